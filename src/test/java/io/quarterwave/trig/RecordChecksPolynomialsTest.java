// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static io.quarterwave.trig.Refusals.rejects;

import io.quarterwave.fixed.QFormat;
import org.junit.jupiter.api.Test;

/** Polynomials of up to 16 bits and by Horner's rule refuse parameters that break a rule or a law. */
class RecordChecksPolynomialsTest {
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
        "c (-1) must be in [0, 1342177280]",
        () -> new FactoredQuartic(QFormat.Q15, 16, a, b, -1, d));
    rejects(
        "c (1342177281) must be in [0, 1342177280]",
        () -> new FactoredQuartic(QFormat.Q15, 16, a, b, (5 << 28) + 1, d));
    rejects(
        "d (-144115188075855873) must be in [-2^57, 2^57]",
        () -> new FactoredQuartic(QFormat.Q15, 16, a, b, c, -(1L << 57) - 1));
    rejects(
        "the sine of phase 0 (1) must be 0",
        () -> new FactoredQuartic(QFormat.Q15, 16, a, b, c, d + (1L << 41)));
  }
}
