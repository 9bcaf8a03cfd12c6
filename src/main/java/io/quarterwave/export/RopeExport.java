// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.List;
import java.util.Map;

/** A model's rotation as C: a header and a source, or one header, with a self-test and a page on how to build them. */
public final class RopeExport {
  private final RopeUnit unit;
  private final RopeCheck check;
  private final RopeFacts facts;
  private final boolean single;

  /**
   * Begins an export.
   *
   * @param unit the rotation
   * @param model what the encoding is, a line each
   * @param command the command that makes it again
   * @param single whether all becomes one header
   */
  public RopeExport(RopeUnit unit, List<String> model, String command, boolean single) {
    this.unit = unit;
    this.single = single;
    check = RopeCheck.of(unit);
    facts = new RopeFacts(unit, model, command, check.rotated());
  }

  /** Returns the files. */
  public OutputFiles files() {
    OutputFiles files = new OutputFiles();
    String selftest = unit.prefix() + "_selftest";
    String declared = Templates.render("rope/declarations", Map.of("u", unit, "f", facts));
    String body = Templates.render("rope/source", Map.of("u", unit));
    String testDeclared =
        Templates.render("rope/selftestDeclaration", Map.of("u", unit, "f", facts));
    String testBody = Templates.render("rope/selftest", Map.of("u", unit, "k", check));
    String header = unit.file() + ".h";
    if (single) {
      files.text(header, one(List.of(declared, testDeclared), List.of(body, testBody)));
    } else {
      files.text(header, header(unit.file(), declared));
      files.text(unit.file() + ".c", source(header, unit.file(), body));
      files.text(selftest + ".h", header(selftest, testDeclared));
      files.text(
          selftest + ".c",
          source(selftest + ".h", selftest, "#include \"" + header + "\"\n\n" + testBody));
    }
    files.text("example/main.c", example(header, selftest));
    files.text("README.md", readme(files, selftest));
    return files;
  }

  private String header(String file, String body) {
    return Templates.render(
        "common/header", Map.of("guard", CNames.macro(file) + "_H", "body", body));
  }

  private String platform(String check) {
    return Templates.render("common/platform", Map.of("macro", unit.macroPrefix(), "check", check));
  }

  private String source(String header, String check, String body) {
    return Templates.render(
        "common/source", Map.of("header", header, "platform", platform(check), "body", body));
  }

  private String one(List<String> declarations, List<String> bodies) {
    return Templates.render(
        "common/single",
        Map.of(
            "guard",
            CNames.macro(unit.file()) + "_H",
            "implementation",
            unit.macro("IMPLEMENTATION"),
            "platform",
            platform(unit.file()),
            "declarations",
            declarations,
            "bodies",
            bodies));
  }

  private String example(String header, String selftest) {
    return Templates.render(
        "common/example",
        Map.of(
            "selftest",
            selftest,
            "implementation",
            single ? unit.macro("IMPLEMENTATION") : "",
            "includes",
            single ? List.of(header) : List.of(header, selftest + ".h"),
            "use",
            Templates.render("rope/use", Map.of("u", unit))));
  }

  private String readme(OutputFiles files, String selftest) {
    List<String> sources = files.names().stream()
        .filter(name -> name.endsWith(".c") && !name.contains("/"))
        .toList();
    return Templates.render(
        "common/readme",
        Map.of(
            "title",
            "Rotary position embedding of int" + unit.bits() + " data in integers",
            "library",
            unit.file(),
            "sources",
            sources,
            "selftest",
            selftest,
            "implementation",
            single ? unit.macro("IMPLEMENTATION") : "",
            "command",
            facts.command(),
            "about",
            List.of(Templates.render("rope/about", Map.of("u", unit, "f", facts)))));
  }
}
