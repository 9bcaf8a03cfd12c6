// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An integer inside an evaluation, for every phase at once: {@code exact(u) + e}, u in [0, 1] the squared distance to the peak in squared
 * quarter turns, e somewhere in {@code error}.
 *
 * <p>Each operation is that of the integers. Where it cuts bits away, the polynomial goes on without the cut and the cut joins the error:
 * a shift to the right by s is {@code v / 2^s - f} with f in [0, 1 - 2^-s], one-sided, a high word the same with s = 64. Errors of factors
 * are multiplied by the range of the other factor, and dependences between errors are not used, so the interval is an upper bound.
 *
 * <p>Sums may wrap at 2<sup>64</sup> as long as what is read from them does not: shifts to the right and products refuse operands that
 * might leave a {@code long}.
 */
record TracedInteger(RationalPolynomial exact, RationalInterval error) {
  private static final BigFraction LONG_END = RationalInterval.pow2(63);

  /** Returns {@code u * 2^bits}, exactly. */
  static TracedInteger squareOfDistance(int bits) {
    return new TracedInteger(
        RationalPolynomial.monomial(RationalInterval.pow2(bits), 1), RationalInterval.ZERO);
  }

  static TracedInteger of(long constant) {
    return new TracedInteger(
        RationalPolynomial.monomial(new BigFraction(BigInteger.valueOf(constant)), 0),
        RationalInterval.ZERO);
  }

  TracedInteger plus(TracedInteger other) {
    return new TracedInteger(exact.plus(other.exact), error.plus(other.error));
  }

  TracedInteger plus(long constant) {
    return plus(of(constant));
  }

  TracedInteger minus(TracedInteger other) {
    return new TracedInteger(exact.minus(other.exact), error.minus(other.error));
  }

  TracedInteger shiftedLeft(int shift) {
    BigFraction factor = RationalInterval.pow2(shift);
    return new TracedInteger(exact.times(factor), error.times(factor));
  }

  /** Returns {@code this >> shift}. */
  TracedInteger shiftedRight(int shift) {
    return within(64).cut(shift);
  }

  /** Returns the product, which fits a {@code long}. */
  TracedInteger times(TracedInteger other) {
    return product(other).within(64);
  }

  /** Returns {@code Math.multiplyHigh(this, other)}. */
  TracedInteger timesHigh(TracedInteger other) {
    return within(64).product(other.within(64)).cut(64);
  }

  private TracedInteger cut(int shift) {
    BigFraction unit = RationalInterval.pow2(-shift);
    RationalInterval lost = new RationalInterval(BigFraction.ZERO, BigFraction.ONE.subtract(unit));
    return new TracedInteger(exact.times(unit), error.times(unit).minus(lost));
  }

  private TracedInteger product(TracedInteger other) {
    // (p + e)(q + f) = pq + p f + (q + f) e
    RationalInterval error = exactRange().times(other.error).plus(other.range().times(this.error));
    return new TracedInteger(exact.times(other.exact), error);
  }

  private RationalInterval exactRange() {
    // a tolerance far below what matters to a check or to an error
    RationalInterval coarse = BernsteinRange.of(exact, LONG_END.multiply(LONG_END));
    return BernsteinRange.of(
        exact, coarse.width().add(BigFraction.ONE).multiply(RationalInterval.pow2(-10)));
  }

  /** Returns an interval that holds the integer at every phase. */
  RationalInterval range() {
    return exactRange().plus(error);
  }

  /**
   * Returns this.
   *
   * @throws IllegalArgumentException where it might not fit a signed integer of so many bits
   */
  TracedInteger within(int bits) {
    BigFraction end = RationalInterval.pow2(bits - 1);
    return inside(end.negate(), end);
  }

  /**
   * Returns this.
   *
   * @throws IllegalArgumentException where it might be negative, or not fit an unsigned integer of so many bits
   */
  TracedInteger unsignedWithin(int bits) {
    return inside(BigFraction.ZERO, RationalInterval.pow2(bits));
  }

  private TracedInteger inside(BigFraction low, BigFraction high) {
    RationalInterval range = range();
    // an integer above low - 1 is at least low
    if (range.low().add(BigFraction.ONE).compareTo(low) <= 0 || range.high().compareTo(high) >= 0) {
      throw new IllegalArgumentException("an integer in ["
          + RationalInterval.decimal(range.low(), 0, RoundingMode.FLOOR) + ", "
          + RationalInterval.decimal(range.high(), 0, RoundingMode.CEILING)
          + "] might not be in [" + low + ", " + high + ")");
    }
    return this;
  }
}
