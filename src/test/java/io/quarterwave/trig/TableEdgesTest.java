// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarterwave.fixed.QFormat;
import org.junit.jupiter.api.Test;

/** Tables at the ends of what they hold. */
class TableEdgesTest {
  /** A turn of eight knots, the peak where an eighth has it too. */
  private static FullLinearTable turn(int eighth) {
    return new FullLinearTable(QFormat.Q15_SATURATED, 3, 2, new int[] {
      0, eighth, eighth, eighth, 0, -eighth, -eighth, -eighth, 0
    });
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

  @Test
  void entriesOfAFormatThatSaturatesAreNegativesButAtThePeak() {
    FullTable table = FullTable.unfold(
        new QuarterTable(QFormat.Q7_SATURATED, 2, new char[] {0, 49, 91, 118, 128}));
    assertEquals(127, table.sin(1 << 30));
    assertEquals(-128, table.sin(3 << 30));
    short[] symmetric = table.table();
    symmetric[12] = -127;
    assertEquals(-127, new FullTable(QFormat.Q7_SATURATED, 4, symmetric).sin(3 << 30));
    symmetric[12] = -126;
    assertEquals(
        "table[4] (127) must be the negative of the entry half a turn on",
        assertThrows(
                IllegalArgumentException.class,
                () -> new FullTable(QFormat.Q7_SATURATED, 4, symmetric))
            .getMessage());
    short[] lower = table.table();
    lower[4] = 126; // min(128, 127) is 127
    assertEquals(
        "table[4] (126) must be the negative of the entry half a turn on",
        assertThrows(
                IllegalArgumentException.class, () -> new FullTable(QFormat.Q7_SATURATED, 4, lower))
            .getMessage());
  }

  @Test
  void knotsOfAQuarterStartAtZeroAndReachToWhatARegisterHolds() {
    QuarterLinearTable table = new QuarterLinearTable(
        QFormat.Q15_SATURATED, 1, 2, new int[] {0, 1 << 17, 1 << 17, 1 << 17});
    assertEquals(1 << 14, table.sin(1 << 28));
    assertEquals(
        "knots[0] (1) must be 0",
        assertThrows(
                IllegalArgumentException.class,
                () -> new QuarterLinearTable(QFormat.Q7, 1, 0, new int[] {1, 90, 127, 127}))
            .getMessage());
  }
}
