// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.WideQuadraticTable;
import io.quarterwave.truth.ExactSine;
import java.math.BigInteger;
import java.util.List;

/**
 * Quadratic segments over all 32-bit phases: slopes and curvatures near those of the best quadratic are tried, each with the constant
 * term that centres its error; the pair with the least error on a grid of Chebyshev points of the segment, ends included, is taken.
 */
final class WideQuadraticDesigns {
  private static final int SEGMENTS = 1 << WideQuadraticTable.INDEX_BITS;
  private static final int HALF = 1 << (29 - WideQuadraticTable.INDEX_BITS);
  private static final int POINTS = 65;
  private static final int RADIUS = 6; // of slope and curvature; one more changes nothing
  private static final double RADIANS = Math.PI / (1L << 31);

  private final QFormat format;
  private final long[] offsets = new long[POINTS]; // from the middle of a segment
  private final long[] targets = new long[POINTS]; // what the word should be without the bends

  private WideQuadraticDesigns(QFormat format) {
    this.format = format;
    for (int i = 0; i < POINTS; i++) {
      long f = -Math.round(HALF * StrictMath.cos(Math.PI * i / (POINTS - 1)));
      offsets[i] = Math.min(f, HALF - 1);
    }
  }

  static List<Artefact> all() {
    return List.of(
        artefact("sin_q30_lut512_quadratic", design(QFormat.Q30)),
        artefact("sin_q31_lut512_quadratic", design(QFormat.Q31)));
  }

  /** Returns the table of a format of 32 bits that does not saturate. */
  static WideQuadraticTable design(QFormat format) {
    WideQuadraticDesigns designs = new WideQuadraticDesigns(format);
    long[] words = new long[SEGMENTS];
    char[] curvatures = new char[SEGMENTS];
    for (int i = 0; i < SEGMENTS; i++) {
      designs.segment(i, words, curvatures);
    }
    return new WideQuadraticTable(format, words, curvatures);
  }

  private void segment(int index, long[] words, char[] curvatures) {
    int middle = (2 * index + 1) * HALF;
    for (int i = 0; i < POINTS; i++) {
      BigInteger sine = ExactSine.sine(middle + (int) offsets[i])
          .multiply(BigInteger.valueOf(format.one()))
          .shiftRight(ExactSine.FRACTION_BITS - WideQuadraticTable.GUARD_BITS);
      targets[i] = sine.longValue() + (1L << (WideQuadraticTable.GUARD_BITS - 1));
    }
    double width = RADIANS * HALF;
    // the cubic term of Taylor's series is nearest to 3/4 of its value at the ends times f
    double slope = format.one()
        * RADIANS
        * StrictMath.cos(middle * RADIANS)
        * (1 - width * width / 8)
        * (1 << 26);
    double bend = format.one() * RADIANS * RADIANS / 2 * StrictMath.sin(middle * RADIANS) * 0x1p44;
    long least = Long.MAX_VALUE;
    for (long b = Math.max(0, Math.round(slope) - RADIUS); b <= slope + RADIUS; b++) {
      for (long c = Math.max(0, Math.round(bend) - RADIUS); c <= bend + RADIUS; c++) {
        long lowest = Long.MAX_VALUE; // relative to the first target, as the targets are unsigned
        long highest = Long.MIN_VALUE;
        for (int i = 0; i < POINTS; i++) {
          long f = offsets[i];
          long rest = targets[i] - targets[0] - ((f * ((b << 15) - ((c * f) >> 3))) >> 8);
          lowest = Math.min(lowest, rest);
          highest = Math.max(highest, rest);
        }
        long word = withSlope(targets[0] + lowest + (highest - lowest) / 2, b);
        long error = Math.max(highest + targets[0] - word, word - targets[0] - lowest);
        if (error < least) {
          least = error;
          words[index] = word;
          curvatures[index] = (char) c;
        }
      }
    }
  }

  /** Returns the number nearest to {@code word} whose low bits are the slope. */
  private static long withSlope(long word, long slope) {
    long half = 1L << (WideQuadraticTable.SLOPE_BITS - 1);
    return (word - slope + half & -1L << WideQuadraticTable.SLOPE_BITS) + slope;
  }

  private static Artefact artefact(String name, WideQuadraticTable table) {
    return new Artefact(
        name,
        List.of(
            "Quadratic segments of the quarter wave, " + Formats.describe(table.format()) + ", "
                + SEGMENTS + " of " + 2 * HALF + " phases.",
            "sine = floor((word + floor(f * (2^15 b - floor(c * f / 2^3)) / 2^8)) / 2^33) at the phase f from the middle of its",
            "segment, b the lowest 28 bits of the word, which is unsigned; c the curvature.",
            "The slope and curvature near the best whose error is least on " + POINTS
                + " points of the segment."),
        List.of(
            Numbers.longs("words", table.words()),
            Numbers.ints(
                "curvatures",
                new String(table.curvatures()).chars().asLongStream().toArray())));
  }
}
