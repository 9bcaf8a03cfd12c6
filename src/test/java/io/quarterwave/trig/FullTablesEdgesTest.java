// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarterwave.fixed.QFormat;
import org.junit.jupiter.api.Test;

/** The largest knots of tables of a whole turn. */
class FullTablesEdgesTest {
  /** A turn of eight knots, the peak where an eighth has it too. */
  private static FullLinearTable turn(int eighth) {
    return new FullLinearTable(
        QFormat.Q15,
        3,
        2,
        new int[] {0, eighth, eighth, eighth, 0, -eighth, -eighth, -eighth, 0});
  }

  @Test
  void knotsReachToWhatARegisterHolds() {
    FullLinearTable table = turn(1 << 17);
    assertEquals(1 << 15 - 1, table.sin(1 << 28)); // half way up, 2^16 of 2^17 with two guard bits
    assertEquals(-(1 << 15), table.sin(-(1 << 29)));
    assertEquals(
        "knots[1] (131073) must not exceed 2^17",
        assertThrows(IllegalArgumentException.class, () -> turn((1 << 17) + 1)).getMessage());
    assertEquals(
        "knots[1] (-131073) must not exceed 2^17",
        assertThrows(IllegalArgumentException.class, () -> turn(-(1 << 17) - 1)).getMessage());
  }
}
