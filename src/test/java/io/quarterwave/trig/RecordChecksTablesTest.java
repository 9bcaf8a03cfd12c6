// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static io.quarterwave.trig.Refusals.rejects;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import org.junit.jupiter.api.Test;

/** Tables refuse parameters that break a rule or a law, and read their entries as documented. */
class RecordChecksTablesTest {
  @Test
  void quarterTableNamesWhatIsWrong() {
    rejects("bits (32) must be at most 16", () -> new QuarterTable(QFormat.Q30, 2, new char[5]));
    rejects("indexBits (1) must be in [2, 14]", () -> new QuarterTable(QFormat.Q7, 1, new char[3]));
    rejects(
        "indexBits (15) must be in [2, 14]", () -> new QuarterTable(QFormat.Q7, 15, new char[3]));
    rejects("table must have 5 entries, not 4", () -> new QuarterTable(QFormat.Q7, 2, new char[4]));
    rejects(
        "table[0] (1) must be 0",
        () -> new QuarterTable(QFormat.Q7, 2, new char[] {1, 2, 3, 4, 5}));
  }

  @Test
  void fullTableWantsTheSymmetriesOfASine() {
    FullTable good =
        FullTable.unfold(new QuarterTable(QFormat.Q7, 2, new char[] {0, 49, 90, 117, 127}));
    short[] table = good.table();
    table[3]++;
    rejects(
        "table[3] (118) must be the negative of the entry half a turn on",
        () -> new FullTable(QFormat.Q7, 4, table));
    table[11]--;
    rejects(
        "table[3] must be mirrored about a quarter turn",
        () -> new FullTable(QFormat.Q7, 4, table));
    rejects("indexBits (3) must be in [4, 16]", () -> new FullTable(QFormat.Q7, 3, new short[8]));
    rejects("table must have 16 entries, not 8", () -> new FullTable(QFormat.Q7, 4, new short[8]));
  }

  @Test
  void fullTableReadsTheEvenEntryHalfWayBetweenTwo() {
    FullTable table =
        FullTable.unfold(new QuarterTable(QFormat.Q7, 2, new char[] {0, 49, 90, 117, 127}));
    int half = 1 << 27; // half an entry
    assertEquals(0, table.sin(half));
    assertEquals(0, table.sin(-half));
    assertEquals(90, table.sin(3 * half));
    assertEquals(-90, table.sin(-3 * half));
    assertEquals(49, table.sin(half + (1 << 16)));
    assertEquals(49, table.sin(3 * half - (1 << 16)));
  }

  @Test
  void interpolatedTablesNameWhatIsWrong() {
    rejects(
        "guardBits (13) must be in [0, 12]",
        () -> new QuarterLinearTable(QFormat.Q7, 1, 13, new int[4]));
    rejects(
        "indexBits (0) must be in [1, 13]",
        () -> new QuarterLinearTable(QFormat.Q7, 0, 1, new int[3]));
    rejects(
        "knots must have 4 entries, not 3",
        () -> new QuarterLinearTable(QFormat.Q7, 1, 0, new int[3]));
    rejects(
        "knots[2] (89) must not fall below the knot before it, nor exceed 2^17",
        () -> new QuarterLinearTable(QFormat.Q7, 1, 0, new int[] {0, 90, 89, 127}));
    rejects(
        "knots[3] (131073) must not fall below the knot before it, nor exceed 2^17",
        () -> new QuarterLinearTable(QFormat.Q7, 1, 0, new int[] {0, 90, 127, 131073}));
    FullLinearTable full = FullLinearTable.unfold(
        new QuarterLinearTable(QFormat.Q7, 1, 0, new int[] {0, 90, 127, 127}));
    int[] knots = full.knots();
    knots[1]++;
    rejects(
        "knots[1] (91) must be the negative of the knots opposite and half a turn on",
        () -> new FullLinearTable(QFormat.Q7, 3, 0, knots));
  }

  @Test
  void knotsThatRoundPastOneAreRefused() { // the other side would wrap
    String message = "the magnitude of code 16384 (32768) must be in [0, 32767]";
    int[] knots = LinearKnots.sinQ15Lut256Linear();
    knots[256] = knots[257] = (32767 << 8) + 127; // the last that rounds to 32767
    QuarterLinearTable highest = new QuarterLinearTable(QFormat.Q15, 8, 8, knots);
    assertEquals(-32767, highest.sin(-Phase.QUARTER));
    int[] unfolded = FullLinearTable.unfold(highest).knots();
    knots[256] = ++knots[257];
    rejects(message, () -> new QuarterLinearTable(QFormat.Q15, 8, 8, knots));
    unfolded[256]++;
    unfolded[768]--;
    rejects(message, () -> new FullLinearTable(QFormat.Q15, 10, 8, unfolded));
    QuarterLinearTable clamped = new QuarterLinearTable(QFormat.Q15_SATURATED, 8, 8, knots);
    assertEquals(32767, clamped.sin(Phase.QUARTER));
    assertEquals(-32768, clamped.sin(-Phase.QUARTER));
  }

  @Test
  void interpolationIsExactAtTheKnotsAndRoundsBetween() {
    QuarterLinearTable table =
        new QuarterLinearTable(QFormat.Q7, 1, 0, new int[] {0, 90, 127, 127});
    assertEquals(90, table.sin(1 << 29));
    assertEquals(127, table.sin(Phase.QUARTER));
    assertEquals(45, table.sin(1 << 28));
    assertEquals(109, table.sin(3 << 28)); // 108.5 rounds up
    assertEquals(-109, table.sin(-(3 << 28)));
    assertEquals(-109, FullLinearTable.unfold(table).sin(-(3 << 28)));
  }

  @Test
  void fineTablesNameWhatIsWrongAndReadSixteenBitsBetweenTheirKnots() {
    rejects(
        "indexBits (15) must be in [1, 14]",
        () -> new FineLinearTable(QFormat.Q7, 15, 8, new int[4]));
    rejects(
        "guardBits (0) must be in [1, 12]",
        () -> new FineLinearTable(QFormat.Q7, 1, 0, new int[4]));
    rejects(
        "knots must have 4 entries, not 3",
        () -> new FineLinearTable(QFormat.Q7, 1, 8, new int[3]));
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new FineLinearTable(QFormat.Q7, 1, 8, new int[] {256, 300, 32512, 32512}));
    rejects(
        "the sine of a quarter turn (126) must be 127",
        () -> new FineLinearTable(QFormat.Q7, 1, 8, new int[] {0, 300, 32511, 32511}));
    rejects(
        "knots[2] (32512) must be in [32600, 98135]",
        () -> new FineLinearTable(QFormat.Q7, 1, 8, new int[] {0, 32600, 32512, 32512}));
    int[] knots = {128, 128 + (90 << 8), 128 + (127 << 8), 128 + (127 << 8)};
    FineLinearTable table = new FineLinearTable(QFormat.Q7, 1, 8, knots);
    int half = 1 << 29;
    assertEquals(90, table.sin(half));
    assertEquals(-127, table.sin(-Phase.QUARTER));
    // f counts 2^13 phases; 0.5 ulp is 364.09 of them in the first segment
    assertEquals(0, table.sin(364 << 13));
    assertEquals(1, table.sin((365 << 13) - 1 + (1 << 13)));
    assertEquals(0, table.sin((365 << 13) - 1));
    assertEquals(-1, table.sin(-365 << 13));
  }
}
