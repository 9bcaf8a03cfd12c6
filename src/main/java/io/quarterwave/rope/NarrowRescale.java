// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.NarrowLoop;
import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RowOrder;

/**
 * int16 to int8: an exact rotation of int16 data, rounded for the whole cut of {@code f} bits but cut by at most 24 of them, then the rest of the cut and the clamp, because
 * {@code floor(floor(z / 2^24) / 2^(f-24)) = floor(z / 2^f)}.
 *
 * <p>For {@code f} up to 38 nothing is lost between the two: with multiplicands below 2 in Q22, a sum and what rounds it are at most
 * {@code 2^15 * 2 sqrt2 * 2^22 + 2^37 < 2^39}, which is int16 after the first cut, and fits the 32 bits of the kernels without its lower 8.
 *
 * @param loop the rotation to int16
 * @param narrow the rest
 * @param width rotary channels of a head
 */
record NarrowRescale(HeadLoop<short[]> loop, NarrowLoop narrow, int width)
    implements RescaleLoop<short[], byte[]> {
  /** The most fraction bits. */
  static final int MOST_BITS = 38;

  /** Heads that are in the scratch together. */
  private static final int HEADS_IN_SCRATCH = 8;

  /** Returns the loop for a rotation of {@link SameTypeRescale#LEAST_BITS} to {@link #MOST_BITS} fraction bits. */
  static NarrowRescale of(
      ArrayElements<short[]> in, Kernel kernel, Rotation r, boolean interleavedOut) {
    int first = Math.min(r.fractionBits(), SameTypeRescale.MOST_BITS);
    DataType wide = DataType.INT16;
    Rotation rotation = new Rotation(
        r.pairs(), r.step(), r.partner(), true, first, r.fractionBits(), wide.min(), wide.max());
    return new NarrowRescale(
        in.heads(rotation, interleavedOut),
        kernel.narrow(r.fractionBits() - first, r.min(), r.max()),
        2 * r.pairs());
  }

  @Override
  public RowOrder order() {
    return loop.order();
  }

  @Override
  public void rotate(
      RopeRow row,
      short[] from,
      int inAt,
      int inStride,
      byte[] to,
      int outAt,
      int outStride,
      int heads) {
    short[] scratch = row.rescaled(HEADS_IN_SCRATCH * width);
    for (int done = 0; done < heads; done += HEADS_IN_SCRATCH) {
      int count = Math.min(HEADS_IN_SCRATCH, heads - done);
      loop.rotate(row, from, inAt + done * inStride, inStride, scratch, 0, width, count, false);
      for (int head = 0; head < count; head++) {
        narrow.narrow(scratch, head * width, to, outAt + (done + head) * outStride, width);
      }
    }
  }
}
