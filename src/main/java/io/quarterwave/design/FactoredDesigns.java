// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.FactoredPolynomial;
import io.quarterwave.trig.Family;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;

/**
 * The polynomials with adapted coefficients (Knuth, The Art of Computer Programming 2, 4.6.4): the best quintic in y with the leading
 * coefficient -2<sup>-15</sup>, factored in closed form, rounded, then searched for no misrounded phase.
 * The constants of Q15 saturated are held as data.
 */
final class FactoredDesigns implements DesignFamily {
  // the local search ends with misrounded phases left
  private static final long[] Q15_SATURATED = {
    -47736254, 140029235, 122374090, -121127814, 546942952240L
  };

  private final QuarterGrid grid;

  FactoredDesigns(QuarterGrid grid) {
    this.grid = grid;
  }

  List<Artefact> all() {
    List<Artefact> all = new ArrayList<>();
    for (QFormat format : Formats.SHORT) {
      all.add(artefact("sin_" + Formats.token(format) + "_poly_cr", design(format)));
    }
    return all;
  }

  @Override
  public List<Candidate> candidates(Target target) {
    return target.isNarrow()
        ? List.of(new Candidate(
            Family.POLYNOMIAL, "factored-polynomial", "degree=10", () -> design(target.format())))
        : List.of();
  }

  /** The polynomial of a format: of those that are held, or by the search. */
  FactoredPolynomial design(QFormat format) {
    if (format.equals(QFormat.Q15_SATURATED)) {
      return kernel(format, Q15_SATURATED);
    }
    QuarterTargets targets = QuarterTargets.of(format);
    CoefficientSearch search =
        new CoefficientSearch(new int[] {5, 5, 5, 5, 50 - format.fractionBits()}, 0, (k, best) -> {
          try {
            return targets.excess(kernel(format, k), best);
          } catch (IllegalArgumentException lawBroken) {
            return Double.POSITIVE_INFINITY;
          }
        });
    return kernel(format, search.from(start(format)));
  }

  private static Artefact artefact(String name, FactoredPolynomial form) {
    QFormat format = form.format();
    List<String> about = new ArrayList<>(List.of(
        "Even polynomial of degree 10 in the distance z to the peak with adapted coefficients, "
            + Formats.describe(format) + ".",
        "y = z*z; t = y*(y/128 + a); v = (t + y/8 + b)*(t + c) + d; sine = ((1 - y)*v + f) / 2.",
        "a in Q28; b, c, d in Q26; f with the rounding half, 2^" + (55 - format.fractionBits())
            + " being one ulp.",
        "Minimax with leading coefficient -2^-15 by Remez, factored, rounded, then searched over all phases",
        "for no misrounded phase."));
    if (format.equals(QFormat.Q15_SATURATED)) {
      about.add("A known answer of that method, held as data; proved by enumeration.");
    }
    return new Artefact(
        name, about, Numbers.longs("constants", form.a(), form.b(), form.c(), form.d(), form.f()));
  }

  private static FactoredPolynomial kernel(QFormat format, long[] k) {
    return new FactoredPolynomial(format, (int) k[0], (int) k[1], (int) k[2], (int) k[3], k[4]);
  }

  /** Solves for the constants, y in [0, 1]. */
  private long[] start(QFormat format) {
    Dfp one =
        Remez.FIELD.newDfp(format.one()).divide(Remez.FIELD.newDfp(1L << format.fractionBits()));
    Dfp[] p = grid.evenWithTop(one, 5, Dyadic.of(1, 15).negate()); // p0 .. p5
    // 2 p(y) = f + (1 - y) v(y): f = 2 p(1), and v's coefficients are the partial sums of 2 p - f
    Dfp f = Remez.FIELD.getZero();
    for (Dfp coefficient : p) {
      f = f.add(coefficient.multiply(2));
    }
    Dfp[] v = new Dfp[5];
    Dfp sum = f.negate();
    for (int k = 0; k < 5; k++) {
      sum = sum.add(p[k].multiply(2));
      v[k] = sum;
    }
    Dfp eighth = Dyadic.of(1, 3);
    Dfp a = v[3].multiply(128).subtract(eighth).divide(2);
    Dfp bc = v[2].subtract(a.multiply(a.add(eighth))).multiply(128);
    Dfp c = v[1].subtract(a.multiply(bc)).multiply(8);
    Dfp b = bc.subtract(c);
    Dfp d = v[0].subtract(b.multiply(c));
    return new long[] {
      PolynomialDesigns.round(a, 28),
      PolynomialDesigns.round(b, 26),
      PolynomialDesigns.round(c, 26),
      PolynomialDesigns.round(d, 26),
      PolynomialDesigns.round(f, 54) + (1L << (54 - format.fractionBits()))
    };
  }
}
