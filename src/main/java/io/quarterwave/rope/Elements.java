// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RotationLoop;
import java.util.Objects;

/**
 * What differs between the arrays of one data type and accuracy class.
 *
 * @param <A> {@code byte[]} or {@code short[]}
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

  abstract int length(A array);

  /** Copies {@code [at, at + count)} of an array to the beginning of another. */
  abstract void load(A from, int at, int[] to, int count);

  /** Copies numbers of this type from the beginning of an array to {@code [at, at + count)} of another. */
  abstract void store(int[] from, A to, int at, int count);

  /** Returns room for the rotary channels of a head. */
  abstract A scratch(RopeRow row);

  abstract RotationLoop<A> loop(Rotation rotation);

  /** Counts with multiplicands in the order of the pairs. */
  abstract long countSaturated(
      Rotation rotation, RopeRow row, A in, int inAt, int inStride, int heads);
}
