// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Tripartite tables: three loads, no multiplication, and fewer bytes than two tables need. */
public final class TripartitePresets {
  /** Symmetric tripartite table of the quarter wave, no multiplication. Error: at most {@value CertifiedBounds#SIN_Q14_TRIPARTITE} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q14_TRIPARTITE = new Preset(
      "sin_q14_tripartite",
      Function.SIN,
      Family.TABLE,
      new TripartiteTable(
          QFormat.Q14,
          8,
          3,
          7,
          5,
          3,
          Narrow.chars(SearchedTables.sinQ14TripartiteValues()),
          Narrow.bytes(SearchedTables.sinQ14TripartiteCoarse()),
          Narrow.bytes(SearchedTables.sinQ14TripartiteFine())));

  /** Symmetric tripartite table of the quarter wave, no multiplication. Error: at most {@value CertifiedBounds#SIN_Q15_TRIPARTITE} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15_TRIPARTITE = new Preset(
      "sin_q15_tripartite",
      Function.SIN,
      Family.TABLE,
      new TripartiteTable(
          QFormat.Q15,
          9,
          3,
          7,
          5,
          3,
          Narrow.chars(SearchedTables.sinQ15TripartiteValues()),
          Narrow.bytes(SearchedTables.sinQ15TripartiteCoarse()),
          Narrow.bytes(SearchedTables.sinQ15TripartiteFine())));

  /** Symmetric tripartite table of the quarter wave, no multiplication. Error: at most {@value CertifiedBounds#SIN_Q15SAT_TRIPARTITE} ulp over all 16-bit phases, proved by exhaustion. */
  public static final Preset SIN_Q15SAT_TRIPARTITE = new Preset(
      "sin_q15sat_tripartite",
      Function.SIN,
      Family.TABLE,
      new TripartiteTable(
          QFormat.Q15_SATURATED,
          9,
          3,
          7,
          5,
          3,
          Narrow.chars(SearchedTables.sinQ15satTripartiteValues()),
          Narrow.bytes(SearchedTables.sinQ15satTripartiteCoarse()),
          Narrow.bytes(SearchedTables.sinQ15satTripartiteFine())));

  private static final Preset[] ALL = {SIN_Q14_TRIPARTITE, SIN_Q15_TRIPARTITE, SIN_Q15SAT_TRIPARTITE
  };

  private TripartitePresets() {}

  static Preset[] all() {
    return ALL.clone();
  }
}
