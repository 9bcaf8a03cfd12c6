// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;

/**
 * Room for the packed rotations of one thread: some heads in memory order, the same heads as lanes of 32 bits, and the multiplicands
 * of each lane.
 *
 * <p>A buffer is the one way of plain Java to see two {@code short}s or four {@code byte}s as an {@code int} without touching each; the moves to
 * and from it are block copies.
 */
public final class PackedScratch {
  /** Lanes of a block of heads: long enough for vector loops, short enough that all arrays of a loop stay in the first-level cache. */
  private static final int BLOCK = 1024;

  /** Pairs of a head are at most this number. */
  final int maxPairs;

  /** Pairs of all heads of a block are at most this number. */
  final int capacity;

  /** Whether the first of the channels in a lane is in its low bits. */
  final boolean lowFirst;

  final byte[] bytes;
  final ShortBuffer shorts;
  final IntBuffer ints;

  /** The lanes that are rotated, and two candidates for their partners: {@code up} where {@code mask} is -1, {@code down} where it is 0. */
  final int[] x;

  int[] up;
  int[] down;
  int[] mask;

  /** Multiplicands of the channel in place {@code k}, counted from the low bits, of each lane. */
  final int[][] cos = new int[4][];

  final int[][] sin = new int[4][];

  private final int[] rowCos;
  private final int[] rowSin;
  private int rowPairs = -1;
  private int rowForm;
  private int rowHeads;

  /** Makes room for heads of up to {@code pairs} pairs. */
  public PackedScratch(int pairs) {
    this(pairs, ByteOrder.nativeOrder());
  }

  /** Results do not depend on the order; the block copies are plain ones in the order of the machine. */
  PackedScratch(int pairs, ByteOrder order) {
    maxPairs = pairs;
    capacity = Math.max(BLOCK, pairs);
    lowFirst = order == ByteOrder.LITTLE_ENDIAN;
    bytes = new byte[4 * capacity];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
    shorts = buffer.asShortBuffer();
    ints = buffer.asIntBuffer();
    x = new int[capacity];
    rowCos = new int[pairs];
    rowSin = new int[pairs];
  }

  /** Makes the partners, if asked for, and the multiplicands of {@code places} channels a lane, once. */
  void makeRoom(boolean partners, int places) {
    if (partners && mask == null) {
      up = new int[capacity];
      down = new int[capacity];
      mask = new int[capacity];
    }
    for (int place = 0; place < places; place++) {
      if (cos[place] == null) {
        cos[place] = new int[capacity];
        sin[place] = new int[capacity];
      }
    }
  }

  /**
   * Returns whether the multiplicands of all lanes are those of this row already, as when one row serves many layers; if not, the caller
   * must lay them out now.
   */
  boolean holds(int[] newCos, int[] newSin, int pairs, int form, int heads) {
    if (pairs == rowPairs
        && form == rowForm
        && heads <= rowHeads
        && Arrays.equals(newCos, 0, pairs, rowCos, 0, pairs)
        && Arrays.equals(newSin, 0, pairs, rowSin, 0, pairs)) {
      return true;
    }
    System.arraycopy(newCos, 0, rowCos, 0, pairs);
    System.arraycopy(newSin, 0, rowSin, 0, pairs);
    rowPairs = pairs;
    rowForm = form;
    rowHeads = heads;
    return false;
  }
}
