// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Records refuse parameters that break a rule or a law, and never share their arrays. */
class RecordChecksTest {
  private static void rejects(String message, Executable constructor) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, constructor).getMessage());
  }

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
  void packedQuadraticsNameWhatIsWrongAndReadTheirThreeCoefficients() {
    rejects(
        "indexBits (4) must be in [5, 13]",
        () -> new PackedQuadraticTable(QFormat.Q7, 4, 15, new long[16]));
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
  void polynomialsNameWhatIsWrong() {
    rejects(
        "guardBits (20) must be in [1, 19]",
        () -> new EvenPolynomial(QFormat.Q15, 20, new long[] {1}));
    rejects(
        "guardBits (19) must be in [1, 18]",
        () -> new OddPolynomial(QFormat.Q15, 19, new long[] {1}));
    rejects(
        "there must be at least one coefficient",
        () -> new OddPolynomial(QFormat.Q15, 1, new long[0]));
    rejects(
        "coefficients[1] (0) must be positive and below 2^35",
        () -> new OddPolynomial(QFormat.Q15, 1, new long[] {1, 0}));
    rejects(
        "coefficients[0] (34359738368) must be positive and below 2^35",
        () -> new OddPolynomial(QFormat.Q15, 1, new long[] {1L << 35}));
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new EvenPolynomial(QFormat.Q15, 1, new long[] {5, 2}));
    rejects(
        "the sine of phase 0 (1073741824) must be 0",
        () -> new WidePolynomial(QFormat.Q30, new long[] {1L << 60}));
    rejects("bits (16) must be in [17, 32]", () -> new WidePolynomial(QFormat.Q15, new long[] {1}));
    rejects(
        "coefficients[0] (4294967296) must be positive and below 2^32",
        () -> new HighWordPolynomial(new long[] {1L << 32}));
    rejects(
        "the number of coefficients (1) must be in [2, 8]",
        () -> new NarrowOddPolynomial(QFormat.Q15, new int[] {1}, new int[0]));
    rejects(
        "shifts must have 1 entries, not 0",
        () -> new NarrowEvenPolynomial(QFormat.Q15, new int[] {1, 2, 3}, new int[0]));
    rejects(
        "a shift (32) must be in [1, 31]",
        () -> new NarrowEvenPolynomial(QFormat.Q15, new int[3], new int[] {32}));
    rejects(
        "a (134217729) must be in [-134217728, 134217728]",
        () -> new FactoredPolynomial(QFormat.Q15, (1 << 27) + 1, 0, 0, 0, 0));
    rejects(
        "f (-1) must be in [0, 2^40), so that the sine of phase 0 is 0",
        () -> new FactoredPolynomial(QFormat.Q15, 0, 0, 0, 0, -1));
    rejects(
        "f (1099511627776) must be in [0, 2^40), so that the sine of phase 0 is 0",
        () -> new FactoredPolynomial(QFormat.Q15, 0, 0, 0, 0, 1L << 40));
  }

  @Test
  void adaptedPolynomialsNameTheConstantThatCouldOverflowOrBreaksALaw() {
    long[] wide = PolynomialConstants.sinQ31PolyCr();
    rejects(
        "constants must have 9 entries, not 8",
        () -> new FactoredWidePolynomial(QFormat.Q31, Arrays.copyOf(wide, 8)));
    rejects("bits (16) must be in [17, 32]", () -> new FactoredWidePolynomial(QFormat.Q15, wide));
    rejects(
        "constants[3] (2069732204063210415) must be in [0, 2069732204063210414]",
        () -> new FactoredWidePolynomial(QFormat.Q31, with(wide, 3, 2069732204063210415L)));
    rejects(
        "constants[6] (-1) must be in [0, 8070450532247928831]",
        () -> new FactoredWidePolynomial(QFormat.Q31, with(wide, 6, -1)));
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new FactoredWidePolynomial(QFormat.Q31, with(wide, 8, wide[8] + (1L << 32))));
    int[] factors = PolynomialConstants.sinQ15Poly8x2CrFactors();
    long[] tails = PolynomialConstants.sinQ15Poly8x2CrTails();
    rejects(
        "trim (9) must be in [10, 31]",
        () -> new SplitFactoredPolynomial(QFormat.Q15, 9, factors, tails));
    rejects(
        "factors must have 6 entries, not 5",
        () -> new SplitFactoredPolynomial(QFormat.Q15, 12, Arrays.copyOf(factors, 5), tails));
    int[] positive = factors.clone();
    positive[1] = 1;
    rejects(
        "factors[1] (1) must be in [-134217728, 0]",
        () -> new SplitFactoredPolynomial(QFormat.Q15, 12, positive, tails));
    rejects(
        "tails[0] (144115188075855873) must be in [-2^57, 2^57]",
        () ->
            new SplitFactoredPolynomial(QFormat.Q15, 12, factors, with(tails, 0, (1L << 57) + 1)));
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new SplitFactoredPolynomial(
            QFormat.Q15, 12, factors, with(tails, 1, tails[1] + (1L << 41))));
  }

  private static long[] with(long[] constants, int index, long value) {
    long[] changed = constants.clone();
    changed[index] = value;
    return changed;
  }

  @Test
  void polynomialsOfThreeMultiplicationsNameWhatIsWrong() {
    int[] k = PolynomialConstants.sinQ15Poly8Mul32x3();
    rejects(
        "centre (134217729) must be in [125829120, 134217728]",
        () -> new CentredPolynomial(QFormat.Q15, (1 << 27) + 1, k[1], k[2]));
    rejects(
        "curvature (59001) must be in [4096, 59000]",
        () -> new CentredPolynomial(QFormat.Q15, k[0], 59_001, k[2]));
    rejects(
        "level (-1) must be in [0, 402653184]",
        () -> new CentredPolynomial(QFormat.Q15, k[0], k[1], -1));
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new CentredPolynomial(QFormat.Q15, k[0], k[1], k[2] + (1 << 13)));
    rejects(
        "the sine of a quarter turn (32768) must be 32767",
        () -> new CentredPolynomial(QFormat.Q15, k[0] + 20_000, k[1], k[2] - 15_500));
    FactoredQuartic quartic =
        (FactoredQuartic) FactoredQuarticPresets.SIN_Q15_POLY8_MUL3.evaluator();
    int a = quartic.a();
    int b = quartic.b();
    int c = quartic.c();
    long d = quartic.d();
    rejects(
        "phaseBits (24) must be 16 or 32", () -> new FactoredQuartic(QFormat.Q15, 24, a, b, c, d));
    rejects(
        "a (1) must be in [-134217728, 0]", () -> new FactoredQuartic(QFormat.Q15, 16, 1, b, c, d));
    rejects(
        "b (-1) must be in [0, 268435456]",
        () -> new FactoredQuartic(QFormat.Q15, 16, a, -1, c, d));
    rejects(
        "c (-1) must be in [0, 2147483647]",
        () -> new FactoredQuartic(QFormat.Q15, 16, a, b, -1, d));
    rejects(
        "d (-144115188075855873) must be in [-2^57, 2^57]",
        () -> new FactoredQuartic(QFormat.Q15, 16, a, b, c, -(1L << 57) - 1));
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new FactoredQuartic(QFormat.Q15, 16, a, b, c, d + (1L << 41)));
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

  @Test
  void sineAndCosineTogetherShareWork() {
    Preset[] sharing = {
      CentredPresets.SIN_Q15_POLY8_MUL32X3,
      FactoredQuarticPresets.SIN_Q15_POLY8_MUL3,
      FactoredQuarticPresets.SIN_Q15P32_POLY8_MUL3,
      FineLinearPresets.SIN_Q15P32_LUT1024_LINEAR
    };
    for (Preset preset : sharing) {
      Cost one = preset.evaluator().cost();
      Cost both = preset.evaluator().pairCost();
      int[] less = {
        2 * one.multiplies() - both.multiplies(),
        2 * one.additions() + 1 - both.additions(),
        2 * one.shifts() - both.shifts(),
        2 * one.loads() - both.loads()
      };
      int saved = 0;
      for (int count : less) {
        assertTrue(count >= 0, preset.name() + ": " + both);
        saved += count;
      }
      assertTrue(saved > 0, preset.name() + ": " + both);
      assertEquals(one.tableBytes(), both.tableBytes(), preset.name());
      assertEquals(one.productBits(), both.productBits(), preset.name());
    }
  }

  @Test
  void cordicsRefuseParametersThatBreakALaw() {
    ShortCordic good = (ShortCordic) CordicPresets.SIN_Q15_CORDIC.evaluator();
    rejects(
        "guardBits (15) must be in [1, 14]",
        () -> new ShortCordic(QFormat.Q15, 15, false, good.start(), good.angles()));
    rejects(
        "the number of angles (0) must be in [1, 28]",
        () -> new ShortCordic(QFormat.Q15, 8, false, good.start(), new int[0]));
    assertThrows( // two rotations leave the sine of phase 0 far from 0
        IllegalArgumentException.class,
        () ->
            new ShortCordic(QFormat.Q15, 8, false, good.start(), Arrays.copyOf(good.angles(), 2)));
    WideCordic wide = (WideCordic) CordicPresets.SIN_Q30_CORDIC_LINEAR.evaluator();
    rejects(
        "the number of angles (15) must be even",
        () -> new WideCordic(QFormat.Q30, wide.start(), Arrays.copyOf(wide.angles(), 15)));
    rejects("start (0) must be in [1, 2^46]", () -> new WideCordic(QFormat.Q30, 0, wide.angles()));
  }

  @Test
  void arraysAreCopiedInAndOut() {
    char[] entries = {0, 49, 90, 117, 127};
    QuarterTable table = new QuarterTable(QFormat.Q7, 2, entries);
    entries[4] = 5;
    table.table()[4] = 6;
    assertEquals(127, table.sin(Phase.QUARTER));
    long[] c = PinnedSine.SINCOS.coefficients();
    c[0] = 7;
    assertArrayEquals(PolynomialConstants.sincosQ30Poly(), PinnedSine.SINCOS.coefficients());
  }

  @Test
  void onlyTheUpperHalfOfAPhaseIsReadWhereItHas16Bits() {
    for (Preset preset : Catalogue.all()) {
      if (preset.evaluator().phaseBits() == 16) {
        for (int phase :
            new int[] {0, 1 << 16, 0x3fff_0000, 0x4000_0000, 0x7fff_0000, 0xffff_0000}) {
          assertEquals(
              preset.evaluator().sinCos(phase),
              preset.evaluator().sinCos(phase | 0xffff),
              preset.name());
        }
      }
    }
  }

  @Test
  void costsCountTheEvaluationOrder() {
    assertEquals(4, FactoredPresets.SIN_Q15_POLY_CR.evaluator().cost().multiplies());
    assertEquals(
        4096, PackedLinearPresets.SIN_Q15_LUT1024_LINEAR_CR.evaluator().cost().tableBytes());
    assertEquals(
        512,
        PackedQuadraticPresets.SIN_Q15_LUT64_QUADRATIC_CR.evaluator().cost().tableBytes());
    assertEquals(3, FactoredQuarticPresets.SIN_Q15_POLY8_MUL3.evaluator().cost().multiplies());
    assertEquals(3, CentredPresets.SIN_Q15_POLY8_MUL32X3.evaluator().cost().multiplies());
    assertEquals(32, CentredPresets.SIN_Q7_POLY8_MUL32X3_CR.evaluator().cost().productBits());
    assertEquals(
        4104, FineLinearPresets.SIN_Q15P32_LUT1024_LINEAR.evaluator().cost().tableBytes());
    assertEquals(3, SplitFactoredPresets.SIN_Q15_POLY8X2_CR.evaluator().cost().multiplies());
    assertEquals(7, FactoredWidePresets.SIN_Q31_POLY_CR.evaluator().cost().multiplies());
    assertEquals(6, PolynomialPresets.SIN_Q15_POLY10_CR.evaluator().cost().multiplies());
    assertEquals(
        32, NarrowPolynomialPresets.SIN_Q15_POLY8_MUL32.evaluator().cost().productBits());
    assertEquals(
        1032, LinearTablePresets.SIN_Q15_LUT256_LINEAR.evaluator().cost().tableBytes());
    assertEquals(0, CordicPresets.SIN_Q15_CORDIC.evaluator().cost().multiplies());
    assertEquals(6, PinnedSine.SINCOS.cost().multiplies());
  }
}
