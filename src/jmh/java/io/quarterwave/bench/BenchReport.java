// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

/** What a session prints: the machine, the goals whose rows were measured, and every row. */
final class BenchReport {
  private static final String END = System.lineSeparator();
  private static final String ROUGH =
      "rough: one JVM a row with half a second each; a goal missed here may be met by a full run";

  private BenchReport() {}

  static String text(Session session, GoalTable goals) {
    StringBuilder text = new StringBuilder();
    text.append(Machine.describe()).append(END);
    if (session.isQuick()) {
      text.append(ROUGH).append(END);
    }
    if (session.disturbance() != null) {
      text.append(session.disturbance()).append(END);
    }
    text.append(END);
    if (!goals.isEmpty()) {
      text.append(goals.text()).append(END);
    }
    session.firstCalls().forEach(line -> text.append(line).append(END));
    text.append(session.firstCalls().isEmpty() ? "" : END);
    return text + BenchTable.of(session.rows(), session.timings());
  }

  static String markdown(Session session, GoalTable goals) {
    StringBuilder text = new StringBuilder();
    text.append(Machine.describe().replace(END, "; ")).append(".\n");
    if (session.disturbance() != null) {
      text.append(session.disturbance()).append(".\n");
    }
    text.append('\n');
    text.append(goals.markdown()).append('\n');
    session.firstCalls().forEach(line -> text.append("- ").append(line).append('\n'));
    return text.toString();
  }
}
