// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Rotation;
import java.util.Objects;

/**
 * The loops of one data type and accuracy class over its arrays.
 *
 * @param <A> {@code byte[]} or {@code short[]}
 */
abstract class Elements<A> {
  final DataType type;
  final Accuracy accuracy;

  Elements(DataType type, Accuracy accuracy) {
    this.type = type;
    this.accuracy = Objects.requireNonNull(accuracy, "accuracy");
  }

  int fractionBits() {
    return type.fractionBits(accuracy);
  }

  abstract int length(A array);

  /** Returns room for the rotary channels of a head. */
  abstract A scratch(RopeRow row);

  abstract void rotate(
      Rotation rotation,
      RopeRow row,
      A in,
      int inAt,
      int inStride,
      A out,
      int outAt,
      int outStride,
      int heads);

  abstract long countSaturated(
      Rotation rotation, RopeRow row, A in, int inAt, int inStride, int heads);
}
