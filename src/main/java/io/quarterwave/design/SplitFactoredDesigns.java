// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.SplitFactoredPolynomial;
import java.util.List;

/**
 * The correctly rounded polynomials of three multiplications, held as data.
 *
 * <p>How they were found: on each half of the quarter wave (the distance z to the peak below one half, and from one half on) the best
 * quartic in y = z*z with the leading coefficient of the form, factored in closed form, rounded, then searched at random, lowest bits
 * first, for no misrounded phase. That there is none is proved by enumeration, which makes the certificates.
 */
final class SplitFactoredDesigns implements DesignFamily {
  private static final List<SplitFactoredPolynomial> HELD = List.of(
      new SplitFactoredPolynomial(
          QFormat.Q14,
          31,
          new int[] {-129053319, -128889315, 117564276, 117249542, 1190185652, 1194311621},
          new long[] {-67863522395178912L, -67972688268994048L}),
      new SplitFactoredPolynomial(
          QFormat.Q15,
          12,
          new int[] {-129715813, -129524498, 109681355, 109362810, 1192636592, 1197273051},
          new long[] {-58753502360307192L, -58880768027376208L}),
      new SplitFactoredPolynomial(
          QFormat.Q15_SATURATED,
          31,
          new int[] {-129053403, -128889391, 117563962, 117249272, 1190185037, 1194310612},
          new long[] {-67864174304213920L, -67973348852528640L}));

  static List<Artefact> all() {
    return HELD.stream().map(SplitFactoredDesigns::artefact).toList();
  }

  @Override
  public List<Candidate> candidates(Target target) {
    return HELD.stream()
        .filter(form -> target.isNarrow() && form.format().equals(target.format()))
        .map(form -> new Candidate(
            Family.POLYNOMIAL, "split-factored-polynomial", "degree=8 sets=2", () -> form))
        .toList();
  }

  private static Artefact artefact(SplitFactoredPolynomial form) {
    QFormat format = form.format();
    int trim = form.trim();
    return new Artefact(
        "sin_" + Formats.token(format) + "_poly8x2_cr",
        List.of(
            "Even polynomials of degree 8 in the distance z to the peak with adapted coefficients, one for z below 1/2,",
            "one from 1/2 on, " + Formats.describe(format) + ".",
            "y = z*z; t = y*(y/32 - y/512" + (trim == 31 ? "" : " - y/2^" + trim)
                + " + a); sine = (t + y/4 + b)*(t + c) + d.",
            "factors: a, b and c in Q28, each below 1/2 and from 1/2 on; tails: d in Q56, with the rounding half.",
            "Minimax with that leading coefficient, factored, rounded, then searched for no misrounded phase; held as data,",
            "proved by enumeration."),
        List.of(Numbers.ints("factors", form.factors()), Numbers.longs("tails", form.tails())));
  }
}
