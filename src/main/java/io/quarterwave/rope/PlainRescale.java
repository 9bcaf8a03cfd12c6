// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RowOrder;
import io.quarterwave.kernel.ScalarRescale;

/**
 * The definition, head by head through arrays of {@code int}s: for all types and ratios.
 *
 * @param in arrays of the input
 * @param out arrays of the output
 * @param rotation in the layout in which channels come
 * @param interleavedOut whether the channels of a pair are neighbours afterwards
 */
record PlainRescale<I, O>(
    ArrayElements<I> in, ArrayElements<O> out, Rotation rotation, boolean interleavedOut)
    implements RescaleLoop<I, O> {
  @Override
  public RowOrder order() {
    return RowOrder.natural(rotation.pairs());
  }

  @Override
  public void rotate(
      RopeRow row, I from, int inAt, int inStride, O to, int outAt, int outStride, int heads) {
    int width = 2 * rotation.pairs();
    int[] x = row.loaded();
    int[] y = row.rotated();
    for (int head = 0; head < heads; head++) {
      in.load(from, inAt + head * inStride, x, width);
      ScalarRescale.rotate(rotation, interleavedOut, row.cosines(), row.sines(), x, y);
      out.store(y, to, outAt + head * outStride, width);
    }
  }
}
