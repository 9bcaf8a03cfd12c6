// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Polynomials with adapted coefficients for 16-bit phases. */
public final class FactoredPresets {
  /** Adapted even polynomial of degree 10, 4 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q7_POLY_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7_POLY_CR = new Preset(
      "sin_q7_poly_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      factored(QFormat.Q7, PolynomialConstants.sinQ7PolyCr()));

  /** Adapted even polynomial of degree 10, 4 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q7SAT_POLY_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7SAT_POLY_CR = new Preset(
      "sin_q7sat_poly_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      factored(QFormat.Q7_SATURATED, PolynomialConstants.sinQ7satPolyCr()));

  /** Adapted even polynomial of degree 10, 4 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q14_POLY_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_POLY_CR = new Preset(
      "sin_q14_poly_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      factored(QFormat.Q14, PolynomialConstants.sinQ14PolyCr()));

  /** Adapted even polynomial of degree 10, 4 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15_POLY_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_POLY_CR = new Preset(
      "sin_q15_poly_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      factored(QFormat.Q15, PolynomialConstants.sinQ15PolyCr()));

  /** Adapted even polynomial of degree 10, 4 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15SAT_POLY_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_POLY_CR = new Preset(
      "sin_q15sat_poly_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      factored(QFormat.Q15_SATURATED, PolynomialConstants.sinQ15satPolyCr()));

  /** Adapted even polynomial of degree 10, 4 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#COS_Q7_POLY_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset COS_Q7_POLY_CR =
      new Preset("cos_q7_poly_cr", Function.COS, Family.POLYNOMIAL, SIN_Q7_POLY_CR.evaluator());

  /** Adapted even polynomial of degree 10, 4 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#COS_Q14_POLY_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset COS_Q14_POLY_CR =
      new Preset("cos_q14_poly_cr", Function.COS, Family.POLYNOMIAL, SIN_Q14_POLY_CR.evaluator());

  /** Adapted even polynomial of degree 10, 4 multiplications; correctly rounded. Error: at most {@value CertifiedBounds#COS_Q15_POLY_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset COS_Q15_POLY_CR =
      new Preset("cos_q15_poly_cr", Function.COS, Family.POLYNOMIAL, SIN_Q15_POLY_CR.evaluator());

  private static final Preset[] ALL = {
    SIN_Q7_POLY_CR,
    SIN_Q7SAT_POLY_CR,
    SIN_Q14_POLY_CR,
    SIN_Q15_POLY_CR,
    SIN_Q15SAT_POLY_CR,
    COS_Q7_POLY_CR,
    COS_Q14_POLY_CR,
    COS_Q15_POLY_CR
  };

  private FactoredPresets() {}

  private static FactoredPolynomial factored(QFormat format, long[] k) {
    return new FactoredPolynomial(format, (int) k[0], (int) k[1], (int) k[2], (int) k[3], k[4]);
  }

  static Preset[] all() {
    return ALL.clone();
  }
}
