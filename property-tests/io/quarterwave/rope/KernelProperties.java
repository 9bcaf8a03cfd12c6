// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Kernels;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Every kernel equals the scalar definition bit for bit: from no pair to more than four of its vectors, at every offset, with gaps, in place
 * and out of place, forward and inverse.
 */
class KernelProperties {
  /** A rope and where its tensor lies. */
  record Shape(
      int pairs,
      int before,
      int after,
      PairLayout layout,
      DataType type,
      Accuracy accuracy,
      OutputRange range,
      boolean inverse,
      double scaling,
      int heads,
      int gap,
      int start,
      long seed) {

    RopePlan plan() {
      Random random = new Random(seed);
      long[][] steps = new long[1 + random.nextInt(2)][pairs];
      for (long[] axis : steps) {
        for (int pair = 0; pair < pairs; pair++) {
          axis[pair] = random.nextBoolean() ? random.nextLong() : (random.nextInt(16) - 8L) << 60;
        }
      }
      long scaleQ30 = Math.round(scaling * 0x1p30);
      return new RopePlan(before + 2 * pairs + after, before, layout, scaleQ30, steps);
    }

    TensorView view() {
      int headDim = before + 2 * pairs + after;
      return new TensorView(start, 2, heads, heads * (headDim + gap) + gap, headDim + gap);
    }

    int length() {
      TensorView view = view();
      return start + view.tokens() * view.tokenStride() + 7;
    }

    int[] data() {
      Random random = new Random(~seed);
      int[] edges = {type.min(), type.min() + 1, -1, 0, 1, type.max() - 1, type.max()};
      int kind = random.nextInt(3);
      return random
          .ints(length())
          .map(x -> kind == 0 || kind == 1 && (x & 8) == 0
              ? edges[Math.floorMod(x, edges.length)]
              : type == DataType.INT8 ? (byte) x : (short) x)
          .toArray();
    }

    IntRope rope(Kernel kernel) {
      IntRope rope = IntRope.of(plan(), type, accuracy, range, kernel);
      return inverse ? rope.inverse() : rope;
    }
  }

  @Provide
  Arbitrary<Shape> shapes() {
    Arbitrary<Integer> pairs = Arbitraries.oneOf(
        Arbitraries.integers().between(1, 70),
        Arbitraries.of(4, 8, 16, 32, 48, 64, 80, 128, 255, 256, 257));
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
    return Combinators.combine(
            Combinators.combine(pairs, few, few).as((p, b, a) -> new int[] {p, b, a}),
            Arbitraries.of(PairLayout.class),
            Arbitraries.of(DataType.class),
            Arbitraries.of(Accuracy.class),
            Combinators.combine(Arbitraries.of(OutputRange.class), Arbitraries.of(true, false))
                .as((range, inverse) -> new Object[] {range, inverse}),
            Arbitraries.of(1.0, 1.0, 0.7071, 1.138629436111989, 1.4, 2.75),
            Combinators.combine(Arbitraries.integers().between(0, 5), few, few)
                .as((h, g, s) -> new int[] {h, g, s}),
            Arbitraries.longs())
        .as((n, layout, type, accuracy, way, scaling, at, seed) -> new Shape(
            n[0],
            n[1],
            n[2],
            layout,
            type,
            accuracy,
            (OutputRange) way[0],
            (boolean) way[1],
            type == DataType.INT8 && accuracy == Accuracy.FAST ? Math.min(1.4, scaling) : scaling,
            at[0],
            at[1],
            at[2],
            seed));
  }

  @Property(tries = 2000)
  void everyKernelEqualsTheDefinition(@ForAll("shapes") Shape shape) {
    int[] data = shape.data();
    long position = shape.seed() >> 13;
    int[] expected = shape.rope(Kernels.scalar()).rotate(data, shape.view(), position);
    long[] positions = new Random(shape.seed()).longs(4).toArray();
    int[] expectedApart = shape
        .rope(Kernels.scalar())
        .rotate(data, shape.view(), data.clone(), shape.view(), positions, 0);
    for (Kernel kernel : TestKernels.all()) {
      IntRope rope = shape.rope(kernel);
      assertArrayEquals(
          expected, rope.rotate(data, shape.view(), position), () -> kernel.name() + " in place");
      assertArrayEquals(
          expectedApart,
          rope.rotate(data, shape.view(), data.clone(), shape.view(), positions, 0),
          () -> kernel.name() + " out of place");
    }
  }
}
