// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.certify.RotationBound;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A rope of any layout, type, class and range, the real rotation behind it, and a packed tensor to rotate. Data and
 * frequencies come from the seed and favour edges.
 */
record RopeCase(
    TrueRope truth,
    DataType type,
    Accuracy accuracy,
    OutputRange range,
    int tokens,
    int heads,
    long position,
    long seed) {

  /** Every layout, type, class and range, positions to 2^40 and negative. */
  static Arbitrary<RopeCase> cases() {
    return Combinators.combine(
            ropes(),
            Arbitraries.of(DataType.class),
            Arbitraries.of(Accuracy.class),
            Arbitraries.of(OutputRange.class),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(1, 3),
            positions(),
            Arbitraries.longs())
        .as(RopeCase::new)
        .filter(RopeCase::possible);
  }

  static Arbitrary<Long> positions() {
    Arbitrary<Long> edges = Arbitraries.integers()
        .between(0, 40)
        .flatMap(k -> Arbitraries.of((1L << k) - 1, 1L << k, -(1L << k), 1 - (1L << k)));
    return Arbitraries.oneOf(
        edges,
        Arbitraries.longs().between(-(1L << 40), 1L << 40),
        Arbitraries.longs().between(0, 200_000));
  }

  private static Arbitrary<TrueRope> ropes() {
    Arbitrary<Double> scalings = Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(1.0)),
        Tuple.of(1, Arbitraries.of(0.5, 1.5, 1.138629436111989, 2.75)),
        Tuple.of(1, Arbitraries.doubles().between(0.1, 2.75)));
    return Combinators.combine(
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(PairLayout.class),
            Arbitraries.integers().between(1, 3),
            scalings,
            Arbitraries.longs())
        .as((pairs, before, after, layout, axes, scaling, seed) -> new TrueRope(
            before + 2 * pairs + after, before, layout, scaling, frequencies(axes, pairs, seed)))
        // a scaling that rounds to 2^30 must be 1
        .filter(rope -> rope.scaling() == 1 || Math.round(rope.scaling() * 0x1p30) != 1L << 30);
  }

  /** Quarters of a turn, tiny and huge steps, powers of the base 10000, all a little off the grid of the steps. */
  private static BigInteger[][] frequencies(int axes, int pairs, long seed) {
    Random random = new Random(seed);
    BigInteger[][] frequencies = new BigInteger[axes][pairs];
    for (int axis = 0; axis < axes; axis++) {
      for (int pair = 0; pair < pairs; pair++) {
        long step = switch (random.nextInt(5)) {
          case 0 -> random.nextInt(4) * (1L << 62) + random.nextInt(3) - 1;
          case 1 -> 1L << random.nextInt(64);
          case 2 -> random.nextInt(3) - 1;
          case 3 -> random.nextLong();
          default -> (long) (0x1p64 / (2 * Math.PI) * Math.pow(10_000, -pair / (double) pairs));
        };
        long beyond = random.nextInt(4) == 0 ? 0 : random.nextInt();
        frequencies[axis][pair] =
            BigInteger.valueOf(step).shiftLeft(32).add(BigInteger.valueOf(beyond));
      }
    }
    return frequencies;
  }

  private boolean possible() {
    return type != DataType.INT8
        || accuracy != Accuracy.FAST
        || plan().scaleQ30() <= Rope.INT8_FAST_MAX_SCALE_Q30;
  }

  RopePlan plan() {
    return truth.plan();
  }

  IntRope rope() {
    return IntRope.of(plan(), type, accuracy, range);
  }

  int headDim() {
    return truth.headDim();
  }

  TensorView view() {
    return TensorView.packed(tokens, heads, headDim());
  }

  /** Returns data of the whole type: half of it edges. */
  int[] data() {
    return data(0, type.min(), type.max());
  }

  /** Returns data whose rotation, and the inverse of that, cannot saturate: sqrt2 S^2 |x| and what rounding adds stay inside. */
  int[] quietData(int salt) {
    double gain = Math.max(1, truth.scaling());
    int most = (int) (type.max() / (1.5 * gain * gain)) - 2;
    return data(salt, -most, most);
  }

  private int[] data(int salt, int min, int max) {
    Random random = new Random(seed + salt);
    List<Integer> edges = List.of(min, min + 1, -1, 0, 1, max - 1, max);
    int[] data = new int[tokens * heads * headDim()];
    for (int i = 0; i < data.length; i++) {
      data[i] = random.nextBoolean()
          ? edges.get(random.nextInt(edges.size()))
          : min + random.nextInt(max - min + 1);
    }
    return data;
  }

  /** Returns a position for each token and axis, to 2^40 and negative. */
  long[] tokenPositions() {
    Random random = new Random(~seed);
    long[] positions = new long[tokens * truth.axes()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = random.nextLong() >> 23 + random.nextInt(40);
    }
    return positions;
  }

  int[] head(int[] data, int token, int head) {
    int at = (token * heads + head) * headDim();
    return Arrays.copyOfRange(data, at, at + headDim());
  }

  RotationBound bound(long maxPosition) {
    return RotationBound.of(plan(), type, accuracy, maxPosition);
  }

  double saturate(double value) {
    return Math.max(range.min(type), Math.min(type.max(), value));
  }

  /** Asserts that each integer is within the bound of the real number; the real numbers have an error of their own. */
  void assertWithin(BigDecimal bound, double[] expected, int[] actual, String input) {
    for (int channel = 0; channel < actual.length; channel++) {
      double error = Math.abs(actual[channel] - expected[channel]);
      if (!(error + TrueRope.ERROR <= bound.doubleValue())) {
        throw new AssertionError(input + " channel " + channel + ": expected " + expected[channel]
            + ", actual " + actual[channel] + ", error " + error + " ulp, bound " + bound);
      }
    }
  }

  @Override
  public String toString() {
    RopePlan plan = plan();
    return type + " " + accuracy + " " + range + " " + plan.layout() + ", headDim "
        + plan.headDim() + ", pairs " + plan.pairs() + " at " + plan.offset() + ", scaling "
        + truth.scaling() + ", " + tokens + " tokens, " + heads + " heads, position " + position
        + ", seed " + seed + ", frequencies " + Arrays.deepToString(truth.frequencies());
  }
}
