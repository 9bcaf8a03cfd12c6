// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RowOrder;
import io.quarterwave.kernel.WidenLoop;

/**
 * int8 to int16: the data as int16, then the exact rotation of int16 data. Where the ratio leaves fewer fraction bits than that takes, the data is made 2<sup>8</sup> times
 * as large, and the cut 8 bits longer, which is the same.
 *
 * @param widen makes int16 data
 * @param loop the rotation
 * @param width rotary channels of a head
 */
record WidenRescale(WidenLoop widen, HeadLoop<short[]> loop, int width)
    implements RescaleLoop<byte[], short[]> {
  private static final int ENLARGED = 8;

  /** The fewest fraction bits. */
  static final int LEAST_BITS = SameTypeRescale.LEAST_BITS - ENLARGED;

  /** Heads that are in the scratch together. */
  private static final int HEADS_IN_SCRATCH = 8;

  /** Returns the loop for a rotation of {@link #LEAST_BITS} to {@link SameTypeRescale#MOST_BITS} fraction bits. */
  static WidenRescale of(
      ArrayElements<short[]> out, Kernel kernel, Rotation r, boolean interleavedOut) {
    int shift = r.fractionBits() < SameTypeRescale.LEAST_BITS ? ENLARGED : 0;
    int cut = r.fractionBits() + shift;
    Rotation rotation =
        new Rotation(r.pairs(), r.step(), r.partner(), true, cut, cut, r.min(), r.max());
    return new WidenRescale(
        kernel.widen(shift), out.heads(rotation, interleavedOut), 2 * r.pairs());
  }

  @Override
  public RowOrder order() {
    return loop.order();
  }

  @Override
  public void rotate(
      RopeRow row,
      byte[] from,
      int inAt,
      int inStride,
      short[] to,
      int outAt,
      int outStride,
      int heads) {
    short[] scratch = row.rescaled(HEADS_IN_SCRATCH * width);
    for (int done = 0; done < heads; done += HEADS_IN_SCRATCH) {
      int count = Math.min(HEADS_IN_SCRATCH, heads - done);
      for (int head = 0; head < count; head++) {
        widen.widen(from, inAt + (done + head) * inStride, scratch, head * width, width);
      }
      loop.rotate(row, scratch, 0, width, to, outAt + done * outStride, outStride, count, false);
    }
  }
}
