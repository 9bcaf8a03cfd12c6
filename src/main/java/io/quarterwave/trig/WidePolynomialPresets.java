// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Polynomials for 32-bit phases. */
public final class WidePolynomialPresets {
  /** The sine of the rotation contract, {@link PinnedSine}. Error: at most {@value CertifiedBounds#SINCOS_Q30_POLY} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SINCOS_Q30_POLY =
      new Preset("sincos_q30_poly", Function.SINCOS, Family.POLYNOMIAL, PinnedSine.SINCOS);

  /** Even polynomial in 64-bit arithmetic. Error: at most {@value CertifiedBounds#SIN_Q30_POLY12} ulp over all 32-bit phases, proved by exhaustion, and derived without it to a millionth of an ulp ({@code certify --derive}). */
  public static final Preset SIN_Q30_POLY12 = new Preset(
      "sin_q30_poly12",
      Function.SIN,
      Family.POLYNOMIAL,
      new WidePolynomial(QFormat.Q30, PolynomialConstants.sinQ30Poly12()));

  /** Even polynomial in 64-bit arithmetic. Error: at most {@value CertifiedBounds#SIN_Q31_POLY12} ulp over all 32-bit phases, proved by exhaustion, and derived without it to a millionth of an ulp ({@code certify --derive}). */
  public static final Preset SIN_Q31_POLY12 = new Preset(
      "sin_q31_poly12",
      Function.SIN,
      Family.POLYNOMIAL,
      new WidePolynomial(QFormat.Q31, PolynomialConstants.sinQ31Poly12()));

  /** Even polynomial in 64-bit arithmetic. Error: at most {@value CertifiedBounds#SIN_Q31SAT_POLY12} ulp over all 32-bit phases, proved by exhaustion, and derived without it to a millionth of an ulp ({@code certify --derive}). */
  public static final Preset SIN_Q31SAT_POLY12 = new Preset(
      "sin_q31sat_poly12",
      Function.SIN,
      Family.POLYNOMIAL,
      new WidePolynomial(QFormat.Q31_SATURATED, PolynomialConstants.sinQ31satPoly12()));

  private static final Preset[] ALL = {
    SINCOS_Q30_POLY, SIN_Q30_POLY12, SIN_Q31_POLY12, SIN_Q31SAT_POLY12
  };

  private WidePolynomialPresets() {}

  static Preset[] all() {
    return ALL.clone();
  }
}
