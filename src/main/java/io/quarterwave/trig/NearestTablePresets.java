// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Tables read at the nearest entry. */
public final class NearestTablePresets {
  /** Quarter wave with an entry for every phase; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q7_LUT16384_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7_LUT16384_CR = new Preset(
      "sin_q7_lut16384_cr",
      Function.SIN,
      Family.TABLE,
      quarter(QFormat.Q7, 14, CompleteTables.sinQ7Lut16384Cr()));

  /** Quarter wave with an entry for every phase; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q7SAT_LUT16384_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7SAT_LUT16384_CR = new Preset(
      "sin_q7sat_lut16384_cr",
      Function.SIN,
      Family.TABLE,
      quarter(QFormat.Q7_SATURATED, 14, CompleteTables.sinQ7satLut16384Cr()));

  /** Quarter wave with an entry for every phase; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q14_LUT16384_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_LUT16384_CR = new Preset(
      "sin_q14_lut16384_cr",
      Function.SIN,
      Family.TABLE,
      quarter(QFormat.Q14, 14, CompleteTables.sinQ14Lut16384Cr()));

  /** Quarter wave with an entry for every phase; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15_LUT16384_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_LUT16384_CR = new Preset(
      "sin_q15_lut16384_cr",
      Function.SIN,
      Family.TABLE,
      quarter(QFormat.Q15, 14, CompleteTables.sinQ15Lut16384Cr()));

  /** Quarter wave with an entry for every phase; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15SAT_LUT16384_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_LUT16384_CR = new Preset(
      "sin_q15sat_lut16384_cr",
      Function.SIN,
      Family.TABLE,
      quarter(QFormat.Q15_SATURATED, 14, CompleteTables.sinQ15satLut16384Cr()));

  /** Nearest of 1025 entries. Error: at most {@value CertifiedBounds#SIN_Q7_LUT1024} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7_LUT1024 = new Preset(
      "sin_q7_lut1024",
      Function.SIN,
      Family.TABLE,
      quarter(QFormat.Q7, 10, CompleteTables.sinQ7Lut1024()));

  /** Nearest of the 4096 entries of a full wave. Error: at most {@value CertifiedBounds#SIN_Q7_WAVE4096} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q7_WAVE4096 =
      new Preset("sin_q7_wave4096", Function.SIN, Family.TABLE, unfold(SIN_Q7_LUT1024));

  /** Full wave with an entry for every phase: one load; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15_WAVE65536_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_WAVE65536_CR =
      new Preset("sin_q15_wave65536_cr", Function.SIN, Family.TABLE, unfold(SIN_Q15_LUT16384_CR));

  private static final Preset[] ALL = {
    SIN_Q7_LUT16384_CR,
    SIN_Q7SAT_LUT16384_CR,
    SIN_Q14_LUT16384_CR,
    SIN_Q15_LUT16384_CR,
    SIN_Q15SAT_LUT16384_CR,
    SIN_Q7_LUT1024,
    SIN_Q7_WAVE4096,
    SIN_Q15_WAVE65536_CR
  };

  private NearestTablePresets() {}

  private static QuarterTable quarter(QFormat format, int indexBits, String steps) {
    char[] table = new char[steps.length() + 1];
    for (int i = 0; i < steps.length(); i++) {
      table[i + 1] = (char) (table[i] + steps.charAt(i) - '0');
    }
    return new QuarterTable(format, indexBits, table);
  }

  private static FullTable unfold(Preset quarter) {
    return FullTable.unfold((QuarterTable) quarter.evaluator());
  }

  static Preset[] all() {
    return ALL.clone();
  }
}
