// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static io.quarterwave.trig.Refusals.rejects;
import static io.quarterwave.trig.Refusals.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Packed segments refuse parameters that break a rule or a law, and read their fields as documented. */
class RecordChecksSegmentsTest {
  @Test
  void packedSegmentsNameWhatIsWrong() {
    rejects(
        "indexBits (14) must be in [4, 13]",
        () -> new PackedLinearTable(QFormat.Q7, 14, 9, 7, new int[16]));
    rejects(
        "slopeBits (17) must be in [2, 16]",
        () -> new PackedLinearTable(QFormat.Q7, 4, 17, 7, new int[16]));
    rejects(
        "guardBits (0) must be in [1, 12]",
        () -> new PackedLinearTable(QFormat.Q7, 4, 9, 0, new int[16]));
    rejects(
        "words must have 16 entries, not 15",
        () -> new PackedLinearTable(QFormat.Q7, 4, 9, 7, new int[15]));
    int[] words = new int[16];
    words[0] = 1 << 16;
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new PackedLinearTable(QFormat.Q7, 4, 9, 7, words));
  }

  @Test
  void packedSegmentsReadInterceptAndSlopeAndThePeakAsTheLastPhase() {
    int[] words = new int[16];
    words[15] = 100 << 16 | 2; // intercept 100 ulp, slope 2/128 ulp a phase
    PackedLinearTable table = new PackedLinearTable(QFormat.Q7, 4, 9, 7, words);
    assertEquals(100, table.sin(15 << 26));
    assertEquals(101, table.sin((15 << 26) + (64 << 16)));
    assertEquals(-101, table.sin(-(15 << 26) - (64 << 16)));
    assertEquals(115, table.sin(Phase.QUARTER)); // 100 + 1023 * 2 / 128, rounded down
  }

  @Test
  void packedQuadraticsNameWhatIsWrongAndReadTheirThreeCoefficients() {
    rejects(
        "indexBits (3) must be in [4, 13]",
        () -> new PackedQuadraticTable(QFormat.Q7, 3, 15, new long[8]));
    rejects(
        "guardBits (16) must be in [1, 15]",
        () -> new PackedQuadraticTable(QFormat.Q7, 5, 16, new long[32]));
    rejects(
        "words must have 32 entries, not 16",
        () -> new PackedQuadraticTable(QFormat.Q7, 5, 15, new long[16]));
    long[] words = new long[32];
    words[3] = -1;
    rejects(
        "the upper half of words[3] (-1) must be in [0, 1610612736]",
        () -> new PackedQuadraticTable(QFormat.Q7, 5, 15, words));
    words[3] = 0;
    words[0] = 1L << 47;
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new PackedQuadraticTable(QFormat.Q7, 5, 15, words));
    words[0] = 0;
    words[31] = 50L << 47 | 256 << 14 | 512; // 50 + f*(256 - f) / 2^15
    PackedQuadraticTable table = new PackedQuadraticTable(QFormat.Q7, 5, 15, words);
    int middle = (31 << 25) + (1 << 24);
    assertEquals(50, table.sin(middle));
    assertEquals(50, table.sin(middle + (153 << 16))); // 153 * 103 = 15759 of 32768
    assertEquals(48, table.sin(middle - (150 << 16))); // -150 * 406 = -60900, rounded down
    assertEquals(-48, table.sin(-middle + (150 << 16)));
    assertEquals(50, table.sin(Phase.QUARTER)); // f = 255
  }

  @Test
  void wideQuadraticsNameWhatIsWrongAndReadTheirThreeCoefficients() {
    long[] words = new long[512];
    char[] curvatures = new char[512];
    rejects(
        "bits (16) must be in [17, 32]",
        () -> new WideQuadraticTable(QFormat.Q15, words, curvatures));
    rejects(
        "scale (POW2_SATURATED) must not saturate",
        () -> new WideQuadraticTable(QFormat.Q31_SATURATED, words, curvatures));
    rejects(
        "words must have 512 entries, not 511",
        () -> new WideQuadraticTable(QFormat.Q31, Arrays.copyOf(words, 511), curvatures));
    rejects(
        "curvatures must have 512 entries, not 513",
        () -> new WideQuadraticTable(QFormat.Q31, words, new char[513]));
    rejects(
        "the slope in words[9] (251658241) must be in [0, 251658240]",
        () -> new WideQuadraticTable(
            QFormat.Q31, with(words, 9, (1 << 28) - (1 << 24) + 1), curvatures));
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new WideQuadraticTable(QFormat.Q31, with(words, 0, 1L << 33), curvatures));
    words[511] = 0xffff_fff0_0000_0000L | 1 << 26; // 2^31 - 8 + 1/128 + f - c * f^2 / 2^44
    curvatures[511] = 3;
    WideQuadraticTable table = new WideQuadraticTable(QFormat.Q31, words, curvatures);
    int middle = (511 << 21) + (1 << 20);
    int top = Integer.MAX_VALUE - 7;
    assertEquals(top, table.sin(middle));
    assertEquals(top + 6, table.sin(middle + 6));
    // f^2 * 3 / 2^44 is 0.0075 and 0.0083, and 1/128 in between
    assertEquals(top - 210_000, table.sin(middle - 210_000));
    assertEquals(top - 220_001, table.sin(middle - 220_000));
    assertEquals(-top - 6, table.sin(-middle - 6));
    assertEquals(table.sin((1 << 30) - 1), table.sin(1 << 30));
  }
}
