// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.export.InstructionCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found on each target, a line each. */
final class TargetTable {
  /** Sines whose committed counts stand in the table: without a table of their own, and with one. */
  private static final String POLYNOMIAL = "sin_q15_poly_cr";

  private static final String INTERPOLATION = "sin_q15_lut1024_linear_cr";

  private final InstructionCounts counts = InstructionCounts.committed();
  private final List<String> lines = new ArrayList<>();

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
    lines.add(row(
        target.name(),
        Toolchain.version(target.compiler()),
        comparison.name(),
        rest[0],
        rest[1],
        rest[2],
        instructions(target, POLYNOMIAL),
        instructions(target, INTERPOLATION),
        rest[3]));
  }

  private String instructions(Target target, String function) {
    return counts
        .of(target.name(), function)
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
          "poly",
          "linear",
          "compared"));
      all.addAll(lines);
      all.add("code, tables: bytes of all that was exported. poly, linear: instructions of "
          + POLYNOMIAL + " and " + INTERPOLATION + ", of " + InstructionCounts.PATH + ".");
    }
    return all;
  }
}
