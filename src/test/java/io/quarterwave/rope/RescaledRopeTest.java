// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RescaledRopeTest {
  /** A quarter turn a token, and one channel behind that does not rotate. */
  private static final RopePlan PLAN = plan(RopePlan.UNIT_SCALE_Q30);

  private static final TensorView TWO_HEADS = TensorView.packed(1, 2, 3);

  private static RopePlan plan(long scaleQ30) {
    return new RopePlan(3, 0, PairLayout.HALF, scaleQ30, new long[][] {{1L << 62}});
  }

  @Test
  void quarterTurnsWithARatioAHead() {
    short[] in = {1000, 300, 77, 1000, 300, -77};
    byte[] out = new byte[6];
    RescaledRope<short[], byte[]> rope =
        RescaledRope.int16ToInt8(PLAN, OutputRange.FULL, Rescale.of(1, 10), Rescale.of(1, 100));
    rope.rotate(in, TWO_HEADS, out, TWO_HEADS, 1, rope.newRow());
    // (1000, 300) turns to (-300, 1000); 7.7 rounds to 8, -0.77 to -1
    assertArrayEquals(new byte[] {-30, 100, 8, -3, 10, -1}, out);
    rope.inverse().rotate(in, TWO_HEADS, out, TWO_HEADS, 1, rope.newRow());
    assertArrayEquals(new byte[] {30, -100, 8, 3, -10, -1}, out);
  }

  @Test
  void theAttentionScalingTurnsWithTheRotatedChannelsAlone() {
    byte[] in = {10, 20, 30};
    short[] out = new short[3];
    TensorView view = TensorView.packed(1, 1, 3);
    RescaledRope<byte[], short[]> rope =
        RescaledRope.int8ToInt16(plan(3L << 29), OutputRange.FULL, Rescale.of(100, 1));
    rope.rotate(in, view, out, view, 0, rope.newRow());
    assertArrayEquals(new short[] {1500, 3000, 3000}, out);
  }

  @Test
  void tiesGoUpAndOutputsSaturate() {
    RescaledRope<byte[], byte[]> half = RescaledRope.int8(PLAN, OutputRange.FULL, Rescale.of(1, 2));
    byte[] data = {5, -5, 7, -1, 1, -7};
    half.rotate(data, TWO_HEADS, data, TWO_HEADS, 0, half.newRow());
    assertArrayEquals(new byte[] {3, -2, 4, 0, 1, -3}, data);
    RescaledRope<byte[], byte[]> twice =
        RescaledRope.int8(PLAN, OutputRange.SYMMETRIC, Rescale.of(2, 1));
    byte[] big = {63, 64, -64, -63, -128, 127};
    assertEquals(4, twice.countSaturated(big, TWO_HEADS, 0, twice.newRow()));
    twice.rotate(big, TWO_HEADS, big, TWO_HEADS, 0, twice.newRow());
    assertArrayEquals(new byte[] {126, 127, -127, -126, -127, 127}, big);
  }

  @Test
  void saysWhatItIs() {
    RescaledRope<short[], byte[]> rope =
        RescaledRope.int16ToInt8(PLAN, OutputRange.SYMMETRIC, Rescale.ONE).inverse();
    assertEquals(DataType.INT16, rope.inType());
    assertEquals(DataType.INT8, rope.outType());
    assertEquals(OutputRange.SYMMETRIC, rope.range());
    assertEquals(PLAN, rope.plan());
    assertTrue(rope.isInverse());
  }

  @Test
  void badArgumentsWriteNothing() {
    Rescale[] three = {Rescale.ONE, Rescale.ONE, Rescale.of(1, 2)};
    RescaledRope<short[], short[]> rope = RescaledRope.int16(PLAN, OutputRange.FULL, three);
    RescaledRope<short[], short[]> one = RescaledRope.int16(PLAN, OutputRange.FULL, Rescale.ONE);
    RopeRow row = rope.newRow();
    short[] data = new short[7];
    Arrays.fill(data, (short) 9);
    short[] out = new short[6];
    TensorView next = new TensorView(1, 1, 2, 0, 3);
    List<Executable> calls = List.of(
        () -> rope.rotate(data, TWO_HEADS, out, TWO_HEADS, 1, row),
        () -> rope.rotate(data, TWO_HEADS, out, TWO_HEADS, new long[1], 0, row),
        () -> rope.countSaturated(data, TWO_HEADS, 1, row),
        () -> one.rotate(data, TWO_HEADS, data, next, 1, row),
        () -> one.rotate(data, TWO_HEADS, out, next, 1, row),
        () -> one.rotate(data, TWO_HEADS, out, TensorView.packed(1, 1, 3), 1, row),
        () -> one.rotate(data, TWO_HEADS, out, TWO_HEADS, new long[1], 1, row),
        () -> one.rotate(data, TensorView.packed(2, 1, 3), out, TWO_HEADS, Long.MAX_VALUE, row),
        () -> one.countSaturated(data, new TensorView(2, 1, 2, 0, 3), 1, row),
        () -> one.countSaturated(data, TWO_HEADS, new long[1], -1, row),
        () -> rope.parallel(Runnable::run, 2).rotate(data, TWO_HEADS, out, TWO_HEADS, 1),
        () ->
            one.parallel(Runnable::run, 2).rotate(data, TWO_HEADS, out, TWO_HEADS, new long[1], 1),
        () -> one.parallel(Runnable::run, 0),
        () -> RescaledRope.int16(PLAN, OutputRange.FULL),
        () -> RescaledRope.int16(plan(1), OutputRange.FULL, Rescale.of(1, 4)));
    for (Executable call : calls) {
      RuntimeException refusal = assertThrows(RuntimeException.class, call);
      assertTrue(
          refusal instanceof IllegalArgumentException
              || refusal instanceof IndexOutOfBoundsException,
          () -> "refused by " + refusal);
      assertTrue(refusal.getMessage().matches(".*\\d.*"), refusal.getMessage());
      assertArrayEquals(new short[6], out);
      assertEquals(9 * 7, data[0] + data[1] + data[2] + data[3] + data[4] + data[5] + data[6]);
    }
  }
}
