// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

/**
 * Room for the packed rotations of one thread: some heads as elements in memory order, the same heads as lanes of 32 bits, and the
 * multiplicands of every lane.
 *
 * <p>A buffer in memory order is the one way of plain Java to see two {@code short}s as an {@code int} without touching each; the copies to and
 * from it are block moves.
 */
public final class PackedScratch {
  /** Lanes of a block: the arrays of one then fit a first-level cache of 32 KiB beside the data. */
  private static final int BLOCK = 1024;

  final int lanes;
  final boolean lowFirst;
  final ShortBuffer shorts;
  final IntBuffer ints;
  final short[] slices;
  final int[] x;
  final int[] up;
  final int[] down;
  final int[] mask;
  final int[] cos0;
  final int[] sin0;
  final int[] cos1;
  final int[] sin1;

  /** Makes room for blocks of heads with up to {@code pairs} pairs each. */
  public PackedScratch(int pairs) {
    this(pairs, ByteOrder.nativeOrder());
  }

  /** Lanes are right in any byte order; in that of the machine the block moves are plain copies. */
  PackedScratch(int pairs, ByteOrder order) {
    lanes = Math.max(BLOCK, pairs);
    lowFirst = order == ByteOrder.LITTLE_ENDIAN;
    ByteBuffer bytes = ByteBuffer.allocate(4 * length(lanes)).order(order);
    shorts = bytes.asShortBuffer();
    ints = bytes.asIntBuffer();
    slices = new short[2 * lanes];
    x = new int[length(lanes)];
    up = new int[length(lanes)];
    down = new int[length(lanes)];
    mask = new int[length(lanes)];
    cos0 = new int[length(lanes)];
    sin0 = new int[length(lanes)];
    cos1 = new int[length(lanes)];
    sin1 = new int[length(lanes)];
  }

  /**
   * Arrays of this length, allocated one after the other behind headers of 16 bytes, start at the same place of a cache line, and not at the
   * same place of a page, where loads of one would wait for stores to another.
   */
  private static int length(int lanes) {
    return (lanes + 15 & -16) + 160 + 12;
  }
}
