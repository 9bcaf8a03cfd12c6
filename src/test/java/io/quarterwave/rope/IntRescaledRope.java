// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Kernels;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** A rescaled rope of any two types over {@code int[]} tensors, so that tests are written once. Each call works on copies. */
public final class IntRescaledRope {
  private final Typed<?, ?> typed;

  private IntRescaledRope(Typed<?, ?> typed) {
    this.typed = typed;
  }

  public static IntRescaledRope of(
      RopePlan plan, DataType in, DataType out, OutputRange range, Rescale... rescales) {
    return of(plan, in, out, range, Kernels.chosen(), rescales);
  }

  static IntRescaledRope of(
      RopePlan plan,
      DataType in,
      DataType out,
      OutputRange range,
      Kernel kernel,
      Rescale... rescales) {
    boolean narrow = out == DataType.INT8;
    Typed<?, ?> typed = in == DataType.INT8
        ? narrow
            ? of(RescaledRope.int8(plan, range, kernel, rescales), IntRope::toBytes)
            : ofInt16(RescaledRope.int8ToInt16(plan, range, kernel, rescales), IntRope::toBytes)
        : narrow
            ? of(RescaledRope.int16ToInt8(plan, range, kernel, rescales), IntRope::toShorts)
            : ofInt16(RescaledRope.int16(plan, range, kernel, rescales), IntRope::toShorts);
    return new IntRescaledRope(typed);
  }

  private static <I> Typed<I, byte[]> of(RescaledRope<I, byte[]> rope, Function<int[], I> pack) {
    return new Typed<>(rope, pack, IntRope::toBytes, IntRope::fromBytes);
  }

  private static <I> Typed<I, short[]> ofInt16(
      RescaledRope<I, short[]> rope, Function<int[], I> pack) {
    return new Typed<>(rope, pack, IntRope::toShorts, IntRope::fromShorts);
  }

  public IntRescaledRope inverse() {
    return new IntRescaledRope(typed.inverse());
  }

  /** Returns {@code out} after a rotation. */
  public int[] rotate(int[] in, TensorView inView, int[] out, TensorView outView, long first) {
    return typed.rotate(in, inView, out, outView, first);
  }

  public int[] rotate(
      int[] in, TensorView inView, int[] out, TensorView outView, long[] positions, int from) {
    return typed.rotate(in, inView, out, outView, positions, from);
  }

  /** Returns {@code out} after parallel rotations, with a first position and with positions. */
  public int[][] parallel(
      int[] in,
      TensorView inView,
      int[] out,
      TensorView outView,
      long first,
      long[] positions,
      Executor executor,
      int tasks) {
    return typed.parallel(in, inView, out, outView, first, positions, executor, tasks);
  }

  public long countSaturated(int[] in, TensorView view, long first) {
    return typed.countSaturated(in, view, first);
  }

  public long countSaturated(int[] in, TensorView view, long[] positions, int from) {
    return typed.countSaturated(in, view, positions, from);
  }

  /** Returns the tensor after a rotation in place; both types must be one. */
  public int[] inPlace(int[] data, TensorView view, long first) {
    return typed.inPlace(data, view, first);
  }

  private record Typed<I, O>(
      RescaledRope<I, O> rope,
      Function<int[], I> packIn,
      Function<int[], O> packOut,
      Function<O, int[]> unpack) {
    Typed<I, O> inverse() {
      return new Typed<>(rope.inverse(), packIn, packOut, unpack);
    }

    int[] rotate(int[] in, TensorView inView, int[] out, TensorView outView, long first) {
      O to = packOut.apply(out);
      rope.rotate(packIn.apply(in), inView, to, outView, first, rope.newRow());
      return unpack.apply(to);
    }

    int[] rotate(
        int[] in, TensorView inView, int[] out, TensorView outView, long[] positions, int from) {
      O to = packOut.apply(out);
      rope.rotate(packIn.apply(in), inView, to, outView, positions, from, rope.newRow());
      return unpack.apply(to);
    }

    int[][] parallel(
        int[] in,
        TensorView inView,
        int[] out,
        TensorView outView,
        long first,
        long[] positions,
        Executor executor,
        int tasks) {
      ParallelRescaledRope<I, O> parallel = rope.parallel(executor, tasks);
      I from = packIn.apply(in);
      O rotated = packOut.apply(out);
      parallel.rotate(from, inView, rotated, outView, first);
      O byPositions = packOut.apply(out);
      parallel.rotate(from, inView, byPositions, outView, positions, 0);
      return new int[][] {unpack.apply(rotated), unpack.apply(byPositions)};
    }

    long countSaturated(int[] in, TensorView view, long first) {
      return rope.countSaturated(packIn.apply(in), view, first, rope.newRow());
    }

    long countSaturated(int[] in, TensorView view, long[] positions, int from) {
      return rope.countSaturated(packIn.apply(in), view, positions, from, rope.newRow());
    }

    int[] inPlace(int[] data, TensorView view, long first) {
      O array = packOut.apply(data);
      @SuppressWarnings("unchecked") // the caller says that both types are one
      I same = (I) array;
      rope.rotate(same, view, array, view, first, rope.newRow());
      return unpack.apply(array);
    }
  }
}
