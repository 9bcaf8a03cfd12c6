// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * How the tables of the quarter wave read a 16-bit phase: the code {@code x} in [0, 2<sup>14</sup>] of the first-quarter phase with
 * the same magnitude, then the sign. The code of the cosine is {@code 2^14 - x}, so both share one fold.
 */
final class QuarterCode {
  /** The code of the peak. */
  static final int PEAK = 1 << 14;

  private QuarterCode() {}

  /** Returns the code of the upper half of a phase. */
  static int of(int phase) {
    return Phase.toFirstQuarter(phase & 0xffff_0000) >> 16;
  }

  /** Returns the result of a phase from its magnitude: sign first, then the clamp at the top. */
  static int signed(int phase, int magnitude, QFormat format) {
    return Math.min(FixedPoint.negateIf(phase >> 31, magnitude), (int) format.max());
  }

  /** Returns the lowest bits of a code. */
  static int low(int code, int bits) {
    return code & ((1 << bits) - 1);
  }

  /** Returns the cost of both from that of one: the fold, three shifts and a sign application, and the shift for the sign are done once; the other code is a subtraction. */
  static Cost pair(Cost one) {
    return new Cost(
        2 * one.multiplies(),
        2 * one.additions(),
        2 * one.shifts() - 4,
        2 * one.loads(),
        one.tableBytes(),
        one.productBits());
  }
}
