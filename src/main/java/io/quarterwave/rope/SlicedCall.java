// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * One call cut into slices of tokens. The calling thread and the tasks of an executor claim slices one by one, until none is left; so the call ends
 * even where the executor runs no task at all, and a task that comes too late finds nothing to do.
 */
abstract class SlicedCall implements Runnable {
  private final int tokens;
  private final RopeRow[] rows;
  private int claimed; // this and the next two: guarded by this
  private int finished;
  private Throwable failure;

  /**
   * Makes a call of as many slices as there are rows.
   *
   * @param tokens at least as many as rows
   * @param rows a row a slice
   */
  SlicedCall(int tokens, RopeRow[] rows) {
    this.tokens = tokens;
    this.rows = rows;
  }

  /** Checks what a parallel rope is made of. */
  static void requireExecutor(Executor executor, int tasks) {
    Objects.requireNonNull(executor, "executor");
    if (tasks < 1) {
      throw new IllegalArgumentException("tasks (" + tasks + ") must be positive");
    }
  }

  /** Returns a row for each slice of a call. */
  static RopeRow[] rows(RopePlan plan, int tasks, int tokens) {
    RopeRow[] rows = new RopeRow[Math.min(tasks, tokens)];
    for (int slice = 0; slice < rows.length; slice++) {
      rows[slice] = new RopeRow(plan.pairs());
    }
    return rows;
  }

  /** Does the tokens {@code [first, first + count)}. */
  abstract void slice(int first, int count, RopeRow row);

  /**
   * Does all slices, here and on the executor, and returns when all are finished. What a slice or the executor threw first is then thrown, but for
   * rejections: the calling thread does what the executor does not take. An interrupt does not shorten the wait; the thread is interrupted after it.
   */
  final void runOn(Executor executor) {
    submit(executor);
    run();
    await();
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  @Override
  public final void run() {
    for (int index = claim(); index >= 0; index = claim()) {
      Throwable thrown = null;
      try {
        // index * tokens < 2^62
        int first = (int) ((long) index * tokens / rows.length);
        int end = (int) ((index + 1L) * tokens / rows.length);
        slice(first, end - first, rows[index]);
      } catch (RuntimeException | Error e) {
        thrown = e;
      }
      finish(thrown);
    }
  }

  private void submit(Executor executor) {
    try {
      for (int task = 1; task < rows.length; task++) {
        executor.execute(this);
      }
    } catch (RejectedExecutionException e) {
      return; // what was not taken is claimed here
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** Returns the next slice, or -1. */
  private synchronized int claim() {
    return claimed < rows.length ? claimed++ : -1;
  }

  private synchronized void finish(Throwable thrown) {
    fail(thrown);
    finished++;
    notifyAll();
  }

  private synchronized void fail(Throwable thrown) {
    if (failure == null) {
      failure = thrown;
    }
  }

  /** Waits for the slices that other threads have claimed. */
  private synchronized void await() {
    boolean interrupted = false;
    while (finished < rows.length) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
