// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * A rotation in chunks of whole vectors. Each subclass is one layout and accuracy class, with one small method that holds everything: the compiler
 * gives up on vectors that pass through calls, merge at branches or come from more than one class of vectors, and boxes them. So every vector is cast to
 * the exact class where it is loaded or reinterpreted, and every constant is made before the loops.
 *
 * <p>The first call of a subclass takes some 50 ms, most of it spent in loading the module's classes; full speed comes after some thousand
 * calls, within a second on one core.
 */
abstract class VectorLoop<A> implements RotationLoop<A> {
  final Rotation r;
  private final RowOrder order;

  /** Takes the rotation, and a chunk of {@code lanes * pairsPerLane} pairs. */
  VectorLoop(Rotation rotation, int lanes, int pairsPerLane) {
    r = rotation;
    order = new RowOrder(rotation.pairs(), lanes, pairsPerLane);
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
    int chunks = order.chunks();
    int apart = order.overlap() == 0 ? chunks : chunks - 1;
    chunks(cos, sin, 0, apart, in, inAt, inStride, out, outAt, outStride, heads);
    if (apart < chunks) {
      int table = order.table(apart, in == out && inAt == outAt);
      int first = order.firstPair(apart) * r.step();
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
