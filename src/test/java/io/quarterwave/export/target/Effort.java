// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

/**
 * What a target has time for: the phases that functions are compared on. The rest is the cosine, both at once, and arrays.
 *
 * @param hardest hard phases, at most; every function
 * @param log2Sine16 log2 of the spread phases of 16 bits for the sine; 16 is all of them
 * @param log2Rest16 log2 of the spread phases of 16 bits for the rest
 * @param log2Sine32 log2 of the spread phases of 32 bits for the sine
 * @param log2Rest32 log2 of the spread phases of 32 bits for the rest
 * @param positions that rotations are compared at
 * @param selfTestWork the self-test of a program is run where {@link SineBatch#work} is at most this
 */
record Effort(
    int hardest,
    int log2Sine16,
    int log2Rest16,
    int log2Sine32,
    int log2Rest32,
    int positions,
    int selfTestWork) {
  private static final int ALL = Integer.MAX_VALUE;

  /** All phases of 16 bits, 2^20 of 32 bits, every self-test. */
  static final Effort FULL = new Effort(ALL, 16, 16, 20, 16, 300, ALL);

  /** The rest by the self-test, which has it at all 16-bit phases, and here and there: for emulators. */
  static final Effort EMULATED = new Effort(ALL, 16, 12, 20, 12, 300, ALL);

  /** Fewer phases of 32 bits, for an emulated core without the products of them. */
  static final Effort SHORT = new Effort(ALL, 16, 12, 16, 12, 60, ALL);

  /** Few phases, for an emulator that is a hundred times slower, and the shortest self-tests. */
  static final Effort SPARSE = new Effort(64, 7, 5, 6, 5, 4, 100);

  /** Returns how many phases the sine is compared on, in words. */
  String text() {
    return "2^" + log2Sine16 + " and 2^" + log2Sine32 + " phases";
  }
}
