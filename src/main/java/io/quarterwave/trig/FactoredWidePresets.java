// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Polynomials with adapted coefficients for 32-bit phases. */
public final class FactoredWidePresets {
  /** Adapted even polynomial of degree 18, 7 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q30_POLY_CR} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q30_POLY_CR = new Preset(
      "sin_q30_poly_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new FactoredWidePolynomial(QFormat.Q30, PolynomialConstants.sinQ30PolyCr()));

  /** Adapted even polynomial of degree 18, 7 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q31_POLY_CR} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q31_POLY_CR = new Preset(
      "sin_q31_poly_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new FactoredWidePolynomial(QFormat.Q31, PolynomialConstants.sinQ31PolyCr()));

  /** Adapted even polynomial of degree 18, 7 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q31SAT_POLY_CR} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q31SAT_POLY_CR = new Preset(
      "sin_q31sat_poly_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new FactoredWidePolynomial(QFormat.Q31_SATURATED, PolynomialConstants.sinQ31satPolyCr()));

  private static final Preset[] ALL = {SIN_Q30_POLY_CR, SIN_Q31_POLY_CR, SIN_Q31SAT_POLY_CR};

  private FactoredWidePresets() {}

  static Preset[] all() {
    return ALL.clone();
  }
}
