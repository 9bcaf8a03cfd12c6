// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every form of a call at the edges of its arguments. */
class RopeEdgesTest {
  private static final long QUARTER = 1L << 62;
  private static final long ONE = RopePlan.UNIT_SCALE_Q30;

  /** One axis, a quarter of a turn a token. */
  private static final RopePlan TURN =
      new RopePlan(4, 0, PairLayout.HALF, ONE, new long[][] {{QUARTER, QUARTER}});

  /** Two axes: a quarter of a turn on the first, half a turn on the second. */
  private static final RopePlan AXES = new RopePlan(4, 0, PairLayout.HALF, ONE, new long[][] {
    {QUARTER, QUARTER}, {2 * QUARTER, 2 * QUARTER}
  });

  private static final TensorView TWO = TensorView.packed(2, 1, 4);

  private static Rope<byte[]> rope(RopePlan plan) {
    return Rope.int8(plan, Accuracy.EXACT, OutputRange.SYMMETRIC);
  }

  private static byte[] data() {
    return new byte[] {1, 2, 3, 4, 5, 6, 7, 8};
  }

  private static void outside(String message, Executable call) {
    assertEquals(message, assertThrows(IndexOutOfBoundsException.class, call).getMessage());
  }

  private static void rejects(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void aRopeTellsWhatItIs() {
    Rope<byte[]> rope = rope(TURN);
    assertSame(DataType.INT8, rope.type());
    assertSame(Accuracy.EXACT, rope.accuracy());
    assertSame(OutputRange.SYMMETRIC, rope.range());
    assertFalse(rope.isInverse());
    assertFalse(rope.inverse().inverse().isInverse());
    assertEquals(
        "RopePlan[4 of 4 channels from 0, HALF, axes 2, scaleQ30 1073741824]", AXES.toString());
  }

  @Test
  void eachTokenTakesItsOwnPositionsFromTheGivenIndexOn() {
    Rope<byte[]> rope = rope(AXES);
    long[] positions = {9, 1, 0, 0, 1}; // from 1 on: a quarter, then half a turn
    byte[] want = {-3, -4, 1, 2, -5, -6, -7, -8};
    byte[] inPlace = data();
    rope.rotate(inPlace, TWO, positions, 1, rope.newRow());
    assertArrayEquals(want, inPlace);
    byte[] out = new byte[8];
    rope.rotate(data(), TWO, out, TWO, positions, 1, rope.newRow());
    assertArrayEquals(want, out);
    byte[] shifted = data();
    rope.shift(shifted, TWO, positions, 1, rope.newRow());
    assertArrayEquals(want, shifted);
    rope.inverse().rotate(inPlace, TWO, positions, 1, rope.newRow());
    assertArrayEquals(data(), inPlace);
    rope.inverse().rotate(out, TWO, out, TWO, positions, 1, rope.newRow());
    assertArrayEquals(data(), out);
    rope.inverse().shift(shifted, TWO, new long[] {-1, 0, 0, 1}, 0, rope.newRow());
    assertArrayEquals(data(), shifted);
  }

  @Test
  void positionsThatDoNotFitAreRefusedByEveryForm() {
    Rope<byte[]> rope = rope(AXES);
    RopeRow row = rope.newRow();
    byte[] x = data();
    long[] positions = new long[5];
    String message = "positions [2, 6) of 2 tokens with 2 axes must lie in an array of 5";
    outside(message, () -> rope.rotate(x, TWO, positions, 2, row));
    outside(message, () -> rope.rotate(x, TWO, new byte[8], TWO, positions, 2, row));
    outside(message, () -> rope.shift(x, TWO, positions, 2, row));
    outside(message, () -> rope.countSaturated(x, TWO, positions, 2, row));
    outside(
        "positions [-1, 3) of 2 tokens with 2 axes must lie in an array of 5",
        () -> rope.rotate(x, TWO, positions, -1, row));
    assertArrayEquals(data(), x);
    assertDoesNotThrow(() -> rope.rotate(x, TWO, positions, 1, row));
  }

  @Test
  void consecutivePositionsMayEndAtTheLastLong() {
    Rope<byte[]> rope = rope(TURN);
    RopeRow row = rope.newRow();
    byte[] x = data();
    String message = "firstPosition (" + Long.MAX_VALUE + ") + 2 tokens must stay below 2^63";
    rejects(message, () -> rope.rotate(x, TWO, Long.MAX_VALUE, row));
    rejects(message, () -> rope.rotate(x, TWO, new byte[8], TWO, Long.MAX_VALUE, row));
    rejects(message, () -> rope.countSaturated(x, TWO, Long.MAX_VALUE, row));
    assertArrayEquals(data(), x);
    rope.rotate(x, TWO, Long.MAX_VALUE - 1, row); // 2 and 3 quarters of a turn
    assertArrayEquals(new byte[] {-1, -2, -3, -4, 7, 8, -5, -6}, x);
  }

  @Test
  void aViewThatLeavesTheArrayIsRefusedByEveryForm() {
    Rope<byte[]> rope = rope(TURN);
    RopeRow row = rope.newRow();
    byte[] small = new byte[7];
    byte[] x = data();
    String data = "data: the tensor reaches index 7, the array has 7 elements";
    outside(data, () -> rope.rotate(small, TWO, 0, row));
    outside(data, () -> rope.rotate(small, TWO, new long[2], 0, row));
    outside(data, () -> rope.shift(small, TWO, 1, row));
    outside(data, () -> rope.shift(small, TWO, new long[2], 0, row));
    outside(data, () -> rope.countSaturated(small, TWO, 0, row));
    outside(data, () -> rope.countSaturated(small, TWO, new long[2], 0, row));
    outside(data.replace("data", "in"), () -> rope.rotate(small, TWO, x, TWO, 0, row));
    outside(data.replace("data", "out"), () -> rope.rotate(x, TWO, small, TWO, 0, row));
    assertArrayEquals(data(), x);
  }

  @Test
  void aRowThatIsTooSmallIsRefusedByEveryForm() {
    Rope<byte[]> rope = rope(TURN);
    RopeRow row = new RopeRow(1);
    byte[] x = data();
    String message = "the row has room for 1 pairs, the plan has 2";
    rejects(message, () -> rope.rotate(x, TWO, 0, row));
    rejects(message, () -> rope.rotate(x, TWO, new long[2], 0, row));
    rejects(message, () -> rope.rotate(x, TWO, new byte[8], TWO, 0, row));
    rejects(message, () -> rope.shift(x, TWO, 1, row));
    rejects(message, () -> rope.countSaturated(x, TWO, 0, row));
    TensorView none = TensorView.packed(0, 1, 4);
    rejects(message, () -> rope.rotate(x, none, 0, row));
    rejects(message, () -> rope.rotate(x, none, x, none, 0, row));
  }

  @Test
  void oneTensorIntoItselfIsTheRotationInPlaceInEveryLayout() {
    for (PairLayout layout : PairLayout.values()) {
      RopePlan plan = TURN.withLayout(layout);
      Rope<byte[]> rope = rope(plan);
      byte[] want = data();
      rope.rotate(want, TWO, 1, rope.newRow());
      byte[] same = data();
      rope.rotate(same, TWO, same, TWO, 1, rope.newRow());
      assertArrayEquals(want, same, layout.toString());
      byte[] listed = data();
      rope.rotate(listed, TWO, listed, TWO, new long[] {1, 2}, 0, rope.newRow());
      assertArrayEquals(want, listed, layout.toString());
    }
  }

  @Test
  void stridesOfASingleTokenOrHeadDoNotMakeViewsDiffer() {
    TensorView view = new TensorView(1, 1, 1, 4, 4);
    assertEquals(true, TensorChecks.inPlace(true, view, new TensorView(1, 1, 1, 9, 9), 4));
    assertEquals(false, TensorChecks.inPlace(false, view, view, 4));
    assertEquals(false, TensorChecks.inPlace(true, view, new TensorView(5, 1, 1, 4, 4), 4));
    assertEquals(false, TensorChecks.inPlace(true, new TensorView(5, 1, 1, 4, 4), view, 4));
    TensorView empty = TensorView.packed(0, 1, 4);
    assertEquals(false, TensorChecks.inPlace(true, empty, empty, 4));
    String message = "in [1, 5) and out [4, 8) overlap in one array and are not the same view";
    rejects(message, () -> TensorChecks.inPlace(true, view, new TensorView(4, 1, 1, 4, 4), 4));
    rejects(
        "in [0, 8) and out [0, 9) overlap in one array and are not the same view",
        () -> TensorChecks.inPlace(true, TWO, new TensorView(0, 2, 1, 5, 4), 4));
    rejects(
        "in [0, 8) and out [0, 9) overlap in one array and are not the same view",
        () -> TensorChecks.inPlace(
            true, new TensorView(0, 1, 2, 8, 4), new TensorView(0, 1, 2, 8, 5), 4));
    rejects(
        "in has 2 tokens of 1 heads, out has 1 of 2",
        () -> TensorChecks.inPlace(true, TWO, TensorView.packed(1, 2, 4), 4));
    rejects(
        "in has 2 tokens of 1 heads, out has 2 of 2",
        () -> TensorChecks.inPlace(true, TWO, TensorView.packed(2, 2, 4), 4));
  }

  @Test
  void saturatedOutputsAreCountedOverAllTokens() {
    RopePlan eighth =
        new RopePlan(2, 0, PairLayout.HALF, ONE, new long[][] {{1L << 61}, {QUARTER}});
    Rope<byte[]> rope = rope(eighth);
    byte[] x = {127, 127, 127, 127, 1, 1};
    TensorView view = TensorView.packed(3, 1, 2);
    // token 0 turned by an eighth: (0, 180), token 1 by a quarter: (-127, 127)
    long[] positions = {0, 1, 0, 0, 1, 1, 0};
    assertEquals(1, rope.countSaturated(x, view, positions, 1, rope.newRow()));
    assertEquals(1, rope.countSaturated(x, view, new long[] {0, 1, 1, 0, 1, 0}, 0, rope.newRow()));
    assertEquals(2, rope.countSaturated(x, view, new long[] {1, 0, 1, 0, 1, 0}, 0, rope.newRow()));
    // 3, 6 and 9 eighths of a turn: (-180, 0), (127, -127) and (0, 1)
    assertEquals(1, rope.countSaturated(x, view, 1, rope.newRow()));
    assertArrayEquals(new byte[] {127, 127, 127, 127, 1, 1}, x);
  }

  @Test
  void aViewWithoutGapsMayHaveATokenOfTheLargestArray() {
    int max = Integer.MAX_VALUE;
    assertEquals(new TensorView(0, 1, max, max, 1), TensorView.packed(1, max, 1));
    rejects("headDim (-1) must not be negative", () -> TensorView.packed(1, 0, -1));
    rejects(
        "heads (65536) * headDim (32768) must be at most 2147483647",
        () -> TensorView.packed(1, 1 << 16, 1 << 15));
  }

  @Test
  void plansReachTheEndsOfTheirDomains() {
    long[][] pair = {{0}};
    assertDoesNotThrow(() -> new RopePlan(2, 0, PairLayout.HALF, 1, pair));
    assertDoesNotThrow(() -> new RopePlan(
        RopePlan.MAX_HEAD_DIM,
        RopePlan.MAX_HEAD_DIM - 2,
        PairLayout.HALF,
        RopePlan.MAX_SCALE_Q30,
        pair));
    assertDoesNotThrow(
        () -> new RopePlan(4, 0, PairLayout.HALF, ONE, new long[RopePlan.MAX_AXES][2]));
    rejects(
        "headDim (1) must be in [2, " + RopePlan.MAX_HEAD_DIM + "]",
        () -> new RopePlan(1, 0, PairLayout.HALF, ONE, pair));
    rejects(
        "pairs (0) must be in [1, headDim / 2 = 2]",
        () -> new RopePlan(4, 0, PairLayout.HALF, ONE, new long[1][0]));
    rejects(
        "pairs (3) must be in [1, headDim / 2 = 2]",
        () -> new RopePlan(4, 0, PairLayout.HALF, ONE, new long[1][3]));
    rejects(
        "steps[1] has 1 pairs, steps[0] has 2",
        () -> new RopePlan(4, 0, PairLayout.HALF, ONE, new long[][] {{0, 0}, {0}}));
    rejects(
        "offset (3) must be in [0, headDim - rotaryDim = 2]",
        () -> new RopePlan(4, 3, PairLayout.HALF, ONE, pair));
    rejects(
        "offset (3) must be in [0, headDim - rotaryDim = 2]",
        () -> new RopePlan(8, 3, PairLayout.HALF, ONE, new long[1][3]));
    rejects(
        "axes (17) must be in [1, 16]",
        () -> new RopePlan(4, 0, PairLayout.HALF, ONE, new long[17][1]));
    rejects(
        "scaleQ30 (0) must be in [1, " + RopePlan.MAX_SCALE_Q30 + "]",
        () -> new RopePlan(4, 0, PairLayout.HALF, 0, pair));
  }

  @Test
  void rowsReachTheEndsOfTheirDomains() {
    assertDoesNotThrow(() -> new RopeRow(1));
    assertDoesNotThrow(() -> new RopeRow(RopePlan.MAX_HEAD_DIM / 2));
    rejects("maxPairs (0) must be in [1, " + RopePlan.MAX_HEAD_DIM / 2 + "]", () -> new RopeRow(0));
    RopeRow row = new RopeRow(2);
    outside("pair (0) must be in [0, 0)", () -> row.sin(0));
    row.fill(TURN, 14, 1);
    outside("pair (2) must be in [0, 2)", () -> row.sin(2));
    outside("pair (-1) must be in [0, 2)", () -> row.cos(-1));
    outside(
        "positions [1, 3) of 1 tokens with 2 axes must lie in an array of 2",
        () -> row.fill(AXES, 14, new long[2], 1));
    int[] cosines = new int[3];
    int[] sines = new int[3];
    row.copyTo(cosines, sines, 1);
    assertArrayEquals(new int[] {0, 16384, 16384}, sines);
    row.copyTo(cosines, sines, 0);
    outside("[2, 4) must lie in arrays of 3 and 3 elements", () -> row.copyTo(cosines, sines, 2));
    outside("[-1, 1) must lie in arrays of 3 and 3 elements", () -> row.copyTo(cosines, sines, -1));
    outside(
        "[0, 2) must lie in arrays of 3 and 1 elements", () -> row.copyTo(cosines, new int[1], 0));
  }
}
