// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.export.InstructionCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found on each target, a line each. */
final class TargetTable {
  private final InstructionCounts counts = InstructionCounts.committed();
  private final List<String> lines = new ArrayList<>();
  private final Map<String, List<String>> counted = new LinkedHashMap<>();

  /** Adds what came out. */
  synchronized void add(Target target, Comparison comparison, Comparison.Result result) {
    int wrong = result.differences().size();
    line(
        target,
        comparison,
        wrong == 0 ? "ok" : wrong + " wrong",
        String.format(Locale.ROOT, "%,9d", result.bytes().code()),
        String.format(Locale.ROOT, "%,9d", result.bytes().tables()),
        result.compared());
  }

  /** Adds something that could not be compared. */
  synchronized void failed(Target target, Comparison comparison) {
    line(target, comparison, "FAILED", "", "", "");
  }

  private void line(Target target, Comparison comparison, String... rest) {
    counted.put(comparison.name(), comparison.counted());
    lines.add(row(
        target.name(),
        Toolchain.version(target.compiler()),
        comparison.name(),
        rest[0],
        rest[1],
        rest[2],
        instructions(target, comparison, 0),
        instructions(target, comparison, 1),
        rest[3]));
  }

  private String instructions(Target target, Comparison comparison, int which) {
    return counts
        .of(target.name(), comparison.counted().get(which))
        .map(count -> count.mean().toPlainString())
        .orElse("");
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-19s %-50.50s %-8s %-7s %9s %9s %8s %8s  %s", cells)
        .stripTrailing();
  }

  /** Returns the table, with a line of titles; nothing where nothing was run. */
  synchronized List<String> lines() {
    List<String> all = new ArrayList<>();
    if (!lines.isEmpty()) {
      all.add(row(
          "target",
          "compiler",
          "exported",
          "digests",
          "code",
          "tables",
          "first",
          "second",
          "compared"));
      all.addAll(lines);
      all.add("code, tables: bytes of all that was exported. first, second: instructions, of "
          + InstructionCounts.PATH + ":");
      counted.forEach(
          (name, functions) -> all.add("  " + name + ": " + String.join(" and ", functions)));
    }
    return all;
  }
}
