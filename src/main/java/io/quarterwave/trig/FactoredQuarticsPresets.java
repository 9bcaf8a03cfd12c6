// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Sets of polynomials of degree 8 with adapted coefficients for 32-bit phases. */
public final class FactoredQuarticsPresets {
  /** 4 adapted even polynomials of degree 8, 3 multiplications and 128 bytes. Error: at most {@value CertifiedBounds#SIN_Q30_POLY8X4} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q30_POLY8X4 = new Preset(
      "sin_q30_poly8x4",
      Function.SIN,
      Family.POLYNOMIAL,
      new FactoredQuartics(QFormat.Q30, 2, PolynomialConstants.sinQ30Poly8x4()));

  /** 4 adapted even polynomials of degree 8, 3 multiplications and 128 bytes. Error: at most {@value CertifiedBounds#SIN_Q31_POLY8X4} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q31_POLY8X4 = new Preset(
      "sin_q31_poly8x4",
      Function.SIN,
      Family.POLYNOMIAL,
      new FactoredQuartics(QFormat.Q31, 2, PolynomialConstants.sinQ31Poly8x4()));

  /** 8 adapted even polynomials of degree 8, 3 multiplications and 256 bytes. Error: at most {@value CertifiedBounds#SIN_Q30_POLY8X8} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q30_POLY8X8 = new Preset(
      "sin_q30_poly8x8",
      Function.SIN,
      Family.POLYNOMIAL,
      new FactoredQuartics(QFormat.Q30, 3, PolynomialConstants.sinQ30Poly8x8()));

  /** 8 adapted even polynomials of degree 8, 3 multiplications and 256 bytes. Error: at most {@value CertifiedBounds#SIN_Q31_POLY8X8} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q31_POLY8X8 = new Preset(
      "sin_q31_poly8x8",
      Function.SIN,
      Family.POLYNOMIAL,
      new FactoredQuartics(QFormat.Q31, 3, PolynomialConstants.sinQ31Poly8x8()));

  /** 16 adapted even polynomials of degree 8, 3 multiplications and 512 bytes. Error: at most {@value CertifiedBounds#SIN_Q30_POLY8X16} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q30_POLY8X16 = new Preset(
      "sin_q30_poly8x16",
      Function.SIN,
      Family.POLYNOMIAL,
      new FactoredQuartics(QFormat.Q30, 4, PolynomialConstants.sinQ30Poly8x16()));

  /** 16 adapted even polynomials of degree 8, 3 multiplications and 512 bytes. Error: at most {@value CertifiedBounds#SIN_Q31_POLY8X16} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q31_POLY8X16 = new Preset(
      "sin_q31_poly8x16",
      Function.SIN,
      Family.POLYNOMIAL,
      new FactoredQuartics(QFormat.Q31, 4, PolynomialConstants.sinQ31Poly8x16()));

  private static final Preset[] ALL = {
    SIN_Q30_POLY8X4,
    SIN_Q31_POLY8X4,
    SIN_Q30_POLY8X8,
    SIN_Q31_POLY8X8,
    SIN_Q30_POLY8X16,
    SIN_Q31_POLY8X16
  };

  private FactoredQuarticsPresets() {}

  static Preset[] all() {
    return ALL.clone();
  }
}
