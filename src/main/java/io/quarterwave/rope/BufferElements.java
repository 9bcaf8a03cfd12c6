// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Rotation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Buffers of one data type: element {@code i} is at byte {@code i} or {@code 2 i}, whatever the position, and the limit ends the tensor. What is done to them is done in
 * arrays of the row.
 *
 * @param <S> the arrays, {@code byte[]} or {@code short[]}
 */
abstract class BufferElements<S> extends Elements<ByteBuffer> {
  private final ArrayElements<S> arrays;

  BufferElements(ArrayElements<S> arrays) {
    super(arrays.type, arrays.accuracy, arrays.kernel);
    this.arrays = arrays;
  }

  /** Returns the arrays of a row. */
  abstract Stage<S> stage(RopeRow row);

  @Override
  final int length(ByteBuffer buffer) {
    return buffer.limit() / type.bytes();
  }

  @Override
  final void requireReadable(String name, ByteBuffer buffer) {
    if (type.bytes() > 1 && buffer.order() != ByteOrder.nativeOrder()) {
      throw new IllegalArgumentException(name + ": the buffer of " + buffer.limit()
          + " bytes has the order " + buffer.order() + ", it must have that of this machine, "
          + ByteOrder.nativeOrder());
    }
  }

  @Override
  final void requireWritable(String name, ByteBuffer buffer) {
    requireReadable(name, buffer);
    if (buffer.isReadOnly()) {
      throw new IllegalArgumentException(
          name + ": the buffer of " + buffer.limit() + " bytes is read-only");
    }
  }

  @Override
  final void copy(ByteBuffer from, int at, ByteBuffer to, int target, int count) {
    int bytes = type.bytes();
    to.put(bytes * target, from, bytes * at, bytes * count);
  }

  @Override
  final HeadLoop<ByteBuffer> heads(Rotation rotation, boolean interleavedOut) {
    return new BufferHeads<>(this, 2 * rotation.pairs(), arrays.heads(rotation, interleavedOut));
  }

  @Override
  final long countSaturated(
      Rotation rotation, RopeRow row, ByteBuffer in, int inAt, int inStride, int heads) {
    Stage<S> stage = stage(row);
    long count = 0;
    for (int head = 0; head < heads; head++) {
      stage.load(in, inAt + head * inStride, 0, 2 * rotation.pairs());
      count += arrays.countSaturated(rotation, row, stage.in(), 0, 0, 1);
    }
    return count;
  }

  /** int8 data. */
  static final class Int8 extends BufferElements<byte[]> {
    Int8(ArrayElements<byte[]> arrays) {
      super(arrays);
    }

    @Override
    Stage<byte[]> stage(RopeRow row) {
      return row.bytesOfBuffers();
    }
  }

  /** int16 data. */
  static final class Int16 extends BufferElements<short[]> {
    Int16(ArrayElements<short[]> arrays) {
      super(arrays);
    }

    @Override
    Stage<short[]> stage(RopeRow row) {
      return row.shortsOfBuffers();
    }
  }
}
