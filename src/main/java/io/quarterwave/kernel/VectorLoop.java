// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * A rotation in chunks of whole vectors. Each subclass is one layout and accuracy class, with one small method that holds everything: the compiler
 * gives up on vectors that pass through calls, merge at branches or come from more than one class of vectors, and boxes them. So every vector is cast to
 * the exact class where it is loaded, reinterpreted or kept, and every constant is made before the loops.
 *
 * <p>On one core of JDK 17 the first call takes some 0.3 s, most of it spent in loading the classes of the module, and the first hundred 0.75 to 1.1 s; full speed
 * comes after 1.2 to 2.3 s of calls. {@code bench} measures it. A second kernel in the same JVM takes less.
 */
abstract class VectorLoop<A> implements RotationLoop<A> {
  final Rotation r;
  private final RowOrder order;

  /** Chunks that do not overlap the one before, and what is to be known of one more that does; kept, since divisions take longer than a chunk. */
  private final int apart;

  private final boolean overlapped;
  private final int lastPair;
  private final int lastTable;
  private final int lastTableInPlace;

  /** Takes the rotation, and a chunk of {@code lanes * pairsPerLane} pairs. */
  VectorLoop(Rotation rotation, int lanes, int pairsPerLane) {
    r = rotation;
    order = new RowOrder(rotation.pairs(), lanes, pairsPerLane);
    int last = order.chunks() - 1;
    overlapped = order.overlap() > 0;
    apart = overlapped ? last : last + 1;
    lastPair = order.firstPair(last);
    lastTable = order.table(last, false);
    lastTableInPlace = order.table(last, true);
  }

  @Override
  public final RowOrder order() {
    return order;
  }

  @Override
  public final void rotate(
      int[] cos,
      int[] sin,
      A in,
      int inAt,
      int inStride,
      A out,
      int outAt,
      int outStride,
      int heads) {
    chunks(cos, sin, 0, apart, in, inAt, inStride, out, outAt, outStride, heads);
    if (overlapped) {
      int table = in == out && inAt == outAt ? lastTableInPlace : lastTable;
      int first = lastPair * r.step();
      chunks(cos, sin, table, 1, in, inAt + first, inStride, out, outAt + first, outStride, heads);
    }
  }

  /** Rotates {@code count} chunks, one after the other in the tables and in the heads, of all heads. */
  abstract void chunks(
      int[] cos,
      int[] sin,
      int table,
      int count,
      A in,
      int inAt,
      int inStride,
      A out,
      int outAt,
      int outStride,
      int heads);
}
