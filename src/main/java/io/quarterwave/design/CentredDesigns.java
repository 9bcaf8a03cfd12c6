// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import io.quarterwave.trig.CentredPolynomial;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;

/**
 * The centred polynomials, whose every product fits 32 bits: the best quartic in y with the two highest coefficients of the form, its
 * point of slope -1 as the centre, rounded, then searched over every phase, for the least error, or in 8 bits for no misrounded phase.
 */
final class CentredDesigns {
  // t*(curvature + BEND*v + t*TOP)
  private static final double BEND = 0x1p-6 + 0x1p-8 - 0x1p-11;
  private static final double TOP = 0x1p-10;
  /** Curvatures, beside the one of the quartic, from which the search starts; each ends in a minimum of its own. */
  private static final int[] NEARBY = {0, 3, -3};

  // from the quartic the search ends with one misrounded phase left
  private static final long[] Q7 = {126658990, 58604, 126818302};

  private final QuarterGrid grid;

  CentredDesigns(QuarterGrid grid) {
    this.grid = grid;
  }

  List<Artefact> all() {
    return List.of(
        artefact(
            "sin_q7_poly8_mul32x3_cr",
            design(QFormat.Q7),
            "Found by that search from random starts, held as data; proved by enumeration."),
        artefact("sin_q7sat_poly8_mul32x3_cr", design(QFormat.Q7_SATURATED)),
        artefact("sin_q14_poly8_mul32x3", design(QFormat.Q14)),
        artefact("sin_q15_poly8_mul32x3", design(QFormat.Q15)),
        artefact("sin_q15sat_poly8_mul32x3", design(QFormat.Q15_SATURATED)));
  }

  /** Returns the constants of least error in a format of up to 16 bits; in 8 bits, those with the fewest misrounded phases. */
  CentredPolynomial design(QFormat format) {
    if (format.equals(QFormat.Q7)) {
      return kernel(format, Q7);
    }
    boolean byteWide = format.bits() <= 8;
    // the trough of a format that saturates is not clamped, so the clamp must hide nothing
    QFormat open = byteWide && format.scale() == Scale.POW2_SATURATED
        ? new QFormat(format.bits() + 1, format.fractionBits(), Scale.POW2_EXACT)
        : format;
    QuarterTargets targets = new QuarterTargets(open);
    CoefficientSearch.Score score = (c, best) -> {
      try {
        CentredPolynomial form = kernel(open, c);
        return byteWide ? targets.excess(form, best) : targets.maxError(form, best);
      } catch (IllegalArgumentException lawBroken) {
        return Double.POSITIVE_INFINITY;
      }
    };
    double enough = byteWide ? 0 : 0.5;
    int[] radii = {12, 3, 21 - format.fractionBits() / 2};
    CoefficientSearch search = new CoefficientSearch(radii, enough, score);
    long[] best = null;
    double least = Double.POSITIVE_INFINITY;
    long[] middle = start(format);
    for (int k = 0; k < NEARBY.length && least > enough; k++) {
      long[] start = middle.clone();
      start[1] += NEARBY[k];
      long[] found = search.from(start);
      double value = score.of(found, least);
      if (value < least) {
        best = found;
        least = value;
      }
    }
    return kernel(format, best);
  }

  private static CentredPolynomial kernel(QFormat format, long[] k) {
    return new CentredPolynomial(format, (int) k[0], (int) k[1], (int) k[2]);
  }

  private static Artefact artefact(String name, CentredPolynomial form, String... more) {
    QFormat format = form.format();
    List<String> about = new ArrayList<>(List.of(
        "Even polynomial of degree 8 in the distance z to the peak, " + Formats.describe(format)
            + "; every product fits 32 bits.",
        "v = centre - z*z; t = v*v;",
        "sine = level + v + t*(curvature + v*(1/64 + 1/256 - 1/2048) + t/1024).",
        "constants: centre in Q28; curvature in Q18; level in Q28, with the rounding half.",
        "Minimax with the two highest coefficients of the form by Remez, about the point of slope -1, rounded, then",
        "searched over all phases for "
            + (format.bits() <= 8 ? "no misrounded phase." : "the least error.")));
    about.addAll(List.of(more));
    return new Artefact(
        name, about, Numbers.ints("constants", form.centre(), form.curvature(), form.level()));
  }

  private long[] start(QFormat format) {
    Dfp one =
        Remez.FIELD.newDfp(format.one()).divide(Remez.FIELD.newDfp(1L << format.fractionBits()));
    double centre = centre(one.toDouble());
    // BEND*v^3 + TOP*v^4 with v = centre - y
    double cubic = -BEND - 4 * TOP * centre;
    Dfp[] best =
        grid.evenWithTop(one, 3, Remez.FIELD.newDfp(cubic), Remez.FIELD.newDfp(TOP)); // p0 .. p4
    double[] p = new double[best.length];
    for (int k = 0; k < p.length; k++) {
      p[k] = best[k].toDouble();
    }
    for (int step = 0; step < 8; step++) { // Newton: p'(centre) = -1
      double slope = p[1] + centre * (2 * p[2] + centre * (3 * p[3] + centre * 4 * p[4]));
      centre -= (slope + 1) / (2 * p[2] + centre * (6 * p[3] + centre * 12 * p[4]));
    }
    double curvature = p[2] + centre * (3 * p[3] + centre * 6 * p[4]);
    double level = p[0] + centre * (p[1] + centre * (p[2] + centre * (p[3] + centre * p[4])));
    return new long[] {
      Math.round(centre * 0x1p28),
      Math.round(curvature * 0x1p18),
      Math.round(level * 0x1p28) + (1L << (27 - format.fractionBits()))
    };
  }

  /** Returns the y where {@code one * cos(pi/2 sqrt(y))} has slope -1, by bisection. */
  private static double centre(double one) {
    double low = 0.25;
    double high = 0.75;
    for (int step = 0; step < 40; step++) {
      double middle = (low + high) / 2;
      double x = Math.sqrt(middle);
      boolean steeper = one * Math.PI / 4 * StrictMath.sin(Math.PI / 2 * x) / x > 1;
      low = steeper ? middle : low;
      high = steeper ? high : middle;
    }
    return low;
  }
}
