// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.RopeRow;
import java.util.function.IntUnaryOperator;

/**
 * Checks that a benchmark times the right thing: the first, the middle and the last token are rotated bit for bit as the contract defines, with 64-bit
 * arithmetic, by multiplicands that are near cosine and sine in double precision.
 */
final class RotationCheck {
  private final Rope<?> rope;
  private final int heads;
  private final IntUnaryOperator in;
  private final IntUnaryOperator out;

  RotationCheck(Rope<?> rope, int heads, IntUnaryOperator in, IntUnaryOperator out) {
    this.rope = rope;
    this.heads = heads;
    this.in = in;
    this.out = out;
  }

  void tokens(int tokens, long firstPosition) {
    token(0, firstPosition);
    token(tokens / 2, firstPosition);
    token(tokens - 1, firstPosition);
  }

  private void token(int token, long firstPosition) {
    RopePlan plan = rope.plan();
    int bits = rope.type().fractionBits(rope.accuracy());
    RopeRow row = rope.newRow();
    row.fill(plan, bits, firstPosition + token);
    for (int pair = 0; pair < plan.pairs(); pair++) {
      int phase = plan.phase(firstPosition + token, pair);
      near(row.cos(pair), Math.scalb(Math.cos(Phases.radians(phase)), bits));
      near(row.sin(pair), Math.scalb(Math.sin(Phases.radians(phase)), bits));
      for (int head = 0; head < heads; head++) {
        int base = (token * heads + head) * plan.headDim();
        pair(base, pair, row, bits);
      }
    }
  }

  private void pair(int base, int pair, RopeRow row, int bits) {
    boolean half = rope.plan().layout() == PairLayout.HALF;
    int first = base + (half ? pair : 2 * pair);
    int second = first + (half ? rope.plan().pairs() : 1);
    long x0 = in.applyAsInt(first);
    long x1 = in.applyAsInt(second);
    equal(first, x0 * row.cos(pair) - x1 * row.sin(pair), bits);
    equal(second, x0 * row.sin(pair) + x1 * row.cos(pair), bits);
  }

  private void equal(int index, long product, int bits) {
    long rounded = (product + (1L << (bits - 1))) >> bits;
    long want = Math.max(rope.type().min(), Math.min(rope.type().max(), rounded));
    int got = out.applyAsInt(index);
    if (got != want) {
      throw new IllegalStateException(
          "element " + index + " was rotated to " + got + ", should be " + want);
    }
  }

  private static void near(int got, double want) {
    if (!(Math.abs(got - want) <= 0.52)) {
      throw new IllegalStateException("the multiplicand " + got + " should be near " + want);
    }
  }
}
