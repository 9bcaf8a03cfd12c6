// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.BumpedLinearTable;
import java.util.Arrays;
import java.util.List;

/**
 * Correctly rounded linear segments with shared bumps. The bumps of a group are the wave's parabola at one place, rounded; then each slope
 * near the wave's leaves an interval of intercepts for which all phases of a segment round right. Places are tried from the middle of
 * the group outwards, the first for which every segment has such an interval is taken.
 */
final class BumpDesigns {
  private static final int INDEX_BITS = 8;
  private static final int GROUP_BITS = 5;
  private static final int GUARD_BITS = 11;
  private static final int SLOPE_BITS = BumpedLinearTable.SLOPE_BITS;
  private static final int SLOPE_RADIUS =
      40; // a quarter of an ulp at the ends of a segment of 64 phases, and more
  private static final int PLACES = 64; // tried in a group
  private static final double STEP = Math.PI / (2 * QuarterWindows.PEAK);

  private BumpDesigns() {}

  static List<Artefact> all() {
    return List.of(
        artefact("sin_q14_lut256_bump_cr", QFormat.Q14),
        artefact("sin_q15_lut256_bump_cr", QFormat.Q15),
        artefact("sin_q15sat_lut256_bump_cr", QFormat.Q15_SATURATED));
  }

  /**
   * Returns a correctly rounded table.
   *
   * @throws IllegalStateException naming the first group for which none was found
   */
  static BumpedLinearTable design(QFormat format, int indexBits, int groupBits, int guardBits) {
    long[] wanted = QuarterWindows.rounded(format).peakAsTheCodeBefore().least();
    int length = 1 << (14 - indexBits);
    int perGroup = 1 << groupBits;
    int[] words = new int[1 << indexBits];
    byte[] slopes = new byte[words.length];
    byte[] bumps = new byte[1 << (13 - groupBits)];
    for (int first = 0; first < words.length; first += perGroup) {
      boolean found = false;
      for (int k = 0; k < PLACES && !found; k++) {
        double place = 0.5 + ((k & 1) == 0 ? k : -k - 1) / (2.0 * PLACES);
        double angle = (first + place * perGroup) * length * STEP;
        byte[] own = bumps(format, angle, length, guardBits);
        System.arraycopy(own, 0, bumps, (first >> groupBits) * own.length, own.length);
        found = true;
        for (int i = first; i < first + perGroup && found; i++) {
          double middle = (i + 0.5) * length * STEP;
          long slope = Math.round(format.one() * STEP * StrictMath.cos(middle) * (1 << guardBits));
          long packed = segment(wanted, i * length, own, slope, guardBits);
          words[i] = (int) (packed >> Byte.SIZE);
          slopes[i] = (byte) packed;
          found = packed >= 0;
        }
      }
      if (!found) {
        throw new IllegalStateException("no bumps found for the segments from " + first + " on");
      }
    }
    return new BumpedLinearTable(format, indexBits, groupBits, guardBits, words, slopes, bumps);
  }

  /** The distances from the chord, halved: {@code one * sin(angle) * h^2/2 * f * (length - 1 - f)}. */
  private static byte[] bumps(QFormat format, double angle, int length, int guardBits) {
    byte[] bumps = new byte[length / 2];
    double height = format.one() * StrictMath.sin(angle) * STEP * STEP / 2;
    for (int f = 0; f < bumps.length; f++) {
      bumps[f] = (byte) Math.round(height * f * (length - 1 - f) * (1 << (guardBits - 1)));
    }
    return bumps;
  }

  /** Returns intercept and slope as one number, or -1 where none rounds right. */
  private static long segment(long[] wanted, int first, byte[] bumps, long slope, int guardBits) {
    int length = 2 * bumps.length;
    long best = -1;
    long width = -1;
    for (long b = Math.max(0, slope - SLOPE_RADIUS); b <= slope + SLOPE_RADIUS; b++) {
      long least = 0;
      long most = (1L << (Integer.SIZE + Byte.SIZE - SLOPE_BITS)) - 1;
      for (int f = 0; f < length && least <= most; f++) {
        int bump = bumps[Math.min(f, length - 1 - f)] & 0xff;
        long lowest = (wanted[first + f] << guardBits) - b * f - 2L * bump;
        least = Math.max(least, lowest);
        most = Math.min(most, lowest + (1 << guardBits) - 1);
      }
      if (most - least > width) {
        width = most - least;
        best = (least + most >> 1) << SLOPE_BITS | b;
      }
    }
    return best;
  }

  private static Artefact artefact(String name, QFormat format) {
    BumpedLinearTable table = design(format, INDEX_BITS, GROUP_BITS, GUARD_BITS);
    int[] words = table.words();
    byte[] lower = table.slopes();
    byte[] bumps = table.bumps();
    long[] intercepts = new long[words.length];
    long[] slopes = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      long packed = (words[i] & 0xffff_ffffL) << Byte.SIZE | lower[i] & 0xff;
      intercepts[i] = packed >> SLOPE_BITS;
      slopes[i] = packed & ((1 << SLOPE_BITS) - 1);
    }
    long[] unsigned = new long[bumps.length];
    Arrays.setAll(unsigned, i -> bumps[i] & 0xff);
    int length = 1 << (14 - INDEX_BITS);
    return new Artefact(
        name,
        List.of(
            "Linear segments of the quarter wave with shared bumps, " + Formats.describe(format)
                + ", " + words.length + " of " + length + " phases, " + GUARD_BITS + " guard bits.",
            "sine = floor((intercepts[i] + slopes[i] * f + 2 * bumps[" + length / 2
                + " * floor(i / "
                + (1 << GROUP_BITS) + ") + min(f, " + (length - 1) + " - f)]) / 2^" + GUARD_BITS
                + ")",
            "at phase f of segment i; a bump is the distance of the wave from its chord.",
            "Bumps: the parabola of a place in their group, the nearest to its middle that suits all segments. Slopes: of those",
            "near the wave's the one that leaves the widest interval of intercepts, of that the middle."),
        List.of(
            Numbers.ints("intercepts", intercepts),
            Numbers.ints("slopes", slopes),
            Numbers.ints("bumps", unsigned)));
  }
}
