// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.PackedLinearTable;
import java.util.List;

/**
 * Linear segments of the least error: each slope near the chord's leaves an interval of intercepts for which all phases of a segment are
 * within an error, and the least error that leaves every segment one is found by bisection. A word has 12 bits of slope and 20 of
 * intercept, which is five bits coarser, since nothing multiplies its error.
 */
final class FaithfulLinearDesigns {
  private static final int INDEX_BITS = 7;
  private static final int SLOPE_BITS = 12;
  private static final int INTERCEPT_BITS = 32 - SLOPE_BITS;
  private static final int COARSER_BITS = 5;
  private static final int SLOPE_RADIUS =
      16; // an ulp at the end of a segment of 128 phases, or more

  private FaithfulLinearDesigns() {}

  static List<Artefact> all() {
    return List.of(
        artefact("sin_q14_lut128_packed_linear", QFormat.Q14),
        artefact("sin_q15_lut128_packed_linear", QFormat.Q15),
        artefact("sin_q15sat_lut128_packed_linear", QFormat.Q15_SATURATED));
  }

  /**
   * Returns segments within an error.
   *
   * @throws IllegalStateException naming the first segment for which there is none
   */
  static PackedLinearTable design(QFormat format, int indexBits, double maxError) {
    QuarterWindows windows = QuarterWindows.within(format, maxError).peakAsTheCodeBefore();
    int guardBits = INTERCEPT_BITS - format.fractionBits() + COARSER_BITS;
    int[] words = new int[1 << indexBits];
    double unit = (double) (format.one() << guardBits) * Math.PI / (2 * QuarterWindows.PEAK);
    for (int i = 0; i < words.length; i++) {
      double middle = (i + 0.5) / words.length * (Math.PI / 2);
      long slope = Math.round(unit * StrictMath.cos(middle));
      words[i] = (int) word(windows, i, (1 << 14) >> indexBits, slope, guardBits);
    }
    return new PackedLinearTable(
        format, indexBits, SLOPE_BITS, guardBits, guardBits - COARSER_BITS, words);
  }

  private static long word(
      QuarterWindows windows, int index, int length, long slope, int guardBits) {
    long best = 0;
    long width = -1;
    long lowest = Math.max(0, slope - SLOPE_RADIUS);
    for (long b = lowest; b <= Math.min(slope + SLOPE_RADIUS, (1 << SLOPE_BITS) - 1); b++) {
      long least = 0;
      long most = Long.MAX_VALUE;
      for (int f = 0; f < length && least <= most; f++) {
        int x = index * length + f;
        least = Math.max(least, (windows.least()[x] << guardBits) - b * f);
        most = Math.min(most, (windows.most()[x] + 1 << guardBits) - 1 - b * f);
      }
      least = least + (1 << COARSER_BITS) - 1 >> COARSER_BITS;
      most = Math.min(most >> COARSER_BITS, (1 << INTERCEPT_BITS) - 1);
      if (most - least > width) {
        width = most - least;
        best = (least + most >> 1) << SLOPE_BITS | b;
      }
    }
    if (width < 0) {
      throw new IllegalStateException("no linear segment " + index + " is within the error");
    }
    return best;
  }

  private static Artefact artefact(String name, QFormat format) {
    PackedLinearTable table = LeastError.of(error -> design(format, INDEX_BITS, error));
    int[] words = table.words();
    long[] intercepts = new long[words.length];
    long[] slopes = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      intercepts[i] = Integer.toUnsignedLong(words[i]) >> SLOPE_BITS;
      slopes[i] = words[i] & ((1 << SLOPE_BITS) - 1);
    }
    return new Artefact(
        name,
        List.of(
            "Linear segments of the quarter wave, " + Formats.describe(format) + ", "
                + words.length + " of " + (1 << 14 - INDEX_BITS) + " phases, " + table.guardBits()
                + " guard bits.",
            "sine = floor((" + (1 << COARSER_BITS) + " * intercept + slope * f) / 2^"
                + table.guardBits() + ") at phase f of its segment; packed, intercept * 2^"
                + SLOPE_BITS + " + slope.",
            "The least error, by bisection; of the slopes within it the one that leaves the widest interval of intercepts,",
            "of that the middle."),
        List.of(Numbers.ints("intercepts", intercepts), Numbers.ints("slopes", slopes)));
  }
}
