// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.truth.Pi;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Taylor's polynomial of {@code cos(pi/2 * sqrt(u))} on u in [0, 1], the sine as a function of the squared distance to its peak,
 * with a bound of all that it leaves out.
 *
 * <p>The series is the sum of {@code (-1)^k t_k u^k}, {@code t_k = (pi/2)^(2k) / (2k)!}. Its terms fall from k = 1 on, so that the rest after
 * {@value #DEGREE} is at most the next term. Every {@code t_k} lies between two rationals, from pi between two; the polynomial
 * has the lower one, and the differences add to the rest.
 */
final class CosineSeries {
  static final int DEGREE = 18;
  private static final int BITS = 256;
  static final RationalPolynomial POLYNOMIAL;

  /** Bound of {@code |cos(pi/2 * sqrt(u)) - POLYNOMIAL|} on [0, 1], below 2<sup>-100</sup>. */
  static final BigFraction REST;

  static {
    BigInteger pi = Pi.floor(BITS);
    RationalInterval halfPi = new RationalInterval(
        new BigFraction(pi, BigInteger.ONE.shiftLeft(BITS + 1)),
        new BigFraction(pi.add(BigInteger.ONE), BigInteger.ONE.shiftLeft(BITS + 1)));
    RationalInterval square = rounded(halfPi.times(halfPi));
    RationalInterval term = RationalInterval.of(BigFraction.ONE);
    List<BigFraction> coefficients = new ArrayList<>();
    BigFraction rest = BigFraction.ZERO;
    for (int k = 0; k <= DEGREE; k++) {
      coefficients.add(k % 2 == 0 ? term.low() : term.low().negate());
      rest = rest.add(term.width());
      term = rounded(term.times(square).times(new BigFraction(1, (2 * k + 1) * (2 * k + 2))));
    }
    POLYNOMIAL = new RationalPolynomial(coefficients);
    REST = rest.add(term.high());
  }

  private CosineSeries() {}

  /** Returns an interval around this one with ends in 2^-BITS, so that the numbers stay short. */
  private static RationalInterval rounded(RationalInterval x) {
    BigInteger one = BigInteger.ONE.shiftLeft(BITS);
    // both ends are positive, so the division cuts downwards
    BigInteger low = x.low().getNumerator().shiftLeft(BITS).divide(x.low().getDenominator());
    BigInteger high = x.high().getNumerator().shiftLeft(BITS).divide(x.high().getDenominator());
    return new RationalInterval(
        new BigFraction(low, one), new BigFraction(high.add(BigInteger.ONE), one));
  }
}
