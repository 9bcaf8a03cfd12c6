// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** CORDICs. */
public final class CordicPresets {
  /** Shifts and additions alone; 6 guard bits. Error: at most {@value CertifiedBounds#SIN_Q7_CORDIC} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7_CORDIC = new Preset(
      "sin_q7_cordic",
      Function.SIN,
      Family.CORDIC,
      new ShortCordic(
          QFormat.Q7,
          6,
          false,
          CordicConstants.sinQ7CordicStart(),
          CordicConstants.sinQ7CordicAngles()));

  /** Shifts and additions alone; 8 guard bits. Error: at most {@value CertifiedBounds#SIN_Q14_CORDIC} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_CORDIC = new Preset(
      "sin_q14_cordic",
      Function.SIN,
      Family.CORDIC,
      new ShortCordic(
          QFormat.Q14,
          8,
          false,
          CordicConstants.sinQ14CordicStart(),
          CordicConstants.sinQ14CordicAngles()));

  /** Shifts and additions alone; 8 guard bits. Error: at most {@value CertifiedBounds#SIN_Q15_CORDIC} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_CORDIC = new Preset(
      "sin_q15_cordic",
      Function.SIN,
      Family.CORDIC,
      new ShortCordic(
          QFormat.Q15,
          8,
          false,
          CordicConstants.sinQ15CordicStart(),
          CordicConstants.sinQ15CordicAngles()));

  /** Shifts and additions alone; 8 guard bits. Error: at most {@value CertifiedBounds#SIN_Q15SAT_CORDIC} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_CORDIC = new Preset(
      "sin_q15sat_cordic",
      Function.SIN,
      Family.CORDIC,
      new ShortCordic(
          QFormat.Q15_SATURATED,
          8,
          false,
          CordicConstants.sinQ15satCordicStart(),
          CordicConstants.sinQ15satCordicAngles()));

  /** Shifts and additions, and a final rotation; 14 guard bits. Error: at most {@value CertifiedBounds#SIN_Q15_CORDIC_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_CORDIC_LINEAR = new Preset(
      "sin_q15_cordic_linear",
      Function.SIN,
      Family.CORDIC,
      new ShortCordic(
          QFormat.Q15,
          14,
          true,
          CordicConstants.sinQ15CordicLinearStart(),
          CordicConstants.sinQ15CordicLinearAngles()));

  /** Correctly rounded: shifts and additions, and a final rotation; 16 guard bits. Error: at most {@value CertifiedBounds#SIN_Q14_CORDIC_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_CORDIC_CR = new Preset(
      "sin_q14_cordic_cr",
      Function.SIN,
      Family.CORDIC,
      new ShortCordic(
          QFormat.Q14,
          16,
          true,
          CordicConstants.sinQ14CordicCrStart(),
          CordicConstants.sinQ14CordicCrAngles()));

  /** Correctly rounded: shifts and additions, and a final rotation; 15 guard bits. Error: at most {@value CertifiedBounds#SIN_Q15_CORDIC_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_CORDIC_CR = new Preset(
      "sin_q15_cordic_cr",
      Function.SIN,
      Family.CORDIC,
      new ShortCordic(
          QFormat.Q15,
          15,
          true,
          CordicConstants.sinQ15CordicCrStart(),
          CordicConstants.sinQ15CordicCrAngles()));

  /** Correctly rounded: shifts and additions, and a final rotation; 15 guard bits. Error: at most {@value CertifiedBounds#SIN_Q15SAT_CORDIC_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_CORDIC_CR = new Preset(
      "sin_q15sat_cordic_cr",
      Function.SIN,
      Family.CORDIC,
      new ShortCordic(
          QFormat.Q15_SATURATED,
          15,
          true,
          CordicConstants.sinQ15satCordicCrStart(),
          CordicConstants.sinQ15satCordicCrAngles()));

  /** Both in one pass of {@link #SIN_Q15_CORDIC}. Error: at most {@value CertifiedBounds#SINCOS_Q15_CORDIC} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SINCOS_Q15_CORDIC =
      new Preset("sincos_q15_cordic", Function.SINCOS, Family.CORDIC, SIN_Q15_CORDIC.evaluator());

  /** Shifts and additions alone. Error: at most {@value CertifiedBounds#SIN_Q30_CORDIC} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q30_CORDIC = new Preset(
      "sin_q30_cordic",
      Function.SIN,
      Family.CORDIC,
      new WideCordic(
          QFormat.Q30,
          false,
          CordicConstants.sinQ30CordicStart(),
          CordicConstants.sinQ30CordicAngles()));

  /** Shifts and additions alone. Error: at most {@value CertifiedBounds#SIN_Q31_CORDIC} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q31_CORDIC = new Preset(
      "sin_q31_cordic",
      Function.SIN,
      Family.CORDIC,
      new WideCordic(
          QFormat.Q31,
          false,
          CordicConstants.sinQ31CordicStart(),
          CordicConstants.sinQ31CordicAngles()));

  /** Shifts and additions, and a final rotation. Error: at most {@value CertifiedBounds#SIN_Q30_CORDIC_LINEAR} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q30_CORDIC_LINEAR = new Preset(
      "sin_q30_cordic_linear",
      Function.SIN,
      Family.CORDIC,
      new WideCordic(
          QFormat.Q30,
          true,
          CordicConstants.sinQ30CordicLinearStart(),
          CordicConstants.sinQ30CordicLinearAngles()));

  /** Shifts and additions, and a final rotation. Error: at most {@value CertifiedBounds#SIN_Q31_CORDIC_LINEAR} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q31_CORDIC_LINEAR = new Preset(
      "sin_q31_cordic_linear",
      Function.SIN,
      Family.CORDIC,
      new WideCordic(
          QFormat.Q31,
          true,
          CordicConstants.sinQ31CordicLinearStart(),
          CordicConstants.sinQ31CordicLinearAngles()));

  private static final Preset[] ALL = {
    SIN_Q7_CORDIC,
    SIN_Q14_CORDIC,
    SIN_Q15_CORDIC,
    SIN_Q15SAT_CORDIC,
    SIN_Q15_CORDIC_LINEAR,
    SIN_Q14_CORDIC_CR,
    SIN_Q15_CORDIC_CR,
    SIN_Q15SAT_CORDIC_CR,
    SINCOS_Q15_CORDIC,
    SIN_Q30_CORDIC,
    SIN_Q31_CORDIC,
    SIN_Q30_CORDIC_LINEAR,
    SIN_Q31_CORDIC_LINEAR
  };

  private CordicPresets() {}

  static Preset[] all() {
    return ALL.clone();
  }
}
