// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.PackedQuadraticTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Quadratic segments that are correctly rounded at every phase: slope and curvature leave an interval of constant terms for which all
 * phases of a segment round right; curvatures are tried from Taylor's outwards, the first that has such an interval is taken.
 */
final class PackedQuadraticDesigns implements DesignFamily {
  private static final int PRESET_INDEX_BITS = 6;
  private static final int LEAST_INDEX_BITS = 5;
  private static final int MOST_INDEX_BITS = 11;
  private static final int GUARD_BITS = 15;
  private static final int CURVATURE_RADIUS = 256; // a quarter of an ulp at the ends of a segment
  private static final int SLOPE_RADIUS = 64; // likewise

  static List<Artefact> all() {
    return List.of(
        artefact("sin_q14_lut64_quadratic_cr", QFormat.Q14),
        artefact("sin_q15_lut64_quadratic_cr", QFormat.Q15),
        artefact("sin_q15sat_lut64_quadratic_cr", QFormat.Q15_SATURATED));
  }

  @Override
  public List<Candidate> candidates(Target target) {
    List<Candidate> candidates = new ArrayList<>();
    for (int k = LEAST_INDEX_BITS; k <= MOST_INDEX_BITS && target.isNarrow(); k++) {
      int bits = k;
      candidates.add(new Candidate(
          Family.TABLE,
          "packed-quadratic",
          "index-bits=" + bits,
          () -> design(target.format(), bits)));
    }
    return candidates;
  }

  /**
   * Segments that round right at every phase.
   *
   * @throws NoDesignException where none of {@code 2^indexBits} was found
   */
  static PackedQuadraticTable design(QFormat format, int indexBits) {
    int length = 1 << (14 - indexBits);
    long[] words = new long[1 << indexBits];
    double h = Math.PI / (2 * length * words.length);
    double unit = (double) (format.one() << GUARD_BITS);
    for (int i = 0; i < words.length; i++) {
      double middle = (i + 0.5) * length * h;
      long slope = Math.round(unit * h * StrictMath.cos(middle));
      double bend = unit * h * h / 2 * StrictMath.sin(middle);
      long curvature = Math.round(bend * (1 << PackedQuadraticTable.CURVATURE_GUARD_BITS));
      words[i] = word(PackedLinearDesigns.magnitudes(format, i * length, length), slope, curvature);
      if (words[i] < 0) {
        throw new NoDesignException("no quadratic segment " + i + " of " + words.length
            + " found that rounds right at every phase");
      }
    }
    return new PackedQuadraticTable(format, indexBits, GUARD_BITS, words);
  }

  private static Artefact artefact(String name, QFormat format) {
    long[] words = design(format, PRESET_INDEX_BITS).words();
    int length = (1 << 14) / words.length;
    return new Artefact(
        name,
        List.of(
            "Quadratic segments of the quarter wave, " + Formats.describe(format) + ", "
                + words.length + " of " + length + " phases, " + GUARD_BITS + " guard bits.",
            "A word is a * 2^32 + b * 2^" + PackedQuadraticTable.CURVATURE_BITS
                + " + c; sine = floor((a + f * (b - floor(c * f / 2^"
                + PackedQuadraticTable.CURVATURE_GUARD_BITS + "))) / 2^" + GUARD_BITS + ")",
            "at the phase f from the middle of its segment.",
            "The curvature c nearest to Taylor's that any slope b suits; the b that leaves the widest interval of a;",
            "of that the middle."),
        Numbers.longs("words", words));
  }

  /** Returns the word of a segment, or -1. */
  private static long word(long[] wanted, long slope, long curvature) {
    for (int k = 0; k <= 2 * CURVATURE_RADIUS; k++) {
      long c = curvature + ((k & 1) == 0 ? -(k >> 1) : (k + 1) >> 1);
      long best = c < 0 ? -1 : withCurvature(wanted, slope, c);
      if (best >= 0) {
        return best;
      }
    }
    return -1;
  }

  /** Returns the best word of a curvature, or -1. */
  private static long withCurvature(long[] wanted, long slope, long c) {
    long best = -1;
    long width = -1;
    for (long b = Math.max(0, slope - SLOPE_RADIUS); b <= slope + SLOPE_RADIUS; b++) {
      long least = 0;
      long most = Long.MAX_VALUE;
      for (int i = 0; i < wanted.length && least <= most; i++) {
        int f = i - wanted.length / 2;
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
