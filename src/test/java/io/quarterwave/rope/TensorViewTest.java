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
