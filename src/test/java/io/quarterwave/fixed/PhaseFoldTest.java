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

  @Test
  void sixteenBitPhasesAreTheUpperHalf() {
    assertEquals(0x4000_0000, Phase.of16(0x4000));
    assertEquals(-1 << 16, Phase.of16(0xffff));
    assertEquals(1 << 16, Phase.of16(0x7_0001));
  }
}
