// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.FactoredQuartic;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;

/**
 * The polynomials of three multiplications and one set of adapted coefficients (Knuth, The Art of Computer Programming 2, 4.6.4): the
 * best quartic in y with the leading coefficient (1/32 - 1/512)<sup>2</sup>, factored in closed form, rounded, then searched over every
 * 16-bit phase for the least error.
 */
final class FactoredQuarticDesigns {
  private final QuarterGrid grid;

  FactoredQuarticDesigns(QuarterGrid grid) {
    this.grid = grid;
  }

  List<Artefact> all() {
    return List.of(
        artefact("sin_q14_poly8_mul3", QFormat.Q14),
        artefact("sin_q15_poly8_mul3", QFormat.Q15),
        artefact("sin_q15sat_poly8_mul3", QFormat.Q15_SATURATED));
  }

  /** Returns the constants of least error over the 16-bit phases, in a format of up to 16 bits. */
  FactoredQuartic design(QFormat format) {
    QuarterTargets targets = new QuarterTargets(format);
    int[] radii = {4, 4, 4, 52 - format.fractionBits()};
    long[] k = new CoefficientSearch(radii, 0.5, (c, best) -> {
          try {
            return targets.maxError(kernel(format, c), best);
          } catch (IllegalArgumentException lawBroken) {
            return Double.POSITIVE_INFINITY;
          }
        })
        .from(start(format));
    return kernel(format, k);
  }

  private static FactoredQuartic kernel(QFormat format, long[] k) {
    return new FactoredQuartic(format, 16, (int) k[0], (int) k[1], (int) k[2], k[3]);
  }

  private Artefact artefact(String name, QFormat format) {
    FactoredQuartic form = design(format);
    return new Artefact(
        name,
        List.of(
            "Even polynomial of degree 8 in the distance z to the peak with adapted coefficients, "
                + Formats.describe(format) + ".",
            "y = z*z; t = y*(y/32 - y/512 + a); sine = (t + y/4 + b)*(t + c) + d.",
            "factors: a, b and c in Q28; tail: d in Q56, with the rounding half.",
            "Minimax with that leading coefficient by Remez, factored, rounded, then searched over all phases for the",
            "least error."),
        List.of(
            Numbers.ints("factors", form.a(), form.b(), form.c()),
            Numbers.longs("tail", form.d())));
  }

  /** Solves for the constants: with lead = 1/32 - 1/512 the product is t^2 + t*(y/4 + b + c) + c*y/4 + b*c + d. */
  private long[] start(QFormat format) {
    Dfp one =
        Remez.FIELD.newDfp(format.one()).divide(Remez.FIELD.newDfp(1L << format.fractionBits()));
    Dfp lead = Remez.FIELD.newDfp(15).divide(512);
    Dfp[] p = grid.evenWithTop(one, 4, lead.multiply(lead)); // p0 .. p4
    Dfp quarter = Remez.FIELD.getOne().divide(4);
    Dfp a = p[3].divide(lead).subtract(quarter).divide(2);
    Dfp sum = p[2].subtract(a.multiply(a.add(quarter))).divide(lead); // b + c
    Dfp c = p[1].subtract(a.multiply(sum)).multiply(4);
    Dfp b = sum.subtract(c);
    Dfp d = p[0].subtract(b.multiply(c));
    return new long[] {
      PolynomialDesigns.round(a, 28),
      PolynomialDesigns.round(b, 28),
      PolynomialDesigns.round(c, 28),
      PolynomialDesigns.round(d, 56) + (1L << (55 - format.fractionBits()))
    };
  }
}
