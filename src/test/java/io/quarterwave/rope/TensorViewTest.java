// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TensorViewTest {
  private static final int MAX = Integer.MAX_VALUE;

  @Test
  void packedTensorsHaveNoGaps() {
    assertEquals(new TensorView(0, 3, 2, 8, 4), TensorView.packed(3, 2, 4));
    assertEquals(24, TensorView.packed(3, 2, 4).end(4));
    assertEquals(0, TensorView.packed(0, 2, 4).end(4));
  }

  @Test
  void headsOutsideIsPackedWithTheStridesExchanged() {
    assertEquals(new TensorView(0, 3, 2, 4, 12), TensorView.headsOutside(2, 3, 4));
    assertEquals(24, TensorView.headsOutside(2, 3, 4).end(4));
    assertThrows(
        IllegalArgumentException.class, () -> TensorView.headsOutside(1, 1 << 16, 1 << 15));
    assertThrows(IllegalArgumentException.class, () -> TensorView.headsOutside(1, 1, -1));
  }

  @Test
  void slicesAreConsecutiveTokens() {
    TensorView cache = new TensorView(5, 8, 2, 4, 32);
    assertEquals(new TensorView(17, 2, 2, 4, 32), cache.slice(3, 2));
    assertEquals(cache, cache.slice(0, 8));
    assertEquals(0, cache.slice(8, 0).tokens());
    for (int[] bad : new int[][] {{-1, 1}, {0, -1}, {0, 9}, {8, 1}, {MAX, MAX}, {1, MAX}}) {
      assertThrows(IndexOutOfBoundsException.class, () -> cache.slice(bad[0], bad[1]));
    }
    TensorView huge = new TensorView(1, MAX, 1, MAX, 1);
    assertEquals(1, huge.slice(0, MAX).offset());
    assertThrows(IndexOutOfBoundsException.class, () -> huge.slice(1, 1));
  }

  @Test
  void endOfTheLargestViewDoesNotOverflow() {
    TensorView view = new TensorView(MAX, MAX, MAX, MAX, MAX);
    assertEquals(MAX + 2 * ((MAX - 1L) * MAX) + 65536, view.end(65536));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> TensorChecks.view("x", new TensorView(0, 2, MAX, MAX, 1), 1, MAX));
  }

  @Test
  void rejectsNegativeNumbersAndTokensBeyondAnArray() {
    assertThrows(IllegalArgumentException.class, () -> new TensorView(-1, 1, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new TensorView(0, -1, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new TensorView(0, 1, -1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new TensorView(0, 1, 1, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> new TensorView(0, 1, 1, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> TensorView.packed(1, 1 << 16, 1 << 15));
    assertThrows(IllegalArgumentException.class, () -> TensorView.packed(1, 1, -1));
  }

  @Test
  void eitherDimensionMayBeOutside() {
    assertDoesNotThrow(() -> TensorChecks.view("x", new TensorView(0, 3, 2, 8, 4), 4, 24));
    assertDoesNotThrow(() -> TensorChecks.view("x", new TensorView(0, 3, 2, 4, 12), 4, 24));
    assertDoesNotThrow(() -> TensorChecks.view("x", new TensorView(0, 1, 2, 0, 4), 4, 8));
    assertDoesNotThrow(() -> TensorChecks.view("x", new TensorView(0, 2, 1, 4, 0), 4, 8));
    assertThrows(
        IllegalArgumentException.class,
        () -> TensorChecks.view("x", new TensorView(0, 3, 2, 4, 11), 4, 24));
    assertThrows(
        IllegalArgumentException.class,
        () -> TensorChecks.view("x", new TensorView(0, 3, 2, 7, 4), 4, 24));
  }
}
