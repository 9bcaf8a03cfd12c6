// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.ChannelMove;
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

  /** Returns room in the row for so many elements. */
  abstract A scratch(RopeRow row, int length);

  /** Returns what moves channels, apart into halves or back. */
  abstract ChannelMove<A> move(int pairs, boolean apart);

  abstract RotationLoop<A> loop(Rotation rotation);

  /** Returns the loop for large tensors, of the same order. */
  abstract RotationLoop<A> streaming(Rotation rotation);

  /** Counts with multiplicands in the order of the pairs. */
  abstract long countSaturated(
      Rotation rotation, RopeRow row, A in, int inAt, int inStride, int heads);
}
