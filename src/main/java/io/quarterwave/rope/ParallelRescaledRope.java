// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import java.util.concurrent.Executor;

/**
 * The rotations of a {@link RescaledRope}, the tokens of each call split over the threads of an executor; {@link RescaledRope#parallel} makes it. All that {@link ParallelRope} says
 * of executors, failures and interrupts holds here. Immutable; shared by any number of threads.
 *
 * @param <I> {@code byte[]} or {@code short[]}
 * @param <O> {@code byte[]} or {@code short[]}
 */
public final class ParallelRescaledRope<I, O> {
  private final RescaledRope<I, O> rope;
  private final Executor executor;
  private final int tasks;

  ParallelRescaledRope(RescaledRope<I, O> rope, Executor executor, int tasks) {
    SlicedCall.requireExecutor(executor, tasks);
    this.rope = rope;
    this.executor = executor;
    this.tasks = tasks;
  }

  /**
   * Rotates a tensor into another, as {@link RescaledRope#rotate(Object, TensorView, Object, TensorView, long, RopeRow)} does, and throws as it
   * does.
   */
  public void rotate(I from, TensorView inView, O to, TensorView outView, long firstPosition) {
    RopeRow row = rope.newRow();
    rope.check(from, inView, to, outView, row);
    TensorChecks.consecutive(firstPosition, inView.tokens());
    new SlicedCall(inView.tokensWithHeads(), rows(inView)) {
      @Override
      void slice(int first, int count, RopeRow own) {
        rope.rotate(
            from,
            inView.slice(first, count),
            to,
            outView.slice(first, count),
            firstPosition + first,
            own);
      }
    }.runOn(executor);
  }

  /**
   * Rotates a tensor into another, as {@link RescaledRope#rotate(Object, TensorView, Object, TensorView, long[], int, RopeRow)} does, and throws as it
   * does.
   */
  public void rotate(
      I from, TensorView inView, O to, TensorView outView, long[] positions, int at) {
    RopeRow row = rope.newRow();
    rope.check(from, inView, to, outView, row);
    int axes = rope.plan().axes();
    TensorChecks.positions(positions, at, inView.tokens(), axes);
    new SlicedCall(inView.tokensWithHeads(), rows(inView)) {
      @Override
      void slice(int first, int count, RopeRow own) {
        rope.rotate(
            from,
            inView.slice(first, count),
            to,
            outView.slice(first, count),
            positions,
            at + first * axes,
            own);
      }
    }.runOn(executor);
  }

  private RopeRow[] rows(TensorView view) {
    return SlicedCall.rows(rope.plan(), tasks, view.tokensWithHeads());
  }
}
