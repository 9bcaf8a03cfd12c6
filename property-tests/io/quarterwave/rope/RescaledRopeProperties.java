// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.certify.RescaleBound;
import io.quarterwave.kernel.Kernel;
import io.quarterwave.trig.PinnedSine;
import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rotations that change the scale: their definition bit for bit, and the truth within the derived bound. */
class RescaledRopeProperties {
  /** How many outputs of rotated channels and others the definition has saturated. */
  private long saturated;

  @Provide
  Arbitrary<KernelProperties.Shape> shapes() {
    return new KernelProperties().shapes();
  }

  @Provide
  Arbitrary<RopeCase> cases() {
    return RopeCase.cases();
  }

  /** Every shift that leaves room for an attention scaling, the usual ones most often. */
  @Provide
  Arbitrary<Rescale> ratios() {
    Arbitrary<Integer> multipliers = Arbitraries.oneOf(
        Arbitraries.of(1 << 30, (1 << 30) + 1, Integer.MAX_VALUE, 3 << 29),
        Arbitraries.integers().between(1 << 30, Integer.MAX_VALUE));
    Arbitrary<Integer> shifts = Arbitraries.oneOf(
        Arbitraries.integers().between(-14, 27), Arbitraries.integers().between(-7, 9));
    return Combinators.combine(multipliers, shifts).as(Rescale::new);
  }

  @Property(tries = 1500)
  void everyKernelEqualsTheDefinition(
      @ForAll("shapes") KernelProperties.Shape shape,
      @ForAll DataType outType,
      @ForAll("ratios") Rescale first,
      @ForAll("ratios") Rescale second,
      @ForAll boolean perHead) {
    Rescale[] ratios = new Rescale[perHead ? Math.max(1, shape.heads()) : 1];
    Arrays.setAll(ratios, head -> head % 3 == 0 ? first : second);
    TensorView inView = shape.view();
    TensorView outView = new TensorView(
        shape.start() + 1,
        2,
        shape.heads(),
        shape.plan().headDim(),
        2 * shape.plan().headDim() + shape.gap());
    int[] data = shape.data();
    int[] room = new int[(int) outView.end(shape.plan().headDim()) + 3];
    Arrays.fill(room, -77);
    long position = shape.seed() >> 13;
    saturated = 0;
    int[] expected = definition(shape, ratios, outType, data, inView, room, outView, position);
    long beyond = saturated;
    for (Kernel kernel : TestKernels.all()) {
      IntRescaledRope rope =
          IntRescaledRope.of(shape.plan(), shape.type(), outType, shape.range(), kernel, ratios);
      rope = shape.inverse() ? rope.inverse() : rope;
      assertArrayEquals(expected, rope.rotate(data, inView, room, outView, position), kernel::name);
      long[] positions = new long[1 + 2 * shape.plan().axes()];
      Arrays.setAll(positions, i -> position + (i - 1) / shape.plan().axes());
      assertArrayEquals(
          expected, rope.rotate(data, inView, room, outView, positions, 1), kernel::name);
      assertEquals(beyond, rope.countSaturated(data, inView, position), kernel::name);
      assertEquals(beyond, rope.countSaturated(data, inView, positions, 1), kernel::name);
      if (shape.type() == outType) {
        assertArrayEquals(
            definition(shape, ratios, outType, data, inView, data, inView, position),
            rope.inPlace(data, inView, position),
            () -> kernel.name() + " in place");
      }
    }
  }

