// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CacheRingTest {
  private static final int HEADS = 2;
  private static final int DIM = 6;
  private static final int CAPACITY = 5;
  private static final RopePlan PLAN = new RopePlan(
      DIM, 1, PairLayout.DEINTERLEAVE, RopePlan.UNIT_SCALE_Q30, new long[][] {{1L << 59, 123456789L}
      });
  private static final Rope<short[]> ROPE = Rope.int16(PLAN, Accuracy.EXACT, OutputRange.FULL);
  private static final List<TensorView> CACHES = List.of(
      TensorView.packed(CAPACITY, HEADS, DIM), TensorView.headsOutside(HEADS, CAPACITY, DIM));

  private static short[] keys(int tokens) {
    short[] keys = new short[tokens * HEADS * DIM];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (short) (1 + i * 0x1234);
    }
    return keys;
  }

  @Test
  void everyTokenIsInItsSlotAndNoOtherSlotIsTouched() {
    for (TensorView cache : CACHES) {
      for (long first = -7; first <= 7; first++) {
        for (int tokens = 0; tokens <= CAPACITY; tokens++) {
          assertWrites(cache, first, tokens);
        }
      }
      assertWrites(cache, Long.MAX_VALUE - 1, 2);
      assertWrites(cache, Long.MIN_VALUE, 3);
    }
  }

  private static void assertWrites(TensorView cache, long first, int tokens) {
    short[] keys = keys(tokens);
    TensorView view = TensorView.packed(tokens, HEADS, DIM);
    short[] expected = new short[CAPACITY * HEADS * DIM];
    Arrays.fill(expected, (short) -7);
    short[] actual = expected.clone();
    for (int token = 0; token < tokens; token++) {
      int slot = (int) Math.floorMod(first + token, (long) CAPACITY);
      ROPE.rotate(
          keys, view.slice(token, 1), expected, cache.slice(slot, 1), first + token, ROPE.newRow());
    }
    new CacheRing<>(actual, cache).write(ROPE, keys, view, first, ROPE.newRow());
    assertArrayEquals(expected, actual, () -> cache + ", first " + first + ", tokens " + tokens);
  }

  @Test
  void aRingOfAnotherTypeAndScale() {
    RescaledRope<short[], byte[]> rope =
        RescaledRope.int16ToInt8(PLAN, OutputRange.SYMMETRIC, Rescale.of(1, 300));
    TensorView view = TensorView.packed(3, HEADS, DIM);
    for (TensorView cache : CACHES) {
      byte[] expected = new byte[CAPACITY * HEADS * DIM];
      byte[] actual = new byte[expected.length];
      for (int token = 0; token < 3; token++) { // slots 3, 4, 0
        rope.rotate(
            keys(3),
            view.slice(token, 1),
            expected,
            cache.slice((3 + token) % CAPACITY, 1),
            8L + token,
            rope.newRow());
      }
      new CacheRing<>(actual, cache).write(rope, keys(3), view, 8, rope.newRow());
      assertArrayEquals(expected, actual);
    }
    CacheRing<byte[]> ring = new CacheRing<>(new byte[CAPACITY * HEADS * DIM], CACHES.get(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> ring.write(rope, keys(6), TensorView.packed(6, HEADS, DIM), 0, rope.newRow()));
    ring.write(rope, keys(0), TensorView.packed(0, HEADS, DIM), 0, rope.newRow());
    assertArrayEquals(new byte[CAPACITY * HEADS * DIM], ring.data());
  }

  @Test
  void aRingMayShareTheArrayOfTheKeysBesideThem() {
    TensorView view = TensorView.packed(2, HEADS, DIM);
    short[] both = Arrays.copyOf(keys(2), (2 + CAPACITY) * HEADS * DIM);
    TensorView slots = new TensorView(2 * HEADS * DIM, CAPACITY, HEADS, HEADS * DIM, DIM);
    new CacheRing<>(both, slots).write(ROPE, both, view, 4, ROPE.newRow());
    short[] apart = new short[CAPACITY * HEADS * DIM];
    new CacheRing<>(apart, CACHES.get(0)).write(ROPE, keys(2), view, 4, ROPE.newRow());
    assertArrayEquals(apart, Arrays.copyOfRange(both, slots.offset(), both.length));
  }

  @Test
  void badArgumentsWriteNothing() {
    short[] data = keys(CAPACITY + 1);
    short[] other = new short[data.length];
    RopeRow row = ROPE.newRow();
    TensorView view = TensorView.packed(2, HEADS, DIM);
    CacheRing<short[]> ring = new CacheRing<>(other, CACHES.get(0));
    List<Executable> calls = List.of(
        () -> ring.write(ROPE, data, TensorView.packed(CAPACITY + 1, HEADS, DIM), 0, row),
        () -> ring.write(ROPE, data, TensorView.packed(2, HEADS - 1, DIM), 0, row),
        () -> ring.write(ROPE, data, new TensorView(data.length, 1, HEADS, 0, DIM), 0, row),
        () -> ring.write(ROPE, data, view, Long.MAX_VALUE, row),
        () -> ring.write(ROPE, data, view, 0, new RopeRow(1)),
        () -> new CacheRing<>(data, CACHES.get(0)).write(ROPE, data, view, 0, row),
        () -> new CacheRing<>(new short[3], CACHES.get(0)).write(ROPE, data, view, 0, row));
    for (Executable call : calls) {
      RuntimeException refusal = assertThrows(RuntimeException.class, call);
      assertTrue(refusal.getMessage().matches(".*\\d.*"), refusal.getMessage());
      assertArrayEquals(keys(CAPACITY + 1), data);
      assertArrayEquals(new short[data.length], other);
    }
  }
}
