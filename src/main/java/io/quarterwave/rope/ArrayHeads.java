// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RotationLoop;
import io.quarterwave.kernel.RowOrder;

/**
 * Heads in an array, rotated where they are.
 *
 * @param elements gives scratch
 * @param rotation what the loop was made for
 * @param loop the loop of the kernel
 */
record ArrayHeads<A>(ArrayElements<A> elements, Rotation rotation, RotationLoop<A> loop)
    implements HeadLoop<A> {
  @Override
  public RowOrder order() {
    return loop.order();
  }

  @Override
  public void rotate(
      RopeRow row, A in, int inAt, int inStride, A out, int outAt, int outStride, int heads) {
    loop.rotate(row.cosines(), row.sines(), in, inAt, inStride, out, outAt, outStride, heads);
  }

  @Override
  public void inPlace(RopeRow row, A data, int at, int stride, int heads) {
    if (rotation.inStep() == rotation.outStep()) {
      rotate(row, data, at, stride, data, at, stride, heads);
      return;
    }
    A scratch = elements.scratch(row);
    for (int head = 0; head < heads; head++) {
      int from = at + head * stride;
      System.arraycopy(data, from, scratch, 0, 2 * rotation.pairs());
      rotate(row, scratch, 0, 0, data, from, 0, 1);
    }
  }
}
