// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Rotation;
import java.util.Objects;

/**
 * What differs between the data of one type and accuracy class.
 *
 * @param <A> {@code byte[]}, {@code short[]} or {@code ByteBuffer}
 */
abstract class Elements<A> {
  final DataType type;
  final Accuracy accuracy;
  final Kernel kernel;

  Elements(DataType type, Accuracy accuracy, Kernel kernel) {
    this.type = type;
    this.accuracy = Objects.requireNonNull(accuracy, "accuracy");
    this.kernel = kernel;
  }

  int fractionBits() {
    return type.fractionBits(accuracy);
  }

  /** Returns how many elements there are. */
  abstract int length(A array);

  /** Checks that the data can be read as this type. */
  abstract void requireReadable(String name, A array);

  /** Checks that the data can be read and written as this type. */
  abstract void requireWritable(String name, A array);

  /** Copies {@code [at, at + count)} to {@code [target, target + count)}. */
  abstract void copy(A from, int at, A to, int target, int count);

  /**
   * Returns what rotates heads.
   *
   * @param rotation in the layout in which channels come
   * @param interleavedOut whether the channels of a pair are neighbours afterwards
   */
  abstract HeadLoop<A> heads(Rotation rotation, boolean interleavedOut);

  /** Counts with multiplicands in the order of the pairs. */
  abstract long countSaturated(
      Rotation rotation, RopeRow row, A in, int inAt, int inStride, int heads);
}
