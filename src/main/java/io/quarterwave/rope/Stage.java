// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

/**
 * The arrays of a row in which data of buffers is rotated; made once. Nothing is allocated when they are used.
 *
 * @param <S> {@code byte[]} or {@code short[]}
 */
abstract class Stage<S> {
  /** Elements that a token of 32 heads of dim 128 has: three arrays of 8 KiB stay in the first cache. */
  private static final int USUAL = 4096;

  private final int capacity;

  private Stage(int capacity) {
    this.capacity = capacity;
  }

  /** Returns a stage of int8 data for heads of up to {@code width} rotary channels. */
  static Stage<byte[]> bytes(int width) {
    return new Bytes(Math.max(width, USUAL));
  }

  /** Returns a stage of int16 data. */
  static Stage<short[]> shorts(int width) {
    return new Shorts(Math.max(width, USUAL));
  }

  /** Returns the elements of each array. */
  final int capacity() {
    return capacity;
  }

  /** Returns what is loaded. */
  abstract S in();

  /** Returns what is stored. */
  abstract S out();

  /** Copies {@code count} elements from index {@code at} of a buffer to index {@code to} of {@link #in()}. */
  abstract void load(ByteBuffer from, int at, int to, int count);

  /** Copies {@code count} elements from index {@code from} of {@link #out()} to index {@code at} of a buffer. */
  abstract void store(int from, ByteBuffer to, int at, int count);

  private static final class Bytes extends Stage<byte[]> {
    private final byte[] in;
    private final byte[] out;

    Bytes(int capacity) {
      super(capacity);
      in = new byte[capacity];
      out = new byte[capacity];
    }

    @Override
    byte[] in() {
      return in;
    }

    @Override
    byte[] out() {
      return out;
    }

    @Override
    void load(ByteBuffer from, int at, int to, int count) {
      from.get(at, in, to, count);
    }

    @Override
    void store(int from, ByteBuffer to, int at, int count) {
      to.put(at, out, from, count);
    }
  }

  /** Through an array of bytes that has a view as shorts: a view of the caller's buffer would be allocated by each call. */
  private static final class Shorts extends Stage<short[]> {
    private final short[] in;
    private final short[] out;
    private final byte[] bytes;
    private final ShortBuffer view;

    Shorts(int capacity) {
      super(capacity);
      in = new short[capacity];
      out = new short[capacity];
      bytes = new byte[2 * capacity];
      view = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asShortBuffer();
    }

    @Override
    short[] in() {
      return in;
    }

    @Override
    short[] out() {
      return out;
    }

    @Override
    void load(ByteBuffer from, int at, int to, int count) {
      from.get(2 * at, bytes, 0, 2 * count);
      view.get(0, in, to, count);
    }

    @Override
    void store(int from, ByteBuffer to, int at, int count) {
      view.put(0, out, from, count);
      to.put(2 * at, bytes, 0, 2 * count);
    }
  }
}
