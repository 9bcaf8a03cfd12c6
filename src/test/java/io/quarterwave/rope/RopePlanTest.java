// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RopePlanTest {
  private static final long ONE = RopePlan.UNIT_SCALE_Q30;

  @Test
  void stepsAreCopied() {
    long[][] steps = {{5, 6}};
    RopePlan plan = new RopePlan(8, 3, PairLayout.HALF, ONE, steps);
    steps[0][0] = 7;
    assertEquals(5, plan.step(0, 0));
    assertEquals(4, plan.rotaryDim());
    assertEquals(2, plan.pairs());
    assertEquals(3, plan.offset());
  }

  @Test
  void phasesRoundToNearestAndWrap() {
    long half = 1L << 31;
    RopePlan plan =
        new RopePlan(8, 0, PairLayout.HALF, ONE, new long[][] {{half - 1, half, -half, -half - 1}});
    assertEquals(0, plan.phase(1, 0));
    assertEquals(1, plan.phase(1, 1));
    assertEquals(0, plan.phase(1, 2));
    assertEquals(-1, plan.phase(1, 3));
    assertEquals(0, plan.phase(Long.MIN_VALUE, 1));
    assertEquals(3, plan.phase(new long[] {9, 6}, 1, 1));
  }

  @Test
  void copiesChangeOneThing() {
    RopePlan plan = new RopePlan(4, 0, PairLayout.HALF, 3L << 29, new long[][] {{5, 6}});
    assertEquals(ONE, plan.unscaled().scaleQ30());
    assertSame(plan.unscaled().unscaled().layout(), plan.layout());
    RopePlan other = plan.withLayout(PairLayout.DEINTERLEAVE);
    assertEquals(PairLayout.DEINTERLEAVE, other.layout());
    assertEquals(plan.scaleQ30(), other.scaleQ30());
    assertEquals(6, other.step(0, 1));
    assertSame(plan, plan.withLayout(PairLayout.HALF));
  }

  @Test
  void layoutsInvertAndSettle() {
    for (PairLayout layout : PairLayout.values()) {
      assertEquals(layout, layout.inverse().inverse());
      assertEquals(layout.interleavedIn(), layout.inverse().interleavedOut());
      assertEquals(layout.interleavedOut(), layout.rotated().interleavedIn());
      assertEquals(layout.rotated(), layout.rotated().inverse());
    }
    assertEquals(PairLayout.HALF, PairLayout.DEINTERLEAVE.rotated());
    assertEquals(PairLayout.INTERLEAVE, PairLayout.DEINTERLEAVE.inverse());
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertRefused("headDim (1)", 1, 0, ONE, new long[][] {{1}});
    assertRefused("headDim (65537)", 65537, 0, ONE, new long[][] {{1}});
    assertRefused("axes (0)", 4, 0, ONE, new long[0][]);
    assertRefused("axes (17)", 4, 0, ONE, new long[17][1]);
    assertRefused("pairs (0)", 4, 0, ONE, new long[1][0]);
    assertRefused("pairs (3)", 4, 0, ONE, new long[1][3]);
    assertRefused("steps[1] has 1 pairs", 4, 0, ONE, new long[][] {{1, 2}, {1}});
    assertRefused("offset (-1)", 4, -1, ONE, new long[][] {{1}});
    assertRefused("offset (3)", 4, 3, ONE, new long[][] {{1}});
    assertRefused("scaleQ30 (0)", 4, 0, 0, new long[][] {{1}});
    assertRefused("scaleQ30 (2952790017)", 4, 0, RopePlan.MAX_SCALE_Q30 + 1, new long[][] {{1}});
    assertThrows(
        NullPointerException.class, () -> new RopePlan(4, 0, null, ONE, new long[][] {{1}}));
  }

  private static void assertRefused(
      String part, int headDim, int offset, long scaleQ30, long[][] steps) {
    String message = assertThrows(
            IllegalArgumentException.class,
            () -> new RopePlan(headDim, offset, PairLayout.HALF, scaleQ30, steps))
        .getMessage();
    assertTrue(message.contains(part), message);
  }
}
