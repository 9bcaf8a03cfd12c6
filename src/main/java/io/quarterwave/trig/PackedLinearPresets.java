// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Linear segments in packed words. */
public final class PackedLinearPresets {
  /** 1,024 linear segments of the quarter wave, one load and one multiplication; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q14_LUT1024_LINEAR_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_LUT1024_LINEAR_CR = new Preset(
      "sin_q14_lut1024_linear_cr",
      Function.SIN,
      Family.TABLE,
      packed(
          QFormat.Q14,
          PackedSegments.sinQ14Lut1024LinearCrIntercepts(),
          PackedSegments.sinQ14Lut1024LinearCrSlopes()));

  /** 1,024 linear segments of the quarter wave, one load and one multiplication; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15_LUT1024_LINEAR_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_LUT1024_LINEAR_CR = new Preset(
      "sin_q15_lut1024_linear_cr",
      Function.SIN,
      Family.TABLE,
      packed(
          QFormat.Q15,
          PackedSegments.sinQ15Lut1024LinearCrIntercepts(),
          PackedSegments.sinQ15Lut1024LinearCrSlopes()));

  /** 1,024 linear segments of the quarter wave, one load and one multiplication; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15SAT_LUT1024_LINEAR_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_LUT1024_LINEAR_CR = new Preset(
      "sin_q15sat_lut1024_linear_cr",
      Function.SIN,
      Family.TABLE,
      packed(
          QFormat.Q15_SATURATED,
          PackedSegments.sinQ15satLut1024LinearCrIntercepts(),
          PackedSegments.sinQ15satLut1024LinearCrSlopes()));

  private static final Preset[] ALL = {
    SIN_Q14_LUT1024_LINEAR_CR, SIN_Q15_LUT1024_LINEAR_CR, SIN_Q15SAT_LUT1024_LINEAR_CR
  };

  private PackedLinearPresets() {}

  private static PackedLinearTable packed(QFormat format, int[] intercepts, int[] slopes) {
    int[] words = new int[intercepts.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = intercepts[i] << 9 | slopes[i];
    }
    return new PackedLinearTable(format, 10, 9, 7, words);
  }

  static Preset[] all() {
    return ALL.clone();
  }
}
