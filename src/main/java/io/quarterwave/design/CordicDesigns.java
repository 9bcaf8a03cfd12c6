// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.ShortCordic;
import io.quarterwave.trig.SinCos;
import io.quarterwave.trig.WideCordic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;

/** Angles and starting lengths of the CORDICs, from their formulas; those of the correctly rounded ones then moved by a few units. */
final class CordicDesigns implements DesignFamily {
  private static final int START_REACH = 64;
  private static final int MOST_ROTATIONS = 24;
  private static final int ROTATIONS_PAST_THE_FORMAT = 8;
  private static final int MOST_GUARD_BITS = 14;
  private static final int RESTART_GUARD_BITS = 8;
  private static final int MOST_BEFORE_A_FINAL_ROTATION =
      20; // of the wide ones; longer ones do without
  private static final int LEAST_ROUNDED_ROTATIONS = 12; // below, phases stay misrounded
  private static final int MOST_ROUNDED_ROTATIONS = 14;

  static List<Artefact> all() {
    List<Artefact> all = new ArrayList<>();
    all.add(new Artefact(
        "cordic_two_pi",
        List.of("2 pi * 2^28, rounded: radians of a turn in the final rotation of the CORDICs."),
        Numbers.longs("value", PolynomialDesigns.round(Remez.FIELD.getPi().multiply(2), 28))));
    all.add(narrow("sin_q7_cordic", QFormat.Q7, 10, 6, false));
    all.add(narrow("sin_q14_cordic", QFormat.Q14, 16, 8, false));
    all.add(narrow("sin_q15_cordic", QFormat.Q15, 17, 8, false));
    all.add(restarted("sin_q15sat_cordic", QFormat.Q15_SATURATED, 17, 8));
    all.add(narrow("sin_q15_cordic_linear", QFormat.Q15, 9, 14, true));
    all.add(correctlyRounded("sin_q14_cordic_cr", QFormat.Q14, 12));
    all.add(correctlyRounded("sin_q15_cordic_cr", QFormat.Q15, 12));
    all.add(correctlyRounded("sin_q15sat_cordic_cr", QFormat.Q15_SATURATED, 13));
    all.add(wide("sin_q30_cordic", QFormat.Q30, 32));
    all.add(wide("sin_q31_cordic", QFormat.Q31, 34));
    all.add(wide("sin_q30_cordic_linear", QFormat.Q30, 16));
    all.add(wide("sin_q31_cordic_linear", QFormat.Q31, 16));
    return all;
  }

  @Override
  public List<Candidate> candidates(Target target) {
    List<Candidate> candidates = new ArrayList<>();
    QFormat format = target.format();
    int most = Math.min(MOST_ROTATIONS, format.fractionBits() + ROTATIONS_PAST_THE_FORMAT);
    for (int k = 1; k <= most && target.isNarrow(); k++) {
      int n = k;
      candidates.add(candidate("cordic", n, () -> leastError(format, n, false)));
      candidates.add(candidate("cordic-linear", n, () -> leastError(format, n, true)));
      if (n >= LEAST_ROUNDED_ROTATIONS && n <= MOST_ROUNDED_ROTATIONS && format.bits() == 16) {
        candidates.add(candidate("cordic-moved", n, () -> correctlyRounded(format, n)));
      }
    }
    for (int k = 12; k <= 36 && target.isWide(); k += 2) {
      int n = k;
      String form = n <= MOST_BEFORE_A_FINAL_ROTATION ? "wide-cordic-linear" : "wide-cordic";
      candidates.add(candidate(form, n, () -> wide(format, n)));
    }
    return candidates;
  }

  private static Candidate candidate(String form, int rotations, Supplier<SinCos> maker) {
    return new Candidate(Family.CORDIC, form, "rotations=" + rotations, maker);
  }

  /** The guard bits, which cost nothing, that give the least error; where none keeps the laws, another start. */
  private static ShortCordic leastError(QFormat format, int rotations, boolean finalRotation) {
    QuarterTargets targets = QuarterTargets.of(format);
    ShortCordic best = null;
    double least = Double.POSITIVE_INFINITY;
    String reason = "";
    for (int guardBits = MOST_GUARD_BITS; guardBits >= 1; guardBits--) {
      try {
        ShortCordic cordic = cordic(format, rotations, guardBits, finalRotation);
        double error = targets.maxError(cordic, least);
        if (error < least) {
          least = error;
          best = cordic;
        }
      } catch (IllegalArgumentException lawBroken) {
        reason = lawBroken.getMessage();
      }
    }
    if (best == null && rotations > format.fractionBits() && !finalRotation) {
      return restarted(format, rotations, RESTART_GUARD_BITS);
    }
    if (best == null) {
      throw new NoDesignException(reason);
    }
    return best;
  }

  private static Artefact narrow(
      String name, QFormat format, int rotations, int guardBits, boolean finalRotation) {
    ShortCordic cordic = cordic(format, rotations, guardBits, finalRotation);
    return new Artefact(
        name, about(format, rotations, "guard bits " + guardBits, 32), numbers(cordic));
  }

