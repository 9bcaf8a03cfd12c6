// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Tables with linear interpolation. */
public final class LinearTablePresets {
  /** Linear interpolation of 16 segments of the quarter wave, 8 guard bits. Error: at most {@value CertifiedBounds#SIN_Q7_LUT16_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7_LUT16_LINEAR = new Preset(
      "sin_q7_lut16_linear",
      Function.SIN,
      Family.TABLE,
      new QuarterLinearTable(QFormat.Q7, 4, 8, LinearKnots.sinQ7Lut16Linear()));

  /** Linear interpolation of 16 segments of the quarter wave, 8 guard bits. Error: at most {@value CertifiedBounds#SIN_Q7SAT_LUT16_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7SAT_LUT16_LINEAR = new Preset(
      "sin_q7sat_lut16_linear",
      Function.SIN,
      Family.TABLE,
      new QuarterLinearTable(QFormat.Q7_SATURATED, 4, 8, LinearKnots.sinQ7satLut16Linear()));

  /** Linear interpolation of 128 segments of the quarter wave, 8 guard bits. Error: at most {@value CertifiedBounds#SIN_Q14_LUT128_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_LUT128_LINEAR = new Preset(
      "sin_q14_lut128_linear",
      Function.SIN,
      Family.TABLE,
      new QuarterLinearTable(QFormat.Q14, 7, 8, LinearKnots.sinQ14Lut128Linear()));

  /** Linear interpolation of 128 segments of the quarter wave, 8 guard bits. Error: at most {@value CertifiedBounds#SIN_Q15_LUT128_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_LUT128_LINEAR = new Preset(
      "sin_q15_lut128_linear",
      Function.SIN,
      Family.TABLE,
      new QuarterLinearTable(QFormat.Q15, 7, 8, LinearKnots.sinQ15Lut128Linear()));

  /** Linear interpolation of 256 segments of the quarter wave, 8 guard bits. Error: at most {@value CertifiedBounds#SIN_Q15_LUT256_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_LUT256_LINEAR = new Preset(
      "sin_q15_lut256_linear",
      Function.SIN,
      Family.TABLE,
      new QuarterLinearTable(QFormat.Q15, 8, 8, LinearKnots.sinQ15Lut256Linear()));

  /** Linear interpolation of 256 segments of the quarter wave, 8 guard bits. Error: at most {@value CertifiedBounds#SIN_Q15SAT_LUT256_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_LUT256_LINEAR = new Preset(
      "sin_q15sat_lut256_linear",
      Function.SIN,
      Family.TABLE,
      new QuarterLinearTable(QFormat.Q15_SATURATED, 8, 8, LinearKnots.sinQ15satLut256Linear()));

  /** Linear interpolation of 64 segments of the full wave, 8 guard bits. Error: at most {@value CertifiedBounds#SIN_Q7_WAVE64_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7_WAVE64_LINEAR =
      new Preset("sin_q7_wave64_linear", Function.SIN, Family.TABLE, unfold(SIN_Q7_LUT16_LINEAR));

  /** Linear interpolation of 512 segments of the full wave, 8 guard bits. Error: at most {@value CertifiedBounds#SIN_Q14_WAVE512_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_WAVE512_LINEAR = new Preset(
      "sin_q14_wave512_linear", Function.SIN, Family.TABLE, unfold(SIN_Q14_LUT128_LINEAR));

  /** Linear interpolation of 1024 segments of the full wave, 8 guard bits. Error: at most {@value CertifiedBounds#SIN_Q15_WAVE1024_LINEAR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_WAVE1024_LINEAR = new Preset(
      "sin_q15_wave1024_linear", Function.SIN, Family.TABLE, unfold(SIN_Q15_LUT256_LINEAR));

  private static final Preset[] ALL = {
    SIN_Q7_LUT16_LINEAR,
    SIN_Q7SAT_LUT16_LINEAR,
    SIN_Q14_LUT128_LINEAR,
    SIN_Q15_LUT128_LINEAR,
    SIN_Q15_LUT256_LINEAR,
    SIN_Q15SAT_LUT256_LINEAR,
    SIN_Q7_WAVE64_LINEAR,
    SIN_Q14_WAVE512_LINEAR,
    SIN_Q15_WAVE1024_LINEAR
  };

  private LinearTablePresets() {}

  private static FullLinearTable unfold(Preset quarter) {
    return FullLinearTable.unfold((QuarterLinearTable) quarter.evaluator());
  }

  static Preset[] all() {
    return ALL.clone();
  }
}
