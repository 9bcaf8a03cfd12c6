// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RopeRowTest {
  /** One radian a token, round(2^64 / 2 pi), and an eighth of a turn. */
  private static final long[][] STEPS = {{0x28be60db9391054aL, 1L << 61}};

  private static final RopePlan PLAN =
      new RopePlan(4, 0, PairLayout.HALF, RopePlan.UNIT_SCALE_Q30, STEPS);
  private static final RopePlan SCALED = new RopePlan(4, 0, PairLayout.HALF, 3L << 29, STEPS);

  @Test
  void goldenRowsOfOneAndOfAThousandRadians() {
    // nearest integers to 2^f cos and 2^f sin of 1, 1000, and pi/4
    assertRow(PLAN, 22, 1, 2266192, 3529385, 2965821, 2965821);
    assertRow(PLAN, 15, 1, 17705, 27573, 23170, 23170);
    assertRow(PLAN, 14, 1, 8852, 13787, 11585, 11585);
    assertRow(PLAN, 7, 1, 69, 108, 91, 91);
    assertRow(PLAN, 22, 1000, 2358789, 3468184, 4194304, 0);
    assertRow(PLAN, 15, 1000, 18428, 27095, 32768, 0);
    assertRow(PLAN, 14, 1000, 9214, 13548, 16384, 0);
    assertRow(PLAN, 7, 1000, 72, 106, 128, 0);
  }

  @Test
  void scalingIsInTheMultiplicands() {
    assertRow(SCALED, 22, 1, 3399288, 5294078, 4448731, 4448731);
    assertRow(SCALED, 7, -1, 104, -162, 136, -136);
    assertRow(SCALED, 30, 0, 3 << 29, 0, 3 << 29, 0);
  }

  @Test
  void oneIsExactInEveryFormat() {
    for (int f = 1; f <= 30; f++) {
      assertRow(PLAN, f, 0, 1 << f, 0, 1 << f, 0);
    }
  }

  @Test
  void twoAxesAdd() {
    long[][] steps = {{1L << 61}, {1L << 60}};
    RopePlan plan = new RopePlan(2, 0, PairLayout.HALF, RopePlan.UNIT_SCALE_Q30, steps);
    RopeRow row = new RopeRow(1);
    row.fill(plan, 14, new long[] {77, 1, -2}, 1);
    assertEquals(16384, row.cos(0)); // 1/8 - 2/16 of a turn
    row.fill(plan, 14, new long[] {1, 2}, 0);
    assertEquals(16384, row.sin(0)); // 1/8 + 2/16
    row.fill(plan, 14, 4);
    assertEquals(-16384, row.sin(0)); // 4 (1/8 + 1/16)
  }

  @Test
  void positionsWrapByWholeTurns() {
    assertRow(PLAN, 14, Long.MIN_VALUE, 16384, 0, 16384, 0);
    RopeRow row = new RopeRow(2);
    row.fill(PLAN, 14, Long.MAX_VALUE);
    assertEquals(11585, row.cos(1));
    assertEquals(-11585, row.sin(1));
  }

  @Test
  void rejectsFormatsThatDoNotExist() {
    RopeRow row = new RopeRow(2);
    assertEquals(0, row.pairs());
    assertMessage("fractionBits (0) must be in [1, 30]", () -> row.fill(PLAN, 0, 1));
    assertMessage("fractionBits (31) must be in [1, 30]", () -> row.fill(PLAN, 31, 1));
  }

  @Test
  void rejectsScalingTwoInQ30() {
    RopePlan two = new RopePlan(4, 0, PairLayout.HALF, 1L << 31, STEPS);
    RopePlan below = new RopePlan(4, 0, PairLayout.HALF, (1L << 31) - 1, STEPS);
    RopeRow row = new RopeRow(2);
    assertMessage("scaleQ30 (2147483648)", () -> row.fill(two, 30, 1));
    row.fill(two, 29, 0);
    assertEquals(1 << 30, row.cos(0));
    row.fill(below, 30, 0);
    assertEquals(Integer.MAX_VALUE, row.cos(0));
  }

  @Test
  void rejectsPlansPositionsAndPairsThatDoNotFit() {
    assertMessage("maxPairs (0)", () -> new RopeRow(0));
    assertMessage("maxPairs (32769)", () -> new RopeRow(RopePlan.MAX_HEAD_DIM / 2 + 1));
    RopeRow small = new RopeRow(1);
    assertMessage("room for 1 pairs, the plan has 2", () -> small.fill(PLAN, 14, 1));
    RopeRow row = new RopeRow(3);
    assertThrows(IndexOutOfBoundsException.class, () -> row.fill(PLAN, 14, new long[1], 1));
    assertThrows(IndexOutOfBoundsException.class, () -> row.fill(PLAN, 14, new long[1], -1));
    row.fill(PLAN, 14, 1);
    assertThrows(IndexOutOfBoundsException.class, () -> row.cos(2));
    assertThrows(IndexOutOfBoundsException.class, () -> row.sin(-1));
    int[] room = new int[2];
    assertThrows(IndexOutOfBoundsException.class, () -> row.copyTo(room, new int[1], 0));
    assertEquals(0, room[0]);
  }

  private static void assertRow(RopePlan plan, int f, long position, int... expected) {
    RopeRow row = new RopeRow(plan.pairs());
    row.fill(plan, f, position);
    for (int pair = 0; pair < plan.pairs(); pair++) {
      String where = "Q" + f + ", position " + position + ", pair " + pair;
      assertEquals(expected[2 * pair], row.cos(pair), where);
      assertEquals(expected[2 * pair + 1], row.sin(pair), where);
    }
  }

  private static void assertMessage(String part, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(message.contains(part), message);
  }
}
