// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.adapter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.certify.FloatRowBound;
import io.quarterwave.fixed.Phase;
import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.TrueRope;
import io.quarterwave.truth.ExactSine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Float rows against exact sines: every scaling, several axes, positions to 2^40 and negative. */
class FloatRowsProperties {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  @Provide
  Arbitrary<TrueRope> ropes() {
    Arbitrary<Double> scalings = Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(1.0)),
        Tuple.of(1, Arbitraries.of(0.5, 2.0, 1.138629436111989, 2.75)),
        Tuple.of(1, Arbitraries.doubles().between(0.1, 2.75)));
    return Combinators.combine(
            Arbitraries.integers().between(1, 8),
            Arbitraries.integers().between(1, 3),
            scalings,
            Arbitraries.longs())
        .as((pairs, axes, scaling, seed) ->
            new TrueRope(2 * pairs, 0, PairLayout.HALF, scaling, frequencies(axes, pairs, seed)))
        .filter(rope -> rope.scaling() == 1 || Math.round(rope.scaling() * 0x1p30) != 1L << 30);
  }

  @Provide
  Arbitrary<Long> positions() {
    Arbitrary<Long> edges = Arbitraries.integers()
        .between(0, 40)
        .flatMap(k -> Arbitraries.of((1L << k) - 1, 1L << k, -(1L << k), 1 - (1L << k)));
    return Arbitraries.oneOf(
        edges,
        Arbitraries.longs().between(-(1L << 40), 1L << 40),
        Arbitraries.longs().between(0, 200_000));
  }

  @Property(tries = 300)
  void everyFloatIsWithinTheBoundOfThePhase(
      @ForAll("ropes") TrueRope rope, @ForAll("positions") long first, @ForAll RowShape shape) {
    RopePlan plan = rope.plan();
    int width = shape.width(plan);
    float[] cos = new float[3 * width];
    float[] sin = new float[3 * width];
    FloatRows.fill(plan, shape, first, 3, cos, sin, 0);
    BigDecimal bound = FloatRowBound.of(plan, 0).ofPhase();
    for (int at = 0; at < cos.length; at++) {
      int phase = plan.phase(first + at / width, pair(shape, plan, at % width));
      assertWithin(bound, plan, phase + Phase.QUARTER, cos[at]);
      assertWithin(bound, plan, phase, sin[at]);
    }
  }

  @Property
  void everyFloatIsWithinTheBoundOfThePosition(
      @ForAll("ropes") TrueRope rope, @ForAll("positions") long seed) {
    RopePlan plan = rope.plan();
    long[] position = new Random(seed).longs(rope.axes(), -(1L << 40), 1L << 40).toArray();
    position[0] = seed;
    float[] cos = new float[plan.pairs()];
    float[] sin = new float[plan.pairs()];
    FloatRows.fill(plan, position, 0, cos, sin, 0);
    long largest = 0;
    for (long coordinate : position) {
      largest = Math.max(largest, Math.abs(coordinate));
    }
    double bound = FloatRowBound.of(plan, largest).ofPosition().doubleValue();
    for (int pair = 0; pair < plan.pairs(); pair++) {
      double angle = rope.angle(pair, position);
      double cosError = Math.abs(cos[pair] - rope.scaling() * StrictMath.cos(angle));
      double sinError = Math.abs(sin[pair] - rope.scaling() * StrictMath.sin(angle));
      // the angle of at most pi rad is within 2^-51 of its size: 2.75 pi 2^-51 is below 1e-14
      assertTrue(
          Math.max(cosError, sinError) + 1e-14 <= bound,
          () -> "angle " + angle + ": errors " + cosError + ", " + sinError + ", bound " + bound);
    }
  }

  private static int pair(RowShape shape, RopePlan plan, int column) {
    return shape == RowShape.INTERLEAVED ? column / 2 : column % plan.pairs();
  }

  private static void assertWithin(BigDecimal bound, RopePlan plan, int phase, float actual) {
    // the sine is within 9 units of 2^-192, far below the last digit of the bound
    BigDecimal expected = new BigDecimal(
            ExactSine.sine(phase).multiply(BigInteger.valueOf(plan.scaleQ30())))
        .divide(TWO.pow(ExactSine.FRACTION_BITS + 30));
    BigDecimal error = expected.subtract(new BigDecimal(actual)).abs();
    assertTrue(
        error.compareTo(bound) <= 0,
        () -> "phase " + phase + ", scaleQ30 " + plan.scaleQ30() + ": " + actual + ", error "
            + error.doubleValue() + ", bound " + bound.doubleValue());
  }

  /** Steps of any size, a little off the grid of 2^-64 turns. */
  private static BigInteger[][] frequencies(int axes, int pairs, long seed) {
    Random random = new Random(seed);
    BigInteger[][] frequencies = new BigInteger[axes][pairs];
    for (BigInteger[] axis : frequencies) {
      for (int pair = 0; pair < pairs; pair++) {
        axis[pair] = BigInteger.valueOf(random.nextLong() >> random.nextInt(64))
            .shiftLeft(32)
            .add(BigInteger.valueOf(random.nextInt()));
      }
    }
    return frequencies;
  }
}
