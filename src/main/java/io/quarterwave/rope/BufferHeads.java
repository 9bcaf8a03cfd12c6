// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RotationLoop;
import io.quarterwave.kernel.RowOrder;
import java.nio.ByteBuffer;

/**
 * Heads in a buffer: as many as a stage holds are copied to it, rotated from one of its arrays to the other, and copied back.
 *
 * @param elements gives the stage
 * @param rotation what the loop was made for
 * @param loop the loop of the kernel, over arrays
 */
record BufferHeads<S>(BufferElements<S> elements, Rotation rotation, RotationLoop<S> loop)
    implements HeadLoop<ByteBuffer> {
  @Override
  public RowOrder order() {
    return loop.order();
  }

  @Override
  public void rotate(
      RopeRow row,
      ByteBuffer in,
      int inAt,
      int inStride,
      ByteBuffer out,
      int outAt,
      int outStride,
      int heads) {
    Stage<S> stage = elements.stage(row);
    int width = 2 * rotation.pairs();
    int most = stage.capacity() / width;
    for (int done = 0; done < heads; done += most) {
      int count = Math.min(most, heads - done);
      int from = inAt + done * inStride;
      int to = outAt + done * outStride;
      if (inStride == width) {
        stage.load(in, from, 0, count * width);
      } else {
        for (int head = 0; head < count; head++) {
          stage.load(in, from + head * inStride, head * width, width);
        }
      }
      loop.rotate(row.cosines(), row.sines(), stage.in(), 0, width, stage.out(), 0, width, count);
      if (outStride == width) {
        stage.store(0, out, to, count * width);
      } else {
        for (int head = 0; head < count; head++) {
          stage.store(head * width, out, to + head * outStride, width);
        }
      }
    }
  }

  @Override
  public void inPlace(RopeRow row, ByteBuffer data, int at, int stride, int heads) {
    rotate(row, data, at, stride, data, at, stride, heads);
  }
}
