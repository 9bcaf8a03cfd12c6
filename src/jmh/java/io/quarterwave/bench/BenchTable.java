// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report as text: a line per row, with its ratio to each of its baselines. */
final class BenchTable {
  private static final String LINE = "%-50s %10s %9s  %s%n";

  private static final Map<String, String> UNITS =
      Map.of("sine", "value", "row", "row", "rotation", "token");

  private BenchTable() {}

  static String of(List<BenchRow> rows, Map<String, Timing> timings) {
    StringBuilder text = new StringBuilder();
    String group = "";
    for (BenchRow row : rows) {
      String rowGroup = row.name().substring(0, row.name().indexOf('/'));
      if (!rowGroup.equals(group)) {
        text.append(group.isEmpty() ? "" : System.lineSeparator());
        String unit = "ns/" + UNITS.get(rowGroup);
        text.append(LINE.formatted(rowGroup, unit, "+-", "times the baseline"));
        group = rowGroup;
      }
      Timing timing = timings.get(row.name());
      text.append(LINE.formatted(
          row.name(), number(timing.nanos()), number(timing.spread()), ratios(row, timings)));
    }
    return text.toString();
  }

  private static String ratios(BenchRow row, Map<String, Timing> timings) {
    StringBuilder text = new StringBuilder();
    for (String baseline : row.baselines()) {
      if (!timings.containsKey(baseline)) {
        continue; // it failed, and that was told
      }
      double ratio = timings.get(row.name()).nanos() / timings.get(baseline).nanos();
      text.append(text.isEmpty() ? "" : ", ");
      text.append(number(ratio)).append(' ').append(shortName(row, baseline));
    }
    return text.toString();
  }

  /** The second part of a name: Math.sin, float, arraycopy; or what a variant of a row has more than the row. */
  private static String shortName(BenchRow row, String baseline) {
    return row.name().startsWith(baseline + "/")
        ? "without " + row.name().substring(baseline.length() + 1)
        : baseline.split("/")[1];
  }

  private static String number(double x) {
    return String.format(Locale.ROOT, x < 10 ? "%.3f" : x < 100 ? "%.1f" : "%.0f", x);
  }
}
