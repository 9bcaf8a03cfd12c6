// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class NarrowTest {
  @Test
  void theLowestBitsOfEachIntegerStay() {
    assertArrayEquals(new byte[] {0, -1, 127, -128}, Narrow.bytes(new int[] {0, 255, 127, 0x180}));
    assertArrayEquals(new char[] {0, 65535, 7}, Narrow.chars(new int[] {0, -1, 0x10007}));
  }
}
