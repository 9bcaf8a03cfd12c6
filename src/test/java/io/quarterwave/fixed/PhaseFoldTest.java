// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PhaseFoldTest {
  @Test
  void foldsKnownPhasesToTheFirstQuarter() {
    int[][] cases = {
      {0, 0},
      {1, 1},
      {-1, 1},
      {Phase.QUARTER, Phase.QUARTER},
      {Phase.QUARTER + 1, Phase.QUARTER - 1},
      {Phase.QUARTER - 1, Phase.QUARTER - 1},
      {Phase.HALF, 0},
      {Phase.HALF + 1, 1},
      {Phase.HALF - 1, 1},
      {-Phase.QUARTER, Phase.QUARTER},
      {-Phase.QUARTER + 1, Phase.QUARTER - 1}
    };
    for (int[] c : cases) {
      assertEquals(c[1], Phase.toFirstQuarter(c[0]), "phase " + c[0]);
    }
  }

  @Test
  void fromPeakMeasuresTheNearerPeak() {
    int[][] cases = {
      {0, -Phase.QUARTER},
      {Phase.QUARTER, 0},
      {Phase.QUARTER + 7, 7},
      {Phase.HALF - 1, Phase.QUARTER - 1},
      {Phase.HALF, -Phase.QUARTER},
      {-Phase.QUARTER, 0},
      {-1, Phase.QUARTER - 1}
    };
    for (int[] c : cases) {
      assertEquals(c[1], Phase.fromPeak(c[0]), "phase " + c[0]);
    }
  }
}
