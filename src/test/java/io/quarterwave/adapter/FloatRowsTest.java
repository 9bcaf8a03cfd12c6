// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.certify.FloatRowBound;
import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FloatRowsTest {
  private static final long ONE = RopePlan.UNIT_SCALE_Q30;

  /** One radian a token, round(2^64 / 2 pi), and an eighth of a turn. */
  private static final RopePlan PLAN =
      new RopePlan(4, 0, PairLayout.HALF, ONE, new long[][] {{0x28be60db9391054aL, 1L << 61}});

  @Test
  void documentedBoundsAreTheDerivedOnes() {
    FloatRowBound bound = new FloatRowBound(ONE, 1, 1L << 32);
    assertEquals(FloatRows.MAX_ERROR_OF_PHASE, documented(bound.ofPhase()));
    assertEquals(FloatRows.MAX_ERROR_OF_POSITION, documented(bound.ofPosition()));
  }

  @Test
  void boundGrowsWithScalingAxesAndPosition() {
    FloatRowBound one = new FloatRowBound(ONE, 1, 1L << 40);
    // pi 2^-24 for 2^40 tokens
    assertEquals(1.8798e-7, one.ofPosition().subtract(one.ofPhase()).doubleValue(), 1e-10);
    assertTrue(new FloatRowBound(ONE, 2, 1L << 40).ofPosition().compareTo(one.ofPosition()) > 0);
    FloatRowBound more = new FloatRowBound(ONE + 1, 1, 1L << 40);
    assertEquals(0x1p-25, more.ofPhase().subtract(one.ofPhase()).doubleValue(), 1e-16);
    assertTrue(more.ofPosition().compareTo(one.ofPosition()) > 0);
    assertEquals(
        2 * one.ofPhase().doubleValue(),
        new FloatRowBound(2 * ONE, 1, 0).ofPhase().doubleValue());
    assertThrows(IllegalArgumentException.class, () -> new FloatRowBound(0, 1, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new FloatRowBound(RopePlan.MAX_SCALE_Q30 + 1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new FloatRowBound(ONE, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new FloatRowBound(ONE, 1, -1));
  }

  @Test
  void goldenRowOfAThousandRadians() {
    float[] cos = new float[2];
    float[] sin = new float[2];
    FloatRows.fill(PLAN, 1000, cos, sin, 0);
    assertArrayEquals(new float[] {0.56237908f, 1}, cos, 3.25e-8f);
    assertArrayEquals(new float[] {0.82687954f, 0}, sin, 3.25e-8f);
  }

  @Test
  void positionZeroIsExact() {
    float[] cos = new float[4];
    float[] sin = {9, 9, 9, 9};
    FloatRows.fill(PLAN, 0, cos, sin, 1);
    assertArrayEquals(new float[] {0, 1, 1, 0}, cos);
    assertArrayEquals(new float[] {9, 0, 0, 9}, sin);
    RopePlan scaled = new RopePlan(2, 0, PairLayout.HALF, 3L << 29, new long[][] {{1L << 62}});
    FloatRows.fill(scaled, new long[] {7, 1}, 1, cos, sin, 0);
    assertEquals(0, cos[0]);
    assertEquals(1.5f, sin[0]);
  }

  @Test
  void shapesRepeatThePairs() {
    assertShape(RowShape.PAIRS, new float[] {0, 1, 1, -1, 0, 0});
    assertShape(RowShape.HALVES, new float[] {0, 1, 1, 1, 1, -1, 0, -1, 0, 0});
    assertShape(RowShape.INTERLEAVED, new float[] {0, 1, 1, 1, 1, -1, -1, 0, 0, 0});
  }

  /** Cosines of positions 4 and 5 with steps of a half turn and a quarter turn. */
  private static void assertShape(RowShape shape, float[] expected) {
    RopePlan plan =
        new RopePlan(4, 0, PairLayout.HALF, ONE, new long[][] {{Long.MIN_VALUE, 1L << 62}});
    float[] cos = new float[expected.length];
    FloatRows.fill(plan, shape, 4, 2, cos, new float[expected.length], 1);
    assertArrayEquals(expected, cos, shape.toString());
    float[] again = new float[expected.length];
    FloatRows.fill(plan, shape, new long[] {9, 4, 5}, 1, 2, again, new float[expected.length], 1);
    assertArrayEquals(expected, again, shape.toString());
  }

  @Test
  void badArgumentsWriteNothing() {
    float[] cos = new float[8];
    float[] sin = new float[7];
    List<Executable> calls = List.of(
        () -> FloatRows.fill(PLAN, 1, cos, cos, 0),
        () -> FloatRows.fill(PLAN, 1, cos, sin, 6),
        () -> FloatRows.fill(PLAN, 1, sin, cos, 6),
        () -> FloatRows.fill(PLAN, 1, cos, sin, -1),
        () -> FloatRows.fill(PLAN, RowShape.HALVES, 1, 2, cos, sin, 0),
        () -> FloatRows.fill(PLAN, RowShape.PAIRS, 1, -1, cos, sin, 0),
        () -> FloatRows.fill(PLAN, RowShape.PAIRS, 1, Integer.MAX_VALUE, cos, sin, 0),
        () -> FloatRows.fill(PLAN, RowShape.PAIRS, Long.MAX_VALUE - 1, 3, cos, sin, 0),
        () -> FloatRows.fill(PLAN, new long[1], 1, cos, sin, 0),
        () -> FloatRows.fill(PLAN, new long[1], -1, cos, sin, 0),
        () -> FloatRows.fill(PLAN, RowShape.PAIRS, new long[2], 0, 3, cos, sin, 0));
    for (Executable call : calls) {
      RuntimeException refusal = assertThrows(RuntimeException.class, call);
      assertTrue(
          refusal instanceof IllegalArgumentException
              || refusal instanceof IndexOutOfBoundsException,
          () -> "refused by " + refusal);
      assertTrue(refusal.getMessage().matches(".*\\d.*"), refusal.getMessage());
      assertArrayEquals(new float[8], cos);
      assertArrayEquals(new float[7], sin);
    }
  }

  @Test
  void anEmptyTableAndTheLastPositionAreLegal() {
    float[] cos = new float[2];
    FloatRows.fill(PLAN, RowShape.PAIRS, Long.MAX_VALUE, 0, cos, new float[2], 2);
    assertArrayEquals(new float[2], cos);
    FloatRows.fill(PLAN, RowShape.PAIRS, Long.MAX_VALUE, 1, cos, new float[2], 0);
    assertEquals(0.70710677f, cos[1], 3.2e-8f);
  }

  private static String documented(BigDecimal bound) {
    return bound.round(new MathContext(6, RoundingMode.CEILING)).toString().replace("E", "e");
  }
}
