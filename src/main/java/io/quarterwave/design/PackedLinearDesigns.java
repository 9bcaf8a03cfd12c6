// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.truth.ExactSine;
import java.util.List;

/**
 * Linear segments that are correctly rounded at every phase: each slope leaves an interval of intercepts for which all phases of a
 * segment round right, and all slopes are tried, so that the search also proves where no segment exists.
 */
final class PackedLinearDesigns {
  private static final int INDEX_BITS = 10; // 512 segments leave no margin at all
  private static final int SLOPE_BITS = 9;
  private static final int GUARD_BITS = 7;

  private PackedLinearDesigns() {}

  static List<Artefact> all() {
    return List.of(
        design("sin_q14_lut1024_linear_cr", QFormat.Q14),
        design("sin_q15_lut1024_linear_cr", QFormat.Q15),
        design("sin_q15sat_lut1024_linear_cr", QFormat.Q15_SATURATED));
  }

  private static Artefact design(String name, QFormat format) {
    int length = 1 << (14 - INDEX_BITS);
    long[] intercepts = new long[1 << INDEX_BITS];
    long[] slopes = new long[1 << INDEX_BITS];
    for (int i = 0; i < intercepts.length; i++) {
      long[] wanted = segment(format, i, length);
      long width = -1;
      for (long slope = 0; slope < 1 << SLOPE_BITS; slope++) {
        long least = 0; // intercepts are unsigned
        long most = Integer.MAX_VALUE;
        for (int f = 0; f < length; f++) {
          long lowest = (wanted[f] << GUARD_BITS) - slope * f;
          least = Math.max(least, lowest);
          most = Math.min(most, lowest + (1 << GUARD_BITS) - 1);
        }
        if (most - least > width) {
          width = most - least;
          intercepts[i] = least + most >> 1;
          slopes[i] = slope;
        }
      }
      if (width < 0) {
        throw new IllegalStateException("no linear segment " + i + " rounds right at every phase");
      }
    }
    return new Artefact(
        name,
        List.of(
            "Linear segments of the quarter wave, " + Formats.describe(format) + ", "
                + intercepts.length + " of " + length + " phases, " + GUARD_BITS + " guard bits.",
            "sine = floor((intercept + slope * f) / 2^" + GUARD_BITS
                + ") at phase f of its segment; packed, intercept * 2^" + SLOPE_BITS + " + slope.",
            "Of all slopes the one that leaves the widest interval of intercepts, of that the middle."),
        List.of(Numbers.ints("intercepts", intercepts), Numbers.ints("slopes", slopes)));
  }

  /** The magnitudes that the phases of a segment of the quarter wave should have. */
  static long[] segment(QFormat format, int index, int length) {
    long[] wanted = new long[length];
    for (int f = 0; f < length; f++) {
      // the trough: its magnitude is not clamped where the format saturates
      wanted[f] = -ExactSine.rounded(Phase.HALF + Phase.of16(index * length + f), format);
    }
    return wanted;
  }
}
