// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.PackedLinearTable;
import java.util.List;

/**
 * Linear segments of the least error: each slope near the chord's leaves an interval of intercepts for which all phases of a segment are
 * within an error, and the least error that leaves every segment one is found by bisection. Either a word has 12 bits of slope and 20 of
 * intercept, which is five bits coarser, since nothing multiplies its error; or it has 9 and 22, equally fine, so that a core adds the
 * whole word to the product, with the slope as noise below what counts, and needs no other operation on it.
 */
final class FaithfulLinearDesigns {
  private static final int INDEX_BITS = 7;
  static final Packing SPLIT = new Packing(12, 20, 5);
  static final Packing FUSED = new Packing(9, 22, 0);
  private static final int SLOPE_RADIUS =
      16; // an ulp at the end of a segment of 128 phases, or more

  private FaithfulLinearDesigns() {}

  /** How a word is divided; the intercept has so many fractional bits fewer than the slope. */
  record Packing(int slopeBits, int interceptBits, int coarserBits) {
    int guardBits(QFormat format) {
      return interceptBits - format.fractionBits() + coarserBits;
    }
  }

  static List<Artefact> all() {
    return List.of(
        artefact("sin_q14_lut128_packed_linear", QFormat.Q14, SPLIT),
        artefact("sin_q15_lut128_packed_linear", QFormat.Q15, SPLIT),
        artefact("sin_q15sat_lut128_packed_linear", QFormat.Q15_SATURATED, SPLIT),
        artefact("sin_q14_lut128_fused_linear", QFormat.Q14, FUSED),
        artefact("sin_q15_lut128_fused_linear", QFormat.Q15, FUSED),
        artefact("sin_q15sat_lut128_fused_linear", QFormat.Q15_SATURATED, FUSED));
  }

  /**
   * Returns segments within an error.
   *
   * @throws IllegalStateException naming the first segment for which there is none
   */
  static PackedLinearTable design(QFormat format, int indexBits, Packing packing, double maxError) {
    QuarterWindows windows = QuarterWindows.within(format, maxError).peakAsTheCodeBefore();
    int guardBits = packing.guardBits(format);
    int[] words = new int[1 << indexBits];
    double unit = (double) (format.one() << guardBits) * Math.PI / (2 * QuarterWindows.PEAK);
    for (int i = 0; i < words.length; i++) {
      double middle = (i + 0.5) / words.length * (Math.PI / 2);
      long slope = Math.round(unit * StrictMath.cos(middle));
      words[i] = (int) word(windows, i, (1 << 14) >> indexBits, slope, packing, guardBits);
    }
    return new PackedLinearTable(
        format,
        indexBits,
        packing.slopeBits(),
        guardBits,
        guardBits - packing.coarserBits(),
        words);
  }

  private static long word(
      QuarterWindows windows, int index, int length, long slope, Packing packing, int guardBits) {
    int coarserBits = packing.coarserBits();
    long best = 0;
    long width = -1;
    long lowest = Math.max(0, slope - SLOPE_RADIUS);
    for (long b = lowest;
        b <= Math.min(slope + SLOPE_RADIUS, (1 << packing.slopeBits()) - 1);
        b++) {
      long least = 0;
      long most = Long.MAX_VALUE;
      for (int f = 0; f < length && least <= most; f++) {
        int x = index * length + f;
        least = Math.max(least, (windows.least()[x] << guardBits) - b * f);
        most = Math.min(most, (windows.most()[x] + 1 << guardBits) - 1 - b * f);
      }
      least = least + (1 << coarserBits) - 1 >> coarserBits;
      most = Math.min(most >> coarserBits, (1 << packing.interceptBits()) - 1);
      if (most - least > width) {
        width = most - least;
        best = (least + most >> 1) << packing.slopeBits() | b;
      }
    }
    if (width < 0) {
      throw new IllegalStateException("no linear segment " + index + " is within the error");
    }
    return best;
  }

  private static Artefact artefact(String name, QFormat format, Packing packing) {
    PackedLinearTable table = LeastError.of(error -> design(format, INDEX_BITS, packing, error));
    int[] words = table.words();
    int slopeBits = packing.slopeBits();
    String intercept =
        packing.coarserBits() == 0 ? "intercept" : (1 << packing.coarserBits()) + " * intercept";
    long[] intercepts = new long[words.length];
    long[] slopes = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      intercepts[i] = Integer.toUnsignedLong(words[i]) >> slopeBits;
      slopes[i] = words[i] & ((1 << slopeBits) - 1);
    }
    return new Artefact(
        name,
        List.of(
            "Linear segments of the quarter wave, " + Formats.describe(format) + ", "
                + words.length + " of " + (1 << 14 - INDEX_BITS) + " phases, " + table.guardBits()
                + " guard bits.",
            "sine = floor((" + intercept + " + slope * f) / 2^"
                + table.guardBits() + ") at phase f of its segment; packed, intercept * 2^"
                + slopeBits + " + slope.",
            "The least error, by bisection; of the slopes within it the one that leaves the widest interval of intercepts,",
            "of that the middle."),
        List.of(Numbers.ints("intercepts", intercepts), Numbers.ints("slopes", slopes)));
  }
}
