// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.ChannelMove;
import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RotationLoop;
import io.quarterwave.kernel.RowLoop;
import io.quarterwave.kernel.RowSteps;

/**
 * Rotates all heads of one token by one row. Arguments have been checked by {@link Rope}.
 *
 * <p>Where the rotation moves channels, heads are rotated into the scratch of the row, some at a time, and moved from there.
 *
 * @param plan what fills the row, and which channels of a head rotate
 * @param elements the arrays of the data type
 * @param inverse whether the sines are negated
 * @param rotation what the loops need to know, in the layout in which channels come
 * @param loop the loop of the kernel
 * @param streaming the loop for large tensors
 * @param move what moves channels afterwards; null where they stay
 * @param rows what fills rows
 * @param steps in the order of the loop
 */
record TokenRotation<A>(
    RopePlan plan,
    Elements<A> elements,
    boolean inverse,
    Rotation rotation,
    RotationLoop<A> loop,
    RotationLoop<A> streaming,
    ChannelMove<A> move,
    RowLoop rows,
    RowSteps steps) {
  /** Elements of a tensor beyond which the caches near a core do not hold it: 4 MiB of int16. */
  private static final int LARGE = 1 << 21;

  /** Heads that are in the scratch together. */
  private static final int HEADS_IN_SCRATCH = 8;

  static <A> TokenRotation<A> of(
      RopePlan plan, Elements<A> elements, OutputRange range, boolean inverse) {
    PairLayout layout = inverse ? plan.layout().inverse() : plan.layout();
    int pairs = plan.pairs();
    boolean in = layout.interleavedIn();
    Rotation rotation = new Rotation(
        pairs,
        in ? 2 : 1,
        in ? 1 : pairs,
        elements.accuracy == Accuracy.EXACT,
        elements.fractionBits(),
        range.min(elements.type),
        elements.type.max());
    RotationLoop<A> loop = elements.loop(rotation);
    return new TokenRotation<>(
        plan,
        elements,
        inverse,
        rotation,
        loop,
        elements.streaming(rotation),
        in == layout.interleavedOut() ? null : elements.move(pairs, in),
        Rows.of(elements.kernel),
        plan.steps(loop.order()));
  }

  void fill(RopeRow row, long position) {
    row.fill(rows, plan, steps, rotation.fractionBits(), inverse, position);
  }

  void fill(RopeRow row, long[] positions, int from) {
    row.fill(rows, plan, steps, rotation.fractionBits(), inverse, positions, from);
  }

  void requireFilled(RopeRow row) {
    row.requireFilled(plan, steps.order(), rotation.fractionBits(), inverse);
  }

  void requireFilled(RopeRow[] filled, int from, int tokens) {
    TensorChecks.rows(filled.length, from, tokens);
    for (int token = 0; token < tokens; token++) {
      requireFilled(filled[from + token]);
    }
  }

  void inPlace(A data, TensorView view, int token, RopeRow row) {
    rotate(data, view, data, view, token, row);
  }

  void outOfPlace(A in, TensorView inView, A out, TensorView outView, int token, RopeRow row) {
    int inAt = inView.token(token);
    int outAt = outView.token(token);
    int before = plan.offset();
    int after = before + plan.rotaryDim();
    if (plan.headDim() > plan.rotaryDim()) {
      for (int head = 0; head < inView.heads(); head++) {
        int from = inAt + head * inView.headStride();
        int to = outAt + head * outView.headStride();
        System.arraycopy(in, from, out, to, before);
        System.arraycopy(in, from + after, out, to + after, plan.headDim() - after);
      }
    }
    rotate(in, inView, out, outView, token, row);
  }

  private void rotate(A in, TensorView inView, A out, TensorView outView, int token, RopeRow row) {
    int from = inView.token(token) + plan.offset();
    int to = outView.token(token) + plan.offset();
    int inStride = inView.headStride();
    int outStride = outView.headStride();
    int[] cos = row.cosines();
    int[] sin = row.sines();
    if (move == null) {
      loop(inView).rotate(cos, sin, in, from, inStride, out, to, outStride, inView.heads());
      return;
    }
    int width = plan.rotaryDim();
    A scratch = elements.scratch(row, HEADS_IN_SCRATCH * width);
    for (int head = 0; head < inView.heads(); head += HEADS_IN_SCRATCH) {
      int heads = Math.min(HEADS_IN_SCRATCH, inView.heads() - head);
      int inAt = from + head * inStride;
      loop.rotate(cos, sin, in, inAt, inStride, scratch, 0, width, heads);
      move.move(scratch, 0, width, out, to + head * outStride, outStride, heads);
    }
  }

  private RotationLoop<A> loop(TensorView view) {
    long elementsOfHeads = (long) view.tokens() * view.heads() * plan.rotaryDim();
    return elementsOfHeads > LARGE ? streaming : loop;
  }

  /** Fills the row in the order of the pairs, which is what counting takes. */
  void fillForCount(RopeRow row, long position) {
    row.fill(rows, plan, plan.steps(), rotation.fractionBits(), inverse, position);
  }

  void fillForCount(RopeRow row, long[] positions, int from) {
    row.fill(rows, plan, plan.steps(), rotation.fractionBits(), inverse, positions, from);
  }

  long countSaturated(A data, TensorView view, int token, RopeRow row) {
    return elements.countSaturated(
        rotation, row, data, view.token(token) + plan.offset(), view.headStride(), view.heads());
  }
}
