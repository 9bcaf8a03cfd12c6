// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.FactoredSextic;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;

/**
 * The polynomials of four multiplications over all 32-bit phases: the best sextic in y with the leading coefficient 15/16 *
 * 2<sup>-21</sup>, whose adapted coefficients are rounded. The best leading coefficient of all is 0.942 * 2<sup>-21</sup>; 15/16 costs
 * 0.0016 ulp of Q31 against it, and a shift and a subtraction against 1, with which the error is 0.029 ulp.
 */
final class FactoredSexticDesigns {
  private final QuarterGrid grid;

  FactoredSexticDesigns(QuarterGrid grid) {
    this.grid = grid;
  }

  List<Artefact> all() {
    return List.of(
        artefact("sin_q30_poly12_mul4", design(QFormat.Q30)),
        artefact("sin_q31_poly12_mul4", design(QFormat.Q31)),
        artefact("sin_q31sat_poly12_mul4", design(QFormat.Q31_SATURATED)));
  }

  /** Returns the polynomial of a format of 32 bits. */
  FactoredSextic design(QFormat format) {
    Dfp lead = Dyadic.of(15, 25);
    Dfp one = Dyadic.of(format.one(), format.fractionBits());
    Dfp[] p = grid.evenWithTop(one, 6, lead);
    Dfp factor = Dyadic.of(15, 4);
    for (int k = 0; k < p.length; k++) {
      p[k] = p[k].divide(factor);
    }
    Dfp[] c = AdaptedCoefficients.sextic(p, Dyadic.of(1, 7), Dyadic.of(-1, 3))
        .orElseThrow(() -> new IllegalStateException("no real adapted coefficients"));
    return new FactoredSextic(format, new long[] {
      Dyadic.round(c[0], 62),
      Dyadic.round(c[1], 60),
      Dyadic.round(c[2], 60),
      Dyadic.round(c[3], 56),
      Dyadic.round(c[4], 65),
      Dyadic.round(c[5].multiply(factor), 57) + (1L << (56 - format.fractionBits()))
    });
  }

  private static Artefact artefact(String name, FactoredSextic form) {
    return new Artefact(
        name,
        List.of(
            "Even polynomial of degree 12 in the distance z to the peak with adapted coefficients, "
                + Formats.describe(form.format()) + ".",
            "y = z*z; t = y*(y/128 + k0); u = (t - y/8 + k1)*(t + k2) + k3; sine = (u - u/16)*(t + k4) + k5.",
            "k0 .. k5 in Q62, Q60, Q60, Q56, Q65 and Q57, the last with the rounding half.",
            "Minimax with leading coefficient 15/16 * 2^-21 by Remez, adapted in closed form, rounded."),
        Numbers.longs("constants", form.constants()));
  }
}
