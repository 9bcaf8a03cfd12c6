// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Q30 or Q31 sine as an even polynomial in the distance to the peak, in 64-bit arithmetic with the high words of 64x64-bit products.
 *
 * <p>With {@code y} the square of that distance in Q62: {@code c0 - y*(c1 - y*(c2 - ...))} by Horner's rule. {@code c0} is in Q60 and
 * contains the rounding half, each further coefficient has two fractional bits more, so that no product needs a shift.
 *
 * @param format format of the results, of 32 bits
 * @param coefficients c0, c1, ..., all positive
 */
public record WidePolynomial(QFormat format, long[] coefficients) implements IntSinCos {
  /**
   * Copies the coefficients.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks
   */
  public WidePolynomial {
    Checks.intFormat(format);
    Checks.coefficients(coefficients, 63);
    coefficients = coefficients.clone();
    Checks.zero(
        "the sine of phase 0", magnitude(coefficients, 60 - format.fractionBits(), 1L << 62));
    Checks.peak(format, magnitude(coefficients, 60 - format.fractionBits(), 0));
  }

  /** Returns a copy of the coefficients. */
  @Override
  public long[] coefficients() {
    return coefficients
        .clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 32;
  }

  @Override
  public Cost cost() {
    int n = coefficients.length;
    return new Cost(n, n + 1, 3, 0, 0, 128);
  }

  @Override
  public Cost pairCost() {
    int n = coefficients.length;
    return new Cost(2 * n - 1, 2 * n + 3, 6, 0, 0, 128);
  }

  @Override
  public int sin(int phase) {
    long z = Phase.fromPeak(phase); // |z| <= 2^30
    long magnitude = magnitude(coefficients, 60 - format.fractionBits(), (z * z) << 2);
    long mask = phase >> 31;
    return (int) Math.min((magnitude ^ mask) - mask, format.max());
  }

  @Override
  public long sinCos(int phase) {
    long fromPeak = Phase.fromPeak(phase);
    long y = (fromPeak * fromPeak) << 2;
    long other = y + Quadrature.squareGain(fromPeak, 33);
    int drop = 60 - format.fractionBits();
    return Quadrature.signed(
        phase,
        (int) ~(fromPeak >> 63),
        magnitude(coefficients, drop, other),
        magnitude(coefficients, drop, y),
        format);
  }

  private static long magnitude(long[] c, int drop, long y) {
    return Horner.wide(c, y) >> drop;
  }

  @Override
  public void sin(int[] phases, int from, int to, int[] out, int outFrom) {
    fill(0, phases, from, to, out, outFrom);
  }

  @Override
  public void cos(int[] phases, int from, int to, int[] out, int outFrom) {
    fill(Phase.QUARTER, phases, from, to, out, outFrom);
  }

  private void fill(int lead, int[] phases, int from, int to, int[] out, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, out.length);
    for (int i = from, o = outFrom; i < to; i++, o++) {
      out[o] = sin(phases[i] + lead);
    }
  }

  @Override
  public void sinCos(int[] phases, int from, int to, int[] sinOut, int[] cosOut, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, sinOut.length);
    Ranges.check(from, to, phases.length, outFrom, cosOut.length);
    for (int i = from, o = outFrom; i < to; i++, o++) {
      long pair = sinCos(phases[i]);
      sinOut[o] = (int) pair;
      cosOut[o] = (int) (pair >> 32);
    }
  }
}
