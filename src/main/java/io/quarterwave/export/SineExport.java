// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.certify.Certificate;
import io.quarterwave.trig.Preset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Approximations as C: a header and a source each, or one header, with a self-test and a page on how to build them. */
public final class SineExport {
  private static final String BREAK = "\n---\n";

  private final String prefix;
  private final boolean single;
  private final String command;
  private final List<SineUnit> units = new ArrayList<>();
  private final Map<String, SineUnit> byMethod = new LinkedHashMap<>();

  /**
   * Begins an export.
   *
   * @param prefix what every name begins with
   * @param single whether all becomes one header
   * @param command the command that makes it again
   * @throws IllegalArgumentException where the prefix cannot be one
   */
  public SineExport(String prefix, boolean single, String command) {
    this.prefix = CNames.prefix(prefix);
    this.single = single;
    this.command = command;
  }

  /**
   * Adds an approximation.
   *
   * @throws IllegalArgumentException where another one of the same names was added, or where the certificate is of another one
   */
  public SineExport add(Preset preset, Certificate certificate) {
    SineUnit unit = new SineUnit(prefix, preset, certificate.as(preset));
    SineUnit same = byMethod.putIfAbsent(unit.method(), unit);
    if (same != null
        && !same.certificate().specification().equals(unit.certificate().specification())) {
      throw new IllegalArgumentException(
          same.preset().name() + " and " + preset.name() + " differ but would have the same names");
    }
    units.add(unit);
    return this;
  }

  /** Returns the files. */
  public OutputFiles files() {
    OutputFiles files = new OutputFiles();
    List<SineCheck> checks = new ArrayList<>();
    List<String> declarations = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    for (SineUnit unit : units) {
      SineUnit first = byMethod.get(unit.method());
      if (first != unit) {
        if (!single) {
          same(files, unit, first);
        }
        continue;
      }
      SineCheck check = SineCheck.of(unit, 1 + SineCheck.CHECKS * checks.size());
      checks.add(check);
      String[] code = family(unit).split(BREAK, 2);
      SineFacts facts = new SineFacts(unit, code[0], check.digest(), command);
      String declared = Templates.render("sine/declarations", Map.of("u", unit, "f", facts));
      String body = code[1] + "\n" + Templates.render("sine/arrays", Map.of("u", unit));
      declarations.add(declared);
      bodies.add(body);
      if (!single) {
        files.text(unit.file() + ".h", header(unit.file(), declared));
        files.text(unit.file() + ".c", source(unit.file() + ".h", unit.file(), body));
      }
    }
    String name = prefix + "_selftest";
    String declared = Templates.render("sine/selftestDeclaration", Map.of("prefix", prefix));
    String body = Templates.render("sine/selftest", Map.of("prefix", prefix, "checks", checks));
    if (single) {
      declarations.add(declared);
      bodies.add(body);
      files.text(singleFile(), one(declarations, bodies));
    } else {
      files.text(name + ".h", header(name, declared));
      files.text(name + ".c", selftest(name, body));
    }
    files.text("example/main.c", example());
    files.text("README.md", readme(files));
    return files;
  }

  private String singleFile() {
    return (units.size() == 1 ? units.get(0).file() : prefix + "_sines") + ".h";
  }

  private String family(SineUnit unit) {
    return Templates.render(
        "sine/" + unit.evaluator().getClass().getSimpleName(),
        Map.of("u", unit, "r", unit.evaluator()));
  }

  private String header(String file, String body) {
    return Templates.render(
        "common/header", Map.of("guard", CNames.macro(file) + "_H", "body", body));
  }

  private String platform(String check) {
    return Templates.render(
        "common/platform", Map.of("macro", CNames.macro(prefix), "check", check));
  }

  private String source(String header, String check, String body) {
    return Templates.render(
        "common/source", Map.of("header", header, "platform", platform(check), "body", body));
  }

  private String selftest(String name, String body) {
    StringBuilder includes = new StringBuilder();
    byMethod.values().forEach(unit -> includes.append("#include \"" + unit.file() + ".h\"\n"));
    return source(name + ".h", name, includes + "\n" + body);
  }

  private void same(OutputFiles files, SineUnit unit, SineUnit first) {
    String include = "#include \"" + first.file() + ".h\"\n";
    files.text(unit.file() + ".h", header(unit.file(), include));
    files.text(
        unit.file() + ".c",
        "/* SPDX-License-Identifier: Apache-2.0 */\n#include \"" + unit.file() + ".h\"\n");
  }

  private String one(List<String> declarations, List<String> bodies) {
    String file = singleFile();
    return Templates.render(
        "common/single",
        Map.of(
            "guard",
            CNames.macro(file.replace(".h", "")) + "_H",
            "implementation",
            CNames.macro(prefix) + "_IMPLEMENTATION",
            "platform",
            platform(file.replace(".h", "")),
            "declarations",
            declarations,
            "bodies",
            bodies));
  }

  private String example() {
    SineUnit first = units.get(0);
    List<String> includes =
        single ? List.of(singleFile()) : List.of(first.file() + ".h", prefix + "_selftest.h");
    return Templates.render(
        "common/example",
        Map.of(
            "selftest",
            prefix + "_selftest",
            "implementation",
            single ? CNames.macro(prefix) + "_IMPLEMENTATION" : "",
            "includes",
            includes,
            "use",
            Templates.render("sine/use", Map.of("u", byMethod.get(first.method())))));
  }

  private String readme(OutputFiles files) {
    List<String> sources = files.names().stream()
        .filter(name -> name.endsWith(".c") && !name.contains("/"))
        .toList();
    return Templates.render(
        "common/readme",
        Map.of(
            "title",
            "Sine and cosine in integers",
            "library",
            prefix + "_sines",
            "sources",
            sources,
            "selftest",
            prefix + "_selftest",
            "implementation",
            single ? CNames.macro(prefix) + "_IMPLEMENTATION" : "",
            "command",
            command,
            "about",
            about()));
  }

  private List<String> about() {
    List<String> lines = new ArrayList<>();
    for (SineUnit unit : units) {
      SineUnit first = byMethod.get(unit.method());
      lines.add("- `" + unit.file() + ".h`: "
          + (unit == first
              ? "`" + unit.sin() + "`, `" + unit.cos() + "`, `" + unit.sinCos()
                  + "` and the same with `_array`; at most "
                  + unit.certificate().boundUlp().toPlainString() + " units off"
              : "the same as `" + first.file() + ".h`"));
    }
    return lines;
  }
}
