// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Bipartite tables: two loads and no multiplication. */
public final class BipartitePresets {
  /** Symmetric bipartite table of the quarter wave, no multiplication; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q14_BIPARTITE_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_BIPARTITE_CR = new Preset(
      "sin_q14_bipartite_cr",
      Function.SIN,
      Family.TABLE,
      bipartite(
          QFormat.Q14,
          8,
          10,
          4,
          SearchedTables.sinQ14BipartiteCrLead(),
          SearchedTables.sinQ14BipartiteCrValues(),
          SearchedTables.sinQ14BipartiteCrOffsets()));

  /** Symmetric bipartite table of the quarter wave, no multiplication; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15_BIPARTITE_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_BIPARTITE_CR = new Preset(
      "sin_q15_bipartite_cr",
      Function.SIN,
      Family.TABLE,
      bipartite(
          QFormat.Q15,
          8,
          11,
          3,
          SearchedTables.sinQ15BipartiteCrLead(),
          SearchedTables.sinQ15BipartiteCrValues(),
          SearchedTables.sinQ15BipartiteCrOffsets()));

  /** Symmetric bipartite table of the quarter wave, no multiplication; correctly rounded. Error: at most {@value CertifiedBounds#SIN_Q15SAT_BIPARTITE_CR} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_BIPARTITE_CR = new Preset(
      "sin_q15sat_bipartite_cr",
      Function.SIN,
      Family.TABLE,
      bipartite(
          QFormat.Q15_SATURATED,
          8,
          11,
          3,
          SearchedTables.sinQ15satBipartiteCrLead(),
          SearchedTables.sinQ15satBipartiteCrValues(),
          SearchedTables.sinQ15satBipartiteCrOffsets()));

  /** Symmetric bipartite table of the quarter wave, no multiplication. Error: at most {@value CertifiedBounds#SIN_Q14_BIPARTITE} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_BIPARTITE = new Preset(
      "sin_q14_bipartite",
      Function.SIN,
      Family.TABLE,
      bipartite(
          QFormat.Q14,
          6,
          9,
          3,
          SearchedTables.sinQ14BipartiteLead(),
          SearchedTables.sinQ14BipartiteValues(),
          SearchedTables.sinQ14BipartiteOffsets()));

  /** Symmetric bipartite table of the quarter wave, no multiplication. Error: at most {@value CertifiedBounds#SIN_Q15_BIPARTITE} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_BIPARTITE = new Preset(
      "sin_q15_bipartite",
      Function.SIN,
      Family.TABLE,
      bipartite(
          QFormat.Q15,
          6,
          9,
          2,
          SearchedTables.sinQ15BipartiteLead(),
          SearchedTables.sinQ15BipartiteValues(),
          SearchedTables.sinQ15BipartiteOffsets()));

  /** Symmetric bipartite table of the quarter wave, no multiplication. Error: at most {@value CertifiedBounds#SIN_Q15SAT_BIPARTITE} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_BIPARTITE = new Preset(
      "sin_q15sat_bipartite",
      Function.SIN,
      Family.TABLE,
      bipartite(
          QFormat.Q15_SATURATED,
          6,
          9,
          2,
          SearchedTables.sinQ15satBipartiteLead(),
          SearchedTables.sinQ15satBipartiteValues(),
          SearchedTables.sinQ15satBipartiteOffsets()));

  private static final Preset[] ALL = {
    SIN_Q14_BIPARTITE_CR,
    SIN_Q15_BIPARTITE_CR,
    SIN_Q15SAT_BIPARTITE_CR,
    SIN_Q14_BIPARTITE,
    SIN_Q15_BIPARTITE,
    SIN_Q15SAT_BIPARTITE
  };

  private BipartitePresets() {}

  private static BipartiteTable bipartite(
      QFormat format,
      int groupBits,
      int indexBits,
      int guardBits,
      int lead,
      int[] values,
      int[] offsets) {
    return new BipartiteTable(
        format, groupBits, indexBits, guardBits, lead, Narrow.chars(values), Narrow.bytes(offsets));
  }

  static Preset[] all() {
    return ALL.clone();
  }
}
