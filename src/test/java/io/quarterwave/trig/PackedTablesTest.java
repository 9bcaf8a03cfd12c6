// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Segments in packed words: where a field ends and the next begins, and the ends of segments. */
class PackedTablesTest {
  private static void rejects(String message, Executable constructor) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, constructor).getMessage());
  }

  @Test
  void interceptsCoarserThanSlopesNameWhatIsWrong() {
    int[] words = new int[16];
    words[0] = 1 << 14;
    rejects(
        "bits (32) must be at most 16", () -> new PackedLinearTable(QFormat.Q30, 4, 9, 7, words));
    rejects(
        "bits (32) must be at most 16",
        () -> new PackedQuadraticTable(QFormat.Q30, 4, 9, new long[16]));
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new PackedLinearTable(QFormat.Q7, 4, 9, 7, 5, words));
    rejects(
        "interceptGuardBits (0) must be in [1, 8]",
        () -> new PackedLinearTable(QFormat.Q7, 4, 9, 8, 0, words));
    rejects(
        "interceptGuardBits (9) must be in [1, 8]",
        () -> new PackedLinearTable(QFormat.Q7, 4, 9, 8, 9, words));
    rejects(
        "interceptGuardBits (-1) must be in [0, 3]",
        () -> new PackedLinearTable(QFormat.Q7, 4, 9, 3, -1, words));
  }

  @Test
  void coarseInterceptsAreReadAboveTheWholeSlope() {
    int[] words = new int[128];
    words[127] =
        100 << 17 | 3 << 12 | 4095; // intercept 100 + 3/32 ulp, slope 4095/1024 ulp a phase
    PackedLinearTable table = new PackedLinearTable(QFormat.Q15, 7, 12, 10, 5, words);
    int first = 127 << 23;
    assertEquals(100, table.sin(first));
    assertEquals(104, table.sin(first + (1 << 16))); // 100.09 + 4.00
    assertEquals(-104, table.sin(-first - (1 << 16)));
    assertEquals(
        99,
        new PackedLinearTable(QFormat.Q15, 7, 12, 10, 5, lastWord(99 << 17 | 31 << 12))
            .sin(Phase.QUARTER)); // 99 + 31/32, no slope
    assertEquals(607, table.sin(Phase.QUARTER - (1 << 16))); // 100.09 + 507.88
    assertEquals(607, table.sin(Phase.QUARTER));
  }

  private static int[] lastWord(int word) {
    int[] words = new int[128];
    words[127] = word;
    return words;
  }

  @Test
  void sixteenQuadraticSegmentsReachToTheirEnds() {
    long[] words = new long[16];
    words[15] = 3L << 61 | ((1L << 18) - 1) << 14 | 16383; // the largest of all three
    PackedQuadraticTable table = new PackedQuadraticTable(QFormat.Q15, 4, 15, words);
    // no sum overflows: (3 * 2^29 + 511 * (262143 - floor(16383 * 511 / 512))) / 2^15
    assertEquals(-52984, table.sin(-Phase.QUARTER));
    assertEquals(-44800, table.sin(-(15 << 26))); // (3 * 2^29 - 512 * (262143 + 16383)) / 2^15
  }

  @Test
  void costsOfBothShareTheFold() {
    assertEquals(
        new Cost(1, 4, 8, 1, 512, 32),
        FaithfulPresets.SIN_Q15_LUT128_PACKED_LINEAR.evaluator().cost());
    assertEquals(
        new Cost(2, 8, 12, 2, 512, 32),
        FaithfulPresets.SIN_Q15_LUT128_PACKED_LINEAR.evaluator().pairCost());
    assertEquals(
        new Cost(4, 12, 16, 2, 128, 32),
        FaithfulPresets.SIN_Q15_LUT16_QUADRATIC.evaluator().pairCost());
  }
}
