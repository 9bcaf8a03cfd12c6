// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RowLoop;
import io.quarterwave.kernel.RowSteps;
import io.quarterwave.kernel.ScalarRescale;

/**
 * Rotates consecutive heads of one token by one row and one ratio. Arguments have been checked by {@link RescaledRope}.
 *
 * @param plan fills the row; its scaling is the multiplier of the ratio times the attention scaling
 * @param types arrays of the input and of the output
 * @param inverse whether the sines are negated
 * @param rescale the ratio without the attention scaling, of the channels that do not rotate
 * @param rotation what the loops need to know, in the layout in which channels come
 * @param loop what rotates
 * @param rows what fills rows
 * @param steps in the order of the loop
 */
record RescaledHeads<I, O>(
    RopePlan plan,
    RescaleTypes<I, O> types,
    boolean inverse,
    Rescale rescale,
    Rotation rotation,
    RescaleLoop<I, O> loop,
    RowLoop rows,
    RowSteps steps) {
  /** Fraction bits of a multiplicand; the shift of the ratio comes on top of them in a sum. */
  private static final int ROW_BITS = DataType.INT16.fractionBits(Accuracy.EXACT);

  static <I, O> RescaledHeads<I, O> of(
      RopePlan plan,
      RescaleTypes<I, O> types,
      OutputRange range,
      boolean inverse,
      Rescale rescale) {
    Rescale factor = rescale.times(plan.scaleQ30());
    RopePlan scaled = plan.withScale(factor.multiplierQ30());
    PairLayout layout = inverse ? plan.layout().inverse() : plan.layout();
    DataType out = types.out.type;
    Rotation rotation = TokenRotation.rotation(
        plan.pairs(), layout, true, ROW_BITS + factor.shift(), range.min(out), out.max());
    RescaleLoop<I, O> loop = types.loop(rotation, layout.interleavedOut());
    return new RescaledHeads<>(
        scaled,
        types,
        inverse,
        rescale,
        rotation,
        loop,
        Rows.of(types.kernel()),
        scaled.steps(loop.order()));
  }

  void fill(RopeRow row, long position) {
    row.fill(rows, plan, steps, ROW_BITS, inverse, position);
    leaveSecond(row);
  }

  void fill(RopeRow row, long[] positions, int from) {
    row.fill(rows, plan, steps, ROW_BITS, inverse, positions, from);
    leaveSecond(row);
  }

  /** Where pairs are left as they are, which is only in place, so up to 24 bits: one is what the cut of a sum takes back to 1. */
  private void leaveSecond(RopeRow row) {
    steps.order().fillSecond(row.cosines(), row.sines(), 1 << rotation.fractionBits());
  }

  /** Rotates heads; indices are those of the first channel of the first head. */
  void rotate(
      RopeRow row, I from, int inAt, int inStride, O to, int outAt, int outStride, int heads) {
    int before = plan.offset();
    int after = before + plan.rotaryDim();
    for (int head = 0; head < heads && plan.headDim() > plan.rotaryDim(); head++) {
      int source = inAt + head * inStride;
      int target = outAt + head * outStride;
      channels(row, from, source, to, target, before);
      channels(row, from, source + after, to, target + after, plan.headDim() - after);
    }
    loop.rotate(row, from, inAt + before, inStride, to, outAt + before, outStride, heads);
  }

  /** Changes the scale of channels that do not rotate, in pieces of the row's scratch. */
  private void channels(RopeRow row, I from, int source, O to, int target, int count) {
    int[] x = row.loaded();
    for (int done = 0; done < count; ) {
      int piece = Math.min(x.length, count - done);
      types.in.load(from, source + done, x, piece);
      ScalarRescale.channels(rotation, rescale.multiplierQ30(), 30 + rescale.shift(), x, piece);
      types.out.store(x, to, target + done, piece);
      done += piece;
    }
  }

  /** Fills the row in the order of the pairs, which is what counting takes. */
  void fillForCount(RopeRow row, long position) {
    row.fill(rows, plan, plan.steps(), ROW_BITS, inverse, position);
  }

  void fillForCount(RopeRow row, long[] positions, int from) {
    row.fill(rows, plan, plan.steps(), ROW_BITS, inverse, positions, from);
  }

  /** Returns how many outputs would saturate. */
  long countSaturated(RopeRow row, I from, int at, int stride, int heads) {
    int after = plan.offset() + plan.rotaryDim();
    int[] x = row.loaded();
    long count = 0;
    for (int head = 0; head < heads; head++) {
      int source = at + head * stride;
      types.in.load(from, source + plan.offset(), x, plan.rotaryDim());
      count += ScalarRescale.countSaturated(rotation, row.cosines(), row.sines(), x);
      count += countChannels(row, from, source, plan.offset());
      count += countChannels(row, from, source + after, plan.headDim() - after);
    }
    return count;
  }

  private long countChannels(RopeRow row, I from, int source, int channels) {
    int[] x = row.loaded();
    long count = 0;
    for (int done = 0; done < channels; ) {
      int piece = Math.min(x.length, channels - done);
      types.in.load(from, source + done, x, piece);
      count += ScalarRescale.countSaturated(
          rotation, rescale.multiplierQ30(), 30 + rescale.shift(), x, piece);
      done += piece;
    }
    return count;
  }
}
