// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Linear and quadratic segments in packed words that are within one ulp: the smallest tables with one load. */
public final class FaithfulPresets {
  /** 128 linear segments of the quarter wave, one load and one multiplication. Error: at most {@value CertifiedBounds#SIN_Q14_LUT128_PACKED_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_LUT128_PACKED_LINEAR = new Preset(
      "sin_q14_lut128_packed_linear",
      Function.SIN,
      Family.TABLE,
      linear(
          QFormat.Q14,
          11,
          SearchedTables.sinQ14Lut128PackedLinearIntercepts(),
          SearchedTables.sinQ14Lut128PackedLinearSlopes()));

  /** 128 linear segments of the quarter wave, one load and one multiplication. Error: at most {@value CertifiedBounds#SIN_Q15_LUT128_PACKED_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_LUT128_PACKED_LINEAR = new Preset(
      "sin_q15_lut128_packed_linear",
      Function.SIN,
      Family.TABLE,
      linear(
          QFormat.Q15,
          10,
          SearchedTables.sinQ15Lut128PackedLinearIntercepts(),
          SearchedTables.sinQ15Lut128PackedLinearSlopes()));

  /** 128 linear segments of the quarter wave, one load and one multiplication. Error: at most {@value CertifiedBounds#SIN_Q15SAT_LUT128_PACKED_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_LUT128_PACKED_LINEAR = new Preset(
      "sin_q15sat_lut128_packed_linear",
      Function.SIN,
      Family.TABLE,
      linear(
          QFormat.Q15_SATURATED,
          10,
          SearchedTables.sinQ15satLut128PackedLinearIntercepts(),
          SearchedTables.sinQ15satLut128PackedLinearSlopes()));

  /** 128 linear segments of the quarter wave, one load and one multiplication, for exported C the fewest instructions: the product is added to the whole word. Error: at most {@value CertifiedBounds#SIN_Q14_LUT128_FUSED_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_LUT128_FUSED_LINEAR = new Preset(
      "sin_q14_lut128_fused_linear",
      Function.SIN,
      Family.TABLE,
      fused(
          QFormat.Q14,
          8,
          SearchedTables.sinQ14Lut128FusedLinearIntercepts(),
          SearchedTables.sinQ14Lut128FusedLinearSlopes()));

  /** 128 linear segments of the quarter wave, one load and one multiplication, for exported C the fewest instructions: the product is added to the whole word. Error: at most {@value CertifiedBounds#SIN_Q15_LUT128_FUSED_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_LUT128_FUSED_LINEAR = new Preset(
      "sin_q15_lut128_fused_linear",
      Function.SIN,
      Family.TABLE,
      fused(
          QFormat.Q15,
          7,
          SearchedTables.sinQ15Lut128FusedLinearIntercepts(),
          SearchedTables.sinQ15Lut128FusedLinearSlopes()));

  /** 128 linear segments of the quarter wave, one load and one multiplication, for exported C the fewest instructions: the product is added to the whole word. Error: at most {@value CertifiedBounds#SIN_Q15SAT_LUT128_FUSED_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_LUT128_FUSED_LINEAR = new Preset(
      "sin_q15sat_lut128_fused_linear",
      Function.SIN,
      Family.TABLE,
      fused(
          QFormat.Q15_SATURATED,
          7,
          SearchedTables.sinQ15satLut128FusedLinearIntercepts(),
          SearchedTables.sinQ15satLut128FusedLinearSlopes()));

  /** 16 quadratic segments of the quarter wave, one load and two multiplications. Error: at most {@value CertifiedBounds#SIN_Q14_LUT16_QUADRATIC} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_LUT16_QUADRATIC = new Preset(
      "sin_q14_lut16_quadratic",
      Function.SIN,
      Family.TABLE,
      new PackedQuadraticTable(QFormat.Q14, 4, 15, SearchedTables.sinQ14Lut16Quadratic()));

  /** 16 quadratic segments of the quarter wave, one load and two multiplications. Error: at most {@value CertifiedBounds#SIN_Q15_LUT16_QUADRATIC} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_LUT16_QUADRATIC = new Preset(
      "sin_q15_lut16_quadratic",
      Function.SIN,
      Family.TABLE,
      new PackedQuadraticTable(QFormat.Q15, 4, 15, SearchedTables.sinQ15Lut16Quadratic()));

  /** 16 quadratic segments of the quarter wave, one load and two multiplications. Error: at most {@value CertifiedBounds#SIN_Q15SAT_LUT16_QUADRATIC} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_LUT16_QUADRATIC = new Preset(
      "sin_q15sat_lut16_quadratic",
      Function.SIN,
      Family.TABLE,
      new PackedQuadraticTable(
          QFormat.Q15_SATURATED, 4, 15, SearchedTables.sinQ15satLut16Quadratic()));

  private static final Preset[] ALL = {
    SIN_Q14_LUT128_PACKED_LINEAR,
    SIN_Q15_LUT128_PACKED_LINEAR,
    SIN_Q15SAT_LUT128_PACKED_LINEAR,
    SIN_Q14_LUT128_FUSED_LINEAR,
    SIN_Q15_LUT128_FUSED_LINEAR,
    SIN_Q15SAT_LUT128_FUSED_LINEAR,
    SIN_Q14_LUT16_QUADRATIC,
    SIN_Q15_LUT16_QUADRATIC,
    SIN_Q15SAT_LUT16_QUADRATIC
  };

  private FaithfulPresets() {}

  private static PackedLinearTable linear(
      QFormat format, int guardBits, int[] intercepts, int[] slopes) {
    return new PackedLinearTable(
        format, 7, 12, guardBits, guardBits - 5, words(12, intercepts, slopes));
  }

  private static PackedLinearTable fused(
      QFormat format, int guardBits, int[] intercepts, int[] slopes) {
    return new PackedLinearTable(format, 7, 9, guardBits, words(9, intercepts, slopes));
  }

  private static int[] words(int slopeBits, int[] intercepts, int[] slopes) {
    int[] words = new int[intercepts.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = intercepts[i] << slopeBits | slopes[i];
    }
    return words;
  }

  static Preset[] all() {
    return ALL.clone();
  }
}
