// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RotationLoop;

/**
 * Arrays of one data type.
 *
 * @param <A> {@code byte[]} or {@code short[]}
 */
abstract class ArrayElements<A> extends Elements<A> {
  ArrayElements(DataType type, Accuracy accuracy, Kernel kernel) {
    super(type, accuracy, kernel);
  }

  /** Copies {@code [at, at + count)} of an array to the beginning of another. */
  abstract void load(A from, int at, int[] to, int count);

  /** Copies numbers of this type from the beginning of an array to {@code [at, at + count)} of another. */
  abstract void store(int[] from, A to, int at, int count);

  /** Returns room for the rotary channels of a head. */
  abstract A scratch(RopeRow row);

  /** Returns the loop of the kernel. */
  abstract RotationLoop<A> kernelLoop(Rotation rotation);

  @Override
  final HeadLoop<A> loop(Rotation rotation) {
    return new ArrayHeads<>(this, rotation, kernelLoop(rotation));
  }

  @Override
  final void copy(A from, int at, A to, int target, int count) {
    System.arraycopy(from, at, to, target, count);
  }

  @Override
  final void requireReadable(String name, A array) {}

  @Override
  final void requireWritable(String name, A array) {}
}
