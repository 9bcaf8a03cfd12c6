// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws that hold bit for bit, whatever the rotation: places, strides, batches, layouts, threads. */
class RotationShapeProperties {
  /** Where a tensor lies beyond the packed one: what is left free, and which dimension is outside. */
  record Gaps(int before, int afterHead, int afterToken, int behind, boolean headsOutside) {
    TensorView view(RopeCase c) {
      int width = c.headDim() + afterHead;
      int block = width * (headsOutside ? c.tokens() : c.heads()) + afterToken;
      return headsOutside
          ? new TensorView(before, c.tokens(), c.heads(), width, block)
          : new TensorView(before, c.tokens(), c.heads(), block, width);
    }

    int[] array(RopeCase c, TensorView view) {
      int[] array = new int[(int) view.end(c.headDim()) + behind];
      Arrays.setAll(array, i -> i % 2 == 0 ? c.type().min() : c.type().max() - i % 5);
      return array;
    }
  }

  @Provide
  Arbitrary<RopeCase> cases() {
    return RopeCase.cases();
  }

  @Provide
  Arbitrary<Gaps> gaps() {
    Arbitrary<Integer> gap = Arbitraries.integers().between(0, 5);
    return Combinators.combine(gap, gap, gap, gap, Arbitraries.of(true, false)).as(Gaps::new);
  }

  @Property
  void positionZeroIsTheIdentityAtScalingOne(@ForAll("cases") RopeCase c) {
    TrueRope t = c.truth();
    PairLayout layout = t.layout().rotated();
    RopePlan plan = t.plan().unscaled().withLayout(layout);
    int[] data = c.data();
    TensorView oneToken = TensorView.packed(1, c.tokens() * c.heads(), c.headDim());
    int[] actual = IntRope.of(plan, c.type(), c.accuracy(), c.range()).rotate(data, oneToken, 0);
    int[] expected = data.clone();
    for (int i = 0; i < expected.length; i++) {
      int channel = i % c.headDim() - plan.offset();
      boolean rotates = channel >= 0 && channel < plan.rotaryDim();
      expected[i] = rotates ? Math.max(c.range().min(c.type()), data[i]) : data[i];
    }
    assertArrayEquals(expected, actual);
  }

  @Property
  void outOfPlaceEqualsInPlace(
      @ForAll("cases") RopeCase c, @ForAll("gaps") Gaps gaps, @ForAll boolean inverse) {
    IntRope rope = inverse ? c.rope().inverse() : c.rope();
    int[] data = c.data();
    int[] expected = rope.rotate(data, c.view(), c.position());
    TensorView view = gaps.view(c);
    int[] out = rope.rotate(data, c.view(), gaps.array(c, view), view, c.position());
    assertArrayEquals(expected, gather(c, out, view));
  }

  @Property
  void stridedEqualsPackedAndNothingElseIsTouched(
      @ForAll("cases") RopeCase c, @ForAll("gaps") Gaps gaps, @ForAll boolean inverse) {
    IntRope rope = inverse ? c.rope().inverse() : c.rope();
    int[] data = c.data();
    TensorView view = gaps.view(c);
    int[] strided = gaps.array(c, view);
    scatter(c, data, strided, view);
    int[] expected = strided.clone();
    scatter(c, rope.rotate(data, c.view(), c.position()), expected, view);
    assertArrayEquals(expected, rope.rotate(strided, view, c.position()));
    int[] shifted = strided.clone();
    scatter(c, rope.shift(data, c.view(), c.position()), shifted, view);
    assertArrayEquals(shifted, rope.shift(strided, view, c.position()));
    assertEquals(
        rope.countSaturated(data, c.view(), c.position()),
        rope.countSaturated(strided, view, c.position()));
  }

  @Property
  void outOfPlaceTouchesNothingElse(@ForAll("cases") RopeCase c, @ForAll("gaps") Gaps gaps) {
    TensorView view = gaps.view(c);
    int[] before = gaps.array(c, view);
    int[] expected = before.clone();
    scatter(c, c.rope().rotate(c.data(), c.view(), c.position()), expected, view);
    assertArrayEquals(expected, c.rope().rotate(c.data(), c.view(), before, view, c.position()));
  }

  @Property
  void channelsThatDoNotRotateStay(@ForAll("cases") RopeCase c) {
    int[] data = c.data();
    int[] actual = c.rope().rotate(data, c.view(), c.position());
    for (int i = 0; i < data.length; i++) {
      int channel = i % c.headDim() - c.plan().offset();
      if (channel < 0 || channel >= c.plan().rotaryDim()) {
        assertEquals(data[i], actual[i]);
      }
    }
  }

  @Property
  void splittingABatchChangesNothing(
      @ForAll("cases") RopeCase c, @ForAll @IntRange(max = 4) int at) {
    int first = Math.min(at, c.tokens());
    int[] data = c.data();
    TensorView whole = c.view();
    int width = c.heads() * c.headDim();
    TensorView one = new TensorView(0, first, c.heads(), width, c.headDim());
    TensorView two =
        new TensorView(first * width, c.tokens() - first, c.heads(), width, c.headDim());
    IntRope rope = c.rope();
    assertArrayEquals(
        rope.rotate(data, whole, c.position()),
        rope.rotate(rope.rotate(data, one, c.position()), two, c.position() + first));
    long[] positions = c.tokenPositions();
    assertArrayEquals(
        rope.rotate(data, whole, positions, 0),
        rope.rotate(
            rope.rotate(data, one, positions, 0),
            two,
            positions,
            first * c.truth().axes()));
    assertEquals(
        rope.countSaturated(data, whole, positions, 0),
        rope.countSaturated(data, one, positions, 0)
            + rope.countSaturated(data, two, positions, first * c.truth().axes()));
  }

