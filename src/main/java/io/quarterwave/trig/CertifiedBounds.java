// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/**
 * The largest error of each preset in ulp, rounded up, from its certificate.
 *
 * <p>Generated from tables/*.cert; do not edit. Again by: {@code mvn test -Dtest=GeneratedTablesTest -Dregenerate=true}
 */
public final class CertifiedBounds {
  private CertifiedBounds() {}

  /** Bound of {@code sin_q7_lut16384_cr}. */
  public static final String SIN_Q7_LUT16384_CR = "0.499988";

  /** Bound of {@code sin_q7sat_lut16384_cr}. */
  public static final String SIN_Q7SAT_LUT16384_CR = "0.499904";

  /** Bound of {@code sin_q14_lut16384_cr}. */
  public static final String SIN_Q14_LUT16384_CR = "0.500000";

  /** Bound of {@code sin_q15_lut16384_cr}. */
  public static final String SIN_Q15_LUT16384_CR = "0.499993";

  /** Bound of {@code sin_q15sat_lut16384_cr}. */
  public static final String SIN_Q15SAT_LUT16384_CR = "0.499974";

  /** Bound of {@code sin_q7_lut1024}. */
  public static final String SIN_Q7_LUT1024 = "0.591138";

  /** Bound of {@code sin_q7_wave4096}. */
  public static final String SIN_Q7_WAVE4096 = "0.591138";

  /** Bound of {@code sin_q15_wave65536_cr}. */
  public static final String SIN_Q15_WAVE65536_CR = "0.499993";

  /** Bound of {@code sin_q7_lut16_linear}. */
  public static final String SIN_Q7_LUT16_LINEAR = "0.574940";

  /** Bound of {@code sin_q7sat_lut16_linear}. */
  public static final String SIN_Q7SAT_LUT16_LINEAR = "0.574698";

  /** Bound of {@code sin_q14_lut128_linear}. */
  public static final String SIN_Q14_LUT128_LINEAR = "0.653154";

  /** Bound of {@code sin_q15_lut128_linear}. */
  public static final String SIN_Q15_LUT128_LINEAR = "0.801864";

  /** Bound of {@code sin_q15_lut256_linear}. */
  public static final String SIN_Q15_LUT256_LINEAR = "0.575412";

  /** Bound of {@code sin_q15sat_lut256_linear}. */
  public static final String SIN_Q15SAT_LUT256_LINEAR = "0.570272";

  /** Bound of {@code sin_q7_wave64_linear}. */
  public static final String SIN_Q7_WAVE64_LINEAR = "0.574940";

  /** Bound of {@code sin_q14_wave512_linear}. */
  public static final String SIN_Q14_WAVE512_LINEAR = "0.653154";

  /** Bound of {@code sin_q15_wave1024_linear}. */
  public static final String SIN_Q15_WAVE1024_LINEAR = "0.575412";

  /** Bound of {@code sin_q14p32_lut1024_linear}. */
  public static final String SIN_Q14P32_LUT1024_LINEAR = "0.502710";

  /** Bound of {@code sin_q15p32_lut1024_linear}. */
  public static final String SIN_Q15P32_LUT1024_LINEAR = "0.505513";

  /** Bound of {@code sin_q15satp32_lut1024_linear}. */
  public static final String SIN_Q15SATP32_LUT1024_LINEAR = "0.505581";

  /** Bound of {@code sin_q14_lut1024_linear_cr}. */
  public static final String SIN_Q14_LUT1024_LINEAR_CR = "0.500000";

  /** Bound of {@code sin_q15_lut1024_linear_cr}. */
  public static final String SIN_Q15_LUT1024_LINEAR_CR = "0.499993";

  /** Bound of {@code sin_q15sat_lut1024_linear_cr}. */
  public static final String SIN_Q15SAT_LUT1024_LINEAR_CR = "0.499974";

  /** Bound of {@code sin_q14_lut64_quadratic_cr}. */
  public static final String SIN_Q14_LUT64_QUADRATIC_CR = "0.500000";

  /** Bound of {@code sin_q15_lut64_quadratic_cr}. */
  public static final String SIN_Q15_LUT64_QUADRATIC_CR = "0.499993";

  /** Bound of {@code sin_q15sat_lut64_quadratic_cr}. */
  public static final String SIN_Q15SAT_LUT64_QUADRATIC_CR = "0.499974";

  /** Bound of {@code sin_q14_lut128_packed_linear}. */
  public static final String SIN_Q14_LUT128_PACKED_LINEAR = "0.635939";

