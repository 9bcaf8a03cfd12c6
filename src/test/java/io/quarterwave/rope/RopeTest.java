// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.kernel.Kernels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RopeTest {
  private static final long QUARTER = 1L << 62;
  private static final long EIGHTH = 1L << 61;

  @Test
  void quarterTurnsAreExactInEveryLayout() {
    byte[] x = {1, 2, 3, 4};
    assertArrayEquals(new byte[] {-2, 1, -4, 3}, turned(PairLayout.INTERLEAVED, x, 1));
    assertArrayEquals(new byte[] {-3, -4, 1, 2}, turned(PairLayout.HALF, x, 1));
    assertArrayEquals(new byte[] {-2, -4, 1, 3}, turned(PairLayout.DEINTERLEAVE, x, 1));
    assertArrayEquals(new byte[] {-3, 1, -4, 2}, turned(PairLayout.INTERLEAVE, x, 1));
    assertArrayEquals(new byte[] {-1, -3, -2, -4}, turned(PairLayout.DEINTERLEAVE, x, 2));
    assertArrayEquals(new byte[] {2, -1, 4, -3}, turned(PairLayout.INTERLEAVED, x, -1));
  }

  @Test
  void inverseTakesQuarterTurnsBack() {
    for (PairLayout layout : PairLayout.values()) {
      for (Accuracy accuracy : Accuracy.values()) {
        Rope<short[]> rope = Rope.int16(plan(layout, QUARTER), accuracy, OutputRange.FULL);
        short[] data = {100, -200, 300, 32767};
        TensorView view = TensorView.packed(1, 1, 4);
        rope.rotate(data, view, 5, rope.newRow());
        rope.inverse().rotate(data, view, 5, rope.newRow());
        assertArrayEquals(new short[] {100, -200, 300, 32767}, data, layout + " " + accuracy);
        assertTrue(rope.inverse().isInverse());
        assertEquals(layout, rope.inverse().plan().layout());
      }
    }
  }

  @Test
  void tiesRoundUp() {
    // scaling 3/2 at position 0: 1.5 -> 2, -1.5 -> -1, 4.5 -> 5, -4.5 -> -4
    RopePlan plan = new RopePlan(4, 0, PairLayout.HALF, 3L << 29, new long[1][2]);
    byte[] data = {1, -1, 3, -3};
    Rope<byte[]> rope = Rope.int8(plan, Accuracy.EXACT, OutputRange.FULL);
    rope.rotate(data, TensorView.packed(1, 1, 4), 0, rope.newRow());
    assertArrayEquals(new byte[] {2, -1, 5, -4}, data);
  }

  @Test
  void outputsSaturateToTheRangeAndAreCounted() {
    // an eighth of a turn: (x - y, x + y) / sqrt2
    byte[] data = {-128, 127, 127, 127, -128, -128, 127, -128};
    TensorView view = TensorView.packed(1, 4, 2);
    RopePlan plan =
        new RopePlan(2, 0, PairLayout.HALF, RopePlan.UNIT_SCALE_Q30, new long[][] {{EIGHTH}});
    for (Accuracy accuracy : Accuracy.values()) {
      Rope<byte[]> full = Rope.int8(plan, accuracy, OutputRange.FULL);
      assertEquals(4, full.countSaturated(data, view, 1, full.newRow()));
      byte[] out = data.clone();
      full.rotate(out, view, 1, full.newRow());
      assertEquals(-128, out[0]);
      assertEquals(127, out[3]);
      assertEquals(-128, out[5]);
      assertEquals(127, out[6]);
      Rope<byte[]> symmetric = Rope.int8(plan, accuracy, OutputRange.SYMMETRIC);
      assertEquals(4, symmetric.countSaturated(data, view, 1, symmetric.newRow()));
      symmetric.rotate(data.clone(), view, out, view, 1, symmetric.newRow());
      assertEquals(-127, out[0]);
      assertEquals(-127, out[5]);
    }
  }

  @Test
  void extremesOfInt16FitTheAccumulatorsAtTheLargestScaling() {
    long[][] eighth = {{EIGHTH}};
    RopePlan plan = new RopePlan(2, 0, PairLayout.HALF, RopePlan.MAX_SCALE_Q30, eighth);
    TensorView view = TensorView.packed(1, 1, 2);
    for (Accuracy accuracy : Accuracy.values()) {
      Rope<short[]> rope = Rope.int16(plan, accuracy, OutputRange.FULL);
      short[] data = {Short.MIN_VALUE, Short.MIN_VALUE};
      rope.rotate(data, view, 1, rope.newRow());
      assertArrayEquals(new short[] {0, Short.MIN_VALUE}, data);
      data = new short[] {Short.MIN_VALUE, Short.MIN_VALUE};
      rope.rotate(data, view, 5, rope.newRow()); // the opposite way
      assertArrayEquals(new short[] {0, Short.MAX_VALUE}, data);
    }
    Rope<byte[]> rope = Rope.int8(plan, Accuracy.EXACT, OutputRange.FULL);
    byte[] data = {-128, -128};
    rope.rotate(data, view, 5, rope.newRow());
    assertArrayEquals(new byte[] {0, 127}, data);
  }

  @Test
  void int8FastRefusesScalingsThatOverflow() {
    long limit = Rope.INT8_FAST_MAX_SCALE_Q30;
    RopePlan inside = new RopePlan(2, 0, PairLayout.HALF, limit, new long[][] {{EIGHTH}});
    Rope.int8(inside, Accuracy.FAST, OutputRange.FULL);
    RopePlan beyond = new RopePlan(2, 0, PairLayout.HALF, limit + 1, new long[][] {{EIGHTH}});
    String message = assertThrows(
            IllegalArgumentException.class,
            () -> Rope.int8(beyond, Accuracy.FAST, OutputRange.FULL))
        .getMessage();
    assertTrue(
        message.contains("attention scaling 1.408689 (" + (limit + 1) + " / 2^30)"), message);
    assertTrue(message.contains("plan.unscaled()"), message);
    Rope.int8(beyond, Accuracy.EXACT, OutputRange.FULL);
    Rope.int8(beyond.unscaled(), Accuracy.FAST, OutputRange.FULL);
    Rope.int16(beyond, Accuracy.FAST, OutputRange.FULL);
  }

  @Test
  void shiftHasNoScalingAndKeepsTheRotatedLayout() {
    RopePlan plan =
        new RopePlan(4, 0, PairLayout.DEINTERLEAVE, 2L << 30, new long[][] {{QUARTER, QUARTER}});
    short[] data = {1, 2, 3, 4};
    TensorView view = TensorView.packed(1, 1, 4);
    Rope<short[]> rope = Rope.int16(plan, Accuracy.EXACT, OutputRange.FULL);
    RopeRow row = rope.newRow();
    rope.rotate(data, view, 0, row);
    assertArrayEquals(new short[] {2, 6, 4, 8}, data);
    rope.shift(data, view, 1, row);
    assertArrayEquals(new short[] {-4, -8, 2, 6}, data);
    rope.inverse().shift(data, view, -1, row);
    assertArrayEquals(new short[] {2, 6, 4, 8}, data);
  }

  @Test
  void shiftTurnsEveryTokenByTheSameDifference() {
    Rope<byte[]> rope = Rope.int8(plan(PairLayout.HALF, QUARTER), Accuracy.EXACT, OutputRange.FULL);
    byte[] data = {1, 2, 3, 4, 1, 2, 3, 4};
    rope.shift(data, TensorView.packed(2, 1, 4), 2, rope.newRow());
    assertArrayEquals(new byte[] {-1, -2, -3, -4, -1, -2, -3, -4}, data);
    rope.shift(data, TensorView.packed(2, 1, 4), new long[] {2, 0}, 0, rope.newRow());
    assertArrayEquals(new byte[] {1, 2, 3, 4, -1, -2, -3, -4}, data);
  }

  @Test
  void slicesLeaveTheOtherChannelsAlone() {
    RopePlan plan = new RopePlan(
        5, 2, PairLayout.INTERLEAVED, RopePlan.UNIT_SCALE_Q30, new long[][] {{QUARTER}});
    Rope<byte[]> rope = Rope.int8(plan, Accuracy.FAST, OutputRange.SYMMETRIC);
    byte[] data = {-128, 9, 1, 2, -128};
    byte[] out = new byte[5];
    TensorView view = TensorView.packed(1, 1, 5);
    rope.rotate(data, view, out, view, 1, rope.newRow());
    assertArrayEquals(new byte[] {-128, 9, -2, 1, -128}, out);
    rope.rotate(data, view, 1, rope.newRow());
    assertArrayEquals(out, data);
  }

  @Test
  void emptyTensorsAreLegal() {
    Rope<byte[]> rope = Rope.int8(plan(PairLayout.HALF, QUARTER), Accuracy.EXACT, OutputRange.FULL);
    RopeRow row = rope.newRow();
    rope.rotate(new byte[0], TensorView.packed(0, 8, 4), Long.MAX_VALUE, row);
    rope.rotate(new byte[0], TensorView.packed(Integer.MAX_VALUE, 0, 4), 0, row);
    assertEquals(0, row.pairs(), "a token without heads needs no row");
    rope.rotate(new byte[0], TensorView.packed(0, 8, 4), new long[0], 0, row);
    assertEquals(0, rope.countSaturated(new byte[0], TensorView.packed(8, 0, 4), 0, row));
  }

  @Test
  void differentPartsOfOneArrayAreOutOfPlace() {
    Rope<byte[]> rope = Rope.int8(plan(PairLayout.HALF, QUARTER), Accuracy.EXACT, OutputRange.FULL);
    byte[] data = {1, 2, 3, 4, 0, 0, 0, 0};
    TensorView in = TensorView.packed(1, 1, 4);
    TensorView out = new TensorView(4, 1, 1, 0, 0);
    rope.rotate(data, in, data, out, 1, rope.newRow());
    assertArrayEquals(new byte[] {1, 2, 3, 4, -3, -4, 1, 2}, data);
    // strides of a single token and head do not matter: the same elements
    rope.rotate(data, in, data, new TensorView(0, 1, 1, 9, 9), 2, rope.newRow());
    assertArrayEquals(new byte[] {-1, -2, -3, -4, -3, -4, 1, 2}, data);
  }

  @Test
  void refusalsNameTheNumbers() {
    Rope<byte[]> rope = Rope.int8(plan(PairLayout.HALF, QUARTER), Accuracy.EXACT, OutputRange.FULL);
    RopeRow row = rope.newRow();
    byte[] data = new byte[16];
    String message = assertThrows(
            IndexOutOfBoundsException.class,
            () -> rope.rotate(data, new TensorView(1, 2, 2, 8, 4), 0, row))
        .getMessage();
    assertEquals("data: the tensor reaches index 16, the array has 16 elements", message);
    message = assertThrows(
            IllegalArgumentException.class,
            () -> rope.rotate(data, TensorView.packed(2, 2, 4), Long.MAX_VALUE, row))
        .getMessage();
    assertEquals("firstPosition (9223372036854775807) + 2 tokens must stay below 2^63", message);
    assertThrows(
        NullPointerException.class, () -> rope.rotate(null, TensorView.packed(1, 1, 4), 0, row));
    assertThrows(NullPointerException.class, () -> Rope.int8(rope.plan(), null, OutputRange.FULL));
    assertThrows(NullPointerException.class, () -> Rope.int8(rope.plan(), Accuracy.FAST, null));
  }

  @Test
  void callsAllocateNothing() {
    for (PairLayout layout : PairLayout.values()) {
      Rope<byte[]> rope =
          Rope.int8(plan(layout, EIGHTH), Accuracy.EXACT, OutputRange.FULL, Kernels.scalar());
      long bytes = AllocatedBytes.of(rope, TensorView.packed(2, 2, 4), 1000);
      // the smallest object has 16 bytes
      assertTrue(bytes < 16 * 1000, () -> bytes + " bytes in 1000 calls, " + layout);
    }
  }

  @Test
  void compiledCallsOfTheChosenKernelAllocateNothing() throws IOException, InterruptedException {
    Process jvm = AllocatedBytes.start();
    String lines = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, jvm.waitFor(), lines);
    assertEquals(
        Arrays.stream(PairLayout.values())
            .map(layout -> layout + " 0")
            .collect(Collectors.joining("\n")),
        lines.strip());
  }

  private static byte[] turned(PairLayout layout, byte[] x, long position) {
    Rope<byte[]> rope = Rope.int8(plan(layout, QUARTER), Accuracy.EXACT, OutputRange.FULL);
    byte[] data = x.clone();
    rope.rotate(data, TensorView.packed(1, 1, 4), position, rope.newRow());
    return data;
  }

  private static RopePlan plan(PairLayout layout, long step) {
    return new RopePlan(4, 0, layout, RopePlan.UNIT_SCALE_Q30, new long[][] {{step, step}});
  }
}
