// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;

/** The result of an operation on intervals holds the exact rational result on numbers inside, and is not wider than it must be. */
class IntervalProperties {
  private static final int BITS = 64;

  private static void assertHolds(BigFraction exact, Interval x) {
    BigFraction unit = new BigFraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(BITS));
    assertTrue(new BigFraction(x.lo()).multiply(unit).compareTo(exact) <= 0, exact + " below " + x);
    assertTrue(new BigFraction(x.hi()).multiply(unit).compareTo(exact) >= 0, exact + " above " + x);
  }

  @Property
  void ringOperationsHoldTheExactResult(
      @ForAll("fractions") BigFraction x, @ForAll("fractions") BigFraction y) {
    Interval a = Interval.of(x, BITS);
    Interval b = Interval.of(y, BITS);
    assertHolds(x, a);
    assertHolds(x.add(y), a.plus(b));
    assertHolds(x.subtract(y), a.minus(b));
    assertHolds(x.multiply(y), a.times(b));
    assertHolds(x.multiply(y), a.times(y));
    assertHolds(x.divide(new BigFraction(8)), a.scaledDown(3));
  }

  @Property
  void quotientHoldsTheExactResult(
      @ForAll("fractions") BigFraction x, @ForAll("fractions") BigFraction y) {
    Assume.that(y.getNumerator().signum() != 0);
    assertHolds(x.divide(y), Interval.of(x, BITS).over(Interval.of(y, BITS)));
  }

  @Property
  void rootHoldsTheExactResult(@ForAll("fractions") BigFraction x) {
    BigFraction square = x.multiply(x);
    Interval root = Interval.of(square, BITS).sqrt();
    assertHolds(x.getNumerator().signum() < 0 ? x.negate() : x, root);
    BigInteger width = root.hi().subtract(root.lo());
    // the radicand is 2^-64 wide and at least 2^-20, so that the root is at most 2^10 units wide
    assertTrue(width.bitLength() <= 11, "width " + width);
  }

  @Property
  void dyadicFractionsArePoints(@ForAll long numerator) {
    Interval x = Interval.of(
        new BigFraction(BigInteger.valueOf(numerator), BigInteger.ONE.shiftLeft(60)), BITS);
    assertEquals(x.lo(), x.hi());
    assertEquals(Math.scalb((double) numerator, -60), x.toDouble());
    assertEquals(
        new BigDecimal(numerator)
            .divide(new BigDecimal(BigInteger.ONE.shiftLeft(30)))
            .add(new BigDecimal("0.5"))
            .setScale(0, RoundingMode.FLOOR)
            .toBigInteger(),
        x.round(30));
  }

  @Provide
  Arbitrary<BigFraction> fractions() {
    Arbitrary<BigInteger> numerators = Arbitraries.oneOf(
        Arbitraries.integers().between(-5, 5).map(BigInteger::valueOf),
        Arbitraries.longs().between(-(1L << 40), 1L << 40).map(BigInteger::valueOf));
    return numerators.flatMap(n -> Arbitraries.longs()
        .between(1, 1 << 10)
        .map(d -> new BigFraction(n, BigInteger.valueOf(d))));
  }
}