  /** Bound of {@code sin_q15_lut128_packed_linear}. */
  public static final String SIN_Q15_LUT128_PACKED_LINEAR = "0.783607";

  /** Bound of {@code sin_q15sat_lut128_packed_linear}. */
  public static final String SIN_Q15SAT_LUT128_PACKED_LINEAR = "0.786877";

  /** Bound of {@code sin_q14_lut128_fused_linear}. */
  public static final String SIN_Q14_LUT128_FUSED_LINEAR = "0.661838";

  /** Bound of {@code sin_q15_lut128_fused_linear}. */
  public static final String SIN_Q15_LUT128_FUSED_LINEAR = "0.870564";

  /** Bound of {@code sin_q15sat_lut128_fused_linear}. */
  public static final String SIN_Q15SAT_LUT128_FUSED_LINEAR = "0.881077";

  /** Bound of {@code sin_q14_lut16_quadratic}. */
  public static final String SIN_Q14_LUT16_QUADRATIC = "0.570797";

  /** Bound of {@code sin_q15_lut16_quadratic}. */
  public static final String SIN_Q15_LUT16_QUADRATIC = "0.638173";

  /** Bound of {@code sin_q15sat_lut16_quadratic}. */
  public static final String SIN_Q15SAT_LUT16_QUADRATIC = "0.631517";

  /** Bound of {@code sin_q14_lut256_bump_cr}. */
  public static final String SIN_Q14_LUT256_BUMP_CR = "0.500000";

  /** Bound of {@code sin_q15_lut256_bump_cr}. */
  public static final String SIN_Q15_LUT256_BUMP_CR = "0.499993";

  /** Bound of {@code sin_q15sat_lut256_bump_cr}. */
  public static final String SIN_Q15SAT_LUT256_BUMP_CR = "0.499974";

  /** Bound of {@code sin_q14_bipartite_cr}. */
  public static final String SIN_Q14_BIPARTITE_CR = "0.500000";

  /** Bound of {@code sin_q15_bipartite_cr}. */
  public static final String SIN_Q15_BIPARTITE_CR = "0.499993";

  /** Bound of {@code sin_q15sat_bipartite_cr}. */
  public static final String SIN_Q15SAT_BIPARTITE_CR = "0.499974";

  /** Bound of {@code sin_q14_bipartite}. */
  public static final String SIN_Q14_BIPARTITE = "0.674350";

  /** Bound of {@code sin_q15_bipartite}. */
  public static final String SIN_Q15_BIPARTITE = "0.894956";

  /** Bound of {@code sin_q15sat_bipartite}. */
  public static final String SIN_Q15SAT_BIPARTITE = "0.885486";

  /** Bound of {@code sin_q14_tripartite}. */
  public static final String SIN_Q14_TRIPARTITE = "0.783640";

  /** Bound of {@code sin_q15_tripartite}. */
  public static final String SIN_Q15_TRIPARTITE = "0.914017";

  /** Bound of {@code sin_q15sat_tripartite}. */
  public static final String SIN_Q15SAT_TRIPARTITE = "0.902753";

  /** Bound of {@code sin_q30_lut512_quadratic}. */
  public static final String SIN_Q30_LUT512_QUADRATIC = "0.679384";

  /** Bound of {@code sin_q31_lut512_quadratic}. */
  public static final String SIN_Q31_LUT512_QUADRATIC = "0.840309";

  /** Bound of {@code sin_q7_poly_cr}. */
  public static final String SIN_Q7_POLY_CR = "0.499988";

  /** Bound of {@code sin_q7sat_poly_cr}. */
  public static final String SIN_Q7SAT_POLY_CR = "0.499904";

  /** Bound of {@code sin_q14_poly_cr}. */
  public static final String SIN_Q14_POLY_CR = "0.500000";

  /** Bound of {@code sin_q15_poly_cr}. */
  public static final String SIN_Q15_POLY_CR = "0.499993";

  /** Bound of {@code sin_q15sat_poly_cr}. */
  public static final String SIN_Q15SAT_POLY_CR = "0.499974";

  /** Bound of {@code cos_q7_poly_cr}. */
  public static final String COS_Q7_POLY_CR = "0.499988";

  /** Bound of {@code cos_q14_poly_cr}. */
  public static final String COS_Q14_POLY_CR = "0.500000";

  /** Bound of {@code cos_q15_poly_cr}. */
  public static final String COS_Q15_POLY_CR = "0.499993";

