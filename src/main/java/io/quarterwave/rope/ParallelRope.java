// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import java.util.concurrent.Executor;

/**
 * The rotations of a {@link Rope}, the tokens of each call split over the threads of an executor; {@link Rope#parallel} makes it. The same bits as the
 * rope by itself, whatever the threads do. Immutable; shared by any number of threads.
 *
 * <p>A call checks all its arguments in the calling thread, before anything is submitted; cuts its tokens into at most {@code tasks} slices of consecutive
 * tokens, each with a row of its own; submits a task for each slice but one; works on slices itself; and returns when all are
 * finished. It never waits for a task that has not begun: the calling thread takes the slices that nobody has claimed. So a call from a thread of the same
 * executor cannot deadlock, and an executor that rejects tasks, or drops them, costs only speed. Tasks that begin after the call has returned do nothing.
 *
 * <p>What a slice throws, and what the executor throws other than {@link java.util.concurrent.RejectedExecutionException}, is thrown
 * by the call after all slices are finished: the first of them, and the others are lost. Interrupts do not end a call; the thread is interrupted when it returns.
 *
 * <p>A call with one token, or one task, runs in the calling thread. A call allocates its rows; the arrays and positions must be left alone until it
 * returns.
 *
 * @param <A> {@code byte[]}, {@code short[]} or {@code ByteBuffer}
 */
public final class ParallelRope<A> {
  private final Rope<A> rope;
  private final Executor executor;
  private final int tasks;

  ParallelRope(Rope<A> rope, Executor executor, int tasks) {
    SlicedCall.requireExecutor(executor, tasks);
    this.rope = rope;
    this.executor = executor;
    this.tasks = tasks;
  }

  /** Returns what rotates. */
  public Rope<A> rope() {
    return rope;
  }

  /** Returns into how many slices a call is cut at most. */
  public int tasks() {
    return tasks;
  }

  /** Rotates a tensor in place, as {@link Rope#rotate(Object, TensorView, long, RopeRow)} does, and throws as it does. */
  public void rotate(A data, TensorView view, long firstPosition) {
    RopeRow row = rope.newRow();
    rope.check(data, view, row);
    TensorChecks.consecutive(firstPosition, view.tokens());
    new SlicedCall(view.tokensWithHeads(), rows(view)) {
      @Override
      void slice(int first, int count, RopeRow own) {
        rope.rotate(data, view.slice(first, count), firstPosition + first, own);
      }
    }.runOn(executor);
  }

  /** Rotates a tensor in place, as {@link Rope#rotate(Object, TensorView, long[], int, RopeRow)} does, and throws as it does. */
  public void rotate(A data, TensorView view, long[] positions, int from) {
    RopeRow row = rope.newRow();
    rope.check(data, view, row);
    int axes = rope.plan().axes();
    TensorChecks.positions(positions, from, view.tokens(), axes);
    new SlicedCall(view.tokensWithHeads(), rows(view)) {
      @Override
      void slice(int first, int count, RopeRow own) {
        rope.rotate(data, view.slice(first, count), positions, from + first * axes, own);
      }
    }.runOn(executor);
  }

  /**
   * Rotates a tensor into another, as {@link Rope#rotate(Object, TensorView, Object, TensorView, long, RopeRow)} does, and throws as
   * it does.
   */
  public void rotate(A in, TensorView inView, A out, TensorView outView, long firstPosition) {
    RopeRow row = rope.newRow();
    rope.same(in, inView, out, outView, row);
    TensorChecks.consecutive(firstPosition, inView.tokens());
    new SlicedCall(inView.tokensWithHeads(), rows(inView)) {
      @Override
      void slice(int first, int count, RopeRow own) {
        rope.rotate(
            in,
            inView.slice(first, count),
            out,
            outView.slice(first, count),
            firstPosition + first,
            own);
      }
    }.runOn(executor);
  }

  /**
   * Rotates a tensor into another, as {@link Rope#rotate(Object, TensorView, Object, TensorView, long[], int, RopeRow)} does, and throws as it
   * does.
   */
  public void rotate(
      A in, TensorView inView, A out, TensorView outView, long[] positions, int from) {
    RopeRow row = rope.newRow();
    rope.same(in, inView, out, outView, row);
    int axes = rope.plan().axes();
    TensorChecks.positions(positions, from, inView.tokens(), axes);
    new SlicedCall(inView.tokensWithHeads(), rows(inView)) {
      @Override
      void slice(int first, int count, RopeRow own) {
        rope.rotate(
            in,
            inView.slice(first, count),
            out,
            outView.slice(first, count),
            positions,
            from + first * axes,
            own);
      }
    }.runOn(executor);
  }

  /** Turns rotated data on, as {@link Rope#shift(Object, TensorView, long, RopeRow)} does, and throws as it does. */
  public void shift(A data, TensorView view, long difference) {
    RopeRow row = rope.newRow();
    rope.check(data, view, row);
    new SlicedCall(view.tokensWithHeads(), rows(view)) {
      @Override
      void slice(int first, int count, RopeRow own) {
        rope.shift(data, view.slice(first, count), difference, own);
      }
    }.runOn(executor);
  }

  /** Turns rotated data on, as {@link Rope#shift(Object, TensorView, long[], int, RopeRow)} does, and throws as it does. */
  public void shift(A data, TensorView view, long[] differences, int from) {
    RopeRow row = rope.newRow();
    rope.check(data, view, row);
    int axes = rope.plan().axes();
    TensorChecks.positions(differences, from, view.tokens(), axes);
    new SlicedCall(view.tokensWithHeads(), rows(view)) {
      @Override
      void slice(int first, int count, RopeRow own) {
        rope.shift(data, view.slice(first, count), differences, from + first * axes, own);
      }
    }.runOn(executor);
  }

  private RopeRow[] rows(TensorView view) {
    return SlicedCall.rows(rope.plan(), tasks, view.tokensWithHeads());
  }
}
