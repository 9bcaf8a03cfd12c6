// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.RowOrder;
import java.nio.ByteBuffer;

/**
 * Heads in a buffer: as many as a stage holds are copied to it, rotated from one of its arrays to the other, and copied back.
 *
 * @param elements gives the stage
 * @param width rotary channels of a head
 * @param heads rotates in arrays
 */
record BufferHeads<S>(BufferElements<S> elements, int width, HeadLoop<S> heads)
    implements HeadLoop<ByteBuffer> {
  @Override
  public RowOrder order() {
    return heads.order();
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
      int total,
      boolean large) {
    Stage<S> stage = elements.stage(row);
    int most = stage.capacity() / width;
    for (int done = 0; done < total; done += most) {
      int count = Math.min(most, total - done);
      load(stage, in, inAt + done * inStride, inStride, count);
      heads.rotate(row, stage.in(), 0, width, stage.out(), 0, width, count, false);
      store(stage, out, outAt + done * outStride, outStride, count);
    }
  }

  private void load(Stage<S> stage, ByteBuffer in, int at, int stride, int count) {
    if (stride == width) {
      stage.load(in, at, 0, count * width);
      return;
    }
    for (int head = 0; head < count; head++) {
      stage.load(in, at + head * stride, head * width, width);
    }
  }

  private void store(Stage<S> stage, ByteBuffer out, int at, int stride, int count) {
    if (stride == width) {
      stage.store(0, out, at, count * width);
      return;
    }
    for (int head = 0; head < count; head++) {
      stage.store(head * width, out, at + head * stride, width);
    }
  }
}
