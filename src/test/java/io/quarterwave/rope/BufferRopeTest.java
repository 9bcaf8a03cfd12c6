// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BufferRopeTest {
  private static final int HEADS = 70;
  private static final int DIM = 128;
  private static final TensorView VIEW = TensorView.packed(3, HEADS, DIM);
  private static final int ELEMENTS = 3 * HEADS * DIM;
  private static final RopePlan PLAN =
      new RopePlan(DIM, 0, PairLayout.HALF, RopePlan.UNIT_SCALE_Q30, new long[][] {
        IntStream.range(0, 64).mapToLong(i -> Long.MAX_VALUE / (i + 3)).toArray()
      });
  private static final Rope<ByteBuffer> INT16 =
      Rope.int16Buffer(PLAN, Accuracy.EXACT, OutputRange.FULL);
  private static final Rope<ByteBuffer> INT8 =
      Rope.int8Buffer(PLAN, Accuracy.FAST, OutputRange.FULL);

  private static short[] shorts() {
    short[] data = new short[ELEMENTS];
    for (int i = 0; i < data.length; i++) {
      data[i] = (short) (i * 0x9e37 >> 3);
    }
    return data;
  }

  private static ByteBuffer direct(short[] data) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(2 * data.length).order(ByteOrder.nativeOrder());
    buffer.asShortBuffer().put(data);
    return buffer;
  }

  private static short[] contents(ByteBuffer buffer) {
    short[] data = new short[buffer.capacity() / 2];
    buffer.duplicate().clear().order(ByteOrder.nativeOrder()).asShortBuffer().get(data);
    return data;
  }

  @Test
  void moreHeadsThanAStageHoldsGiveTheBitsOfArrays() {
    short[] expected = shorts();
    Rope<short[]> arrays = Rope.int16(PLAN, Accuracy.EXACT, OutputRange.FULL);
    arrays.rotate(expected, VIEW, 1 << 20, arrays.newRow());
    ByteBuffer actual = direct(shorts());
    INT16.rotate(actual, VIEW, 1 << 20, INT16.newRow());
    assertArrayEquals(expected, contents(actual));
  }

  @Test
  void rowsThatAreReadyAndThreadsServeBuffersToo() {
    short[] expected = shorts();
    Rope<short[]> arrays = Rope.int16(PLAN, Accuracy.EXACT, OutputRange.FULL);
    arrays.rotate(expected, VIEW, 77, arrays.newRow());
    ExecutorService pool = Executors.newFixedThreadPool(2);
    ByteBuffer parallel = direct(shorts());
    INT16.parallel(pool, 3).rotate(parallel, VIEW, 77);
    pool.shutdown();
    assertArrayEquals(expected, contents(parallel));
    RopeRow[] rows = new RopeRow[3];
    for (int token = 0; token < rows.length; token++) {
      rows[token] = arrays.newRow();
      arrays.fill(rows[token], 77 + token); // of the same plan, type, class and direction
    }
    ByteBuffer buffer = direct(shorts());
    INT16.rotate(buffer, VIEW, rows, 0);
    assertArrayEquals(expected, contents(buffer));
  }

  @Test
  void theLimitEndsTheTensorAndThePositionPlaysNoPart() {
    ByteBuffer buffer = direct(shorts());
    buffer.position(11).limit(2 * ELEMENTS - 1);
    IndexOutOfBoundsException beyond = assertThrows(
        IndexOutOfBoundsException.class, () -> INT16.rotate(buffer, VIEW, 1, INT16.newRow()));
    assertTrue(beyond.getMessage().contains("" + (ELEMENTS - 1)), beyond.getMessage());
    assertArrayEquals(shorts(), contents(buffer));
    INT16.rotate(buffer, VIEW.slice(0, 2), 1, INT16.newRow());
    assertEquals(11, buffer.position());
  }

  @Test
  void readOnlyOutputsAndTheOtherByteOrderAreRefused() {
    ByteOrder other = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
        ? ByteOrder.BIG_ENDIAN
        : ByteOrder.LITTLE_ENDIAN;
    ByteBuffer good = direct(shorts());
    ByteBuffer out = direct(shorts());
    ByteBuffer swapped = direct(shorts()).order(other);
    ByteBuffer fixed = direct(shorts()).asReadOnlyBuffer().order(ByteOrder.nativeOrder());
    RopeRow row = INT16.newRow();
    RopeRow[] rows = {row, row, row};
    INT16.fill(row, 5);
    List<Executable> calls = List.of(
        () -> INT16.rotate(swapped, VIEW, 1, row),
        () -> INT16.rotate(fixed, VIEW, 1, row),
        () -> INT16.rotate(fixed, VIEW, rows, 0),
        () -> INT16.rotate(fixed, VIEW, row),
        () -> INT16.rotate(swapped, VIEW, out, VIEW, 1, row),
        () -> INT16.rotate(good, VIEW, swapped, VIEW, 1, row),
        () -> INT16.rotate(good, VIEW, fixed, VIEW, 1, row),
        () -> INT16.shift(fixed, VIEW, 1, row),
        () -> INT16.countSaturated(swapped, VIEW, 1, row),
        () -> new CacheRing<>(fixed, VIEW).write(INT16, good, VIEW, 1, row),
        () -> INT8.rotate(fixed, VIEW, 1, row));
    for (Executable call : calls) {
      IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, call);
      assertTrue(refusal.getMessage().matches(".*\\d.*"), refusal.getMessage());
      for (ByteBuffer buffer : List.of(good, out, swapped, fixed)) {
        assertArrayEquals(shorts(), contents(buffer));
      }
    }
    INT8.rotate(swapped, VIEW, 1, row); // bytes have no order
  }
}
