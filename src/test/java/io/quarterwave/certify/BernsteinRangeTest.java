// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.Phase;
import io.quarterwave.truth.ExactSine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class BernsteinRangeTest {
  private static final BigFraction TOLERANCE = RationalInterval.pow2(-40);

  @Test
  void theChebyshevPolynomialsRangeOverTheirBand() {
    RationalPolynomial x = polynomial(-1, 2); // 2u - 1
    RationalPolynomial before = polynomial(1);
    RationalPolynomial t = x;
    for (int n = 1; n <= 12; n++) {
      assertRange(t, BigFraction.MINUS_ONE, BigFraction.ONE);
      RationalPolynomial next = x.times(t).times(BigFraction.TWO).minus(before);
      before = t;
      t = next;
    }
  }

  @Test
  void endsInsideAndOnTheEdge() {
    assertRange(polynomial(7), new BigFraction(7), new BigFraction(7));
    assertRange(polynomial(0, 1, -1), BigFraction.ZERO, BigFraction.ONE_QUARTER);
    assertRange(polynomial(3, -5), new BigFraction(-2), new BigFraction(3));
    // u^2 (1 - u) is 4/27 at 2/3, which no halving hits
    assertRange(polynomial(0, 0, 1, -1), BigFraction.ZERO, new BigFraction(4, 27));
  }

  @Test
  void holdsEveryValueOfRandomPolynomials() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 50; round++) {
      List<BigFraction> c = new ArrayList<>();
      for (int k = random.nextInt(9); k >= 0; k--) {
        c.add(new BigFraction(random.nextInt(-1000, 1000), random.nextInt(1, 1000)));
      }
      RationalPolynomial p = new RationalPolynomial(c);
      RationalInterval range = BernsteinRange.of(p, TOLERANCE);
      for (int k = 0; k <= 64; k++) {
        BigFraction value = p.at(new BigFraction(k, 64));
        assertTrue(
            range.low().compareTo(value) <= 0 && value.compareTo(range.high()) <= 0,
            p + " is " + value + " at " + k + "/64, not in " + range);
      }
    }
  }

  @Test
  void theCosineSeriesIsTheSineWithinItsRest() {
    BigInteger unit = BigInteger.ONE.shiftLeft(ExactSine.FRACTION_BITS);
    BigFraction truth = new BigFraction(BigInteger.valueOf(ExactSine.ERROR_UNITS), unit);
    assertTrue(CosineSeries.REST.compareTo(RationalInterval.pow2(-100)) < 0);
    for (int k = 0; k <= 64; k++) {
      int phase = (int) ((long) k * Phase.QUARTER / 64);
      BigFraction z = new BigFraction(Phase.fromPeak(phase), 1 << 30);
      BigFraction off = CosineSeries.POLYNOMIAL
          .at(z.multiply(z))
          .subtract(new BigFraction(ExactSine.sine(phase), unit))
          .abs();
      assertTrue(
          off.compareTo(CosineSeries.REST.add(truth)) <= 0,
          "at " + phase + ": " + off.doubleValue());
    }
  }

  @Test
  void intervalsMultiplyToAllProducts() {
    RationalInterval a = new RationalInterval(new BigFraction(-2), new BigFraction(3));
    RationalInterval b = new RationalInterval(new BigFraction(-7), new BigFraction(5));
    assertEquals(new RationalInterval(new BigFraction(-21), new BigFraction(15)), a.times(b));
    assertEquals(new RationalInterval(new BigFraction(-7), new BigFraction(10)), a.minus(b));
    assertEquals(new BigFraction(7), b.magnitude());
  }

  private static RationalPolynomial polynomial(int... c) {
    List<BigFraction> coefficients = new ArrayList<>();
    for (int each : c) {
      coefficients.add(new BigFraction(each));
    }
    return new RationalPolynomial(coefficients);
  }

  private static void assertRange(RationalPolynomial p, BigFraction low, BigFraction high) {
    RationalInterval range = BernsteinRange.of(p, TOLERANCE);
    assertNear(low, range.low(), p);
    assertNear(high, range.high(), p);
    assertTrue(range.low().compareTo(low) <= 0 && high.compareTo(range.high()) <= 0, p.toString());
  }

  private static void assertNear(BigFraction want, BigFraction got, RationalPolynomial p) {
    assertTrue(
        want.subtract(got).abs().compareTo(TOLERANCE) <= 0, got + ", not " + want + ": " + p);
  }
}
