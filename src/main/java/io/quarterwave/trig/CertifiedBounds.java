// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/** The largest error of each preset in ulp, from its certificate. */
public final class CertifiedBounds {
  private CertifiedBounds() {}

  /** Bound of {@code sin_q7_lut16384_cr}. */
  public static final String SIN_Q7_LUT16384_CR = "1";

  /** Bound of {@code sin_q7sat_lut16384_cr}. */
  public static final String SIN_Q7SAT_LUT16384_CR = "1";

  /** Bound of {@code sin_q14_lut16384_cr}. */
  public static final String SIN_Q14_LUT16384_CR = "1";

  /** Bound of {@code sin_q15_lut16384_cr}. */
  public static final String SIN_Q15_LUT16384_CR = "1";

  /** Bound of {@code sin_q15sat_lut16384_cr}. */
  public static final String SIN_Q15SAT_LUT16384_CR = "1";

  /** Bound of {@code sin_q7_lut1024}. */
  public static final String SIN_Q7_LUT1024 = "1";

  /** Bound of {@code sin_q7_wave4096}. */
  public static final String SIN_Q7_WAVE4096 = "1";

  /** Bound of {@code sin_q15_wave65536_cr}. */
  public static final String SIN_Q15_WAVE65536_CR = "1";

  /** Bound of {@code sin_q7_lut16_linear}. */
  public static final String SIN_Q7_LUT16_LINEAR = "1";

  /** Bound of {@code sin_q7sat_lut16_linear}. */
  public static final String SIN_Q7SAT_LUT16_LINEAR = "1";

  /** Bound of {@code sin_q14_lut128_linear}. */
  public static final String SIN_Q14_LUT128_LINEAR = "1";

  /** Bound of {@code sin_q15_lut128_linear}. */
  public static final String SIN_Q15_LUT128_LINEAR = "1";

  /** Bound of {@code sin_q15_lut256_linear}. */
  public static final String SIN_Q15_LUT256_LINEAR = "1";

  /** Bound of {@code sin_q15sat_lut256_linear}. */
  public static final String SIN_Q15SAT_LUT256_LINEAR = "1";

  /** Bound of {@code sin_q7_wave64_linear}. */
  public static final String SIN_Q7_WAVE64_LINEAR = "1";

  /** Bound of {@code sin_q14_wave512_linear}. */
  public static final String SIN_Q14_WAVE512_LINEAR = "1";

  /** Bound of {@code sin_q15_wave1024_linear}. */
  public static final String SIN_Q15_WAVE1024_LINEAR = "1";

  /** Bound of {@code sin_q7_poly8_cr}. */
  public static final String SIN_Q7_POLY8_CR = "1";

  /** Bound of {@code sin_q7_odd7_cr}. */
  public static final String SIN_Q7_ODD7_CR = "1";

  /** Bound of {@code sin_q7_poly4}. */
  public static final String SIN_Q7_POLY4 = "1";

  /** Bound of {@code sin_q7sat_poly8_cr}. */
  public static final String SIN_Q7SAT_POLY8_CR = "1";

  /** Bound of {@code sin_q7sat_odd7_cr}. */
  public static final String SIN_Q7SAT_ODD7_CR = "1";

  /** Bound of {@code sin_q7sat_poly4}. */
  public static final String SIN_Q7SAT_POLY4 = "1";

  /** Bound of {@code sin_q14_poly10_cr}. */
  public static final String SIN_Q14_POLY10_CR = "1";

  /** Bound of {@code sin_q14_odd9_cr}. */
  public static final String SIN_Q14_ODD9_CR = "1";

  /** Bound of {@code sin_q14_poly8}. */
  public static final String SIN_Q14_POLY8 = "1";

  /** Bound of {@code sin_q15_poly10_cr}. */
  public static final String SIN_Q15_POLY10_CR = "1";

  /** Bound of {@code sin_q15_odd9_cr}. */
  public static final String SIN_Q15_ODD9_CR = "1";

  /** Bound of {@code sin_q15_poly8}. */
  public static final String SIN_Q15_POLY8 = "1";

  /** Bound of {@code sin_q15sat_poly10_cr}. */
  public static final String SIN_Q15SAT_POLY10_CR = "1";

  /** Bound of {@code sin_q15sat_odd9_cr}. */
  public static final String SIN_Q15SAT_ODD9_CR = "1";

  /** Bound of {@code sin_q15sat_poly8}. */
  public static final String SIN_Q15SAT_POLY8 = "1";

  /** Bound of {@code cos_q7_poly8_cr}. */
  public static final String COS_Q7_POLY8_CR = "1";

  /** Bound of {@code cos_q14_poly10_cr}. */
  public static final String COS_Q14_POLY10_CR = "1";

  /** Bound of {@code cos_q15_poly10_cr}. */
  public static final String COS_Q15_POLY10_CR = "1";

  /** Bound of {@code sincos_q30_poly}. */
  public static final String SINCOS_Q30_POLY = "1";

  /** Bound of {@code sin_q30_poly12}. */
  public static final String SIN_Q30_POLY12 = "1";

  /** Bound of {@code sin_q31_poly12}. */
  public static final String SIN_Q31_POLY12 = "1";

  /** Bound of {@code sin_q31sat_poly12}. */
  public static final String SIN_Q31SAT_POLY12 = "1";

  /** Bound of {@code sin_q7_cordic}. */
  public static final String SIN_Q7_CORDIC = "1";

  /** Bound of {@code sin_q14_cordic}. */
  public static final String SIN_Q14_CORDIC = "1";

  /** Bound of {@code sin_q15_cordic}. */
  public static final String SIN_Q15_CORDIC = "1";

  /** Bound of {@code sin_q15_cordic_linear}. */
  public static final String SIN_Q15_CORDIC_LINEAR = "1";

  /** Bound of {@code sincos_q15_cordic}. */
  public static final String SINCOS_Q15_CORDIC = "1";

  /** Bound of {@code sin_q30_cordic_linear}. */
  public static final String SIN_Q30_CORDIC_LINEAR = "1";

  /** Bound of {@code sin_q31_cordic_linear}. */
  public static final String SIN_Q31_CORDIC_LINEAR = "1";
}
