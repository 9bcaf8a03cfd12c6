// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Polynomials in 64-bit arithmetic for 16-bit phases. */
public final class PolynomialPresets {
  /** Even polynomial; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q7_POLY8_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7_POLY8_CR = new Preset(
      "sin_q7_poly8_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new EvenPolynomial(QFormat.Q7, 19, PolynomialConstants.sinQ7Poly8Cr()));

  /** Odd polynomial; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q7_ODD7_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7_ODD7_CR = new Preset(
      "sin_q7_odd7_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new OddPolynomial(QFormat.Q7, 18, PolynomialConstants.sinQ7Odd7Cr()));

  /** Even polynomial. Error: at most {@value CertifiedBounds#SIN_Q7_POLY4} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7_POLY4 = new Preset(
      "sin_q7_poly4",
      Function.SIN,
      Family.POLYNOMIAL,
      new EvenPolynomial(QFormat.Q7, 19, PolynomialConstants.sinQ7Poly4()));

  /** Even polynomial; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q7SAT_POLY8_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7SAT_POLY8_CR = new Preset(
      "sin_q7sat_poly8_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new EvenPolynomial(QFormat.Q7_SATURATED, 19, PolynomialConstants.sinQ7satPoly8Cr()));

  /** Odd polynomial; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q7SAT_ODD7_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7SAT_ODD7_CR = new Preset(
      "sin_q7sat_odd7_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new OddPolynomial(QFormat.Q7_SATURATED, 18, PolynomialConstants.sinQ7satOdd7Cr()));

  /** Even polynomial. Error: at most {@value CertifiedBounds#SIN_Q7SAT_POLY4} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7SAT_POLY4 = new Preset(
      "sin_q7sat_poly4",
      Function.SIN,
      Family.POLYNOMIAL,
      new EvenPolynomial(QFormat.Q7_SATURATED, 19, PolynomialConstants.sinQ7satPoly4()));

  /** Even polynomial; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q14_POLY10_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_POLY10_CR = new Preset(
      "sin_q14_poly10_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new EvenPolynomial(QFormat.Q14, 19, PolynomialConstants.sinQ14Poly10Cr()));

  /** Odd polynomial; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q14_ODD9_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_ODD9_CR = new Preset(
      "sin_q14_odd9_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new OddPolynomial(QFormat.Q14, 18, PolynomialConstants.sinQ14Odd9Cr()));

  /** Even polynomial. Error: at most {@value CertifiedBounds#SIN_Q14_POLY8} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_POLY8 = new Preset(
      "sin_q14_poly8",
      Function.SIN,
      Family.POLYNOMIAL,
      new EvenPolynomial(QFormat.Q14, 19, PolynomialConstants.sinQ14Poly8()));

  /** Even polynomial; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15_POLY10_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_POLY10_CR = new Preset(
      "sin_q15_poly10_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new EvenPolynomial(QFormat.Q15, 19, PolynomialConstants.sinQ15Poly10Cr()));

  /** Odd polynomial; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15_ODD9_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_ODD9_CR = new Preset(
      "sin_q15_odd9_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new OddPolynomial(QFormat.Q15, 18, PolynomialConstants.sinQ15Odd9Cr()));

  /** Even polynomial. Error: at most {@value CertifiedBounds#SIN_Q15_POLY8} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_POLY8 = new Preset(
      "sin_q15_poly8",
      Function.SIN,
      Family.POLYNOMIAL,
      new EvenPolynomial(QFormat.Q15, 19, PolynomialConstants.sinQ15Poly8()));

  /** Even polynomial; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15SAT_POLY10_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_POLY10_CR = new Preset(
      "sin_q15sat_poly10_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new EvenPolynomial(QFormat.Q15_SATURATED, 19, PolynomialConstants.sinQ15satPoly10Cr()));

  /** Odd polynomial; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15SAT_ODD9_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_ODD9_CR = new Preset(
      "sin_q15sat_odd9_cr",
      Function.SIN,
      Family.POLYNOMIAL,
      new OddPolynomial(QFormat.Q15_SATURATED, 18, PolynomialConstants.sinQ15satOdd9Cr()));

  /** Even polynomial. Error: at most {@value CertifiedBounds#SIN_Q15SAT_POLY8} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_POLY8 = new Preset(
      "sin_q15sat_poly8",
      Function.SIN,
      Family.POLYNOMIAL,
      new EvenPolynomial(QFormat.Q15_SATURATED, 19, PolynomialConstants.sinQ15satPoly8()));

  private static final Preset[] ALL = {
    SIN_Q7_POLY8_CR,
    SIN_Q7_ODD7_CR,
    SIN_Q7_POLY4,
    SIN_Q7SAT_POLY8_CR,
    SIN_Q7SAT_ODD7_CR,
    SIN_Q7SAT_POLY4,
    SIN_Q14_POLY10_CR,
    SIN_Q14_ODD9_CR,
    SIN_Q14_POLY8,
    SIN_Q15_POLY10_CR,
    SIN_Q15_ODD9_CR,
    SIN_Q15_POLY8,
    SIN_Q15SAT_POLY10_CR,
    SIN_Q15SAT_ODD9_CR,
    SIN_Q15SAT_POLY8
  };

  private PolynomialPresets() {}

  static Preset[] all() {
    return ALL.clone();
  }
}
