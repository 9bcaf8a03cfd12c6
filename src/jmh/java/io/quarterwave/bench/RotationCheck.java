// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.TensorView;
import java.util.function.IntUnaryOperator;

/**
 * Checks that a benchmark times the right thing: rotated tensors near the rotation in double precision. A sanity check with a margin; the proofs
 * are elsewhere.
 */
final class RotationCheck {
  private RotationCheck() {}

  static void int8(Rope<byte[]> rope, byte[] in, TensorView view, long position) {
    byte[] out = in.clone();
    rope.rotate(out, view, position, rope.newRow());
    near(rope, i -> in[i], i -> out[i], view.tokens(), position);
  }

  static void int16(Rope<short[]> rope, short[] in, TensorView view, long position) {
    short[] out = in.clone();
    rope.rotate(out, view, position, rope.newRow());
    near(rope, i -> in[i], i -> out[i], view.tokens(), position);
  }

  private static void near(
      Rope<?> rope, IntUnaryOperator in, IntUnaryOperator out, int tokens, long position) {
    RopePlan plan = rope.plan();
    for (int token = 0; token < tokens; token++) {
      for (int pair = 0; pair < HeadShape.PAIRS; pair++) {
        double angle = Phases.radians(plan.phase(position + token, pair));
        for (int head = 0; head < HeadShape.HEADS; head++) {
          int base = token * HeadShape.TOKEN + head * HeadShape.HEAD_DIM;
          int first = base + HeadShape.channel(plan, pair, 0);
          int second = base + HeadShape.channel(plan, pair, 1);
          double x0 = in.applyAsInt(first);
          double x1 = in.applyAsInt(second);
          near(rope, first, out, x0 * Math.cos(angle) - x1 * Math.sin(angle));
          near(rope, second, out, x0 * Math.sin(angle) + x1 * Math.cos(angle));
        }
      }
    }
  }

  private static void near(Rope<?> rope, int index, IntUnaryOperator out, double real) {
    double want = Math.max(rope.type().min(), Math.min(rope.type().max(), real));
    double margin = rope.accuracy() == Accuracy.EXACT ? 0.52 : 2.6;
    int got = out.applyAsInt(index);
    if (!(Math.abs(got - want) <= margin)) {
      throw new IllegalStateException(
          "element " + index + " was rotated to " + got + ", should be near " + want);
    }
  }
}
