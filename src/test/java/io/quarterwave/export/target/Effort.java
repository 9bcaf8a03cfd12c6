// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

/**
 * What a target has time for: the phases that every function is compared on.
 *
 * @param hardest hard phases, at most
 * @param log2Spread16 log2 of the spread phases of 16 bits; 16 is all of them
 * @param log2Spread32 log2 of the spread phases of 32 bits
 * @param log2Sine32 log2 of the spread phases of 32 bits for the sine of one phase
 * @param selfTestWork the self-test of a program is run where {@link SineBatch#work} is at most this
 */
record Effort(int hardest, int log2Spread16, int log2Spread32, int log2Sine32, int selfTestWork) {
  /** Every hard phase, every phase of 16 bits, 2^20 of 32 bits, every self-test. */
  static final Effort FULL = new Effort(Integer.MAX_VALUE, 16, 16, 20, Integer.MAX_VALUE);

  /** Fewer phases of 32 bits, for a core without a multiplier. */
  static final Effort SHORT = new Effort(Integer.MAX_VALUE, 16, 13, 16, Integer.MAX_VALUE);

  /** Few phases, for an emulator that is a hundred times slower. */
  static final Effort SPARSE = new Effort(64, 7, 5, 6, 150);

  /** Returns what is less than full, in words; empty where nothing is. */
  String shortfall() {
    if (equals(FULL)) {
      return "";
    }
    String phases = log2Spread16 < 16 ? "2^" + log2Spread16 + " 16-bit phases, " : "";
    return phases + "2^" + log2Sine32 + " 32-bit phases";
  }
}
