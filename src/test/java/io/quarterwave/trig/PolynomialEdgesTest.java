// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.QFormat;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The ends of the constants of polynomials: at an end only a law can refuse one, beyond it the end is named. */
class PolynomialEdgesTest {
  private static void reaches(
      long least, long most, int i, long[] constants, Function<long[], SinCos> record) {
    String rule = ") must be in [" + least + ", " + most + "]";
    for (long end : new long[] {least, most}) {
      assertNull(refusal(with(constants, i, end), record), "constants[" + i + "] = " + end);
      long beyond = end == least ? end - 1 : end + 1;
      if (beyond < 0 == end < 0 || end == 0) { // nothing is beyond the largest long
        assertEquals(
            "constants[" + i + "] (" + beyond + rule, refusal(with(constants, i, beyond), record));
      }
    }
  }

  /** The message that refuses constants, or null where none does or a law of phase 0 or of the peak alone. */
  private static String refusal(long[] constants, Function<long[], SinCos> record) {
    try {
      record.apply(constants);
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage().startsWith("the sine of ") ? null : e.getMessage();
    }
  }

  private static long[] with(long[] constants, int i, long value) {
    long[] changed = constants.clone();
    changed[i] = value;
    return changed;
  }

  @Test
  void constantsOfDegree16ReachTheirEnds() {
    long[] k = PolynomialConstants.sinQ31PolyCr();
    long[][] ends = {
      {-(1L << 59), -(1L << 55)},
      {1L << 57, 1L << 59},
      {1L << 57, Long.MAX_VALUE},
      {0, (1L << 61) - 1 - Math.multiplyHigh(k[1], k[2])},
      {1L << 57, Long.MAX_VALUE},
      {-(1L << 61), 1L << 61},
      {0, Long.MAX_VALUE - (1L << 60)},
      {0, 1L << 62}
    };
    k[3] = 0; // so that no end of another leaves it outside its own
    for (int i = 0; i < ends.length; i++) {
      long most = i == 3 ? (1L << 61) - 1 - Math.multiplyHigh(k[1], k[2]) : ends[i][1];
      reaches(ends[i][0], most, i, k, c -> new FactoredWidePolynomial(QFormat.Q31, c));
    }
  }

  @Test
  void constantsOfDegree12ReachTheirEnds() {
    long[] k = PolynomialConstants.sinQ31Poly12Mul4();
    long[][] ends = {
      {-(1L << 59), -(1L << 55)},
      {1L << 59, 1L << 62},
      {1L << 57, Long.MAX_VALUE},
      {-(1L << 60), 1L << 60},
      {-(1L << 61), 1L << 61},
      {0, 1L << 59}
    };
    for (int i = 0; i < ends.length; i++) {
      reaches(ends[i][0], ends[i][1], i, k, c -> new FactoredSextic(QFormat.Q31, c));
    }
  }

  @Test
  void offsetsOfFactoredPolynomialsEndWhereTheSineOfPhase0Does() {
    FactoredPolynomial form = (FactoredPolynomial) FactoredPresets.SIN_Q15_POLY_CR.evaluator();
    long most = (1L << 40) - 1;
    for (long f : new long[] {0, most}) {
      FactoredPolynomial end =
          new FactoredPolynomial(form.format(), form.a(), form.b(), form.c(), form.d(), f);
      assertEquals(0, end.sin(0));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new FactoredPolynomial(
            form.format(), form.a(), form.b(), form.c(), form.d(), most + 1));
  }

  @Test
  void aQuarticThatMissesThePeakAloneIsRefused() {
    FactoredQuartic q = (FactoredQuartic) FactoredQuarticPresets.SIN_Q15_POLY8_MUL3.evaluator();
    int more = 1 << 20;
    // at phase 0, where y is 2^28, the first factor is a + 2^23 - 2^19 + y/4 + b: the value there
    // stays
    long factor = q.a() + (1L << 23) - (1L << 19) + (1L << 26) + q.b();
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class,
        () ->
            new FactoredQuartic(q.format(), 16, q.a(), q.b(), q.c() + more, q.d() - more * factor));
    assertTrue(e.getMessage().startsWith("the sine of a quarter turn ("), e.getMessage());
  }

  @Test
  void everyFactorOfASplitPolynomialHasItsEnds() {
    SplitFactoredPolynomial form =
        (SplitFactoredPolynomial) SplitFactoredPresets.SIN_Q15_POLY8X2_CR.evaluator();
    int[][] ends = {{-(1 << 27), 0}, {0, 1 << 28}, {0, Integer.MAX_VALUE}};
    for (int i = 0; i < 6; i++) {
      for (long beyond : new long[] {ends[i / 2][0] - 1L, ends[i / 2][1] + 1L}) {
        int[] factors = form.factors();
        factors[i] = (int) beyond;
        if (factors[i] == beyond) { // nothing is beyond the largest int
          IllegalArgumentException e = assertThrows(
              IllegalArgumentException.class,
              () -> new SplitFactoredPolynomial(form.format(), form.trim(), factors, form.tails()));
          assertTrue(e.getMessage().startsWith("factors["), e.getMessage());
        }
      }
    }
  }

  @Test
  void aNarrowPolynomialThatMissesPhase0IsRefused() {
    NarrowEvenPolynomial form =
        (NarrowEvenPolynomial) NarrowPolynomialPresets.SIN_Q15_POLY8_MUL32.evaluator();
    int[] coefficients = form.coefficients();
    coefficients[0] += 1 << 16;
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class,
        () -> new NarrowEvenPolynomial(form.format(), coefficients, form.shifts()));
    assertEquals("the sine of phase 0 (1) must be 0", e.getMessage());
  }

  @Test
  void everyCoefficientInPowersOfYIsPositive() {
    String rule = " (0) must be positive and below 2^";
    assertEquals(
        "coefficients[1]" + rule + "35",
        refusal(new long[] {1, 0}, c -> new EvenPolynomial(QFormat.Q15, 1, c)));
    assertEquals(
        "coefficients[1]" + rule + "32", refusal(new long[] {1, 0}, HighWordPolynomial::new));
    String wide = refusal(new long[] {1, 0}, c -> new WidePolynomial(QFormat.Q30, c));
    assertTrue(wide.startsWith("coefficients[1]" + rule), wide);
    long[] high = PinnedSine.SINCOS.coefficients();
    high[0] -= 1L << 20;
    assertThrows(IllegalArgumentException.class, () -> new HighWordPolynomial(high));
  }
}
