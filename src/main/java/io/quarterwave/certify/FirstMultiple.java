// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * The multiple of a number whose remainder comes closest to a target: the hardest case of a rounding, found by the Euclidean algorithm
 * instead of by trying.
 */
final class FirstMultiple {
  private static final BigInteger NONE = BigInteger.ONE.negate();

  private FirstMultiple() {}

  /**
   * Returns the smallest x &ge; 0 with {@code low <= a*x mod m <= high}, or -1 where there is none; {@code 0 <= a < m}, {@code 0 <= low <=
   * high < m}.
   *
   * <p>If no multiple of {@code a} below {@code m} falls in the range, then {@code a*x - m*y} is to be in it for a y &gt; 0: modulo {@code a}, that is the
   * same question for y, with {@code m mod a} and the range negated. The x rises with the y.
   */
  static BigInteger within(BigInteger a, BigInteger m, BigInteger low, BigInteger high) {
    if (low.signum() == 0) {
      return BigInteger.ZERO;
    }
    if (a.signum() == 0) {
      return NONE;
    }
    BigInteger direct = ceilDiv(low, a);
    if (direct.multiply(a).compareTo(high) <= 0) {
      return direct;
    }
    // no multiple of a is in [low, high], so neither remainder is 0 and they keep their order
    BigInteger y = within(m.mod(a), a, a.subtract(high.mod(a)), a.subtract(low.mod(a)));
    return y.signum() < 0 ? NONE : ceilDiv(low.add(m.multiply(y)), a);
  }

  /**
   * Returns the x in [1, most] whose {@code a*x mod m} is closest to {@code m/2}, m even; the smallest of equals. Empty where none is
   * within {@code reach}.
   *
   * <p>Each round asks for the first x that is closer than the closest so far.
   */
  static OptionalLong closestToHalf(BigInteger a, BigInteger m, BigInteger reach, long most) {
    BigInteger half = m.shiftRight(1);
    BigInteger distance = reach;
    OptionalLong closest = OptionalLong.empty();
    while (distance.signum() >= 0) {
      BigInteger x = within(a, m, half.subtract(distance), half.add(distance));
      if (x.signum() < 0 || x.compareTo(BigInteger.valueOf(most)) > 0) {
        break;
      }
      closest = OptionalLong.of(x.longValueExact());
      distance = a.multiply(x).mod(m).subtract(half).abs().subtract(BigInteger.ONE);
    }
    return closest;
  }

  private static BigInteger ceilDiv(BigInteger x, BigInteger y) {
    return x.add(y).subtract(BigInteger.ONE).divide(y); // x >= 0, y > 0
  }
}
