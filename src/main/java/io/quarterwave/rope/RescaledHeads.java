// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RowLoop;
import io.quarterwave.kernel.RowOrder;
import io.quarterwave.kernel.RowSteps;
import io.quarterwave.kernel.ScalarRescale;

/**
 * Rotates consecutive heads of one token by one row and one ratio. Arguments have been checked by {@link RescaledRope}.
 *
 * @param plan fills the row; its scaling is the multiplier of the ratio times the attention scaling
 * @param in arrays of the input
 * @param out arrays of the output
 * @param inverse whether the sines are negated
 * @param rescale the ratio without the attention scaling, of the channels that do not rotate
 * @param rotation what the loops need to know, in the layout in which channels come
 * @param interleavedOut whether the channels of a pair are neighbours afterwards
 * @param loop what the kernels of one type do; else null
 * @param rows what fills rows
 * @param steps in the order of the loop
 */
record RescaledHeads<I, O>(
    RopePlan plan,
    ArrayElements<I> in,
    ArrayElements<O> out,
    boolean inverse,
    Rescale rescale,
    Rotation rotation,
    boolean interleavedOut,
    HeadLoop<O> loop,
    RowLoop rows,
    RowSteps steps) {
  /** Fraction bits of a multiplicand; the shift of the ratio comes on top of them in a sum. */
  private static final int ROW_BITS = DataType.INT16.fractionBits(Accuracy.EXACT);

  /** Sums of at most 16 + 8 and at least 16 fraction bits are what the kernels of both types take. */
  private static final int LEAST_KERNEL_BITS = 16;

  private static final int MOST_KERNEL_BITS = 24;

  static <I, O> RescaledHeads<I, O> of(
      RopePlan plan,
      ArrayElements<I> in,
      ArrayElements<O> out,
      OutputRange range,
      boolean inverse,
      Rescale rescale) {
    Rescale factor = rescale.times(plan.scaleQ30());
    RopePlan scaled = plan.withScale(factor.multiplierQ30());
    PairLayout layout = inverse ? plan.layout().inverse() : plan.layout();
    Rotation rotation = TokenRotation.rotation(
        plan.pairs(), layout, true, ROW_BITS + factor.shift(), range.min(out.type), out.type.max());
    HeadLoop<O> loop =
        hasKernel(in, out, rotation) ? out.heads(rotation, layout.interleavedOut()) : null;
    RowOrder order = loop == null ? RowOrder.natural(plan.pairs()) : loop.order();
    return new RescaledHeads<>(
        scaled,
        in,
        out,
        inverse,
        rescale,
        rotation,
        layout.interleavedOut(),
        loop,
        Rows.of(out.kernel),
        scaled.steps(order));
  }

  private static boolean hasKernel(Elements<?> in, Elements<?> out, Rotation rotation) {
    return in.type == out.type
        && rotation.fractionBits() >= LEAST_KERNEL_BITS
        && rotation.fractionBits() <= MOST_KERNEL_BITS;
  }

  void fill(RopeRow row, long position) {
    row.fill(rows, plan, steps, ROW_BITS, inverse, position);
    leaveSecond(row);
  }

  void fill(RopeRow row, long[] positions, int from) {
    row.fill(rows, plan, steps, ROW_BITS, inverse, positions, from);
    leaveSecond(row);
  }

  /** One is here what the shift of a sum takes back to 1. */
  private void leaveSecond(RopeRow row) {
    if (loop != null) {
      steps.order().fillSecond(row.cosines(), row.sines(), 1 << rotation.fractionBits());
    }
  }

  /** Rotates heads; indices are those of the first channel of the first head. */
  void rotate(
      RopeRow row, I from, int inAt, int inStride, O to, int outAt, int outStride, int heads) {
    int slice = plan.offset();
    int after = slice + plan.rotaryDim();
    for (int head = 0; head < heads; head++) {
      int source = inAt + head * inStride;
      int target = outAt + head * outStride;
      channels(row, from, source, to, target, slice);
      channels(row, from, source + after, to, target + after, plan.headDim() - after);
    }
    if (loop == null) {
      for (int head = 0; head < heads; head++) {
        staged(row, from, inAt + head * inStride + slice, to, outAt + head * outStride + slice);
      }
    } else {
      @SuppressWarnings("unchecked") // a loop is there only where both types are one
      O same = (O) from;
      loop.rotate(row, same, inAt + slice, inStride, to, outAt + slice, outStride, heads, false);
    }
  }

  private void staged(RopeRow row, I from, int source, O to, int target) {
    int[] x = row.loaded();
    int[] y = row.rotated();
    in.load(from, source, x, plan.rotaryDim());
    ScalarRescale.rotate(rotation, interleavedOut, row.cosines(), row.sines(), x, y);
    out.store(y, to, target, plan.rotaryDim());
  }

  /** Changes the scale of channels that do not rotate, in pieces of the row's scratch. */
  private void channels(RopeRow row, I from, int source, O to, int target, int count) {
    int[] x = row.loaded();
    for (int done = 0; done < count; ) {
      int piece = Math.min(x.length, count - done);
      in.load(from, source + done, x, piece);
      ScalarRescale.channels(rotation, rescale.multiplierQ30(), 30 + rescale.shift(), x, piece);
      out.store(x, to, target + done, piece);
      done += piece;
    }
  }
}
