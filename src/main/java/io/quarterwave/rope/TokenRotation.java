// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RowLoop;
import io.quarterwave.kernel.RowSteps;

/**
 * Rotates all heads of one token by one row. Arguments have been checked by {@link Rope}.
 *
 * @param plan what fills the row, and which channels of a head rotate
 * @param elements what the data is held in
 * @param inverse whether the sines are negated
 * @param rotation what the loops need to know, in the layout in which channels come
 * @param loop what rotates heads
 * @param rows what fills rows
 * @param steps in the order of the loop
 */
record TokenRotation<A>(
    RopePlan plan,
    Elements<A> elements,
    boolean inverse,
    Rotation rotation,
    HeadLoop<A> loop,
    RowLoop rows,
    RowSteps steps) {
  /** Elements of a tensor beyond which the caches near a core do not hold it: 4 MiB of int16. */
  private static final int LARGE = 1 << 21;

  static <A> TokenRotation<A> of(
      RopePlan plan, Elements<A> elements, OutputRange range, boolean inverse) {
    PairLayout layout = inverse ? plan.layout().inverse() : plan.layout();
    Rotation rotation = rotation(
        plan.pairs(),
        layout,
        elements.accuracy == Accuracy.EXACT,
        elements.fractionBits(),
        range.min(elements.type),
        elements.type.max());
    HeadLoop<A> loop = elements.heads(rotation, layout.interleavedOut());
    return new TokenRotation<>(
        plan,
        elements,
        inverse,
        rotation,
        loop,
        Rows.of(elements.kernel),
        plan.steps(loop.order()));
  }

  /** Returns what the loops need to know, in the layout in which channels come. */
  static Rotation rotation(
      int pairs, PairLayout layout, boolean exact, int fractionBits, int min, int max) {
    boolean in = layout.interleavedIn();
    return new Rotation(
        pairs, in ? 2 : 1, in ? 1 : pairs, exact, fractionBits, fractionBits, min, max);
  }

  void fill(RopeRow row, long position) {
    row.fill(rows, plan, steps, rotation.fractionBits(), inverse, position);
  }

  void fill(RopeRow row, long[] positions, int from) {
    row.fill(rows, plan, steps, rotation.fractionBits(), inverse, positions, from);
  }

  void requireFilled(String name, RopeRow row) {
    row.requireReady(name, elements.type, plan, steps.order(), rotation.fractionBits(), inverse);
  }

  void requireFilled(RopeRow[] filled, int from, int tokens) {
    TensorChecks.rows(filled.length, from, tokens);
    for (int token = from; token < from + tokens; token++) {
      if (filled[token] == null) {
        throw new IllegalArgumentException("rows[" + token + "] is null");
      }
      requireFilled("rows[" + token + "]", filled[token]);
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
        elements.copy(in, from, out, to, before);
        elements.copy(in, from + after, out, to + after, plan.headDim() - after);
      }
    }
    rotate(in, inView, out, outView, token, row);
  }

  private void rotate(A in, TensorView inView, A out, TensorView outView, int token, RopeRow row) {
    loop.rotate(
        row,
        in,
        inView.token(token) + plan.offset(),
        inView.headStride(),
        out,
        outView.token(token) + plan.offset(),
        outView.headStride(),
        inView.heads(),
        (long) inView.tokens() * inView.heads() * plan.rotaryDim() > LARGE);
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