  /** The javadoc of {@link RescaledRope}, word by word. */
  private int[] definition(
      KernelProperties.Shape shape,
      Rescale[] ratios,
      DataType outType,
      int[] in,
      TensorView inView,
      int[] room,
      TensorView outView,
      long position) {
    RopePlan plan = shape.plan();
    int[] out = room.clone();
    PairLayout layout = shape.inverse() ? plan.layout().inverse() : plan.layout();
    int n = plan.pairs();
    for (int token = 0; token < 2; token++) {
      for (int head = 0; head < shape.heads(); head++) {
        Rescale ratio = ratios[ratios.length == 1 ? 0 : head];
        Rescale product = ratio.times(plan.scaleQ30());
        int from = inView.token(token) + head * inView.headStride();
        int to = outView.token(token) + head * outView.headStride();
        for (int channel = 0; channel < plan.headDim(); channel++) {
          if (channel >= plan.offset() && channel < plan.offset() + plan.rotaryDim()) {
            continue;
          }
          long scaled = (long) in[from + channel] * ratio.multiplierQ30();
          out[to + channel] = saturated(shape, outType, scaled, 30 + ratio.shift());
        }
        for (int pair = 0; pair < n; pair++) {
          int phase = plan.phase(position + token, pair);
          long c = rounded((long) PinnedSine.cosQ30(phase) * product.multiplierQ30(), 38);
          long s = rounded((long) PinnedSine.sinQ30(phase) * product.multiplierQ30(), 38);
          s = shape.inverse() ? -s : s;
          int x = from + plan.offset() + (layout.interleavedIn() ? 2 * pair : pair);
          int y = to + plan.offset() + (layout.interleavedOut() ? 2 * pair : pair);
          long x0 = in[x];
          long x1 = in[x + (layout.interleavedIn() ? 1 : n)];
          int f = 22 + product.shift();
          out[y] = saturated(shape, outType, x0 * c - x1 * s, f);
          out[y + (layout.interleavedOut() ? 1 : n)] =
              saturated(shape, outType, x0 * s + x1 * c, f);
        }
      }
    }
    return out;
  }

  private int saturated(
      KernelProperties.Shape shape, DataType outType, long sum, int fractionBits) {
    long rounded = rounded(sum, fractionBits);
    long clamped = Math.max(shape.range().min(outType), Math.min(outType.max(), rounded));
    saturated += clamped == rounded ? 0 : 1;
    return (int) clamped;
  }

  private static long rounded(long sum, int fractionBits) {
    return Math.floorDiv(sum + (1L << fractionBits >> 1), 1L << fractionBits);
  }

  @Property(tries = 500)
  void everyOutputIsWithinTheBoundOfTheTruth(
      @ForAll("cases") RopeCase c, @ForAll DataType outType, @ForAll("ratios") Rescale ratio) {
    int[] data = c.data();
    IntRescaledRope rope = IntRescaledRope.of(c.plan(), c.type(), outType, c.range(), ratio);
    int[] actual = rope.rotate(data, c.view(), new int[data.length], c.view(), c.position());
    double real = Math.scalb((double) ratio.multiplierQ30(), -30 - ratio.shift());
    for (int token = 0; token < c.tokens(); token++) {
      long position = c.position() + token;
      BigDecimal bound =
          RescaleBound.of(c.plan(), c.type(), ratio, Math.abs(position)).ofPosition();
      for (int head = 0; head < c.heads(); head++) {
        int[] x = c.head(data, token, head);
        double[] expected = c.truth().rotate(x, position);
        for (int i = 0; i < expected.length; i++) {
          double least = c.range().min(outType);
          expected[i] = Math.max(least, Math.min(outType.max(), real * expected[i]));
        }
        // the error of the comparison grows with the ratio
        c.assertWithin(
            bound.subtract(new BigDecimal(TrueRope.ERROR * real)),
            expected,
            c.head(actual, token, head),
            ratio + " to " + outType + ", position " + position + ", x " + Arrays.toString(x));
      }
    }
  }

  @Property
  void theRatioOneIsTheExactRotationBitForBit(
      @ForAll("cases") RopeCase c, @ForAll boolean inverse) {
    boolean normal = c.plan().scaleQ30() >= 1L << 30 && c.plan().scaleQ30() < 1L << 31;
    RopePlan plan = normal ? c.plan() : c.plan().unscaled();
    IntRope plain = IntRope.of(plan, c.type(), Accuracy.EXACT, c.range());
    IntRescaledRope rescaled = IntRescaledRope.of(plan, c.type(), c.type(), c.range(), Rescale.ONE);
    int[] data = c.data();
    int[] expected = (inverse ? plain.inverse() : plain).rotate(data, c.view(), c.position());
    for (int i = 0; i < data.length; i++) { // channels that do not rotate saturate here too
      expected[i] = Math.max(c.range().min(c.type()), expected[i]);
    }
    int[] actual = (inverse ? rescaled.inverse() : rescaled).inPlace(data, c.view(), c.position());
    assertArrayEquals(expected, actual);
  }
}
