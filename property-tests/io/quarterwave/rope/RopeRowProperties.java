// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.trig.CertifiedBounds;
import io.quarterwave.trig.PinnedSine;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rows of multiplicands over every format, scaling and number of axes. */
class RopeRowProperties {
  @Provide
  Arbitrary<RopeCase> cases() {
    return RopeCase.cases();
  }

  @Provide
  Arbitrary<Integer> formats() {
    return Arbitraries.of(30, 22, 15, 14, 7, 1, 29);
  }

  @Property
  void multiplicandsAreSineTimesScalingRoundedOnce(
      @ForAll("cases") RopeCase c, @ForAll("formats") int fractionBits) {
    RopePlan plan = c.plan();
    Assume.that(fractionBits < 30 || plan.scaleQ30() < 1L << 31);
    long[] position = Arrays.copyOf(c.tokenPositions(), plan.axes());
    RopeRow row = new RopeRow(plan.pairs() + 1);
    row.fill(plan, fractionBits, position, 0);
    assertEquals(plan.pairs(), row.pairs());
    assertEquals(fractionBits, row.fractionBits());
    for (int pair = 0; pair < plan.pairs(); pair++) {
      int phase = phase(plan, pair, position);
      assertEquals(rounded(plan, fractionBits, PinnedSine.cosQ30(phase)), row.cos(pair));
      assertEquals(rounded(plan, fractionBits, PinnedSine.sinQ30(phase)), row.sin(pair));
    }
  }

  @Property
  void multiplicandsAreWithinTheirBoundOfTheRealFunctions(
      @ForAll("cases") RopeCase c, @ForAll("formats") int fractionBits) {
    RopePlan plan = c.plan();
    Assume.that(fractionBits < 30 || plan.scaleQ30() < 1L << 31);
    RopeRow row = new RopeRow(plan.pairs());
    row.fill(plan, fractionBits, c.position());
    double scaling = plan.scaleQ30() * 0x1p-30;
    double sine = Double.parseDouble(CertifiedBounds.SINCOS_Q30_POLY);
    boolean rounded = fractionBits < 30 || scaling != 1;
    double bound = (rounded ? 0.5 : 0) + sine * scaling * Math.scalb(1.0, fractionBits - 30) + 1e-5;
    for (int pair = 0; pair < plan.pairs(); pair++) {
      double angle = plan.phase(c.position(), pair) * 0x1p-31 * Math.PI;
      double one = Math.scalb(scaling, fractionBits);
      double cosError = Math.abs(row.cos(pair) - one * StrictMath.cos(angle));
      double sinError = Math.abs(row.sin(pair) - one * StrictMath.sin(angle));
      assertTrue(
          cosError <= bound && sinError <= bound,
          () ->
              "angle " + angle + ": errors " + cosError + ", " + sinError + " ulp, bound " + bound);
    }
  }

  @Property
  void copiesEqualTheAccessors(@ForAll("cases") RopeCase c) {
    RopePlan plan = c.plan();
    RopeRow row = new RopeRow(plan.pairs());
    row.fill(plan, 22, c.position());
    int[] cos = new int[plan.pairs() + 2];
    int[] sin = new int[plan.pairs() + 3];
    row.copyTo(cos, sin, 1);
    int[] expectedCos = new int[cos.length];
    int[] expectedSin = new int[sin.length];
    IntStream.range(0, plan.pairs()).forEach(pair -> {
      expectedCos[1 + pair] = row.cos(pair);
      expectedSin[1 + pair] = row.sin(pair);
    });
    assertArrayEquals(expectedCos, cos);
    assertArrayEquals(expectedSin, sin);
  }

  /** The sum over the axes in whole numbers, rounded to 2^-32 turns. */
  private static int phase(RopePlan plan, int pair, long[] position) {
    BigInteger turns = BigInteger.ONE.shiftLeft(31);
    for (int axis = 0; axis < plan.axes(); axis++) {
      BigInteger step = BigInteger.valueOf(plan.step(axis, pair));
      turns = turns.add(step.multiply(BigInteger.valueOf(position[axis])));
    }
    return turns.shiftRight(32).intValue();
  }

  private static int rounded(RopePlan plan, int fractionBits, int sineQ30) {
    BigInteger product = BigInteger.valueOf(sineQ30).multiply(BigInteger.valueOf(plan.scaleQ30()));
    BigInteger half = BigInteger.ONE.shiftLeft(59 - fractionBits);
    return product.add(half).shiftRight(60 - fractionBits).intValueExact();
  }
}
