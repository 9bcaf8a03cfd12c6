// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Rotation;

/**
 * The types of a rotation that changes the scale, and which loop is the fastest for them.
 *
 * @param <I> {@code byte[]} or {@code short[]}
 * @param <O> {@code byte[]} or {@code short[]}
 */
abstract class RescaleTypes<I, O> {
  final ArrayElements<I> in;
  final ArrayElements<O> out;

  private RescaleTypes(ArrayElements<I> in, ArrayElements<O> out) {
    this.in = in;
    this.out = out;
  }

  /** Returns the loop of a rotation: that of the kernels where they have one, else the definition. */
  abstract RescaleLoop<I, O> loop(Rotation rotation, boolean interleavedOut);

  Kernel kernel() {
    return out.kernel;
  }

  private static boolean within(int least, Rotation rotation, int most) {
    return rotation.fractionBits() >= least && rotation.fractionBits() <= most;
  }

  static <A> RescaleTypes<A, A> same(ArrayElements<A> elements) {
    return new RescaleTypes<>(elements, elements) {
      @Override
      RescaleLoop<A, A> loop(Rotation rotation, boolean interleavedOut) {
        return within(SameTypeRescale.LEAST_BITS, rotation, SameTypeRescale.MOST_BITS)
            ? new SameTypeRescale<>(elements.heads(rotation, interleavedOut))
            : new PlainRescale<>(in, out, rotation, interleavedOut);
      }
    };
  }

  static RescaleTypes<short[], byte[]> narrowing(Kernel kernel) {
    return new RescaleTypes<>(shorts(kernel), bytes(kernel)) {
      @Override
      RescaleLoop<short[], byte[]> loop(Rotation rotation, boolean interleavedOut) {
        return within(SameTypeRescale.LEAST_BITS, rotation, NarrowRescale.MOST_BITS)
            ? NarrowRescale.of(in, kernel, rotation, interleavedOut)
            : new PlainRescale<>(in, out, rotation, interleavedOut);
      }
    };
  }

  static RescaleTypes<byte[], short[]> widening(Kernel kernel) {
    return new RescaleTypes<>(bytes(kernel), shorts(kernel)) {
      @Override
      RescaleLoop<byte[], short[]> loop(Rotation rotation, boolean interleavedOut) {
        return within(WidenRescale.LEAST_BITS, rotation, SameTypeRescale.MOST_BITS)
            ? WidenRescale.of(out, kernel, rotation, interleavedOut)
            : new PlainRescale<>(in, out, rotation, interleavedOut);
      }
    };
  }

  static ArrayElements<byte[]> bytes(Kernel kernel) {
    return new Int8Elements(Accuracy.EXACT, kernel);
  }

  static ArrayElements<short[]> shorts(Kernel kernel) {
    return new Int16Elements(Accuracy.EXACT, kernel);
  }
}
