// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * All reals from {@code low} to {@code high}, both rational and both in it. The operations are exact: what they return holds every
 * value that the operation takes on numbers of the operands, and no other.
 */
record RationalInterval(BigFraction low, BigFraction high) {
  static final RationalInterval ZERO = of(BigFraction.ZERO);

  RationalInterval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low (" + low + ") must not be above high (" + high + ")");
    }
  }

  static RationalInterval of(BigFraction point) {
    return new RationalInterval(point, point);
  }

  /** Returns 2<sup>exponent</sup>. */
  static BigFraction pow2(int exponent) {
    BigInteger power = BigInteger.ONE.shiftLeft(Math.abs(exponent));
    return exponent >= 0 ? new BigFraction(power) : new BigFraction(BigInteger.ONE, power);
  }

  RationalInterval plus(RationalInterval other) {
    return new RationalInterval(low.add(other.low), high.add(other.high));
  }

  RationalInterval minus(RationalInterval other) {
    return new RationalInterval(low.subtract(other.high), high.subtract(other.low));
  }

  /** Returns the products with one number, which is not negative. */
  RationalInterval times(BigFraction factor) {
    return new RationalInterval(low.multiply(factor), high.multiply(factor));
  }

  RationalInterval times(RationalInterval other) {
    BigFraction a = low.multiply(other.low);
    BigFraction b = low.multiply(other.high);
    BigFraction c = high.multiply(other.low);
    BigFraction d = high.multiply(other.high);
    return new RationalInterval(least(least(a, b), least(c, d)), most(most(a, b), most(c, d)));
  }

  /** Returns the largest absolute value. */
  BigFraction magnitude() {
    return most(low.negate(), high);
  }

  BigFraction width() {
    return high.subtract(low);
  }

  private static BigFraction least(BigFraction a, BigFraction b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static BigFraction most(BigFraction a, BigFraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** Returns a number in decimals, rounded as told. */
  static BigDecimal decimal(BigFraction x, int decimals, RoundingMode mode) {
    return new BigDecimal(x.getNumerator())
        .divide(new BigDecimal(x.getDenominator()), decimals, mode);
  }
}
