// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static io.quarterwave.trig.Refusals.rejects;
import static io.quarterwave.trig.Refusals.rejectsOutside;
import static io.quarterwave.trig.Refusals.with;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.QFormat;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Polynomials with adapted coefficients refuse constants that could overflow or break a law. */
class RecordChecksAdaptedTest {
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

  @Test
  void valuesOutsideTheFormatAreSeenAboveIts32BitsToo() {
    long[] sextic = PolynomialConstants.sinQ31Poly12Mul4();
    breaksPhaseZero(() -> new FactoredSextic(QFormat.Q31, with(sextic, 5, sextic[5] + (1L << 58))));
    FactoredQuartics quartics =
        (FactoredQuartics) FactoredQuarticsPresets.SIN_Q31_POLY8X4.evaluator();
    long[] high = quartics.constants();
    for (int k = 3; k < 16; k += 4) {
      high[k] += 1L << 57;
    }
    breaksPhaseZero(() -> new FactoredQuartics(QFormat.Q31, 2, high));
    long[] low = quartics.constants();
    low[3] -= 1L << 57; // of the set next to the peak alone
    rejects(
        "the sine of a quarter turn (-2147483649) must be 2147483647",
        () -> new FactoredQuartics(QFormat.Q31, 2, low));
    long[] horner = PolynomialConstants.sinQ31satPoly12();
    horner[0] += 1L << 31; // four ulp at the peak, none at phase 0
    horner[1] += 1L << 33;
    rejects(
        "the sine of a quarter turn (2147483652) must be 2147483648",
        () -> new WidePolynomial(QFormat.Q31_SATURATED, horner));
  }

  private static void breaksPhaseZero(Executable constructor) {
    String message = assertThrows(IllegalArgumentException.class, constructor).getMessage();
    assertTrue(message.startsWith("the sine of phase 0 ("), message);
  }

  @Test
  void adaptedPolynomialsOfDegree12And8NameTheConstantThatCouldOverflowOrBreaksALaw() {
    long[] sextic = PolynomialConstants.sinQ31Poly12Mul4();
    rejects(
        "constants must have 6 entries, not 5",
        () -> new FactoredSextic(QFormat.Q31, Arrays.copyOf(sextic, 5)));
    rejects("bits (16) must be in [17, 32]", () -> new FactoredSextic(QFormat.Q15, sextic));
    long[][] limits = {
      {-(1L << 59), -(1L << 55)},
      {1L << 59, 1L << 62},
      {1L << 57, Long.MAX_VALUE},
      {-(1L << 60), 1L << 60},
      {-(1L << 61), 1L << 61},
      {0, 1L << 59}
    };
    for (int i = 0; i < limits.length; i++) {
      int at = i;
      rejectsOutside(
          limits[i][0],
          limits[i][1],
          "constants[" + i + "]",
          value -> new FactoredSextic(QFormat.Q31, with(sextic, at, value)));
    }
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new FactoredSextic(QFormat.Q31, with(sextic, 5, sextic[5] + (1L << 26))));
    long[] quartics = PolynomialConstants.sinQ31Poly8x8();
    rejects("setBits (0) must be in [1, 8]", () -> new FactoredQuartics(QFormat.Q31, 0, quartics));
    rejects("setBits (9) must be in [1, 8]", () -> new FactoredQuartics(QFormat.Q31, 9, quartics));
    rejects("bits (16) must be in [17, 32]", () -> new FactoredQuartics(QFormat.Q15, 3, quartics));
    rejects(
        "constants must have 64 entries, not 32",
        () -> new FactoredQuartics(QFormat.Q31, 4, quartics));
    long[][] ranges = {
      {-(1L << 61), -(1L << 58)},
      {1L << 57, 1L << 61},
      {1L << 59, Long.MAX_VALUE},
      {-(1L << 61), 1L << 61}
    };
    for (int i = 0; i < ranges.length; i++) {
      int at = 28 + i;
      rejectsOutside(
          ranges[i][0],
          ranges[i][1],
          "constants[" + at + "]",
          value -> new FactoredQuartics(QFormat.Q31, 3, with(quartics, at, value)));
    }
    rejects(
        "the shift in constants[4] (5) must be in [6, 63]",
        () -> new FactoredQuartics(QFormat.Q31, 3, with(quartics, 4, (quartics[4] & -64) | 5)));
    rejects(
        "the shift in constants[5] (0) must be in [6, 63]",
        () -> new FactoredQuartics(QFormat.Q31, 3, with(quartics, 5, quartics[5] & -64)));
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new FactoredQuartics(QFormat.Q31, 3, with(quartics, 31, quartics[31] + (1L << 25))));
  }
}
