// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.rope.DataType;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.rope.TensorView;

/** A quick look at the speed of this JVM: indicative, not a benchmark ({@code bench} is one). */
final class Throughput {
  static final int HEADS = 32;

  private static final int TOKENS = 16;
  private static final long WARM_UP_NANOS = 90_000_000;
  private static final long MEASURED_NANOS = 60_000_000;

  private Throughput() {}

  /** Returns tokens per second: {@link #HEADS} heads rotated in place, the row of each position included, one thread. */
  static <A> double tokensPerSecond(Rope<A> rope) {
    int size = TOKENS * HEADS * rope.plan().headDim();
    @SuppressWarnings("unchecked") // the type of the rope says which array it takes
    A data = (A) (rope.type() == DataType.INT8 ? (Object) new byte[size] : new short[size]);
    TensorView view = TensorView.packed(TOKENS, HEADS, rope.plan().headDim());
    RopeRow row = rope.newRow();
    run(rope, data, view, row, WARM_UP_NANOS);
    return run(rope, data, view, row, MEASURED_NANOS);
  }

  private static <A> double run(Rope<A> rope, A data, TensorView view, RopeRow row, long nanos) {
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
