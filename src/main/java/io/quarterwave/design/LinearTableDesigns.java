// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.FullLinearTable;
import io.quarterwave.trig.QuarterLinearTable;
import io.quarterwave.truth.ExactSine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Linear interpolation between knots that carry guard bits and are lifted by half the sag of a chord. */
final class LinearTableDesigns implements DesignFamily {
  private static final int PRESET_GUARD_BITS = 8;
  private static final int MOST_GUARD_BITS = 12;
  private static final int MOST_INDEX_BITS = 13;

  /** Knots of linear interpolation on the quarter wave. */
  static List<Artefact> all() {
    return List.of(
        artefact("sin_q7_lut16_linear", QFormat.Q7, 4),
        artefact("sin_q7sat_lut16_linear", QFormat.Q7_SATURATED, 4),
        artefact("sin_q14_lut128_linear", QFormat.Q14, 7),
        artefact("sin_q15_lut128_linear", QFormat.Q15, 7),
        artefact("sin_q15_lut256_linear", QFormat.Q15, 8),
        artefact("sin_q15sat_lut256_linear", QFormat.Q15_SATURATED, 8));
  }

  @Override
  public List<Candidate> candidates(Target target) {
    List<Candidate> candidates = new ArrayList<>();
    for (int k = 1; k <= MOST_INDEX_BITS && target.isNarrow(); k++) {
      int bits = k;
      int most = mostGuardBits(target.format(), bits);
      for (int g = Math.min(PRESET_GUARD_BITS, most); g <= most; g += Math.max(most - g, 1)) {
        int guard = g;
        candidates.add(new Candidate(
            Family.TABLE,
            "quarter-linear",
            "index-bits=" + bits + " guard-bits=" + guard,
            () -> quarter(target.format(), bits, guard)));
        candidates.add(new Candidate(
            Family.TABLE,
            "full-linear",
            "index-bits=" + (bits + 2) + " guard-bits=" + guard,
            () -> FullLinearTable.unfold(quarter(target.format(), bits, guard))));
      }
    }
    return candidates;
  }

  /** Of a record: the peak, below one() + 1, is at most 2^(16 + indexBits). */
  private static int mostGuardBits(QFormat format, int indexBits) {
    return Math.min(MOST_GUARD_BITS, 15 + indexBits - format.fractionBits());
  }

  /** Knots at {@code 2^indexBits} equal steps of the quarter. */
  static QuarterLinearTable quarter(QFormat format, int indexBits, int guardBits) {
    int segments = 1 << indexBits;
    double h = Math.PI / 2 / segments;
    long liftQ40 = (1L << 40) + Math.round(h * h / 16 * 0x1p40);
    BigInteger one =
        BigInteger.valueOf(format.one()).shiftLeft(guardBits).multiply(BigInteger.valueOf(liftQ40));
    long most =
        (format.one() << guardBits) + (1L << guardBits - 1) - 1; // rounds to one(), no further
    int[] knots = new int[segments + 2];
    for (int i = 0; i <= segments; i++) {
      int shift = ExactSine.FRACTION_BITS + 40;
      long knot = ExactSine.sine(i << (30 - indexBits))
          .multiply(one)
          .add(BigInteger.ONE.shiftLeft(shift - 1))
          .shiftRight(shift)
          .longValueExact();
      knots[i] = (int) Math.min(knot, most);
    }
    knots[segments + 1] = knots[segments];
    return new QuarterLinearTable(format, indexBits, guardBits, knots);
  }

  private static Artefact artefact(String name, QFormat format, int indexBits) {
    QuarterLinearTable table = quarter(format, indexBits, PRESET_GUARD_BITS);
    int segments = 1 << indexBits;
    return new Artefact(
        name,
        List.of(
            "Knots of linear interpolation on the quarter wave, " + Formats.describe(format) + ", "
                + segments + " segments, " + PRESET_GUARD_BITS + " guard bits.",
            "Knot i is " + format.one() + " * 2^" + PRESET_GUARD_BITS
                + " * (1 + h^2/16) * sin(h i), rounded, h = pi / " + 2 * segments
                + "; the factor halves the",
            "sag of the chords, which is h^2/8 of the sine. The last entry repeats the peak."),
        Numbers.ints("knots", table.knots()));
  }
}
