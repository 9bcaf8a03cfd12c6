// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** However a call is split and whoever runs it: the bits of the serial form. */
class ParallelRopeProperties {
  private static final ExecutorService POOL = Executors.newFixedThreadPool(4);

  /** Threads of a pool, the caller, and nobody. */
  private static final List<Executor> EXECUTORS = List.of(POOL, Runnable::run, task -> {});

  @AfterContainer
  static void shutDown() {
    POOL.shutdown();
  }

  @Provide
  Arbitrary<RopeCase> cases() {
    return RopeCase.cases();
  }

  @Property(tries = 500)
  void parallelEqualsSerial(
      @ForAll("cases") RopeCase c,
      @ForAll @IntRange(min = 1, max = 6) int tasks,
      @ForAll @IntRange(max = 2) int executor,
      @ForAll boolean inverse,
      @ForAll boolean headsOutside) {
    IntRope rope = inverse ? c.rope().inverse() : c.rope();
    int[] data = c.data();
    TensorView view = headsOutside
        ? new TensorView(0, c.tokens(), c.heads(), c.headDim(), c.tokens() * c.headDim())
        : c.view();
    long[] positions = c.tokenPositions();
    int[][] expected = {
      rope.rotate(data, view, c.position()),
      rope.rotate(data, view, positions, 0),
      rope.shift(data, view, c.position()),
      rope.shift(data, view, positions, 0)
    };
    assertArrayEquals(
        expected,
        rope.parallel(data, view, c.position(), positions, EXECUTORS.get(executor), tasks));
    TensorView behind =
        new TensorView(3, c.tokens(), c.heads(), c.heads() * c.headDim() + 1, c.headDim());
    int[] room = new int[(int) behind.end(c.headDim()) + 2];
    int[][] outOfPlace = {
      rope.rotate(data, view, room, behind, c.position()),
      rope.rotate(data, view, room, behind, positions, 0)
    };
    assertArrayEquals(
        outOfPlace,
        rope.parallel(
            data, view, room, behind, c.position(), positions, EXECUTORS.get(executor), tasks));
  }

  @Property(tries = 200)
  void parallelChangesOfScaleEqualSerialOnes(
      @ForAll("cases") RopeCase c,
      @ForAll DataType outType,
      @ForAll @IntRange(min = 1, max = 6) int tasks,
      @ForAll @IntRange(max = 2) int executor) {
    Rescale ratio = Rescale.of(3, c.type() == outType ? 4 : 400);
    IntRescaledRope rope = IntRescaledRope.of(c.plan(), c.type(), outType, c.range(), ratio);
    int[] data = c.data();
    TensorView view = c.view();
    long[] positions = c.tokenPositions();
    int[] room = new int[data.length];
    int[][] expected = {
      rope.rotate(data, view, room, view, c.position()),
      rope.rotate(data, view, room, view, positions, 0)
    };
    assertArrayEquals(
        expected,
        rope.parallel(
            data, view, room, view, c.position(), positions, EXECUTORS.get(executor), tasks));
  }
}
