// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** Constants and elementary functions as intervals of a fixed number of binary places. Immutable. */
final class Reals {
  /**
   * The precisions that {@link Ziv} tries in turn. The first leaves more than 40 bits between the width of a step's interval and
   * its last place for the parameters of real models, so that the others are hardly ever seen.
   */
  static final List<Reals> LEVELS = List.of(new Reals(128), new Reals(320), new Reals(800));

  private static final int HALVINGS = 8;

  private final int bits;
  private final Interval one;
  private final Interval ln2;
  private final Interval twoPi;
  private final Interval turnsPerRadian;
  private final Interval lnTwoPi;

  private Reals(int bits) {
    this.bits = bits;
    this.one = Interval.of(1, bits);
    // ln 2 = ln 4/3 + ln 3/2 = 2 atanh 1/7 + 2 atanh 1/5
    this.ln2 = odd(new BigFraction(1, 7), 1).plus(odd(new BigFraction(1, 5), 1)).times(whole(2));
    // Machin: pi = 16 atan 1/5 - 4 atan 1/239
    this.twoPi = odd(new BigFraction(1, 5), -1)
        .times(whole(32))
        .minus(odd(new BigFraction(1, 239), -1).times(whole(8)));
    this.turnsPerRadian = one.over(twoPi);
    this.lnTwoPi = new Interval(lnOfEnd(twoPi.lo()).lo(), lnOfEnd(twoPi.hi()).hi(), bits);
  }

  Interval one() {
    return one;
  }

  Interval twoPi() {
    return twoPi;
  }

  /** Returns 1 / 2 pi. */
  Interval turnsPerRadian() {
    return turnsPerRadian;
  }

  Interval lnTwoPi() {
    return lnTwoPi;
  }

  Interval of(long x) {
    return Interval.of(x, bits);
  }

  Interval of(BigFraction x) {
    return Interval.of(x, bits);
  }

  /** Returns the natural logarithm of a positive fraction. */
  Interval ln(BigFraction x) {
    BigInteger p = x.getNumerator();
    BigInteger q = x.getDenominator();
    int exponent = p.bitLength() - q.bitLength();
    if (exponent >= 0) {
      q = q.shiftLeft(exponent);
    } else {
      p = p.shiftLeft(-exponent);
    }
    // 1/2 < p/q < 2; one more halving or doubling gives 2/3 <= p/q <= 4/3
    BigInteger three = BigInteger.valueOf(3);
    if (p.multiply(three).compareTo(q.shiftLeft(2)) > 0) {
      exponent++;
      q = q.shiftLeft(1);
    } else if (p.multiply(three).compareTo(q.shiftLeft(1)) < 0) {
      exponent--;
      p = p.shiftLeft(1);
    }
    // ln p/q = 2 atanh z with z = (p - q) / (p + q) in [-1/5, 1/7]
    Interval mantissa = odd(new BigFraction(p.subtract(q), p.add(q)), 1).times(whole(2));
    return mantissa.plus(ln2.times(whole(exponent)));
  }

  private Interval lnOfEnd(BigInteger end) {
    return ln(new BigFraction(end, BigInteger.ONE.shiftLeft(bits)));
  }

  /** Returns {@code e^-y} of a number that is not negative. */
  Interval expOfMinus(Interval y) {
    int exponent = y.over(ln2).lo().shiftRight(bits).intValueExact() + 1;
    // e^-y = 2^-exponent * e^x with x in [0, ln 2] but for the width of the intervals, and z = x /
    // 2^8 is below 2^-8
    Interval x = ln2.times(whole(exponent)).minus(y);
    Interval z = x.scaledDown(HALVINGS);
    // The tail sum z^j n! / (n + j)! is within 1/7 of 1 for |z| <= 1/4; after n >= bits / 8 terms
    // it weighs less than 2^-bits
    int n = (bits + 7) / 8;
    Interval sum = new Interval(one.scaledDown(1).lo(), of(2).hi(), bits);
    for (int k = n; k >= 1; k--) {
      sum = one.plus(z.times(sum).times(new BigFraction(1, k)));
    }
    for (int i = 0; i < HALVINGS; i++) {
      sum = sum.times(sum);
    }
    return sum.scaledDown(exponent);
  }

  /** Returns atanh z (sign 1) or atan z (sign -1) for |z| up to 1/5, as z times the sum of (sign z^2)^k / (2k + 1). */
  private Interval odd(BigFraction z, int sign) {
    Interval u = of(z.multiply(z).multiply(sign));
    // The tail sum u^j / (2n + 1 + 2j) is in [0, 1] for |u| <= 1/25 and n >= 1, and |u|^n < 2^-bits
    // for n > bits / 4
    Interval sum = new Interval(BigInteger.ZERO, one.hi(), bits);
    for (int k = bits / 4; k >= 0; k--) {
      sum = of(new BigFraction(1, 2 * k + 1)).plus(u.times(sum));
    }
    return sum.times(z);
  }

  private static BigFraction whole(int x) {
    return new BigFraction(x);
  }
}
