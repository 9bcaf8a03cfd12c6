// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A real number known to lie in {@code [lo, hi] * 2^-bits}.
 *
 * <p>Every operation rounds its lower end down and its upper end up, so that the result holds every value that the operation
 * takes on numbers of the operands. That is the whole error analysis: an answer read from an interval (a rounding, a comparison)
 * is the answer for the real number inside. Where the two ends disagree the answer is {@link Undecided}, and {@link Ziv} starts
 * again with more bits.
 */
record Interval(BigInteger lo, BigInteger hi, int bits) {
  /** Two ends of an interval give different answers. */
  static final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1;

    Undecided() {
      super(null, null, false, false);
    }
  }

  /** Returns the smallest interval that holds a fraction; a point where {@code bits} binary places are enough. */
  static Interval of(BigFraction x, int bits) {
    BigInteger numerator = x.getNumerator().shiftLeft(bits);
    return new Interval(
        floorDiv(numerator, x.getDenominator()), ceilDiv(numerator, x.getDenominator()), bits);
  }

  static Interval of(long x, int bits) {
    BigInteger scaled = BigInteger.valueOf(x).shiftLeft(bits);
    return new Interval(scaled, scaled, bits);
  }

  Interval plus(Interval y) {
    return new Interval(lo.add(y.lo), hi.add(y.hi), bits);
  }

  Interval minus(Interval y) {
    return new Interval(lo.subtract(y.hi), hi.subtract(y.lo), bits);
  }

  Interval times(Interval y) {
    if (lo.signum() >= 0 && y.lo.signum() >= 0) {
      return new Interval(
          lo.multiply(y.lo).shiftRight(bits), ceilShift(hi.multiply(y.hi), bits), bits);
    }
    BigInteger a = lo.multiply(y.lo);
    BigInteger b = lo.multiply(y.hi);
    BigInteger c = hi.multiply(y.lo);
    BigInteger d = hi.multiply(y.hi);
    return new Interval(
        a.min(b).min(c.min(d)).shiftRight(bits), ceilShift(a.max(b).max(c.max(d)), bits), bits);
  }

  /** Returns the product with a fraction; multiplying before dividing, so that no digit of the fraction is lost. */
  Interval times(BigFraction y) {
    boolean negative = y.getNumerator().signum() < 0;
    BigInteger low = (negative ? hi : lo).multiply(y.getNumerator());
    BigInteger high = (negative ? lo : hi).multiply(y.getNumerator());
    return new Interval(floorDiv(low, y.getDenominator()), ceilDiv(high, y.getDenominator()), bits);
  }

  Interval over(Interval y) {
    if (y.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    // y does not hold 0, so that 1/y runs monotonically between the reciprocals of its ends
    BigInteger one = BigInteger.ONE.shiftLeft(2 * bits);
    return times(new Interval(floorDiv(one, y.hi), ceilDiv(one, y.lo), bits));
  }

  /** Returns the product with 2<sup>-shift</sup>. */
  Interval scaledDown(int shift) {
    return new Interval(lo.shiftRight(shift), ceilShift(hi, shift), bits);
  }

  /** Returns the square root of a number that is not negative. */
  Interval sqrt() {
    // the root of x * 2^-bits is the root of x * 2^bits in units of 2^-bits
    BigInteger low = lo.max(BigInteger.ZERO).shiftLeft(bits).sqrt();
    BigInteger[] high = hi.shiftLeft(bits).sqrtAndRemainder();
    return new Interval(low, high[1].signum() == 0 ? high[0] : high[0].add(BigInteger.ONE), bits);
  }

  /** Returns {@code min(max(x, low), high)}, which rises with x. */
  Interval clamp(long low, long high) {
    BigInteger a = BigInteger.valueOf(low).shiftLeft(bits);
    BigInteger b = BigInteger.valueOf(high).shiftLeft(bits);
    return new Interval(lo.max(a).min(b), hi.max(a).min(b), bits);
  }

  /** Returns the sign of the number. */
  int signum() {
    return agreed(lo.signum(), hi.signum());
  }

  /** Returns the largest whole number that is not above. */
  BigInteger floor() {
    return agreed(lo.shiftRight(bits), hi.shiftRight(bits));
  }

  /** Returns the number in units of 2<sup>-fractionBits</sup>, rounded to nearest, ties up. */
  BigInteger round(int fractionBits) {
    return agreed(roundShift(lo, bits - fractionBits), roundShift(hi, bits - fractionBits));
  }

  /** Returns the nearest {@code double}, ties to even; the number is below 2<sup>200</sup>, {@code bits} at most 800. */
  double toDouble() {
    // doubleValue() rounds correctly; the scaling is exact, since 2^-800 is far from the subnormal
    // numbers
    return agreed(Math.scalb(lo.doubleValue(), -bits), Math.scalb(hi.doubleValue(), -bits));
  }

  private static <T> T agreed(T low, T high) {
    if (!low.equals(high)) {
      throw new Undecided();
    }
    return low;
  }

  private static BigInteger roundShift(BigInteger x, int shift) {
    return x.add(BigInteger.ONE.shiftLeft(shift - 1)).shiftRight(shift);
  }

  private static BigInteger ceilShift(BigInteger x, int shift) {
    // ceil(x / 2^shift) = floor((x + 2^shift - 1) / 2^shift)
    return x.add(BigInteger.ONE.shiftLeft(shift).subtract(BigInteger.ONE)).shiftRight(shift);
  }

  private static BigInteger floorDiv(BigInteger x, BigInteger y) {
    BigInteger[] q = x.divideAndRemainder(y);
    return q[1].signum() * y.signum() < 0 ? q[0].subtract(BigInteger.ONE) : q[0];
  }

  private static BigInteger ceilDiv(BigInteger x, BigInteger y) {
    return floorDiv(x.negate(), y).negate();
  }
}
