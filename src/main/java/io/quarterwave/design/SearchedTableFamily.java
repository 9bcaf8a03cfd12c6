// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.SinCos;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The candidates of the tables that a search of integers finds. */
final class SearchedTableFamily implements DesignFamily {
  @Override
  public List<Candidate> candidates(Target target) {
    List<Candidate> candidates = new ArrayList<>();
    QFormat format = target.format();
    if (!target.isNarrow() || format.bits() != 16) {
      return candidates;
    }
    for (int k = 7; k <= 9; k++) {
      int bits = k;
      candidates.add(candidate(
          "faithful-linear",
          "index-bits=" + bits,
          () -> LeastError.of(e -> FaithfulLinearDesigns.design(format, bits, e))));
    }
    candidates.add(candidate(
        "fused-linear",
        "index-bits=7",
        () -> LeastError.of(e -> FusedLinearDesigns.design(format, e))));
    for (int k = 4; k <= 5; k++) {
      int bits = k;
      candidates.add(candidate(
          "faithful-quadratic",
          "index-bits=" + bits,
          () -> LeastError.of(e -> FaithfulQuadraticDesigns.design(format, bits, e))));
    }
    candidates.add(candidate(
        "bumped-linear", "index-bits=8 group-bits=5", () -> BumpDesigns.design(format, 8, 5, 11)));
    for (int k = 10; k <= 11; k++) {
      int bits = k;
      candidates.add(candidate(
          "bipartite-rounded",
          "group-bits=8 index-bits=" + bits,
          () -> BipartiteDesigns.rounded(format, 8, bits, 14 - bits)));
    }
    for (int g = 2; g <= 3; g++) {
      int guard = g;
      candidates.add(candidate(
          "bipartite",
          "group-bits=6 index-bits=9 guard-bits=" + guard,
          () -> LeastError.of(e -> BipartiteDesigns.within(format, e, 6, 9, guard))));
    }
    for (int k = 8; k <= 9; k++) {
      int bits = k;
      candidates.add(candidate(
          "tripartite",
          "index-bits=" + bits,
          () -> LeastError.of(e -> TripartiteDesigns.design(format, e, bits, 3, 7, 5, 3))));
    }
    return candidates;
  }

  private static Candidate candidate(
      String form, String parameters, Supplier<? extends SinCos> maker) {
    return new Candidate(Family.TABLE, form, parameters, maker);
  }
}
