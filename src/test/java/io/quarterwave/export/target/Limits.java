// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

/**
 * What a target has room and time for.
 *
 * @param programTableBytes tables that fit into one program; more make several programs
 * @param tableBytes largest single table that its compiler takes
 * @param log2Spread16 log2 of the phases that every function of 16-bit phases is compared on; 16 is all
 * @param log2Spread32 log2 of the phases that every function of 32-bit phases is compared on
 * @param log2Sine32 log2 of the phases that the sine of 32-bit phases is compared on
 */
record Limits(
    int programTableBytes, int tableBytes, int log2Spread16, int log2Spread32, int log2Sine32) {
  /** No bound on memory, and the phases of a fast machine. */
  static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, 16, 16, 20);

  /** The same memory, other numbers of phases. */
  Limits phases(int log2Of16, int log2Of32, int log2OfSine32) {
    return new Limits(programTableBytes, tableBytes, log2Of16, log2Of32, log2OfSine32);
  }

  /** The same numbers of phases, other memory. */
  Limits memory(int bytesOfProgram, int bytesOfTable) {
    return new Limits(bytesOfProgram, bytesOfTable, log2Spread16, log2Spread32, log2Sine32);
  }
}
