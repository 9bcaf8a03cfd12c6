// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Polynomials for 16-bit phases on cores without a 32x32-&gt;64 multiply. */
public final class NarrowPolynomialPresets {
  /** Even polynomial, every product within 32 bits. Error: at most {@value CertifiedBounds#SIN_Q14_POLY8_MUL32} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_POLY8_MUL32 = new Preset(
      "sin_q14_poly8_mul32",
      Function.SIN,
      Family.POLYNOMIAL,
      new NarrowEvenPolynomial(
          QFormat.Q14,
          PolynomialConstants.sinQ14Poly8Mul32Coefficients(),
          PolynomialConstants.sinQ14Poly8Mul32Shifts()));

  /** Even polynomial, every product within 32 bits. Error: at most {@value CertifiedBounds#SIN_Q15_POLY8_MUL32} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_POLY8_MUL32 = new Preset(
      "sin_q15_poly8_mul32",
      Function.SIN,
      Family.POLYNOMIAL,
      new NarrowEvenPolynomial(
          QFormat.Q15,
          PolynomialConstants.sinQ15Poly8Mul32Coefficients(),
          PolynomialConstants.sinQ15Poly8Mul32Shifts()));

  /** Even polynomial, every product within 32 bits. Error: at most {@value CertifiedBounds#SIN_Q15SAT_POLY8_MUL32} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_POLY8_MUL32 = new Preset(
      "sin_q15sat_poly8_mul32",
      Function.SIN,
      Family.POLYNOMIAL,
      new NarrowEvenPolynomial(
          QFormat.Q15_SATURATED,
          PolynomialConstants.sinQ15satPoly8Mul32Coefficients(),
          PolynomialConstants.sinQ15satPoly8Mul32Shifts()));

  /** Odd polynomial, every product within 32 bits. Error: at most {@value CertifiedBounds#SIN_Q14_ODD7_MUL32} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_ODD7_MUL32 = new Preset(
      "sin_q14_odd7_mul32",
      Function.SIN,
      Family.POLYNOMIAL,
      new NarrowOddPolynomial(
          QFormat.Q14,
          PolynomialConstants.sinQ14Odd7Mul32Coefficients(),
          PolynomialConstants.sinQ14Odd7Mul32Shifts()));

  /** Odd polynomial, every product within 32 bits. Error: at most {@value CertifiedBounds#SIN_Q15_ODD7_MUL32} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_ODD7_MUL32 = new Preset(
      "sin_q15_odd7_mul32",
      Function.SIN,
      Family.POLYNOMIAL,
      new NarrowOddPolynomial(
          QFormat.Q15,
          PolynomialConstants.sinQ15Odd7Mul32Coefficients(),
          PolynomialConstants.sinQ15Odd7Mul32Shifts()));

  /** Odd polynomial, every product within 32 bits. Error: at most {@value CertifiedBounds#SIN_Q15SAT_ODD7_MUL32} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_ODD7_MUL32 = new Preset(
      "sin_q15sat_odd7_mul32",
      Function.SIN,
      Family.POLYNOMIAL,
      new NarrowOddPolynomial(
          QFormat.Q15_SATURATED,
          PolynomialConstants.sinQ15satOdd7Mul32Coefficients(),
          PolynomialConstants.sinQ15satOdd7Mul32Shifts()));

  private static final Preset[] ALL = {
    SIN_Q14_POLY8_MUL32,
    SIN_Q15_POLY8_MUL32,
    SIN_Q15SAT_POLY8_MUL32,
    SIN_Q14_ODD7_MUL32,
    SIN_Q15_ODD7_MUL32,
    SIN_Q15SAT_ODD7_MUL32
  };

  private NarrowPolynomialPresets() {}

  static Preset[] all() {
    return ALL.clone();
  }
}
