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
    CDirectory directory = new CDirectory(prefix, single, command);
    List<SineCheck> checks = new ArrayList<>();
    for (SineUnit unit : units) {
      SineUnit first = byMethod.get(unit.method());
      if (first != unit) {
        directory.alias(unit.file(), first.file());
        continue;
      }
      SineCheck check = SineCheck.of(unit, 1 + SineCheck.CHECKS * checks.size());
      checks.add(check);
      String[] code = family(unit).split(BREAK, 2);
      SineFacts facts = new SineFacts(unit, code[0], check.digest(), command);
      directory.add(
          unit.file(),
          Templates.render("sine/declarations", Map.of("u", unit, "f", facts)),
          code[1] + "\n" + Templates.render("sine/arrays", Map.of("u", unit)));
    }
    SineUnit first = units.get(0);
    return directory.files(new CDirectory.Rest(
        Templates.render("sine/selftestDeclaration", Map.of("prefix", prefix)),
        Templates.render("sine/selftest", Map.of("prefix", prefix, "checks", checks)),
        units.size() == 1 ? first.file() : prefix + "_sines",
        prefix + "_sines",
        "Sine and cosine in integers",
        Templates.render("sine/use", Map.of("u", byMethod.get(first.method()))),
        about()));
  }

  private static String family(SineUnit unit) {
    return Templates.render(
        "sine/" + unit.evaluator().getClass().getSimpleName(),
        Map.of("u", unit, "r", unit.evaluator()));
  }

  private List<String> about() {
    List<String> lines = new ArrayList<>();
    for (SineUnit unit : units) {
      SineUnit first = byMethod.get(unit.method());
      if (single && unit != first) {
        continue; // the header has its functions already
      }
      lines.add("- `" + (single ? unit.preset().name() : unit.file() + ".h") + "`: "
          + (unit == first
              ? "`" + unit.sin() + "`, `" + unit.cos() + "`, `" + unit.sinCos()
                  + "` and the same with `_array`; at most "
                  + unit.certificate().boundUlp().toPlainString() + " units off"
              : "the same as `" + first.file() + ".h`"));
    }
    return lines;
  }
}
