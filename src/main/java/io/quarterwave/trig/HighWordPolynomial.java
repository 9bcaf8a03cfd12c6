// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.kernel.Kernels;
import io.quarterwave.kernel.SineLoops;

/**
 * Q30 sine as an even polynomial in the distance to the peak, in 32x32-&gt;64 products of which only the high words are used.
 *
 * <p>{@code 1 - z*(c1 - z*(c2 - ...))} by Horner's rule, with {@code e = (phase & 0x7fffffff) - 2^30} the distance to the nearer peak in Q30 and
 * {@code z = (e*e + 2^28) >> 29} its square in Q31, rounded. {@code c1} is in Q31, each further coefficient in one fractional bit more, so every
 * product is shifted by 32: {@code h = cn}, then {@code h = ck - (z*h >> 32)} for k = n-1 down to 1, cut; the magnitude is {@code (2^62 + 2^31 - z*h) >> 32},
 * rounded, negated where the phase is negative. Every operand is an unsigned 32-bit integer.
 *
 * @param coefficients c1, c2, ..., all positive and below 2<sup>32</sup>
 */
public record HighWordPolynomial(long[] coefficients) implements IntSinCos {
  private static final SineLoops LOOPS = Kernels.chosenOrScalar().highWordSines();

  /**
   * Copies the coefficients.
   *
   * @throws IllegalArgumentException when a coefficient is not an unsigned 32-bit integer, or when the sine of phase 0 is not 0
   */
  public HighWordPolynomial {
    coefficients = coefficients.clone();
    Checks.coefficients(coefficients, 32);
    Checks.zero("the sine of phase 0", magnitude(coefficients, square(-(1L << 30))));
  }

  /** Returns a copy of the coefficients. */
  @Override
  public long[] coefficients() {
    return coefficients
        .clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public QFormat format() {
    return QFormat.Q30;
  }

  @Override
  public int phaseBits() {
    return 32;
  }

  @Override
  public Cost cost() {
    int n = coefficients.length;
    return new Cost(n + 1, n + 3, n + 2, 0, 0, 64);
  }

  @Override
  public Cost pairCost() {
    int n = coefficients.length;
    return new Cost(2 * n + 1, 2 * n + 6, 2 * n + 4, 0, 0, 64);
  }

  @Override
  public int sin(int phase) {
    return FixedPoint.negateIf(phase >> 31, magnitude(coefficients, square(Phase.fromPeak(phase))));
  }

  @Override
  public long sinCos(int phase) {
    long fromPeak = Phase.fromPeak(phase);
    long z = square(fromPeak);
    // the squares differ by a multiple of 2^31, so they are rounded alike
    long other = z + Quadrature.squareGain(fromPeak, 2);
    return Quadrature.signed(
        phase,
        (int) ~(fromPeak >> 63),
        magnitude(coefficients, other),
        magnitude(coefficients, z),
        QFormat.Q30);
  }

  /** The square, in Q31, of the phase less that of the nearer peak. */
  private static long square(long e) {
    return (e * e + (1L << 28)) >>> 29; // e^2 <= 2^60, so at most 2^31
  }

  /** The absolute sine. */
  private static int magnitude(long[] c, long z) {
    // z <= 2^31, so every product is below 2^63
    return (int) (((1L << 62) + (1L << 31) - z * Horner.highWord(c, z)) >>> 32);
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
    long[] c = coefficients;
    int done = LOOPS.highWord(coefficients, lead, phases, from, to, out, outFrom);
    for (int i = from + done, o = outFrom + done; i < to; i++, o++) {
      int phase = phases[i] + lead;
      out[o] = FixedPoint.negateIf(phase >> 31, magnitude(c, square(Phase.fromPeak(phase))));
    }
  }

  @Override
  public void sinCos(int[] phases, int from, int to, int[] sinOut, int[] cosOut, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, sinOut.length);
    Ranges.check(from, to, phases.length, outFrom, cosOut.length);
    int done = LOOPS.highWordPair(coefficients, phases, from, to, sinOut, cosOut, outFrom);
    for (int i = from + done, o = outFrom + done; i < to; i++, o++) {
      long pair = sinCos(phases[i]);
      sinOut[o] = (int) pair;
      cosOut[o] = (int) (pair >> 32);
    }
  }
}
