// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Polynomials of degree 12 with adapted coefficients for 32-bit phases. */
public final class FactoredSexticPresets {
  /** Adapted even polynomial of degree 12, 4 multiplications and no table. Error: at most {@value CertifiedBounds#SIN_Q30_POLY12_MUL4} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q30_POLY12_MUL4 = new Preset(
      "sin_q30_poly12_mul4",
      Function.SIN,
      Family.POLYNOMIAL,
      new FactoredSextic(QFormat.Q30, PolynomialConstants.sinQ30Poly12Mul4()));

  /** Adapted even polynomial of degree 12, 4 multiplications and no table. Error: at most {@value CertifiedBounds#SIN_Q31_POLY12_MUL4} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q31_POLY12_MUL4 = new Preset(
      "sin_q31_poly12_mul4",
      Function.SIN,
      Family.POLYNOMIAL,
      new FactoredSextic(QFormat.Q31, PolynomialConstants.sinQ31Poly12Mul4()));

  /** Adapted even polynomial of degree 12, 4 multiplications and no table. Error: at most {@value CertifiedBounds#SIN_Q31SAT_POLY12_MUL4} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q31SAT_POLY12_MUL4 = new Preset(
      "sin_q31sat_poly12_mul4",
      Function.SIN,
      Family.POLYNOMIAL,
      new FactoredSextic(QFormat.Q31_SATURATED, PolynomialConstants.sinQ31satPoly12Mul4()));

  private static final Preset[] ALL = {
    SIN_Q30_POLY12_MUL4, SIN_Q31_POLY12_MUL4, SIN_Q31SAT_POLY12_MUL4
  };

  private FactoredSexticPresets() {}

  static Preset[] all() {
    return ALL.clone();
  }
}