  @Property
  void aFirstPositionIsAPositionPerTokenWithAllAxesEqual(@ForAll("cases") RopeCase c) {
    int axes = c.truth().axes();
    long[] positions = new long[1 + c.tokens() * axes];
    Arrays.setAll(positions, i -> i == 0 ? 99 : c.position() + (i - 1) / axes);
    int[] data = c.data();
    IntRope rope = c.rope();
    assertArrayEquals(
        rope.rotate(data, c.view(), c.position()), rope.rotate(data, c.view(), positions, 1));
    assertArrayEquals(
        rope.rotate(data, c.view(), c.position()),
        rope.rotate(data, c.view(), new int[data.length], c.view(), positions, 1));
    Arrays.fill(positions, c.position());
    assertArrayEquals(
        rope.shift(data, c.view(), c.position()), rope.shift(data, c.view(), positions, 1));
  }

  @Property
  void everyLayoutIsTheInterleavedOneBetweenTwoPermutations(
      @ForAll("cases") RopeCase c, @ForAll boolean inverse) {
    PairLayout layout = inverse ? c.truth().layout().inverse() : c.truth().layout();
    int[] data = c.data();
    IntRope rope = c.rope();
    int[] actual = (inverse ? rope.inverse() : rope).rotate(data, c.view(), c.position());
    IntRope interleaved =
        IntRope.of(c.plan().withLayout(PairLayout.INTERLEAVED), c.type(), c.accuracy(), c.range());
    int[] in = layout.interleavedIn() ? data : permute(c, data, false);
    int[] out = (inverse ? interleaved.inverse() : interleaved).rotate(in, c.view(), c.position());
    assertArrayEquals(layout.interleavedOut() ? out : permute(c, out, true), actual);
  }

  @Property
  void saturatedOutputsAreCounted(@ForAll("cases") RopeCase c) {
    int[] data = c.data();
    int[] wide = exactSums(c, data);
    long expected = 0;
    for (int y : wide) {
      expected += y < c.range().min(c.type()) || y > c.type().max() ? 1 : 0;
    }
    assertEquals(expected, c.rope().countSaturated(data, c.view(), c.position()));
  }

  @Property(tries = 50)
  void oneRopeSharedByManyThreadsGivesTheSameBits(@ForAll("cases") RopeCase c)
      throws InterruptedException, ExecutionException {
    Assume.that(c.headDim() > 4);
    IntRope rope = c.rope();
    int[] data = c.data();
    int[] expected = rope.rotate(data, c.view(), c.position());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<int[]>> jobs = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        long other = i % 2 == 0 ? c.position() : i;
        jobs.add(() -> rope.rotate(data, c.view(), other));
      }
      List<Future<int[]>> results = threads.invokeAll(jobs);
      for (int i = 0; i < results.size(); i += 2) {
        assertArrayEquals(expected, results.get(i).get());
      }
    } finally {
      threads.shutdown();
    }
  }

  /** The outputs of the rotary channels before saturation, from the public rows. */
  private static int[] exactSums(RopeCase c, int[] data) {
    RopePlan plan = c.plan();
    int f = c.type().fractionBits(c.accuracy());
    int pairs = plan.pairs();
    boolean together = plan.layout().interleavedIn();
    RopeRow row = new RopeRow(pairs);
    int[] sums = new int[c.tokens() * c.heads() * plan.rotaryDim()];
    int at = 0;
    for (int token = 0; token < c.tokens(); token++) {
      row.fill(plan, f, c.position() + token);
      for (int head = 0; head < c.heads(); head++) {
        int[] x = c.head(data, token, head);
        for (int pair = 0; pair < pairs; pair++) {
          int from = plan.offset() + (together ? 2 * pair : pair);
          long x0 = x[from];
          long x1 = x[from + (together ? 1 : pairs)];
          sums[at++] = roundShift(x0 * row.cos(pair) - x1 * row.sin(pair), f);
          sums[at++] = roundShift(x0 * row.sin(pair) + x1 * row.cos(pair), f);
        }
      }
    }
    return sums;
  }

  private static int roundShift(long sum, int f) {
    return (int) Math.floorDiv(2 * sum + (1L << f), 2L << f);
  }

  /** Rotary channels from (2i, 2i + 1) to (i, i + pairs), or back. */
  private static int[] permute(RopeCase c, int[] data, boolean apart) {
    int[] out = data.clone();
    int pairs = c.plan().pairs();
    for (int at = c.plan().offset(); at < data.length; at += c.headDim()) {
      for (int pair = 0; pair < pairs; pair++) {
        for (int half = 0; half < 2; half++) {
          int together = at + 2 * pair + half;
          int split = at + pair + half * pairs;
          out[apart ? split : together] = data[apart ? together : split];
        }
      }
    }
    return out;
  }

  private static void scatter(RopeCase c, int[] packed, int[] strided, TensorView view) {
    for (int token = 0; token < c.tokens(); token++) {
      for (int head = 0; head < c.heads(); head++) {
        int from = (token * c.heads() + head) * c.headDim();
        int to = view.offset() + token * view.tokenStride() + head * view.headStride();
        System.arraycopy(packed, from, strided, to, c.headDim());
      }
    }
  }

  private static int[] gather(RopeCase c, int[] strided, TensorView view) {
    int[] packed = new int[c.tokens() * c.heads() * c.headDim()];
    for (int token = 0; token < c.tokens(); token++) {
      for (int head = 0; head < c.heads(); head++) {
        int from = view.offset() + token * view.tokenStride() + head * view.headStride();
        int to = (token * c.heads() + head) * c.headDim();
        System.arraycopy(strided, from, packed, to, c.headDim());
      }
    }
    return packed;
  }
}
