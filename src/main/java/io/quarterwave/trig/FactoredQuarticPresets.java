// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Polynomials of degree 8 with one set of adapted coefficients, 3 multiplications, of 16-bit and of 32-bit phases. */
public final class FactoredQuarticPresets {
  /** Adapted even polynomial of degree 8, 3 multiplications. Error: at most {@value CertifiedBounds#SIN_Q14_POLY8_MUL3} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_POLY8_MUL3 = preset(
      "sin_q14_poly8_mul3",
      quartic(
          QFormat.Q14,
          PolynomialConstants.sinQ14Poly8Mul3Factors(),
          PolynomialConstants.sinQ14Poly8Mul3Tail()));

  /** Adapted even polynomial of degree 8, 3 multiplications. Error: at most {@value CertifiedBounds#SIN_Q15_POLY8_MUL3} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_POLY8_MUL3 = preset(
      "sin_q15_poly8_mul3",
      quartic(
          QFormat.Q15,
          PolynomialConstants.sinQ15Poly8Mul3Factors(),
          PolynomialConstants.sinQ15Poly8Mul3Tail()));

  /** Adapted even polynomial of degree 8, 3 multiplications. Error: at most {@value CertifiedBounds#SIN_Q15SAT_POLY8_MUL3} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_POLY8_MUL3 = preset(
      "sin_q15sat_poly8_mul3",
      quartic(
          QFormat.Q15_SATURATED,
          PolynomialConstants.sinQ15satPoly8Mul3Factors(),
          PolynomialConstants.sinQ15satPoly8Mul3Tail()));

  /** {@link #SIN_Q14_POLY8_MUL3} of a 32-bit phase. Error: at most {@value CertifiedBounds#SIN_Q14P32_POLY8_MUL3} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14P32_POLY8_MUL3 =
      preset("sin_q14p32_poly8_mul3", fine(SIN_Q14_POLY8_MUL3));

  /** {@link #SIN_Q15_POLY8_MUL3} of a 32-bit phase. Error: at most {@value CertifiedBounds#SIN_Q15P32_POLY8_MUL3} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15P32_POLY8_MUL3 =
      preset("sin_q15p32_poly8_mul3", fine(SIN_Q15_POLY8_MUL3));

  /** {@link #SIN_Q15SAT_POLY8_MUL3} of a 32-bit phase. Error: at most {@value CertifiedBounds#SIN_Q15SATP32_POLY8_MUL3} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SATP32_POLY8_MUL3 =
      preset("sin_q15satp32_poly8_mul3", fine(SIN_Q15SAT_POLY8_MUL3));

  private static final Preset[] ALL = {
    SIN_Q14_POLY8_MUL3,
    SIN_Q15_POLY8_MUL3,
    SIN_Q15SAT_POLY8_MUL3,
    SIN_Q14P32_POLY8_MUL3,
    SIN_Q15P32_POLY8_MUL3,
    SIN_Q15SATP32_POLY8_MUL3
  };

  private FactoredQuarticPresets() {}

  private static FactoredQuartic quartic(QFormat format, int[] factors, long tail) {
    return new FactoredQuartic(format, 16, factors[0], factors[1], factors[2], tail);
  }

  private static FactoredQuartic fine(Preset preset) {
    FactoredQuartic coarse = (FactoredQuartic) preset.evaluator();
    return new FactoredQuartic(coarse.format(), 32, coarse.a(), coarse.b(), coarse.c(), coarse.d());
  }

  private static Preset preset(String name, FactoredQuartic evaluator) {
    return new Preset(name, Function.SIN, Family.POLYNOMIAL, evaluator);
  }

  static Preset[] all() {
    return ALL.clone();
  }
}
