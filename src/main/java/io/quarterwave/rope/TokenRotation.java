// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Rotation;

/**
 * Rotates all heads of one token by one row. Arguments have been checked by {@link Rope}.
 *
 * @param plan what fills the row, and which channels of a head rotate
 * @param elements the loops of the data type
 * @param inverse whether the sines are negated
 * @param loop what the loops need to know
 */
record TokenRotation<A>(RopePlan plan, Elements<A> elements, boolean inverse, Rotation loop) {

  static <A> TokenRotation<A> of(
      RopePlan plan, Elements<A> elements, OutputRange range, boolean inverse) {
    PairLayout layout = inverse ? plan.layout().inverse() : plan.layout();
    int pairs = plan.pairs();
    boolean in = layout.interleavedIn();
    boolean out = layout.interleavedOut();
    Rotation loop = new Rotation(
        pairs,
        in ? 2 : 1,
        in ? 1 : pairs,
        out ? 2 : 1,
        out ? 1 : pairs,
        elements.fractionBits(),
        range.min(elements.type),
        elements.type.max());
    return new TokenRotation<>(plan, elements, inverse, loop);
  }

  void fill(RopeRow row, long position) {
    row.fill(plan, loop.fractionBits(), position);
    if (inverse) {
      row.negateSines();
    }
  }

  void fill(RopeRow row, long[] positions, int from) {
    row.fill(plan, loop.fractionBits(), positions, from);
    if (inverse) {
      row.negateSines();
    }
  }

  void inPlace(A data, TensorView view, int token, RopeRow row) {
    int from = view.token(token) + plan.offset();
    int stride = view.headStride();
    if (loop.inStep() == loop.outStep()) {
      elements.rotate(loop, row, data, from, stride, data, from, stride, view.heads());
      return;
    }
    A scratch = elements.scratch(row);
    for (int head = 0; head < view.heads(); head++) {
      int at = from + head * stride;
      System.arraycopy(data, at, scratch, 0, plan.rotaryDim());
      elements.rotate(loop, row, scratch, 0, 0, data, at, 0, 1);
    }
  }

  void outOfPlace(A in, TensorView inView, A out, TensorView outView, int token, RopeRow row) {
    int inAt = inView.token(token);
    int outAt = outView.token(token);
    int slice = plan.offset();
    int after = slice + plan.rotaryDim();
    for (int head = 0; head < inView.heads(); head++) {
      int from = inAt + head * inView.headStride();
      int to = outAt + head * outView.headStride();
      System.arraycopy(in, from, out, to, slice);
      System.arraycopy(in, from + after, out, to + after, plan.headDim() - after);
    }
    elements.rotate(
        loop,
        row,
        in,
        inAt + slice,
        inView.headStride(),
        out,
        outAt + slice,
        outView.headStride(),
        inView.heads());
  }

  long countSaturated(A data, TensorView view, int token, RopeRow row) {
    return elements.countSaturated(
        loop, row, data, view.token(token) + plan.offset(), view.headStride(), view.heads());
  }
}
