// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.FactoredWidePolynomial;
import io.quarterwave.trig.Family;
import java.util.List;

/**
 * The correctly rounded polynomials over all 32-bit phases, held as data.
 *
 * <p>How they were found: minimax of degree 18 with the leading coefficient -2<sup>-41</sup> by Remez (error 9.5e-10 ulp of Q31); three
 * linear factors split off, one at y = 1, two at y = 1/2; what is left, a sextic less a constant F, factored into a quadratic and a quartic
 * over the reals, with F scanned until the free shift of the quadratic is the power of two; rounded. The lowest bits of Q30 and Q31 saturated
 * were then moved until the phases nearest to a midpoint (within 2<sup>-24</sup> ulp, 136 of them) rounded right. That every phase does is
 * proved by enumeration, which makes the certificates.
 */
final class FactoredWideDesigns implements DesignFamily {
  private static final List<FactoredWidePolynomial> HELD = List.of(
      new FactoredWidePolynomial(QFormat.Q30, new long[] {
        -466796254617824622L,
        496458239337632455L,
        8773095634703547971L,
        2065134208610191152L,
        9210486097303537232L,
        -1778466246055723108L,
        7909604517824375417L,
        2546235087059317274L,
        3458764518115508228L
      }),
      new FactoredWidePolynomial(QFormat.Q31, new long[] {
        -466796254221498706L,
        496458238663687575L,
        8773095612980599414L,
        2065134208636817578L,
        9210486119991176045L,
        -1778466256934368770L,
        7909604514141178810L,
        2546235079431183225L,
        3458764515968024580L
      }),
      new FactoredWidePolynomial(QFormat.Q31_SATURATED, new long[] {
        -466796254617824622L,
        496458239337632455L,
        8773095634703547971L,
        2065134208610191440L,
        9210486097303537707L,
        -1778466246055723219L,
        7909604517824375391L,
        2546235087059317281L,
        3458764515968024582L
      }));

  static List<Artefact> all() {
    return HELD.stream().map(FactoredWideDesigns::artefact).toList();
  }

  @Override
  public List<Candidate> candidates(Target target) {
    return HELD.stream()
        .filter(form -> target.isWide() && form.format().equals(target.format()))
        .map(form ->
            new Candidate(Family.POLYNOMIAL, "factored-wide-polynomial", "degree=18", () -> form))
        .toList();
  }

  private static Artefact artefact(FactoredWidePolynomial form) {
    return new Artefact(
        "sin_" + Formats.token(form.format()) + "_poly_cr",
        List.of(
            "Even polynomial of degree 18 in the distance z to the peak with adapted coefficients, "
                + Formats.describe(form.format()) + ".",
            "y = z*z; d = y - 1/2; t = y*(y/4096 + k0); u = (t - y/64 + k1)*(t + k2) + k3; s = u*(t + k4) + k5;",
            "r = k6 - d*s/32; q = k7 - d*r; sine = k8 + (1/2 - d)*q, up to powers of two in the constants.",
            "k0 .. k8 in Q66, Q62, Q63, Q61, Q63, Q62, Q65, Q64, Q63, the last with the rounding half.",
            "Minimax with leading coefficient -2^-41, factored, rounded, then moved at the phases nearest to a midpoint;",
            "held as data, proved by enumeration of every phase."),
        Numbers.longs("constants", form.constants()));
  }
}
