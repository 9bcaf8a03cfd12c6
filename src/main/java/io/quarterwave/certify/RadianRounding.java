// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.Radians;
import io.quarterwave.truth.Pi;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The proof that {@link Radians} gives the nearest phase for every code: how close the hardest code comes to the middle of two phases, and
 * how far the arithmetic can be off before it rounds.
 *
 * <p>Code {@code x} at n fraction bits is {@code x*alpha} units of a phase of w bits, {@code alpha = 2^(w-1-n) / pi}. Only the fraction
 * of alpha counts; cut to {@value #BITS} bits it is {@code a / 2^BITS}, off by less than 2, which moves {@code x*alpha} by less than {@code 2^(32-BITS)} for
 * {@code |x| <= 2^31}. {@link FirstMultiple} finds the x in [1, 2<sup>31</sup>] whose {@code a*x / 2^BITS} is closest to a half-integer; the
 * negative ones lie as close as their opposites. The arithmetic is off by less than {@code 2^31 * 2^(w-128)} units ({@link Radians}). Where the
 * distance is larger than both together, no code is rounded to the wrong side.
 *
 * @param format the radians
 * @param phaseBits width of the phase, w, 16 or 32
 * @param hardest the code that comes closest, negative where its opposite is not an {@code int}
 * @param distance how close, in units of 2<sup>-{@value #BITS}</sup> of a unit of the phase; within 2<sup>32</sup> of them
 */
public record RadianRounding(Radians format, int phaseBits, int hardest, BigInteger distance) {
  private static final int BITS = 256;
  private static final BigInteger TURN = BigInteger.ONE.shiftLeft(BITS);
  /** The hardest of 2^31 codes is expected within 2^-31 units or so; a reach of 2^-24 keeps the rounds few. */
  private static final BigInteger REACH = BigInteger.ONE.shiftLeft(BITS - 24);

  /** Finds the hardest code of a format and phase. */
  public static RadianRounding of(Radians format, int phaseBits) {
    BigInteger a = alpha(format, phaseBits).mod(TURN);
    long x = FirstMultiple.closestToHalf(a, TURN, REACH, 1L << 31).orElseThrow();
    BigInteger distance =
        a.multiply(BigInteger.valueOf(x)).mod(TURN).subtract(TURN.shiftRight(1)).abs();
    return new RadianRounding(
        format, phaseBits, x == 1L << 31 ? Integer.MIN_VALUE : (int) x, distance);
  }

  /** Returns {@code floor(alpha * 2^BITS)}. */
  private static BigInteger alpha(Radians format, int phaseBits) {
    int digits = BITS + 64; // pi one unit larger takes less than 2^-40 from the quotient
    BigInteger numerator =
        BigInteger.ONE.shiftLeft(BITS + digits + phaseBits - 1 - format.fractionBits());
    return numerator.divide(Pi.floor(digits).add(BigInteger.ONE));
  }

  /** Returns whether every code gives the nearest phase. */
  public boolean holds() {
    BigInteger arithmetic = BigInteger.ONE.shiftLeft(31 + phaseBits - 128 + BITS);
    BigInteger search = BigInteger.ONE.shiftLeft(32);
    return distance.compareTo(arithmetic.add(search)) > 0;
  }

  /** Returns the distance in units of the phase, rounded down to a number of decimals. */
  public BigDecimal distanceUnits(int decimals) {
    return new BigDecimal(distance).divide(new BigDecimal(TURN), decimals, RoundingMode.FLOOR);
  }
}
