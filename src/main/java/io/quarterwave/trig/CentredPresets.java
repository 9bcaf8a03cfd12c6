// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Centred polynomials for 16-bit phases, 3 multiplications, on cores without a 32x32-&gt;64 multiply. */
public final class CentredPresets {
  /** Centred even polynomial of degree 8, 3 multiplications, every product within 32 bits; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q7_POLY8_MUL32X3_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7_POLY8_MUL32X3_CR =
      preset("sin_q7_poly8_mul32x3_cr", QFormat.Q7, PolynomialConstants.sinQ7Poly8Mul32x3Cr());

  /** Centred even polynomial of degree 8, 3 multiplications, every product within 32 bits; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q7SAT_POLY8_MUL32X3_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7SAT_POLY8_MUL32X3_CR = preset(
      "sin_q7sat_poly8_mul32x3_cr",
      QFormat.Q7_SATURATED,
      PolynomialConstants.sinQ7satPoly8Mul32x3Cr());

  /** Centred even polynomial of degree 8, 3 multiplications, every product within 32 bits. Error: at most {@value CertifiedBounds#SIN_Q14_POLY8_MUL32X3} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_POLY8_MUL32X3 =
      preset("sin_q14_poly8_mul32x3", QFormat.Q14, PolynomialConstants.sinQ14Poly8Mul32x3());

  /** Centred even polynomial of degree 8, 3 multiplications, every product within 32 bits. Error: at most {@value CertifiedBounds#SIN_Q15_POLY8_MUL32X3} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_POLY8_MUL32X3 =
      preset("sin_q15_poly8_mul32x3", QFormat.Q15, PolynomialConstants.sinQ15Poly8Mul32x3());

  /** Centred even polynomial of degree 8, 3 multiplications, every product within 32 bits. Error: at most {@value CertifiedBounds#SIN_Q15SAT_POLY8_MUL32X3} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_POLY8_MUL32X3 = preset(
      "sin_q15sat_poly8_mul32x3",
      QFormat.Q15_SATURATED,
      PolynomialConstants.sinQ15satPoly8Mul32x3());

  private static final Preset[] ALL = {
    SIN_Q7_POLY8_MUL32X3_CR,
    SIN_Q7SAT_POLY8_MUL32X3_CR,
    SIN_Q14_POLY8_MUL32X3,
    SIN_Q15_POLY8_MUL32X3,
    SIN_Q15SAT_POLY8_MUL32X3
  };

  private CentredPresets() {}

  private static Preset preset(String name, QFormat format, int[] k) {
    return new Preset(
        name, Function.SIN, Family.POLYNOMIAL, new CentredPolynomial(format, k[0], k[1], k[2]));
  }

  static Preset[] all() {
    return ALL.clone();
  }
}
