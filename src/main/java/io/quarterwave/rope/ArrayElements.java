// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.ChannelMove;
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

  /** Returns room in the row for so many elements. */
  abstract A scratch(RopeRow row, int length);

  /** Returns what moves channels, apart into halves or back. */
  abstract ChannelMove<A> move(int pairs, boolean apart);

  /** Returns the loop of the kernel. */
  abstract RotationLoop<A> loop(Rotation rotation);

  /** Returns the loop for large tensors, of the same order. */
  abstract RotationLoop<A> streaming(Rotation rotation);

  @Override
  final HeadLoop<A> heads(Rotation rotation, boolean interleavedOut) {
    int pairs = rotation.pairs();
    boolean moves = rotation.interleaved() != interleavedOut;
    return new ArrayHeads<>(
        this,
        2 * pairs,
        loop(rotation),
        streaming(rotation),
        moves ? move(pairs, rotation.interleaved()) : null);
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
