// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.ShortCordic;
import io.quarterwave.trig.WideCordic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;

/** Angles and starting lengths of the CORDICs, from their formulas. */
final class CordicDesigns implements DesignFamily {
  private static final int MOST_ROTATIONS = 24;
  private static final int ROTATIONS_PAST_THE_FORMAT = 8;
  private static final int MOST_GUARD_BITS = 14;
  private static final int LEAST_WIDE_ROTATIONS = 12;
  private static final int MOST_WIDE_ROTATIONS = 20;

  static List<Artefact> all() {
    List<Artefact> all = new ArrayList<>();
    all.add(new Artefact(
        "cordic_two_pi",
        List.of("2 pi * 2^28, rounded: radians of a turn in the final rotation of the CORDICs."),
        Numbers.longs("value", PolynomialDesigns.round(Remez.FIELD.getPi().multiply(2), 28))));
    all.add(artefact("sin_q7_cordic", narrow(QFormat.Q7, 10, 6, false)));
    all.add(artefact("sin_q14_cordic", narrow(QFormat.Q14, 16, 8, false)));
    all.add(artefact("sin_q15_cordic", narrow(QFormat.Q15, 17, 8, false)));
    all.add(artefact("sin_q15_cordic_linear", narrow(QFormat.Q15, 9, 6, true)));
    all.add(artefact("sin_q30_cordic_linear", wide(QFormat.Q30, 16)));
    all.add(artefact("sin_q31_cordic_linear", wide(QFormat.Q31, 16)));
    return all;
  }

  @Override
  public List<Candidate> candidates(Target target) {
    List<Candidate> candidates = new ArrayList<>();
    QFormat format = target.format();
    int most = Math.min(MOST_ROTATIONS, format.fractionBits() + ROTATIONS_PAST_THE_FORMAT);
    for (int k = 1; k <= most && target.isNarrow(); k++) {
      int n = k;
      String parameters = "rotations=" + n;
      candidates.add(
          new Candidate(Family.CORDIC, "cordic", parameters, () -> leastError(format, n, false)));
      candidates.add(new Candidate(
          Family.CORDIC, "cordic-linear", parameters, () -> leastError(format, n, true)));
    }
    for (int k = LEAST_WIDE_ROTATIONS; k <= MOST_WIDE_ROTATIONS && target.isWide(); k += 2) {
      int n = k;
      candidates.add(new Candidate(
          Family.CORDIC, "wide-cordic-linear", "rotations=" + n, () -> wide(format, n)));
    }
    return candidates;
  }

  /** The guard bits, which cost nothing, that give the least error. */
  private static ShortCordic leastError(QFormat format, int rotations, boolean finalRotation) {
    QuarterTargets targets = QuarterTargets.of(format);
    ShortCordic best = null;
    double least = Double.POSITIVE_INFINITY;
    String reason = "";
    for (int guardBits = MOST_GUARD_BITS; guardBits >= 1; guardBits--) {
      try {
        ShortCordic cordic = narrow(format, rotations, guardBits, finalRotation);
        double error = targets.maxError(cordic, least);
        if (error < least) {
          least = error;
          best = cordic;
        }
      } catch (IllegalArgumentException lawBroken) {
        reason = lawBroken.getMessage();
      }
    }
    if (best == null) {
      throw new NoDesignException(reason);
    }
    return best;
  }

  /** In 32-bit registers. */
  static ShortCordic narrow(QFormat format, int rotations, int guardBits, boolean finalRotation) {
    long start = PolynomialDesigns.round(
        shrink(rotations).multiply(Remez.FIELD.newDfp(format.one())), guardBits);
    int[] angles =
        Arrays.stream(angles(rotations, 32)).mapToInt(Math::toIntExact).toArray();
    return new ShortCordic(format, guardBits, finalRotation, (int) start, angles);
  }

  /** In 64-bit registers, with a final rotation. */
  static WideCordic wide(QFormat format, int rotations) {
    Dfp one =
        Remez.FIELD.newDfp(format.one()).divide(Remez.FIELD.newDfp(1L << format.fractionBits()));
    long start = PolynomialDesigns.round(shrink(rotations).multiply(one), WideCordic.REGISTER_BITS);
    return new WideCordic(format, start, angles(rotations, 48));
  }

  private static Artefact artefact(String name, ShortCordic cordic) {
    return new Artefact(
        name,
        about(cordic.format(), cordic.angles().length, "guard bits " + cordic.guardBits(), 32),
        List.of(
            Numbers.ints("start", (long) cordic.start()), Numbers.ints("angles", cordic.angles())));
  }

  private static Artefact artefact(String name, WideCordic cordic) {
    return new Artefact(
        name,
        about(
            cordic.format(),
            cordic.angles().length,
            "registers of Q" + WideCordic.REGISTER_BITS,
            48),
        List.of(Numbers.longs("start", cordic.start()), Numbers.longs("angles", cordic.angles())));
  }

  private static List<String> about(
      QFormat format, int rotations, String registers, int angleBits) {
    return List.of(
        "CORDIC in rotation mode, " + Formats.describe(format) + ", " + rotations + " rotations, "
            + registers + ".",
        "start = 1.0 / product of sqrt(1 + 4^-i); angles[i - 1] = atan(2^-i) / (2 pi) * 2^"
            + angleBits + ", rounded; i = 1 .. " + rotations + ".");
  }

  /** The product of cos(atan(2^-i)), by which the rotations lengthen. */
  private static Dfp shrink(int rotations) {
    Dfp product = Remez.FIELD.getOne();
    for (int i = 1; i <= rotations; i++) {
      Dfp tangent = Remez.FIELD.getOne().divide(Remez.FIELD.newDfp(1L << i));
      product = product.multiply(tangent.multiply(tangent).add(Remez.FIELD.getOne()));
    }
    return Remez.FIELD.getOne().divide(product.sqrt());
  }

  private static long[] angles(int rotations, int bits) {
    long[] angles = new long[rotations];
    Dfp turn = Remez.FIELD.getPi().multiply(2);
    for (int i = 1; i <= rotations; i++) {
      Dfp tangent = Remez.FIELD.getOne().divide(Remez.FIELD.newDfp(1L << i));
      angles[i - 1] = PolynomialDesigns.round(DfpMath.atan(tangent).divide(turn), bits);
    }
    return angles;
  }
}
