// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Kernels;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** A rope of either type over {@code int[]} tensors, so that tests are written once. Each call works on copies. */
public final class IntRope {
  private final Typed<?> typed;

  private IntRope(Typed<?> typed) {
    this.typed = typed;
  }

  public static IntRope of(RopePlan plan, DataType type, Accuracy accuracy, OutputRange range) {
    return of(plan, type, accuracy, range, Kernels.chosen());
  }

  static IntRope of(
      RopePlan plan, DataType type, Accuracy accuracy, OutputRange range, Kernel kernel) {
    return type == DataType.INT8
        ? of(Rope.int8(plan, accuracy, range, kernel))
        : ofInt16(Rope.int16(plan, accuracy, range, kernel));
  }

  private static IntRope of(Rope<byte[]> rope) {
    return new IntRope(new Typed<>(rope, IntRope::toBytes, IntRope::fromBytes));
  }

  private static IntRope ofInt16(Rope<short[]> rope) {
    return new IntRope(new Typed<>(rope, IntRope::toShorts, IntRope::fromShorts));
  }

  public IntRope inverse() {
    return new IntRope(typed.inverse());
  }

  /** Returns the tensor after a rotation in place. */
  public int[] rotate(int[] data, TensorView view, long firstPosition) {
    return typed.rotate(data, view, firstPosition);
  }

  public int[] rotate(int[] data, TensorView view, long[] positions, int from) {
    return typed.rotate(data, view, positions, from);
  }

  public int[] shift(int[] data, TensorView view, long difference) {
    return typed.shift(data, view, difference);
  }

  public int[] shift(int[] data, TensorView view, long[] differences, int from) {
    return typed.shift(data, view, differences, from);
  }

  /** Returns what a parallel rope makes of the tensor: rotated in place, and shifted, with a first position and with positions. */
  public int[][] parallel(
      int[] data, TensorView view, long first, long[] positions, Executor executor, int tasks) {
    return typed.parallel(data, view, first, positions, executor, tasks);
  }

  /** Returns {@code out} after parallel rotations out of place, with a first position and with positions. */
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

  /** Returns {@code out} after a rotation out of place. */
  public int[] rotate(int[] in, TensorView inView, int[] out, TensorView outView, long first) {
    return typed.rotate(in, inView, out, outView, first);
  }

  public int[] rotate(
      int[] in, TensorView inView, int[] out, TensorView outView, long[] positions, int from) {
    return typed.rotate(in, inView, out, outView, positions, from);
  }

  public long countSaturated(int[] data, TensorView view, long firstPosition) {
    return typed.countSaturated(data, view, firstPosition);
  }

  public long countSaturated(int[] data, TensorView view, long[] positions, int from) {
    return typed.countSaturated(data, view, positions, from);
  }

  private record Typed<A>(Rope<A> rope, Function<int[], A> pack, Function<A, int[]> unpack) {
    Typed<A> inverse() {
      return new Typed<>(rope.inverse(), pack, unpack);
    }

    int[] rotate(int[] data, TensorView view, long first) {
      A array = pack.apply(data);
      rope.rotate(array, view, first, rope.newRow());
      return unpack.apply(array);
    }

    int[] rotate(int[] data, TensorView view, long[] positions, int from) {
      A array = pack.apply(data);
      rope.rotate(array, view, positions, from, rope.newRow());
      return unpack.apply(array);
    }

    int[][] parallel(
        int[] data, TensorView view, long first, long[] positions, Executor executor, int tasks) {
      ParallelRope<A> parallel = rope.parallel(executor, tasks);
      A rotated = pack.apply(data);
      parallel.rotate(rotated, view, first);
      A byPositions = pack.apply(data);
      parallel.rotate(byPositions, view, positions, 0);
      A shifted = pack.apply(data);
      parallel.shift(shifted, view, first);
      A byDifferences = pack.apply(data);
      parallel.shift(byDifferences, view, positions, 0);
      return new int[][] {
        unpack.apply(rotated),
        unpack.apply(byPositions),
        unpack.apply(shifted),
        unpack.apply(byDifferences)
      };
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
      ParallelRope<A> parallel = rope.parallel(executor, tasks);
      A from = pack.apply(in);
      A rotated = pack.apply(out);
      parallel.rotate(from, inView, rotated, outView, first);
      A byPositions = pack.apply(out);
      parallel.rotate(from, inView, byPositions, outView, positions, 0);
      return new int[][] {unpack.apply(rotated), unpack.apply(byPositions)};
    }

    int[] shift(int[] data, TensorView view, long difference) {
      A array = pack.apply(data);
      rope.shift(array, view, difference, rope.newRow());
      return unpack.apply(array);
    }

    int[] shift(int[] data, TensorView view, long[] differences, int from) {
      A array = pack.apply(data);
      rope.shift(array, view, differences, from, rope.newRow());
      return unpack.apply(array);
    }

    int[] rotate(int[] in, TensorView inView, int[] out, TensorView outView, long first) {
      A target = pack.apply(out);
      rope.rotate(pack.apply(in), inView, target, outView, first, rope.newRow());
      return unpack.apply(target);
    }

    int[] rotate(
        int[] in, TensorView inView, int[] out, TensorView outView, long[] positions, int from) {
      A target = pack.apply(out);
      rope.rotate(pack.apply(in), inView, target, outView, positions, from, rope.newRow());
      return unpack.apply(target);
    }

    long countSaturated(int[] data, TensorView view, long first) {
      return rope.countSaturated(pack.apply(data), view, first, rope.newRow());
    }

    long countSaturated(int[] data, TensorView view, long[] positions, int from) {
      return rope.countSaturated(pack.apply(data), view, positions, from, rope.newRow());
    }
  }

  static byte[] toBytes(int[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static int[] fromBytes(byte[] bytes) {
    int[] values = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      values[i] = bytes[i];
    }
    return values;
  }

  static short[] toShorts(int[] values) {
    short[] shorts = new short[values.length];
    for (int i = 0; i < values.length; i++) {
      shorts[i] = (short) values[i];
    }
    return shorts;
  }

  static int[] fromShorts(short[] shorts) {
    int[] values = new int[shorts.length];
    for (int i = 0; i < shorts.length; i++) {
      values[i] = shorts[i];
    }
    return values;
  }
}
