// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Linear interpolation of 32-bit phases with results of 16 bits. */
public final class FineLinearPresets {
  /** Linear interpolation of 1024 segments of the quarter wave, 11 guard bits. Error: at most {@value CertifiedBounds#SIN_Q14P32_LUT1024_LINEAR} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14P32_LUT1024_LINEAR = new Preset(
      "sin_q14p32_lut1024_linear",
      Function.SIN,
      Family.TABLE,
      new FineLinearTable(QFormat.Q14, 10, 11, LinearKnots.sinQ14p32Lut1024Linear()));

  /** Linear interpolation of 1024 segments of the quarter wave, 10 guard bits. Error: at most {@value CertifiedBounds#SIN_Q15P32_LUT1024_LINEAR} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15P32_LUT1024_LINEAR = new Preset(
      "sin_q15p32_lut1024_linear",
      Function.SIN,
      Family.TABLE,
      new FineLinearTable(QFormat.Q15, 10, 10, LinearKnots.sinQ15p32Lut1024Linear()));

  /** Linear interpolation of 1024 segments of the quarter wave, 10 guard bits. Error: at most {@value CertifiedBounds#SIN_Q15SATP32_LUT1024_LINEAR} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SATP32_LUT1024_LINEAR = new Preset(
      "sin_q15satp32_lut1024_linear",
      Function.SIN,
      Family.TABLE,
      new FineLinearTable(QFormat.Q15_SATURATED, 10, 10, LinearKnots.sinQ15satp32Lut1024Linear()));

  private static final Preset[] ALL = {
    SIN_Q14P32_LUT1024_LINEAR, SIN_Q15P32_LUT1024_LINEAR, SIN_Q15SATP32_LUT1024_LINEAR
  };

  private FineLinearPresets() {}

  static Preset[] all() {
    return ALL.clone();
  }
}
