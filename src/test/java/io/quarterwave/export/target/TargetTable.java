// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found on each target, a line each. */
final class TargetTable {
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
    lines.add(line(
        target.name(),
        Toolchain.version(target.compiler()),
        comparison.name(),
        rest[0],
        rest[1],
        rest[2],
        rest[3]));
  }

  private static String line(
      String target,
      String compiler,
      String what,
      String digests,
      String code,
      String tables,
      String compared) {
    return String.format(
            Locale.ROOT,
            "%-19s %-50.50s %-8s %-7s %9s %9s  %s",
            target,
            compiler,
            what,
            digests,
            code,
            tables,
            compared)
        .stripTrailing();
  }

  /** Returns the table, with a line of titles; nothing where nothing was run. */
  synchronized List<String> lines() {
    List<String> all = new ArrayList<>();
    if (!lines.isEmpty()) {
      all.add(line("target", "compiler", "exported", "digests", "code", "tables", "compared"));
      all.addAll(lines);
    }
    return all;
  }
}
