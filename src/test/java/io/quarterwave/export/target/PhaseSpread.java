// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.fixed.Phase;
import io.quarterwave.truth.HardCase;
import io.quarterwave.truth.HardCases;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The phases of {@code src/test/c/phases.h}: hard ones, then an even spread; all as 32-bit phases. */
final class PhaseSpread {
  private static final int STEP_16 = 40503;
  private static final int STEP_32 = 0x9e3779b9;

  private PhaseSpread() {}

  /** Returns a phase of the spread. */
  static int spread(int phaseBits, int index) {
    return phaseBits == 16 ? index * STEP_16 << 16 : index * STEP_32;
  }

  /**
   * Returns the ends of the quadrants and their neighbours, then the hardest-to-round phases of each list in turn, the hardest
   * first, each in changing quadrants and then mirrored at the peak.
   */
  static int[] hard(int phaseBits, List<HardCases> lists) {
    int unit = 1 << (32 - phaseBits);
    Set<Integer> phases = new LinkedHashSet<>();
    for (int quadrant = 0; quadrant < 4; quadrant++) {
      for (int near = -1; near <= 1; near++) {
        phases.add(quadrant * Phase.QUARTER + near * unit);
      }
    }
    int most = lists.stream().mapToInt(list -> list.cases().size()).max().orElse(0);
    for (int rank = 0; rank < most; rank++) {
      for (HardCases list : lists) {
        if (rank < list.cases().size()) {
          HardCase hard = list.cases().get(rank);
          int quadrant = rank * Phase.QUARTER;
          phases.add(quadrant + hard.phase());
          phases.add(quadrant + Phase.HALF - hard.phase());
        }
      }
    }
    return phases.stream().mapToInt(Integer::intValue).toArray();
  }
}
