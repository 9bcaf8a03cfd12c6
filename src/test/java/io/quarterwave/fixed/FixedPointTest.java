// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FixedPointTest {
  @Test
  void roundShiftRoundsTiesUp() {
    long[][] cases = {{6, 2}, {5, 1}, {-6, -1}, {-7, -2}, {-5, -1}, {0, 0}, {2, 1}, {-2, 0}, {1, 0}
    };
    for (long[] c : cases) {
      assertEquals(c[1], FixedPoint.roundShift(c[0], 2), "long " + c[0] + " / 4");
      assertEquals(c[1], FixedPoint.roundShift((int) c[0], 2), "int " + c[0] + " / 4");
    }
  }

  @Test
  void roundShiftReachesTheEndsOfItsDomain() {
    assertEquals(1, FixedPoint.roundShift(Long.MAX_VALUE - (1L << 61), 62));
    assertEquals(-2, FixedPoint.roundShift(Long.MIN_VALUE, 62));
    assertEquals(1, FixedPoint.roundShift(Integer.MAX_VALUE - (1 << 29), 30));
    assertEquals(-2, FixedPoint.roundShift(Integer.MIN_VALUE, 30));
  }

  @Test
  void roundShiftOddRoundsTiesAwayFromZero() {
    int[][] cases = {{6, 2}, {-6, -2}, {5, 1}, {-5, -1}, {2, 1}, {-2, -1}, {1, 0}, {-1, 0}, {0, 0}};
    for (int[] c : cases) {
      assertEquals(c[1], FixedPoint.roundShiftOdd(c[0], 2), c[0] + " / 4");
    }
  }

  @Test
  void roundShiftOddIsOdd() {
    for (int value = -1000; value <= 1000; value++) {
      for (int shift = 1; shift <= 9; shift++) {
        assertEquals(
            -FixedPoint.roundShiftOdd(value, shift),
            FixedPoint.roundShiftOdd(-value, shift),
            value + " by " + shift);
      }
    }
  }

  @Test
  void negateIfNegatesUnderTheMask() {
    assertEquals(5, FixedPoint.negateIf(0, 5));
    assertEquals(-5, FixedPoint.negateIf(-1, 5));
    assertEquals(0, FixedPoint.negateIf(-1, 0));
    assertEquals(Integer.MIN_VALUE, FixedPoint.negateIf(-1, Integer.MIN_VALUE));
  }
}
