// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import io.quarterwave.fixed.QFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A phase whose sine, in units of a format, is close to a midpoint between two integers, with the right answers.
 *
 * @param phase in 2<sup>-32</sup> turns, inside the first quarter
 * @param sine the sine rounded to nearest, clamped where the format saturates
 * @param negated the sine of the opposite phase, rounded: {@code -sine} but where {@code sine} was clamped
 * @param distance how far {@code one() * sin} is from the nearest midpoint, in ulp, rounded down to five digits
 */
public record HardCase(int phase, long sine, long negated, BigDecimal distance) {
  private static final MathContext FIVE_DIGITS = new MathContext(5, RoundingMode.DOWN);
  private static final BigInteger ULP = BigInteger.ONE.shiftLeft(ExactSine.FRACTION_BITS);

  /** Returns the case of a phase inside the first quarter, hard or not. */
  public static HardCase of(int phase, QFormat format) {
    return new HardCase(
        phase,
        ExactSine.rounded(phase, format),
        ExactSine.rounded(-phase, format),
        new BigDecimal(distance(phase, format)).divide(new BigDecimal(ULP), FIVE_DIGITS));
  }

  /** Returns the distance in 2<sup>-192</sup> ulp, within {@code one() * 9} of them: below 2<sup>-157</sup> ulp for 31 bits. */
  static BigInteger distance(int phase, QFormat format) {
    BigInteger value = ExactSine.sine(phase).multiply(BigInteger.valueOf(format.one()));
    return value.mod(ULP).subtract(ULP.shiftRight(1)).abs();
  }
}
