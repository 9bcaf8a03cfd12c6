// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine as an even polynomial in the distance to the peak, in 64-bit integer arithmetic.
 *
 * <p>With {@code z} that distance (a quarter turn is 2<sup>14</sup>) and {@code y = z*z}, exact in Q28: {@code c0 - y*(c1 - y*(c2 -
 * ...))} by Horner's rule, each product shifted by 28, the result by {@code guardBits}. {@code c0} contains the rounding half.
 *
 * @param format format of the results, up to 16 bits
 * @param guardBits fractional bits of the coefficients below one ulp, 1 to 19
 * @param coefficients c0, c1, ..., all positive and below 2<sup>35</sup>
 */
public record EvenPolynomial(QFormat format, int guardBits, long[] coefficients)
    implements ShortSinCos {
  /**
   * Copies the coefficients.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks
   */
  public EvenPolynomial {
    Checks.shortFormat(format);
    Checks.range("guardBits", guardBits, 1, 19);
    Checks.coefficients(coefficients, 35); // y <= 2^28, so a product stays within 2^63
    coefficients = coefficients.clone();
    Checks.zero("the sine of phase 0", magnitude(coefficients, guardBits, 1 << 28));
  }

  /** Returns a copy of the coefficients. */
  @Override
  public long[] coefficients() {
    return coefficients
        .clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    int n = coefficients.length;
    return new Cost(n, n + 1, n + 2, 0, 0, 64);
  }

  @Override
  public Cost pairCost() {
    int n = coefficients.length;
    return new Cost(2 * n - 1, 2 * n + 3, 2 * n + 4, 0, 0, 64);
  }

  @Override
  public int sin(int phase) {
    int z = Phase.fromPeak(phase) >> 16; // |z| <= 2^14
    int magnitude = magnitude(coefficients, guardBits, (long) z * z);
    return Math.min(FixedPoint.negateIf(phase >> 31, magnitude), (int) format.max());
  }

  @Override
  public long sinCos(int phase) {
    int fromPeak = Phase.fromPeak(phase & 0xffff_0000);
    int z = fromPeak >> 16;
    int y = z * z;
    int other = y + Quadrature.squareGain(fromPeak);
    return Quadrature.signed(
        phase,
        ~(fromPeak >> 31),
        magnitude(coefficients, guardBits, other),
        magnitude(coefficients, guardBits, y),
        format);
  }

  private static int magnitude(long[] c, int guardBits, long y) {
    return (int) (Horner.scaled(c, y) >> guardBits);
  }

  @Override
  public void sin(int[] phases, int from, int to, short[] out, int outFrom) {
    fill(0, phases, from, to, out, outFrom);
  }

  @Override
  public void cos(int[] phases, int from, int to, short[] out, int outFrom) {
    fill(Phase.QUARTER, phases, from, to, out, outFrom);
  }

  private void fill(int lead, int[] phases, int from, int to, short[] out, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, out.length);
    for (int i = from, o = outFrom; i < to; i++, o++) {
      out[o] = (short) sin(phases[i] + lead);
    }
  }

  @Override
  public void sinCos(int[] phases, int from, int to, short[] sinOut, short[] cosOut, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, sinOut.length);
    Ranges.check(from, to, phases.length, outFrom, cosOut.length);
    for (int i = from, o = outFrom; i < to; i++, o++) {
      long pair = sinCos(phases[i]);
      sinOut[o] = (short) pair;
      cosOut[o] = (short) (pair >> 32);
    }
  }
}
