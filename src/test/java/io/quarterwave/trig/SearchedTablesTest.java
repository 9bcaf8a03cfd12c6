// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Tables that a search fills, read with entries of no meaning: every code gives what the formula in the javadoc says. */
class SearchedTablesTest {
  private static final int PEAK = 1 << 14;

  private static void rejects(String message, Executable constructor) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, constructor).getMessage());
  }

  private static byte[] bytes(SplittableRandom random, int length, int least, int bound) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) random.nextInt(least, bound);
    }
    return bytes;
  }

  /** The magnitude at a code, from the third quarter, where nothing is clamped. */
  private static int magnitude(SinCos sine, int x) {
    return -sine.sin(Phase.HALF + Phase.of16(x));
  }

  @Test
  void bumpedSegmentsAreReadAsTheFormulaSays() {
    SplittableRandom random = new SplittableRandom(1);
    int[] words = new int[32];
    for (int i = 1; i < words.length; i++) {
      words[i] = random.nextInt(1 << 20) << 5 | random.nextInt(4);
    }
    byte[] slopes = bytes(random, 32, -128, 128);
    byte[] bumps = bytes(random, 8 * 256, -128, 128);
    words[0] = 0;
    slopes[0] = 3;
    bumps[0] = 1; // (0 + 0 + 2) / 2^7 is the sine of phase 0
    BumpedLinearTable table = new BumpedLinearTable(QFormat.Q15, 5, 2, 7, words, slopes, bumps);
    for (int x = 0; x <= PEAK; x++) {
      int code = Math.min(x, PEAK - 1);
      int i = code / 512;
      int f = code % 512;
      long packed = (words[i] & 0xffff_ffffL) * 256 + (slopes[i] & 0xff);
      int bump = bumps[i / 4 * 256 + Math.min(f, 511 - f)] & 0xff;
      long want = Math.floorDiv(packed / 8192 + packed % 8192 * f + 2 * bump, 128);
      assertEquals(want, magnitude(table, x), "at code " + x);
    }
  }

  @Test
  void bumpedSegmentsNameWhatIsWrong() {
    int[] words = new int[16];
    byte[] slopes = new byte[16];
    byte[] bumps = new byte[8192];
    rejects(
        "bits (32) must be at most 16",
        () -> new BumpedLinearTable(QFormat.Q30, 4, 0, 7, words, slopes, bumps));
    rejects(
        "indexBits (13) must be in [4, 12]",
        () -> new BumpedLinearTable(QFormat.Q15, 13, 0, 7, words, slopes, bumps));
    rejects(
        "indexBits (3) must be in [4, 12]",
        () -> new BumpedLinearTable(QFormat.Q15, 3, 0, 7, words, slopes, bumps));
    rejects(
        "groupBits (5) must be in [0, 4]",
        () -> new BumpedLinearTable(QFormat.Q15, 4, 5, 7, words, slopes, bumps));
    rejects(
        "guardBits (13) must be in [1, 12]",
        () -> new BumpedLinearTable(QFormat.Q15, 4, 0, 13, words, slopes, bumps));
    rejects(
        "words must have 16 entries, not 15",
        () -> new BumpedLinearTable(QFormat.Q15, 4, 0, 7, new int[15], slopes, bumps));
    rejects(
        "slopes must have 16 entries, not 17",
        () -> new BumpedLinearTable(QFormat.Q15, 4, 0, 7, words, new byte[17], bumps));
    rejects(
        "bumps must have 4096 entries, not 8192",
        () -> new BumpedLinearTable(QFormat.Q15, 4, 1, 7, words, slopes, bumps));
    words[15] = 32768 << 12; // one ulp over
    rejects(
        "the magnitude of code 15360 (32768) must be in [0, 32767]",
        () -> new BumpedLinearTable(QFormat.Q15, 4, 0, 7, words, slopes, bumps));
    new BumpedLinearTable(QFormat.Q15_SATURATED, 4, 0, 7, words, slopes, bumps);
    words[0] = 1 << 12;
    rejects(
        "the magnitude of code 0 (1) must be in [0, 0]",
        () -> new BumpedLinearTable(QFormat.Q15_SATURATED, 4, 0, 7, words, slopes, bumps));
  }

  @Test
  void bipartiteSumsAreReadAsTheFormulaSays() {
    for (int lead : new int[] {0, 1, 700, 4095}) {
      SplittableRandom random = new SplittableRandom(lead);
      char[] values = new char[(PEAK + lead) / 1024 + 1];
      byte[] offsets = bytes(random, ((PEAK + lead) / 4096 + 1) * 512, -128, 128);
      for (int i = 1; i < values.length; i++) {
        values[i] = (char) random.nextInt(200, 300);
      }
      // the sum at phase 0 must be in [0, 4), sums near the peak may not exceed the peak
      clear(values, offsets, lead);
      clear(values, offsets, lead + PEAK - 200);
      clear(values, offsets, lead + PEAK);
      BipartiteTable table = new BipartiteTable(QFormat.Q14, 2, 4, 2, lead, values, offsets);
      for (int x = 0; x <= PEAK; x++) {
        int code = x + lead;
        int k = code % 1024;
        int group = code / 4096 * 512;
        int offset = k < 512 ? offsets[group + k] : -1 - offsets[group + 1023 - k];
        int want = Math.floorDiv(4 * x + values[code / 1024] + offset, 4);
        assertEquals(want, magnitude(table, x), "at code " + x + " with lead " + lead);
      }
    }
  }

  /** Makes the sums of a part 0 and 1. */
  private static void clear(char[] values, byte[] offsets, int code) {
    values[code / 1024] = 1;
    Arrays.fill(offsets, code / 4096 * 512, code / 4096 * 512 + 512, (byte) -1);
  }

  @Test
  void bipartiteTablesNameWhatIsWrong() {
    char[] values = new char[17];
    byte[] offsets = new byte[5 * 512];
    rejects(
        "bits (32) must be at most 16",
        () -> new BipartiteTable(QFormat.Q30, 2, 4, 0, 0, values, offsets));
    rejects(
        "groupBits (0) must be in [1, 12]",
        () -> new BipartiteTable(QFormat.Q14, 0, 4, 0, 0, values, offsets));
    rejects(
        "groupBits (13) must be in [1, 12]",
        () -> new BipartiteTable(QFormat.Q14, 13, 13, 0, 0, values, offsets));
    rejects(
        "indexBits (1) must be in [2, 13]",
        () -> new BipartiteTable(QFormat.Q14, 2, 1, 0, 0, values, offsets));
    rejects(
        "indexBits (14) must be in [2, 13]",
        () -> new BipartiteTable(QFormat.Q14, 2, 14, 0, 0, values, offsets));
    rejects(
        "guardBits (6) must be in [7, 10]",
        () -> new BipartiteTable(QFormat.Q7, 2, 4, 6, 0, values, offsets));
    rejects(
        "guardBits (-1) must be in [0, 10]",
        () -> new BipartiteTable(QFormat.Q15, 2, 4, -1, 0, values, offsets));
    rejects(
        "lead (4096) must be in [0, 4095]",
        () -> new BipartiteTable(QFormat.Q14, 2, 4, 0, 4096, values, offsets));
    rejects(
        "values must have 17 entries, not 16",
        () -> new BipartiteTable(QFormat.Q14, 2, 4, 0, 0, new char[16], offsets));
    rejects(
        "offsets must have 2560 entries, not 2048",
        () -> new BipartiteTable(QFormat.Q14, 2, 4, 0, 0, values, new byte[2048]));
    new BipartiteTable(QFormat.Q14, 2, 4, 0, 0, values, offsets);
    offsets[0] = -1;
    rejects(
        "the magnitude of code 0 (-1) must be in [0, 0]",
        () -> new BipartiteTable(QFormat.Q14, 2, 4, 0, 0, values, offsets));
    offsets[0] = 0;
    values[16] = 1;
    rejects(
        "the magnitude of code 16384 (16385) must be in [0, 16384]",
        () -> new BipartiteTable(QFormat.Q14, 2, 4, 0, 0, values, offsets));
  }

  @Test
  void tripartiteSumsAreReadAsTheFormulaSays() {
    SplittableRandom random = new SplittableRandom(2);
    char[] values = new char[16];
    for (int i = 1; i < 15; i++) {
      values[i] = (char) random.nextInt(700, 800);
    }
    values[0] = 3; // the sum of phase 0, in [0, 4)
    byte[] coarse = bytes(random, 4 * 64, -128, 128);
    byte[] fine = bytes(random, 8 * 4, -128, 128);
    Arrays.fill(coarse, 0, 64, (byte) 0);
    Arrays.fill(coarse, 3 * 64, 4 * 64, (byte) 0);
    Arrays.fill(fine, 0, 4, (byte) 0);
    Arrays.fill(fine, 7 * 4, 8 * 4, (byte) 0);
    TripartiteTable table = new TripartiteTable(QFormat.Q14, 4, 3, 2, 3, 2, values, coarse, fine);
    for (int x = 0; x <= PEAK; x++) {
      int code = Math.min(x, PEAK - 1);
      int k = code % 1024 / 8;
      int first = code / 4096 * 64;
      int coarseOffset = k < 64 ? coarse[first + k] : -1 - coarse[first + 127 - k];
      int m = code % 8;
      int start = code / 2048 * 4;
      int fineOffset = m < 4 ? fine[start + m] : -1 - fine[start + 7 - m];
      int want = Math.floorDiv(4 * code + values[code / 1024] + 2 * coarseOffset + fineOffset, 4);
      assertEquals(want, magnitude(table, x), "at code " + x);
    }
  }

  @Test
  void tripartiteTablesNameWhatIsWrong() {
    char[] values = new char[16];
    byte[] coarse = new byte[256];
    byte[] fine = new byte[32];
    rejects(
        "bits (32) must be at most 16",
        () -> new TripartiteTable(QFormat.Q30, 4, 3, 2, 3, 0, values, coarse, fine));
    rejects(
        "indexBits (12) must be in [2, 11]",
        () -> new TripartiteTable(QFormat.Q14, 12, 3, 2, 3, 0, values, coarse, fine));
    rejects(
        "indexBits (1) must be in [2, 11]",
        () -> new TripartiteTable(QFormat.Q14, 1, 3, 2, 3, 0, values, coarse, fine));
    rejects(
        "fineBits (10) must be in [1, 9]",
        () -> new TripartiteTable(QFormat.Q14, 4, 10, 2, 3, 0, values, coarse, fine));
    rejects(
        "fineBits (0) must be in [1, 9]",
        () -> new TripartiteTable(QFormat.Q14, 4, 0, 2, 3, 0, values, coarse, fine));
    rejects(
        "coarseGroupBits (5) must be in [1, 4]",
        () -> new TripartiteTable(QFormat.Q14, 4, 3, 5, 3, 0, values, coarse, fine));
    rejects(
        "fineGroupBits (5) must be in [1, 4]",
        () -> new TripartiteTable(QFormat.Q14, 4, 3, 2, 5, 0, values, coarse, fine));
    rejects(
        "guardBits (6) must be in [7, 10]",
        () -> new TripartiteTable(QFormat.Q7, 4, 3, 2, 3, 6, values, coarse, fine));
    rejects(
        "guardBits (11) must be in [0, 10]",
        () -> new TripartiteTable(QFormat.Q14, 4, 3, 2, 3, 11, values, coarse, fine));
    rejects(
        "values must have 16 entries, not 17",
        () -> new TripartiteTable(QFormat.Q14, 4, 3, 2, 3, 0, new char[17], coarse, fine));
    rejects(
        "coarse must have 256 entries, not 32",
        () -> new TripartiteTable(QFormat.Q14, 4, 3, 2, 3, 0, values, fine, fine));
    rejects(
        "fine must have 32 entries, not 256",
        () -> new TripartiteTable(QFormat.Q14, 4, 3, 2, 3, 0, values, coarse, coarse));
    fine[0] = 1;
    rejects(
        "the magnitude of code 0 (1) must be in [0, 0]",
        () -> new TripartiteTable(QFormat.Q14, 4, 3, 2, 3, 0, values, coarse, fine));
    fine[0] = 0;
    coarse[0] = 1;
    rejects(
        "the magnitude of code 0 (2) must be in [0, 0]",
        () -> new TripartiteTable(QFormat.Q14, 4, 3, 2, 3, 0, values, coarse, fine));
  }

  @Test
  void theirArraysAreCopiedInAndOut() {
    BipartiteTable bipartite = (BipartiteTable) BipartitePresets.SIN_Q15_BIPARTITE.evaluator();
    long before = bipartite.sinCos(Phase.of16(5000));
    bipartite.values()[200]++;
    bipartite.offsets()[300]++;
    char[] values = bipartite.values();
    byte[] offsets = bipartite.offsets();
    BipartiteTable copy =
        new BipartiteTable(QFormat.Q15, 6, 9, 2, bipartite.lead(), values, offsets);
    Arrays.fill(values, (char) 0);
    Arrays.fill(offsets, (byte) 0);
    assertEquals(before, copy.sinCos(Phase.of16(5000)));
    BumpedLinearTable bumped = (BumpedLinearTable) BumpPresets.SIN_Q15_LUT256_BUMP_CR.evaluator();
    before = bumped.sinCos(Phase.of16(5000));
    int[] words = bumped.words();
    byte[] slopes = bumped.slopes();
    byte[] bumps = bumped.bumps();
    BumpedLinearTable second = new BumpedLinearTable(QFormat.Q15, 8, 5, 11, words, slopes, bumps);
    Arrays.fill(words, 0);
    Arrays.fill(slopes, (byte) 0);
    Arrays.fill(bumps, (byte) 0);
    assertEquals(before, second.sinCos(Phase.of16(5000)));
    TripartiteTable three = (TripartiteTable) TripartitePresets.SIN_Q15_TRIPARTITE.evaluator();
    before = three.sinCos(Phase.of16(5000));
    values = three.values();
    byte[] coarse = three.coarse();
    byte[] fine = three.fine();
    TripartiteTable third = new TripartiteTable(QFormat.Q15, 9, 3, 7, 5, 3, values, coarse, fine);
    Arrays.fill(values, (char) 0);
    Arrays.fill(coarse, (byte) 0);
    Arrays.fill(fine, (byte) 0);
    assertEquals(before, three.sinCos(Phase.of16(5000)));
    assertEquals(before, third.sinCos(Phase.of16(5000)));
  }

  @Test
  void costsCountTheEvaluationOrder() {
    SinCos bump = BumpPresets.SIN_Q15_LUT256_BUMP_CR.evaluator();
    assertEquals(new Cost(1, 8, 14, 3, 1536, 32), bump.cost());
    assertEquals(new Cost(2, 16, 24, 6, 1536, 32), bump.pairCost());
    SinCos exact = BipartitePresets.SIN_Q15_BIPARTITE_CR.evaluator();
    assertEquals(new Cost(0, 8, 11, 2, 2 * 2049 + 4 * 257, 0), exact.cost());
    assertEquals(new Cost(0, 16, 18, 4, 2 * 2049 + 4 * 257, 0), exact.pairCost());
    assertEquals(
        2 * 1025 + 8 * 257,
        BipartitePresets.SIN_Q14_BIPARTITE_CR.evaluator().cost().tableBytes());
    assertEquals(
        2 * 513 + 16 * 65, BipartitePresets.SIN_Q15_BIPARTITE.evaluator().cost().tableBytes());
    SinCos three = TripartitePresets.SIN_Q15_TRIPARTITE.evaluator();
    assertEquals(new Cost(0, 12, 18, 3, 1408, 0), three.cost());
    assertEquals(new Cost(0, 24, 32, 6, 1408, 0), three.pairCost());
    assertEquals(1152, TripartitePresets.SIN_Q14_TRIPARTITE.evaluator().cost().tableBytes());
  }
}
