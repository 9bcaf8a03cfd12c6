// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Polynomials with two sets of adapted coefficients for 16-bit phases. */
public final class SplitFactoredPresets {
  /** Adapted even polynomials of degree 8 for two halves of the quarter wave, 3 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q14_POLY8X2_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_POLY8X2_CR = new Preset(
      "sin_q14_poly8x2_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new SplitFactoredPolynomial(
          QFormat.Q14,
          31,
          PolynomialConstants.sinQ14Poly8x2CrFactors(),
          PolynomialConstants.sinQ14Poly8x2CrTails()));

  /** Adapted even polynomials of degree 8 for two halves of the quarter wave, 3 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15_POLY8X2_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_POLY8X2_CR = new Preset(
      "sin_q15_poly8x2_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new SplitFactoredPolynomial(
          QFormat.Q15,
          12,
          PolynomialConstants.sinQ15Poly8x2CrFactors(),
          PolynomialConstants.sinQ15Poly8x2CrTails()));

  /** Adapted even polynomials of degree 8 for two halves of the quarter wave, 3 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15SAT_POLY8X2_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_POLY8X2_CR = new Preset(
      "sin_q15sat_poly8x2_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new SplitFactoredPolynomial(
          QFormat.Q15_SATURATED,
          31,
          PolynomialConstants.sinQ15satPoly8x2CrFactors(),
          PolynomialConstants.sinQ15satPoly8x2CrTails()));

  private static final Preset[] ALL = {SIN_Q14_POLY8X2_CR, SIN_Q15_POLY8X2_CR, SIN_Q15SAT_POLY8X2_CR
  };

  private SplitFactoredPresets() {}

  static Preset[] all() {
    return ALL.clone();
  }
}
