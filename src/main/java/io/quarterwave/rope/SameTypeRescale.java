// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.RowOrder;

/**
 * The kernels' exact rotations, whose sums are cut by as many bits as the rotation says.
 *
 * @param loop made for a rotation of {@link #LEAST_BITS} to {@link #MOST_BITS} fraction bits
 */
record SameTypeRescale<A>(HeadLoop<A> loop) implements RescaleLoop<A, A> {
  /** With fewer, a sum of int16 data would not fit 32 bits after the cut. */
  static final int LEAST_BITS = 16;

  /** With more, a 1 that the cut takes back to 1 would not fit the split multiplicands of a pair that stays. */
  static final int MOST_BITS = 24;

  @Override
  public RowOrder order() {
    return loop.order();
  }

  @Override
  public void rotate(
      RopeRow row, A from, int inAt, int inStride, A to, int outAt, int outStride, int heads) {
    loop.rotate(row, from, inAt, inStride, to, outAt, outStride, heads, false);
  }
}
