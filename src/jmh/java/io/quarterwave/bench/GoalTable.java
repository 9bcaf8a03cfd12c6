// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.bench.Goal.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Goals beside what was measured, as text or as Markdown. */
final class GoalTable {
  private static final List<String> HEAD =
      List.of("case", "measured", "divided by", "ratio", "goal", "");

  private final List<List<String>> lines = new ArrayList<>();
  private int met;

  /**
   * Makes the table of the goals whose rows have all been measured.
   *
   * @param feature release of the JDK, 17 or 25
   */
  GoalTable(List<Goal> goals, Map<String, Timing> timings, int feature) {
    for (Goal goal : goals) {
      if (timings.keySet().containsAll(goal.needs())) {
        double figure = goal.figure(timings);
        String verdict = goal.verdict(figure, feature);
        met += verdict.equals("met") ? 1 : 0;
        lines.add(List.of(
            goal.question(),
            measured(goal, timings, figure),
            divisor(goal, timings),
            goal.baselines().isEmpty() ? "" : number(figure),
            limit(goal, feature),
            verdict));
      }
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  private static String measured(Goal goal, Map<String, Timing> timings, double figure) {
    return switch (goal.measure()) {
      case RATIO -> number(timings.get(goal.rows().get(0)).nanos()) + " ns";
      case SLOWEST_JVM -> number(timings.get(goal.rows().get(0)).slowest()) + " ns";
      case SECONDS -> number(figure) + " s";
      case BYTES -> number(figure);
    };
  }

  private static String divisor(Goal goal, Map<String, Timing> timings) {
    return goal.baselines().isEmpty()
        ? ""
        : goal.baseline() + " " + number(goal.baselineNanos(timings)) + " ns";
  }

  private static String limit(Goal goal, int feature) {
    if (goal.measure() == Measure.BYTES) {
      return "0";
    }
    String limit = "<= " + plain(goal.limit().on(feature));
    return goal.measure() == Measure.SECONDS ? limit + " s" : limit;
  }

  /** Returns the table in columns, with the count of goals met. */
  String text() {
    int[] widths = new int[HEAD.size()];
    for (List<String> line : withHead()) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], line.get(column).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : withHead()) {
      StringBuilder row = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        boolean right = column == 1 || column == 3;
        String format = "%" + (right ? "" : "-") + widths[column] + "s  ";
        row.append(String.format(Locale.ROOT, format, line.get(column)));
      }
      text.append(row.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text + count() + System.lineSeparator();
  }

  /** Returns the table in Markdown, with the count of goals met. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(markdown(HEAD)).append("|---|--:|---|--:|---|---|\n");
    lines.forEach(line -> text.append(markdown(line)));
    return text + "\n" + count() + "\n";
  }

  private static String markdown(List<String> line) {
    return "| " + String.join(" | ", line) + " |\n";
  }

  private String count() {
    return met + " of " + lines.size() + " met";
  }

  private List<List<String>> withHead() {
    List<List<String>> all = new ArrayList<>(List.of(HEAD));
    all.addAll(lines);
    return all;
  }

  private static String number(double x) {
    String format = x < 10 ? "%.3f" : x < 100 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, format, x);
  }

  /** A limit, as the goal has it. */
  private static String plain(double x) {
    return BigDecimal.valueOf(x).stripTrailingZeros().toPlainString();
  }
}
