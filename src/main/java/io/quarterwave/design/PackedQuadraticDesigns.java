// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.PackedQuadraticTable;
import java.util.List;

/**
 * Quadratic segments that are correctly rounded at every phase: slope and curvature leave an interval of constant terms for which all
 * phases of a segment round right; curvatures are tried from Taylor's outwards, the first that has such an interval is taken.
 */
final class PackedQuadraticDesigns {
  private static final int INDEX_BITS = 6;
  private static final int LENGTH = 1 << (14 - INDEX_BITS);
  private static final int GUARD_BITS = 15;
  private static final int CURVATURE_RADIUS = 256; // a quarter of an ulp at the ends of a segment
  private static final int SLOPE_RADIUS = 64; // likewise

  private PackedQuadraticDesigns() {}

  static List<Artefact> all() {
    return List.of(
        design("sin_q14_lut64_quadratic_cr", QFormat.Q14),
        design("sin_q15_lut64_quadratic_cr", QFormat.Q15),
        design("sin_q15sat_lut64_quadratic_cr", QFormat.Q15_SATURATED));
  }

  private static Artefact design(String name, QFormat format) {
    long[] words = new long[1 << INDEX_BITS];
    double h = Math.PI / (2 * LENGTH * words.length);
    double unit = (double) (format.one() << GUARD_BITS);
    for (int i = 0; i < words.length; i++) {
      double middle = (i + 0.5) * LENGTH * h;
      long slope = Math.round(unit * h * StrictMath.cos(middle));
      double bend = unit * h * h / 2 * StrictMath.sin(middle);
      long curvature = Math.round(bend * (1 << PackedQuadraticTable.CURVATURE_GUARD_BITS));
      words[i] = word(PackedLinearDesigns.segment(format, i, LENGTH), slope, curvature);
    }
    return new Artefact(
        name,
        List.of(
            "Quadratic segments of the quarter wave, " + Formats.describe(format) + ", "
                + words.length + " of " + LENGTH + " phases, " + GUARD_BITS + " guard bits.",
            "A word is a * 2^32 + b * 2^" + PackedQuadraticTable.CURVATURE_BITS
                + " + c; sine = floor((a + f * (b - floor(c * f / 2^"
                + PackedQuadraticTable.CURVATURE_GUARD_BITS + "))) / 2^" + GUARD_BITS + ")",
            "at the phase f from the middle of its segment.",
            "The curvature c nearest to Taylor's that any slope b suits; the b that leaves the widest interval of a;",
            "of that the middle."),
        Numbers.longs("words", words));
  }

  private static long word(long[] wanted, long slope, long curvature) {
    for (int k = 0; k <= 2 * CURVATURE_RADIUS; k++) {
      long c = curvature + ((k & 1) == 0 ? -(k >> 1) : (k + 1) >> 1);
      long best = c < 0 ? -1 : withCurvature(wanted, slope, c);
      if (best >= 0) {
        return best;
      }
    }
    throw new IllegalStateException("no quadratic segment found that rounds right at every phase");
  }

  /** Returns the best word of a curvature, or -1. */
  private static long withCurvature(long[] wanted, long slope, long c) {
    long best = -1;
    long width = -1;
    for (long b = Math.max(0, slope - SLOPE_RADIUS); b <= slope + SLOPE_RADIUS; b++) {
      long least = 0;
      long most = Long.MAX_VALUE;
      for (int i = 0; i < LENGTH && least <= most; i++) {
        int f = i - LENGTH / 2;
        long bend = (c * f) >> PackedQuadraticTable.CURVATURE_GUARD_BITS;
        long lowest = (wanted[i] << GUARD_BITS) - f * (b - bend);
        least = Math.max(least, lowest);
        most = Math.min(most, lowest + (1 << GUARD_BITS) - 1);
      }
      if (most - least > width) {
        width = most - least;
        best = (least + most >> 1) << 32 | b << PackedQuadraticTable.CURVATURE_BITS | c;
      }
    }
    return best;
  }
}