  /** Bound of {@code sin_q14_poly8x2_cr}. */
  public static final String SIN_Q14_POLY8X2_CR = "0.500000";

  /** Bound of {@code sin_q15_poly8x2_cr}. */
  public static final String SIN_Q15_POLY8X2_CR = "0.499993";

  /** Bound of {@code sin_q15sat_poly8x2_cr}. */
  public static final String SIN_Q15SAT_POLY8X2_CR = "0.499974";

  /** Bound of {@code sin_q14_poly8_mul3}. */
  public static final String SIN_Q14_POLY8_MUL3 = "0.500481";

  /** Bound of {@code sin_q15_poly8_mul3}. */
  public static final String SIN_Q15_POLY8_MUL3 = "0.501270";

  /** Bound of {@code sin_q15sat_poly8_mul3}. */
  public static final String SIN_Q15SAT_POLY8_MUL3 = "0.501062";

  /** Bound of {@code sin_q14p32_poly8_mul3}. */
  public static final String SIN_Q14P32_POLY8_MUL3 = "0.501316";

  /** Bound of {@code sin_q15p32_poly8_mul3}. */
  public static final String SIN_Q15P32_POLY8_MUL3 = "0.502453";

  /** Bound of {@code sin_q15satp32_poly8_mul3}. */
  public static final String SIN_Q15SATP32_POLY8_MUL3 = "0.502437";

  /** Bound of {@code sin_q7_poly8_mul32x3_cr}. */
  public static final String SIN_Q7_POLY8_MUL32X3_CR = "0.499988";

  /** Bound of {@code sin_q7sat_poly8_mul32x3_cr}. */
  public static final String SIN_Q7SAT_POLY8_MUL32X3_CR = "0.499904";

  /** Bound of {@code sin_q14_poly8_mul32x3}. */
  public static final String SIN_Q14_POLY8_MUL32X3 = "0.562470";

  /** Bound of {@code sin_q15_poly8_mul32x3}. */
  public static final String SIN_Q15_POLY8_MUL32X3 = "0.633084";

  /** Bound of {@code sin_q15sat_poly8_mul32x3}. */
  public static final String SIN_Q15SAT_POLY8_MUL32X3 = "0.624516";

  /** Bound of {@code sin_q7_poly8_cr}. */
  public static final String SIN_Q7_POLY8_CR = "0.499988";

  /** Bound of {@code sin_q7_odd7_cr}. */
  public static final String SIN_Q7_ODD7_CR = "0.499988";

  /** Bound of {@code sin_q7_poly4}. */
  public static final String SIN_Q7_POLY4 = "0.572825";

  /** Bound of {@code sin_q7sat_poly8_cr}. */
  public static final String SIN_Q7SAT_POLY8_CR = "0.499904";

  /** Bound of {@code sin_q7sat_odd7_cr}. */
  public static final String SIN_Q7SAT_ODD7_CR = "0.499904";

  /** Bound of {@code sin_q7sat_poly4}. */
  public static final String SIN_Q7SAT_POLY4 = "0.581180";

  /** Bound of {@code sin_q14_poly10_cr}. */
  public static final String SIN_Q14_POLY10_CR = "0.500000";

  /** Bound of {@code sin_q14_odd9_cr}. */
  public static final String SIN_Q14_ODD9_CR = "0.500000";

  /** Bound of {@code sin_q14_poly8}. */
  public static final String SIN_Q14_POLY8 = "0.500399";

  /** Bound of {@code sin_q15_poly10_cr}. */
  public static final String SIN_Q15_POLY10_CR = "0.499993";

  /** Bound of {@code sin_q15_odd9_cr}. */
  public static final String SIN_Q15_ODD9_CR = "0.499993";

  /** Bound of {@code sin_q15_poly8}. */
  public static final String SIN_Q15_POLY8 = "0.500903";

  /** Bound of {@code sin_q15sat_poly10_cr}. */
  public static final String SIN_Q15SAT_POLY10_CR = "0.499974";

  /** Bound of {@code sin_q15sat_odd9_cr}. */
  public static final String SIN_Q15SAT_ODD9_CR = "0.499974";

  /** Bound of {@code sin_q15sat_poly8}. */
  public static final String SIN_Q15SAT_POLY8 = "0.500955";

  /** Bound of {@code sin_q14_poly8_mul32}. */
  public static final String SIN_Q14_POLY8_MUL32 = "0.582140";

  /** Bound of {@code sin_q15_poly8_mul32}. */
  public static final String SIN_Q15_POLY8_MUL32 = "0.699507";