  /** As {@link #narrow} where the formula's start breaks a law: with the best start of those near it. */
  private static Artefact restarted(String name, QFormat format, int rotations, int guardBits) {
    ShortCordic cordic = restarted(format, rotations, guardBits);
    List<String> about = new ArrayList<>(about(format, rotations, "guard bits " + guardBits, 32));
    about.add(
        "With the formula's start cosine and sine of an eighth of a turn differ: " + cordic.start()
            + " has the least error of the starts within " + START_REACH + " that keep the laws.");
    return new Artefact(name, about, numbers(cordic));
  }

  /**
   * Returns the CORDIC of the least error by shifts and additions alone among those with a start near the formula's.
   *
   * @throws IllegalArgumentException where none of them keeps the laws
   */
  static ShortCordic restarted(QFormat format, int rotations, int guardBits) {
    int[] angles = turns(rotations);
    QuarterTargets targets = QuarterTargets.of(format);
    int middle = start(format, rotations, guardBits);
    double least = Double.POSITIVE_INFINITY;
    ShortCordic best = null;
    for (int start = middle - START_REACH; start <= middle + START_REACH; start++) {
      ShortCordic cordic;
      try {
        cordic = new ShortCordic(format, guardBits, false, start, angles);
      } catch (IllegalArgumentException e) {
        continue; // a law is broken
      }
      double error = targets.maxError(cordic, least);
      if (error < least) {
        least = error;
        best = cordic;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("no start within " + START_REACH + " of " + middle
          + " keeps the laws with " + rotations + " rotations");
    }
    return best;
  }

  private static Artefact correctlyRounded(String name, QFormat format, int rotations) {
    ShortCordic cordic = correctlyRounded(format, rotations);
    List<String> about =
        new ArrayList<>(about(format, rotations, "guard bits " + cordic.guardBits(), 32));
    about.add("Then moved by a few units, by a local search over every phase, until each is rounded"
        + " correctly.");
    return new Artefact(name, about, numbers(cordic));
  }

  private static List<Numbers> numbers(ShortCordic cordic) {
    return List.of(Numbers.ints("start", cordic.start()), Numbers.ints("angles", cordic.angles()));
  }

  /**
   * Returns the CORDIC of up to 16 bits whose constants are their formulas rounded.
   *
   * @throws IllegalArgumentException naming the parameter that is out of its range, or the law that the CORDIC breaks
   */
  static ShortCordic cordic(QFormat format, int rotations, int guardBits, boolean finalRotation) {
    int[] angles = turns(rotations);
    return new ShortCordic(
        format, guardBits, finalRotation, start(format, rotations, guardBits), angles);
  }

  /**
   * Returns a correctly rounded CORDIC with a final rotation. The cut bits of the registers leave a few phases misrounded; a few units
   * more or less in the start and the angles move them to the right side.
   *
   * @throws IllegalArgumentException where the search ends with misrounded phases left, as it does below 12 rotations
   */
  static ShortCordic correctlyRounded(QFormat format, int rotations) {
    int guardBits = 30 - format.fractionBits();
    long[] constants = new long[rotations + 1];
    constants[0] = start(format, rotations, guardBits);
    System.arraycopy(angles(rotations, 32), 0, constants, 1, rotations);
    QuarterTargets targets = QuarterTargets.of(format);
    int[] radii = new int[constants.length];
    Arrays.fill(radii, 2);
    CoefficientSearch search =
        new CoefficientSearch(radii, 0, (c, best) -> excess(targets, format, guardBits, c, best));
    ShortCordic found = moved(format, guardBits, search.from(constants));
    if (targets.excess(found, Double.POSITIVE_INFINITY) > 0) {
      throw new IllegalArgumentException("no correctly rounded CORDIC of " + rotations
          + " rotations was found for " + Formats.describe(format));
    }
    return found;
  }

  private static double excess(
      QuarterTargets targets, QFormat format, int guardBits, long[] constants, double best) {
    try {
      return targets.excess(moved(format, guardBits, constants), best);
    } catch (IllegalArgumentException e) {
      return Double.POSITIVE_INFINITY; // a law is broken
    }
  }

  private static ShortCordic moved(QFormat format, int guardBits, long[] constants) {
    int[] angles = Arrays.stream(constants).skip(1).mapToInt(a -> (int) a).toArray();
    return new ShortCordic(format, guardBits, true, (int) constants[0], angles);
  }

  /** In 64-bit registers. */
  static WideCordic wide(QFormat format, int rotations) {
    Dfp one =
        Remez.FIELD.newDfp(format.one()).divide(Remez.FIELD.newDfp(1L << format.fractionBits()));
    long start = PolynomialDesigns.round(shrink(rotations).multiply(one), WideCordic.REGISTER_BITS);
    return new WideCordic(
        format, rotations <= MOST_BEFORE_A_FINAL_ROTATION, start, angles(rotations, 48));
  }

  private static Artefact wide(String name, QFormat format, int rotations) {
    WideCordic cordic = wide(format, rotations);
    return new Artefact(
        name,
        about(format, rotations, "registers of Q" + WideCordic.REGISTER_BITS, 48),
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

  private static int start(QFormat format, int rotations, int guardBits) {
    return (int) PolynomialDesigns.round(
        shrink(rotations).multiply(Remez.FIELD.newDfp(format.one())), guardBits);
  }

  private static int[] turns(int rotations) {
    return Arrays.stream(angles(rotations, 32)).mapToInt(a -> (int) a).toArray();
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
