// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import java.math.BigInteger;

/**
 * Sine and cosine of a rational number of radians, as integers of {@value #FRACTION_BITS} fraction bits.
 *
 * <p>The angle is reduced by whole turns with pi to as many bits as it has before the point and {@value #GUARD_BITS} more than the result, then Taylor's series
 * is summed. No rational angle but 0 has a rational sine (Lindemann), so that no rounding of one is a tie.
 */
public final class RadianSine {
  /** Fraction bits of the results. */
  public static final int FRACTION_BITS = ExactSine.FRACTION_BITS;

  /** Bound of the error of a result, in units of 2<sup>-{@value #FRACTION_BITS}</sup>; derived in the comments of the sum. */
  public static final int ERROR_UNITS = 1;

  /** The most bits of the whole part of an angle. */
  public static final int MOST_BITS = 1024;

  private static final int GUARD_BITS = 64;

  private RadianSine() {}

  /**
   * Returns {sine, cosine} of {@code numerator / denominator} radians, each within {@link #ERROR_UNITS}.
   *
   * @throws IllegalArgumentException if the denominator is not positive, or the angle has more than {@link #MOST_BITS} bits before the point
   */
  public static BigInteger[] sinCos(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("denominator (" + denominator + ") must be positive");
    }
    int whole = numerator.abs().divide(denominator).bitLength();
    if (whole > MOST_BITS) {
      throw new IllegalArgumentException(
          "the angle has " + whole + " bits before the point; at most " + MOST_BITS + " are read");
    }
    int work = FRACTION_BITS + GUARD_BITS;
    int bits = work + whole;
    BigInteger x = numerator.shiftLeft(bits).divide(denominator);
    BigInteger turn = Pi.floor(bits).shiftLeft(1);
    BigInteger turns = x.shiftLeft(1).add(turn).divide(turn.shiftLeft(1)); // near enough to nearest
    // at most 2^whole turns, each off by two units of 2^-bits: below three units of 2^-work in all
    BigInteger reduced = x.subtract(turns.multiply(turn));
    BigInteger[] pair = series(reduced.abs().shiftRight(whole), work);
    return reduced.signum() < 0 ? new BigInteger[] {pair[0].negate(), pair[1]} : pair;
  }

  private static BigInteger[] series(BigInteger x, int work) {
    BigInteger sine = BigInteger.ZERO;
    BigInteger cosine = BigInteger.ZERO;
    BigInteger term = BigInteger.ONE.shiftLeft(work);
    // x < 10: x^n / n! stays below 2^12, so that an error of a few units grows to less than 2^15;
    // the terms are fewer than 2^8, and
    // their sum is off by less than 2^24 units of 2^-work, which is 2^-40 units of the result
    for (int n = 1; term.signum() > 0; n++) {
      boolean negative = ((n - 1) & 2) != 0;
      if ((n & 1) == 1) {
        cosine = negative ? cosine.subtract(term) : cosine.add(term);
      } else {
        sine = negative ? sine.subtract(term) : sine.add(term);
      }
      term = term.multiply(x).shiftRight(work).divide(BigInteger.valueOf(n));
    }
    return new BigInteger[] {round(sine), round(cosine)};
  }

  private static BigInteger round(BigInteger value) {
    return value.add(BigInteger.ONE.shiftLeft(GUARD_BITS - 1)).shiftRight(GUARD_BITS);
  }
}
