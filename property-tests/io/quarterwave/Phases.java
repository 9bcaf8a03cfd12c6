// SPDX-License-Identifier: Apache-2.0
package io.quarterwave;

import io.quarterwave.fixed.Phase;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Phases for the laws: structural edges as often as random ones. */
public final class Phases {
  private static final List<Integer> EDGES = makeEdges();

  private Phases() {}

  /** Returns 0, the extremes, quarters, eighths, powers of two and table knots, each with its neighbours of both widths. */
  public static List<Integer> edges() {
    return EDGES;
  }

  /** Returns edges and random phases in equal parts. */
  public static Arbitrary<Integer> any() {
    Arbitrary<Integer> random =
        Arbitraries.integers().withDistribution(net.jqwik.api.RandomDistribution.uniform());
    return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(EDGES)), Tuple.of(1, random));
  }

  private static List<Integer> makeEdges() {
    List<Integer> edges = new ArrayList<>();
    List<Integer> centres =
        new ArrayList<>(List.of(0, Integer.MIN_VALUE, Integer.MAX_VALUE, Phase.HALF));
    for (int eighth = 0; eighth < 8; eighth++) {
      centres.add(eighth << 29);
    }
    for (int bit = 0; bit < 32; bit++) {
      centres.add(1 << bit);
      centres.add(-(1 << bit));
    }
    for (int bits = 4; bits <= 10; bits++) { // knots of quarter-wave tables, first, middle and last
      int knot = 1 << (30 - bits);
      centres.addAll(
          List.of(knot, 3 * knot, Phase.QUARTER - knot, Phase.QUARTER + knot, Phase.HALF + knot));
    }
    for (int centre : centres) {
      for (int step : new int[] {0, 1, 1 << 15, 1 << 16}) {
        edges.add(centre + step);
        edges.add(centre - step);
      }
    }
    return List.copyOf(edges);
  }
}
