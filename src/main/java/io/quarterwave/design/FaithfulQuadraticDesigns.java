// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.PackedQuadraticTable;
import java.util.List;

/**
 * Quadratic segments of the least error: around the best real curvature and slope, each pair of integers leaves an interval of constant
 * terms for which all phases of a segment are within an error, and the least error that leaves every segment one is found by bisection.
 */
final class FaithfulQuadraticDesigns {
  private static final int INDEX_BITS = 4;
  private static final int GUARD_BITS = 15;
  private static final int BEND_BITS = PackedQuadraticTable.CURVATURE_GUARD_BITS;
  private static final int RADIUS =
      12; // of curvature and of slope, 0.2 ulp at the ends of a segment of 1,024 phases

  private FaithfulQuadraticDesigns() {}

  static List<Artefact> all() {
    return List.of(
        artefact("sin_q14_lut16_quadratic", QFormat.Q14),
        artefact("sin_q15_lut16_quadratic", QFormat.Q15),
        artefact("sin_q15sat_lut16_quadratic", QFormat.Q15_SATURATED));
  }

  /**
   * Returns segments within an error.
   *
   * @throws IllegalStateException naming the first segment for which none was found
   */
  static PackedQuadraticTable design(QFormat format, int indexBits, double maxError) {
    QuarterWindows windows = QuarterWindows.within(format, maxError).peakAsTheCodeBefore();
    int length = (1 << 14) >> indexBits;
    long[] words = new long[1 << indexBits];
    double h = Math.PI / (2 * QuarterWindows.PEAK);
    double unit = (double) (format.one() << GUARD_BITS);
    double sag = h * length / 2;
    for (int i = 0; i < words.length; i++) {
      double middle = (i + 0.5) * length * h;
      // Chebyshev: the cubic term is best replaced by three quarters of it, linear
      long slope = Math.round(unit * h * StrictMath.cos(middle) * (1 - sag * sag / 8));
      double bend = unit * h * h / 2 * StrictMath.sin(middle);
      words[i] = word(windows, i, length, slope, Math.round(bend * (1 << BEND_BITS)));
    }
    return new PackedQuadraticTable(format, indexBits, GUARD_BITS, words);
  }

  private static long word(
      QuarterWindows windows, int index, int length, long slope, long curvature) {
    long best = 0;
    long width = -1;
    for (long c = Math.max(0, curvature - RADIUS); c <= curvature + RADIUS; c++) {
      for (long b = Math.max(0, slope - RADIUS); b <= slope + RADIUS; b++) {
        long least = 0;
        long most = Long.MAX_VALUE;
        for (int i = 0; i < length && least <= most; i++) {
          int x = index * length + i;
          int f = i - length / 2;
          long rise = f * (b - ((c * f) >> BEND_BITS));
          least = Math.max(least, (windows.least()[x] << GUARD_BITS) - rise);
          most = Math.min(most, (windows.most()[x] + 1 << GUARD_BITS) - 1 - rise);
        }
        if (most - least > width) {
          width = most - least;
          best = (least + most >> 1) << 32 | b << PackedQuadraticTable.CURVATURE_BITS | c;
        }
      }
    }
    if (width < 0) {
      throw new IllegalStateException("no quadratic segment " + index + " found within the error");
    }
    return best;
  }

  private static Artefact artefact(String name, QFormat format) {
    long[] words = LeastError.of(error -> design(format, INDEX_BITS, error)).words();
    return new Artefact(
        name,
        List.of(
            "Quadratic segments of the quarter wave, " + Formats.describe(format) + ", "
                + words.length + " of " + (1 << 14 - INDEX_BITS) + " phases, " + GUARD_BITS
                + " guard bits.",
            "A word is a * 2^32 + b * 2^" + PackedQuadraticTable.CURVATURE_BITS
                + " + c; sine = floor((a + f * (b - floor(c * f / 2^" + BEND_BITS + "))) / 2^"
                + GUARD_BITS + ")",
            "at the phase f from the middle of its segment.",
            "The least error, by bisection; of the b and c within it those that leave the widest interval of a, of that the",
            "middle."),
        Numbers.longs("words", words));
  }
}
