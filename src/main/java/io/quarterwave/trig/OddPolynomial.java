// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine as an odd polynomial in the phase folded to the first quarter, in 64-bit integer arithmetic.
 *
 * <p>With {@code x} the folded phase (a quarter turn is 2<sup>14</sup>) and {@code y = x*x}, exact in Q28: {@code x*(c0 - y*(c1 - y*(c2
 * - ...)))} by Horner's rule, each inner product shifted by 28, the last rounded and shifted by {@code 14 + guardBits}.
 *
 * @param format format of the results, up to 16 bits
 * @param guardBits fractional bits of the coefficients below one ulp, 1 to 18
 * @param coefficients c0, c1, ..., all positive and below 2<sup>35</sup>
 */
public record OddPolynomial(QFormat format, int guardBits, long[] coefficients)
    implements ShortSinCos {
  /**
   * Copies the coefficients.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks
   */
  public OddPolynomial {
    Checks.shortFormat(format);
    Checks.range("guardBits", guardBits, 1, 18);
    Checks.coefficients(coefficients, 35); // y <= 2^28, so a product stays within 2^63
    coefficients = coefficients.clone();
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
    return new Cost(n + 1, n + 2, n + 4, 0, 0, 64);
  }

  @Override
  public Cost pairCost() {
    int n = coefficients.length;
    return new Cost(2 * n + 1, 2 * n + 6, 2 * n + 5, 0, 0, 64);
  }

  @Override
  public int sin(int phase) {
    int x = Phase.toFirstQuarter(phase & 0xffff_0000) >> 16;
    return Math.min(
        FixedPoint.negateIf(phase >> 31, magnitude(x, (long) x * x)), (int) format.max());
  }

  private int magnitude(int x, long y) { // x <= 2^14
    return (int) FixedPoint.roundShift(x * Horner.scaled(coefficients, y), 14 + guardBits);
  }

  @Override
  public long sinCos(int phase) {
    int x = Phase.toFirstQuarter(phase & 0xffff_0000) >> 16;
    int y = x * x;
    int other = y + (((1 << 13) - x) << 15); // (2^14 - x)^2
    return Quadrature.signed(
        phase, Phase.mirror(phase), magnitude((1 << 14) - x, other), magnitude(x, y), format);
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
