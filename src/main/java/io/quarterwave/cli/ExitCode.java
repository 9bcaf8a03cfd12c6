// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

/** What a command says to the shell. */
final class ExitCode {
  /** Done, or the output's reader went away. */
  static final int PASS = 0;
  /** Over the budget, or infeasible. */
  static final int OVER_BUDGET = 1;
  /** Usage or bad input. */
  static final int BAD_INPUT = 2;
  /** What should hold data cannot be read as such. */
  static final int UNREADABLE = 3;

  private ExitCode() {}
}
