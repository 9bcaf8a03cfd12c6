// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.ChannelMove;
import io.quarterwave.kernel.RotationLoop;
import io.quarterwave.kernel.RowOrder;

/**
 * Heads in an array, rotated where they are. Where the rotation moves channels, heads are rotated into the scratch of the row, some at a time, and moved from
 * there.
 *
 * @param elements gives scratch
 * @param width rotary channels of a head
 * @param loop the loop of the kernel, in the layout in which channels come
 * @param streaming the loop for large tensors
 * @param move what moves channels afterwards; null where they stay
 */
record ArrayHeads<A>(
    ArrayElements<A> elements,
    int width,
    RotationLoop<A> loop,
    RotationLoop<A> streaming,
    ChannelMove<A> move)
    implements HeadLoop<A> {
  /** Heads that are in the scratch together. */
  private static final int HEADS_IN_SCRATCH = 8;

  @Override
  public RowOrder order() {
    return loop.order();
  }

  @Override
  public void rotate(
      RopeRow row,
      A in,
      int inAt,
      int inStride,
      A out,
      int outAt,
      int outStride,
      int heads,
      boolean large) {
    int[] cos = row.cosines();
    int[] sin = row.sines();
    if (move == null) {
      RotationLoop<A> fit = large ? streaming : loop;
      fit.rotate(row.packed(fit), cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
      return;
    }
    A scratch = elements.scratch(row, HEADS_IN_SCRATCH * width);
    for (int head = 0; head < heads; head += HEADS_IN_SCRATCH) {
      int count = Math.min(HEADS_IN_SCRATCH, heads - head);
      loop.rotate(
          row.packed(loop),
          cos,
          sin,
          in,
          inAt + head * inStride,
          inStride,
          scratch,
          0,
          width,
          count);
      move.move(scratch, 0, width, out, outAt + head * outStride, outStride, count);
    }
  }
}
