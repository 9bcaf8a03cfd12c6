// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Quadratic segments for 32-bit phases. */
public final class WideQuadraticPresets {
  /** 512 quadratic segments of the quarter wave, 2 multiplications and 5,120 bytes. Error: at most {@value CertifiedBounds#SIN_Q30_LUT512_QUADRATIC} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q30_LUT512_QUADRATIC = new Preset(
      "sin_q30_lut512_quadratic",
      Function.SIN,
      Family.TABLE,
      new WideQuadraticTable(
          QFormat.Q30,
          PackedSegments.sinQ30Lut512QuadraticWords(),
          chars(PackedSegments.sinQ30Lut512QuadraticCurvatures())));

  /** 512 quadratic segments of the quarter wave, 2 multiplications and 5,120 bytes. Error: at most {@value CertifiedBounds#SIN_Q31_LUT512_QUADRATIC} ulp over all 32-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q31_LUT512_QUADRATIC = new Preset(
      "sin_q31_lut512_quadratic",
      Function.SIN,
      Family.TABLE,
      new WideQuadraticTable(
          QFormat.Q31,
          PackedSegments.sinQ31Lut512QuadraticWords(),
          chars(PackedSegments.sinQ31Lut512QuadraticCurvatures())));

  private static final Preset[] ALL = {SIN_Q30_LUT512_QUADRATIC, SIN_Q31_LUT512_QUADRATIC};

  private WideQuadraticPresets() {}

  static Preset[] all() {
    return ALL.clone();
  }

  private static char[] chars(int[] values) {
    char[] chars = new char[values.length];
    for (int i = 0; i < values.length; i++) {
      chars[i] = (char) values[i];
    }
    return chars;
  }
}
