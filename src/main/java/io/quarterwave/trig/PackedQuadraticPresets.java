// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Quadratic segments in packed words. */
public final class PackedQuadraticPresets {
  /** 64 quadratic segments of the quarter wave, one load and two multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q14_LUT64_QUADRATIC_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_LUT64_QUADRATIC_CR = new Preset(
      "sin_q14_lut64_quadratic_cr",
      Function.SIN,
      Family.TABLE,
      new PackedQuadraticTable(QFormat.Q14, 6, 15, PackedSegments.sinQ14Lut64QuadraticCr()));

  /** 64 quadratic segments of the quarter wave, one load and two multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15_LUT64_QUADRATIC_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_LUT64_QUADRATIC_CR = new Preset(
      "sin_q15_lut64_quadratic_cr",
      Function.SIN,
      Family.TABLE,
      new PackedQuadraticTable(QFormat.Q15, 6, 15, PackedSegments.sinQ15Lut64QuadraticCr()));

  /** 64 quadratic segments of the quarter wave, one load and two multiplications; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15SAT_LUT64_QUADRATIC_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_LUT64_QUADRATIC_CR = new Preset(
      "sin_q15sat_lut64_quadratic_cr",
      Function.SIN,
      Family.TABLE,
      new PackedQuadraticTable(
          QFormat.Q15_SATURATED, 6, 15, PackedSegments.sinQ15satLut64QuadraticCr()));

  private static final Preset[] ALL = {
    SIN_Q14_LUT64_QUADRATIC_CR, SIN_Q15_LUT64_QUADRATIC_CR, SIN_Q15SAT_LUT64_QUADRATIC_CR
  };

  private PackedQuadraticPresets() {}

  static Preset[] all() {
    return ALL.clone();
  }
}
