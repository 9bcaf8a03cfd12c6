// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Linear segments with shared bumps: the smallest correctly rounded tables with one multiplication. */
public final class BumpPresets {
  /** 256 linear segments of the quarter wave with shared bumps, one multiplication; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q14_LUT256_BUMP_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_LUT256_BUMP_CR = new Preset(
      "sin_q14_lut256_bump_cr",
      Function.SIN,
      Family.TABLE,
      bumped(
          QFormat.Q14,
          SearchedTables.sinQ14Lut256BumpCrIntercepts(),
          SearchedTables.sinQ14Lut256BumpCrSlopes(),
          SearchedTables.sinQ14Lut256BumpCrBumps()));

  /** 256 linear segments of the quarter wave with shared bumps, one multiplication; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15_LUT256_BUMP_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_LUT256_BUMP_CR = new Preset(
      "sin_q15_lut256_bump_cr",
      Function.SIN,
      Family.TABLE,
      bumped(
          QFormat.Q15,
          SearchedTables.sinQ15Lut256BumpCrIntercepts(),
          SearchedTables.sinQ15Lut256BumpCrSlopes(),
          SearchedTables.sinQ15Lut256BumpCrBumps()));

  /** 256 linear segments of the quarter wave with shared bumps, one multiplication; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15SAT_LUT256_BUMP_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_LUT256_BUMP_CR = new Preset(
      "sin_q15sat_lut256_bump_cr",
      Function.SIN,
      Family.TABLE,
      bumped(
          QFormat.Q15_SATURATED,
          SearchedTables.sinQ15satLut256BumpCrIntercepts(),
          SearchedTables.sinQ15satLut256BumpCrSlopes(),
          SearchedTables.sinQ15satLut256BumpCrBumps()));

  private static final Preset[] ALL = {
    SIN_Q14_LUT256_BUMP_CR, SIN_Q15_LUT256_BUMP_CR, SIN_Q15SAT_LUT256_BUMP_CR
  };

  private BumpPresets() {}

  private static BumpedLinearTable bumped(
      QFormat format, int[] intercepts, int[] slopes, int[] bumps) {
    int[] words = new int[intercepts.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = intercepts[i] << (BumpedLinearTable.SLOPE_BITS - 8) | slopes[i] >> 8;
    }
    return new BumpedLinearTable(
        format, 8, 5, 11, words, Narrow.bytes(slopes), Narrow.bytes(bumps));
  }

  static Preset[] all() {
    return ALL.clone();
  }
}