  /** Bound of {@code sin_q15sat_poly8_mul32}. */
  public static final String SIN_Q15SAT_POLY8_MUL32 = "0.701714";

  /** Bound of {@code sin_q14_odd7_mul32}. */
  public static final String SIN_Q14_ODD7_MUL32 = "0.562619";

  /** Bound of {@code sin_q15_odd7_mul32}. */
  public static final String SIN_Q15_ODD7_MUL32 = "0.671435";

  /** Bound of {@code sin_q15sat_odd7_mul32}. */
  public static final String SIN_Q15SAT_ODD7_MUL32 = "0.658136";

  /** Bound of {@code sincos_q30_poly}. */
  public static final String SINCOS_Q30_POLY = "1.310704";

  /** Bound of {@code sin_q30_poly12}. */
  public static final String SIN_Q30_POLY12 = "0.500804";

  /** Bound of {@code sin_q31_poly12}. */
  public static final String SIN_Q31_POLY12 = "0.501607";

  /** Bound of {@code sin_q31sat_poly12}. */
  public static final String SIN_Q31SAT_POLY12 = "0.501607";

  /** Bound of {@code sin_q30_poly12_mul4}. */
  public static final String SIN_Q30_POLY12_MUL4 = "0.501560";

  /** Bound of {@code sin_q31_poly12_mul4}. */
  public static final String SIN_Q31_POLY12_MUL4 = "0.503120";

  /** Bound of {@code sin_q31sat_poly12_mul4}. */
  public static final String SIN_Q31SAT_POLY12_MUL4 = "0.503120";

  /** Bound of {@code sin_q30_poly8x4}. */
  public static final String SIN_Q30_POLY8X4 = "0.590033";

  /** Bound of {@code sin_q31_poly8x4}. */
  public static final String SIN_Q31_POLY8X4 = "0.680059";

  /** Bound of {@code sin_q30_poly8x8}. */
  public static final String SIN_Q30_POLY8X8 = "0.512248";

  /** Bound of {@code sin_q31_poly8x8}. */
  public static final String SIN_Q31_POLY8X8 = "0.524498";

  /** Bound of {@code sin_q30_poly8x16}. */
  public static final String SIN_Q30_POLY8X16 = "0.500633";

  /** Bound of {@code sin_q31_poly8x16}. */
  public static final String SIN_Q31_POLY8X16 = "0.501267";

  /** Bound of {@code sin_q30_poly_cr}. */
  public static final String SIN_Q30_POLY_CR = "0.500000";

  /** Bound of {@code sin_q31_poly_cr}. */
  public static final String SIN_Q31_POLY_CR = "0.500000";

  /** Bound of {@code sin_q31sat_poly_cr}. */
  public static final String SIN_Q31SAT_POLY_CR = "0.500000";

  /** Bound of {@code sin_q7_cordic}. */
  public static final String SIN_Q7_CORDIC = "0.657503";

  /** Bound of {@code sin_q14_cordic}. */
  public static final String SIN_Q14_CORDIC = "0.746311";

  /** Bound of {@code sin_q15_cordic}. */
  public static final String SIN_Q15_CORDIC = "0.734516";

  /** Bound of {@code sin_q15sat_cordic}. */
  public static final String SIN_Q15SAT_CORDIC = "0.785514";

  /** Bound of {@code sin_q15_cordic_linear}. */
  public static final String SIN_Q15_CORDIC_LINEAR = "0.552658";

  /** Bound of {@code sin_q14_cordic_cr}. */
  public static final String SIN_Q14_CORDIC_CR = "0.500000";

  /** Bound of {@code sin_q15_cordic_cr}. */
  public static final String SIN_Q15_CORDIC_CR = "0.499993";

  /** Bound of {@code sin_q15sat_cordic_cr}. */
  public static final String SIN_Q15SAT_CORDIC_CR = "0.499974";

  /** Bound of {@code sincos_q15_cordic}. */
  public static final String SINCOS_Q15_CORDIC = "0.734516";

  /** Bound of {@code sin_q30_cordic}. */
  public static final String SIN_Q30_CORDIC = "0.749856";

  /** Bound of {@code sin_q31_cordic}. */
  public static final String SIN_Q31_CORDIC = "0.625213";

  /** Bound of {@code sin_q30_cordic_linear}. */
  public static final String SIN_Q30_CORDIC_LINEAR = "0.624740";

  /** Bound of {@code sin_q31_cordic_linear}. */
  public static final String SIN_Q31_CORDIC_LINEAR = "0.749685";
}
