// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.TripartiteTable;
import java.util.Arrays;
import java.util.List;

/**
 * Symmetric tripartite tables of the least error: offsets are the slope in the middle of their group times the distance, rounded so that an offset
 * and its complement lie alike; they leave an interval of values for each part, and the least error that leaves every part one is
 * found by bisection.
 */
final class TripartiteDesigns {
  private static final double STEP = Math.PI / (2 * QuarterWindows.PEAK);

  private TripartiteDesigns() {}

  static List<Artefact> all() {
    return List.of(
        artefact("sin_q14_tripartite", QFormat.Q14, 8, 3, 7, 5, 3),
        artefact("sin_q15_tripartite", QFormat.Q15, 9, 3, 7, 5, 3),
        artefact("sin_q15sat_tripartite", QFormat.Q15_SATURATED, 9, 3, 7, 5, 3));
  }

  /**
   * Returns a table within an error.
   *
   * @throws IllegalStateException naming the first part without a value, or an offset that does not fit
   */
  static TripartiteTable design(
      QFormat format,
      double maxError,
      int indexBits,
      int fineBits,
      int coarseGroupBits,
      int fineGroupBits,
      int guardBits) {
    QuarterWindows windows = QuarterWindows.within(format, maxError).peakAsTheCodeBefore();
    int length = 1 << (14 - indexBits);
    int step = 1 << fineBits;
    byte[] coarse = offsets(format, coarseGroupBits, length, step, guardBits - 1);
    byte[] fine = offsets(format, fineGroupBits, step, 1, guardBits);
    char[] values = new char[1 << indexBits];
    for (int part = 0; part < values.length; part++) {
      long least = 0;
      long most = Character.MAX_VALUE;
      for (int k = 0; k < length; k++) {
        int x = part * length + k;
        long line = (long) x << (guardBits + format.fractionBits() - 14);
        long sum = line
            + 2L * mirrored(coarse, x >> (14 - coarseGroupBits), k / step, length / step)
            + mirrored(fine, x >> (14 - fineGroupBits), k % step, step);
        least = Math.max(least, (windows.least()[x] << guardBits) - sum);
        most = Math.min(most, (windows.most()[x] + 1 << guardBits) - 1 - sum);
      }
      if (least > most) {
        throw new IllegalStateException("no value of part " + part + " is within the error");
      }
      values[part] = (char) (least + most >> 1);
    }
    return new TripartiteTable(
        format,
        indexBits,
        fineBits,
        coarseGroupBits,
        fineGroupBits,
        guardBits,
        values,
        coarse,
        fine);
  }

  /** Offsets of the first half of {@code length} codes, one every {@code step}, from the line. */
  private static byte[] offsets(
      QFormat format, int groupBits, int length, int step, int fractionBits) {
    int half = length / step / 2;
    byte[] offsets = new byte[half << groupBits];
    for (int i = 0; i < offsets.length; i++) {
      int group = i / half;
      double middle = (group + 0.5) * (1 << (14 - groupBits)) * STEP;
      double slope = format.one() * STEP * StrictMath.cos(middle)
          - (double) (1 << format.fractionBits()) / QuarterWindows.PEAK;
      double distance = (i % half + 0.5 - half) * step;
      // o and -1 - o are alike where o + 1/2 is the nearest to the real offset
      double offset = Math.floor(slope * distance * (1 << fractionBits));
      if (offset != (byte) offset) {
        throw new IllegalStateException("an offset of " + offset + " does not fit a byte");
      }
      offsets[i] = (byte) offset;
    }
    return offsets;
  }

  private static int mirrored(byte[] offsets, int group, int k, int count) {
    int first = group * (count / 2);
    return k < count / 2 ? offsets[first + k] : -1 - offsets[first + count - 1 - k];
  }

  private static Artefact artefact(
      String name,
      QFormat format,
      int indexBits,
      int fineBits,
      int coarseGroupBits,
      int fineGroupBits,
      int guardBits) {
    TripartiteTable table = LeastError.of(error ->
        design(format, error, indexBits, fineBits, coarseGroupBits, fineGroupBits, guardBits));
    char[] values = table.values();
    long[] wide = new long[values.length];
    Arrays.setAll(wide, i -> values[i]);
    int drop = 14 - indexBits;
    return new Artefact(
        name,
        List.of(
            "Symmetric tripartite table of the quarter wave, " + Formats.describe(format) + ", "
                + guardBits + " guard bits.",
            "sine = floor((2^" + (guardBits + format.fractionBits() - 14)
                + " * x + values[floor(x / 2^"
                + drop + ")] + 2 * coarse + fine) / 2^" + guardBits + "); with k = floor(x mod 2^"
                + drop + " / 2^" + fineBits + "), m = x mod 2^" + fineBits + ":",
            "coarse = coarse[" + (1 << (drop - fineBits - 1)) + " * floor(x / 2^"
                + (14 - coarseGroupBits) + ") + k], fine = fine[" + (1 << (fineBits - 1))
                + " * floor(x / 2^" + (14 - fineGroupBits) + ") + m]; in the second half of k or m",
            "backwards, and -1 less it. Offsets: the slope of the middle of their group. Values: the least error, by bisection, the",
            "middle of what is within it."),
        List.of(
            Numbers.ints("values", wide),
            Numbers.ints("coarse", wide(table.coarse())),
            Numbers.ints("fine", wide(table.fine()))));
  }

  private static long[] wide(byte[] bytes) {
    long[] wide = new long[bytes.length];
    Arrays.setAll(wide, i -> bytes[i]);
    return wide;
  }
}
