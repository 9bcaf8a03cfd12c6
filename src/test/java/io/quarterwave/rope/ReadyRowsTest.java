// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarterwave.kernel.Kernel;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Rows that are filled once and serve many tensors. */
class ReadyRowsTest {
  private static final TensorView VIEW = TensorView.packed(3, 2, 44);

  private static RopePlan plan(PairLayout layout) {
    long[][] steps = {new Random(5).longs(20).toArray()};
    return new RopePlan(44, 2, layout, RopePlan.UNIT_SCALE_Q30, steps);
  }

  private static short[] data() {
    short[] data = new short[3 * 2 * 44];
    for (int i = 0; i < data.length; i++) {
      data[i] = (short) (i * 7919);
    }
    return data;
  }

  @Test
  void aRowForEachTokenGivesTheBitsOfPositions() {
    for (Kernel kernel : TestKernels.all()) {
      for (PairLayout layout : PairLayout.values()) {
        Rope<short[]> rope = Rope.int16(plan(layout), Accuracy.EXACT, OutputRange.FULL, kernel);
        RopeRow[] rows = new RopeRow[4];
        for (int token = 0; token < 3; token++) {
          rows[token + 1] = rope.newRow();
          rope.fill(rows[token + 1], 100 + token);
        }
        short[] expected = data();
        rope.rotate(expected, VIEW, 100, rope.newRow());
        short[] inPlace = data();
        rope.rotate(inPlace, VIEW, rows, 1);
        assertArrayEquals(expected, inPlace, kernel.name() + " " + layout);
        short[] apart = new short[expected.length];
        rope.rotate(data(), VIEW, apart, VIEW, rows, 1);
        assertArrayEquals(expected, apart, kernel.name() + " " + layout);
      }
    }
  }

  @Test
  void oneRowServesEveryTokenAndEveryRopeOfItsKind() {
    for (Kernel kernel : TestKernels.all()) {
      RopePlan plan = plan(PairLayout.HALF);
      Rope<short[]> rope = Rope.int16(plan, Accuracy.FAST, OutputRange.FULL, kernel);
      RopeRow row = rope.newRow();
      rope.fill(row, new long[] {-9}, 0);
      short[] expected = data();
      rope.rotate(expected, VIEW, new long[] {-9, -9, -9}, 0, rope.newRow());
      short[] inPlace = data();
      rope.rotate(inPlace, VIEW, row);
      assertArrayEquals(expected, inPlace, kernel.name());
      short[] apart = new short[expected.length];
      Rope.int16(plan, Accuracy.FAST, OutputRange.FULL, kernel)
          .rotate(data(), VIEW, apart, VIEW, row);
      assertArrayEquals(expected, apart, kernel.name());
    }
  }

  @Test
  void rowsFilledOtherwiseAreRefusedByEveryKernel() {
    for (Kernel kernel : TestKernels.all()) {
      RopePlan plan = plan(PairLayout.HALF);
      Rope<short[]> rope = Rope.int16(plan, Accuracy.EXACT, OutputRange.FULL, kernel);
      short[] data = data();
      RopeRow row = rope.newRow();
      String wanted = " must be filled by fill(row, position) of this rope,"
          + " for INT16, 20 pairs in Q22; it holds ";
      refused(
          "row" + wanted + "0 pairs that were not filled so", () -> rope.rotate(data, VIEW, row));
      row.fill(plan, 22, 5);
      refused(
          "row" + wanted + "20 pairs that were not filled so", () -> rope.rotate(data, VIEW, row));
      rope.fill(row, 5);
      rope.shift(data(), VIEW, 5, row);
      refused(
          "row" + wanted + "20 pairs that were not filled so", () -> rope.rotate(data, VIEW, row));
      rope.fill(row, 5);
      rope.countSaturated(data, VIEW, 9, row);
      refused(
          "row" + wanted + "20 pairs that were not filled so", () -> rope.rotate(data, VIEW, row));
      Rope.int8(plan, Accuracy.EXACT, OutputRange.FULL, kernel).fill(row, 5);
      refused("row" + wanted + "INT8, 20 pairs in Q22", () -> rope.rotate(data, VIEW, row));
      rope.inverse().fill(row, 5);
      refused(
          "rows[1]" + wanted + "INT16, 20 pairs in Q22, inverse",
          () -> rope.rotate(data, VIEW, new RopeRow[] {null, row, row, row}, 1));
      refused("rows[0] is null", () -> rope.rotate(data, VIEW, new RopeRow[] {null, row, row}, 0));
      Rope.int16(plan(PairLayout.HALF), Accuracy.EXACT, OutputRange.FULL, kernel)
          .fill(row, 5);
      refused(
          "row" + wanted + "INT16, 20 pairs in Q22 of another plan",
          () -> rope.rotate(data, VIEW, row));
      assertThrows(
          IndexOutOfBoundsException.class, () -> rope.rotate(data, VIEW, new RopeRow[3], 1));
      assertArrayEquals(data(), data, "nothing was written");
    }
  }

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
