// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

/**
 * What a target has room and time for.
 *
 * @param programTableBytes tables that fit into one program; more make several programs
 * @param tableBytes largest single table that its compiler takes
 * @param entries approximations in one program, at most
 * @param hardest hard phases that every function is compared on, at most
 * @param log2Spread16 log2 of the spread phases of 16 bits that every function is compared on; 16 is all
 * @param log2Spread32 log2 of the spread phases of 32 bits that every function is compared on
 * @param log2Sine32 log2 of the spread phases of 32 bits that the sine of one phase is compared on
 */
record Limits(
    int programTableBytes,
    int tableBytes,
    int entries,
    int hardest,
    int log2Spread16,
    int log2Spread32,
    int log2Sine32) {
  private static final int MANY = Integer.MAX_VALUE;

  /** No bound on memory, and the phases of a fast machine. */
  static final Limits NONE = new Limits(MANY, MANY, MANY, MANY, 16, 16, 20);

  /** The same memory, other numbers of phases. */
  Limits phases(int mostHard, int log2Of16, int log2Of32, int log2OfSine32) {
    return new Limits(
        programTableBytes, tableBytes, entries, mostHard, log2Of16, log2Of32, log2OfSine32);
  }

  /** The same numbers of phases, other memory. */
  Limits memory(int bytesOfProgram, int bytesOfTable, int mostEntries) {
    return new Limits(
        bytesOfProgram, bytesOfTable, mostEntries, hardest, log2Spread16, log2Spread32, log2Sine32);
  }
}
