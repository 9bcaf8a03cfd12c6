// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.rope.DataType;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.rope.TensorView;

/** A quick look at the speed of this JVM: indicative, not a benchmark ({@code bench} is one). */
final class Throughput<A> {
  static final int HEADS = 32;

  private static final int TOKENS = 16;
  private static final int WINDOWS = 6;
  private static final long WINDOW_NANOS = 8_000_000;
  private static final int SETTLED_WINDOWS = 40; // an uncompiled window takes as long as ten others
  private static final long WARM_UP_NANOS = 5_000_000_000L;

  private final Rope<A> rope;
  private final A data;
  private final TensorView view;
  private final RopeRow row;

  Throughput(Rope<A> rope) {
    this.rope = rope;
    int size = TOKENS * HEADS * rope.plan().headDim();
    @SuppressWarnings("unchecked") // the type of the rope says which array it takes
    A zeros = (A) (rope.type() == DataType.INT8 ? (Object) new byte[size] : new short[size]);
    this.data = zeros;
    this.view = TensorView.packed(TOKENS, HEADS, rope.plan().headDim());
    this.row = rope.newRow();
  }

  /** Rotates until the JVM has compiled the loops: no window was faster by a tenth for a while. */
  Throughput<A> warmUp() {
    long start = System.nanoTime();
    int settled = 0;
    double best = 0;
    while (settled < SETTLED_WINDOWS && System.nanoTime() - start < WARM_UP_NANOS) {
      double speed = window(WINDOW_NANOS);
      settled = speed > 1.1 * best ? 0 : settled + 1;
      best = Math.max(best, speed);
    }
    return this;
  }

  /**
   * Returns tokens per second in the best of a few short windows: {@link #HEADS} heads rotated in place, the row of each
   * position included, one thread.
   */
  double tokensPerSecond() {
    double best = 0;
    for (int i = 0; i < WINDOWS; i++) {
      best = Math.max(best, window(WINDOW_NANOS));
    }
    return best;
  }

  private double window(long nanos) {
    long start = System.nanoTime();
    long tokens = 0;
    long elapsed;
    do {
      rope.rotate(data, view, tokens, row);
      tokens += TOKENS;
      elapsed = System.nanoTime() - start;
    } while (elapsed < nanos);
    return tokens * 1e9 / elapsed;
  }
}
