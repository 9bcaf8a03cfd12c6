// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.truth.ExactSine;

/**
 * The magnitudes that a table of the quarter wave may give at each code from 0 to 2<sup>14</sup>, an interval of integers: all within an
 * error, or the correctly rounded one alone. Phase 0 and the peak are exact, as the laws of a sine want.
 *
 * @param least the smallest allowed, code by code
 * @param most the largest allowed; nobody changes either
 */
record QuarterWindows(long[] least, long[] most) {
  /** The code of the peak. */
  static final int PEAK = 1 << 14;

  private static final double SPARE = 1e-9; // far above the error of the double sine, in ulp

  /** The correctly rounded magnitude at every code; the trough's at the peak, which is not clamped. */
  static QuarterWindows rounded(QFormat format) {
    long[] wanted = new long[PEAK + 1];
    for (int x = 0; x <= PEAK; x++) {
      wanted[x] = -ExactSine.rounded(Phase.HALF + Phase.of16(x), format);
    }
    return new QuarterWindows(wanted, wanted);
  }

  /** All magnitudes within an error of at least half an ulp and a little. */
  static QuarterWindows within(QFormat format, double maxError) {
    long[] least = new long[PEAK + 1];
    long[] most = new long[PEAK + 1];
    for (int x = 1; x < PEAK; x++) {
      double exact = format.one() * StrictMath.sin(x * (Math.PI / (2 * PEAK)));
      least[x] = Math.max(0, (long) Math.ceil(exact - maxError + SPARE));
      most[x] = Math.min((long) Math.floor(exact + maxError - SPARE), format.one());
    }
    least[PEAK] = format.one();
    most[PEAK] = format.one();
    return new QuarterWindows(least, most);
  }

  /** Returns these for a table that reads the peak as the code before it: what that code gives must suit both. */
  QuarterWindows peakAsTheCodeBefore() {
    long[] lower = least.clone();
    long[] upper = most.clone();
    lower[PEAK - 1] = Math.max(lower[PEAK - 1], lower[PEAK]);
    upper[PEAK - 1] = Math.min(upper[PEAK - 1], upper[PEAK]);
    return new QuarterWindows(lower, upper);
  }
}
