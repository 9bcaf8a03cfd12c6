// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParallelRopeTest {
  private static final int TOKENS = 7;
  private static final int TASKS = 4;
  private static final TensorView VIEW = TensorView.packed(TOKENS, 2, 4);
  private static final RopePlan PLAN = new RopePlan(
      4, 0, PairLayout.HALF, RopePlan.UNIT_SCALE_Q30, new long[][] {{0x28be60db9391054aL, 1L << 50}
      });
  private static final Rope<short[]> ROPE = Rope.int16(PLAN, Accuracy.EXACT, OutputRange.FULL);
  private static final short[] EXPECTED = expected();

  private static short[] data() {
    short[] data = new short[TOKENS * 8];
    for (int i = 0; i < data.length; i++) {
      data[i] = (short) (i * 0x9e37);
    }
    return data;
  }

  private static short[] expected() {
    short[] data = data();
    ROPE.rotate(data, VIEW, 1000, ROPE.newRow());
    return data;
  }

  private static void assertRotates(Executor executor) {
    short[] data = data();
    ROPE.parallel(executor, TASKS).rotate(data, VIEW, 1000);
    assertArrayEquals(EXPECTED, data);
  }

  @Test
  void submitsATaskForEachSliceButOne() {
    List<Runnable> submitted = new ArrayList<>();
    assertRotates(submitted::add); // none of them runs
    assertEquals(TASKS - 1, submitted.size());
    submitted.clear();
    ROPE.parallel(submitted::add, 100).rotate(data(), VIEW, 1);
    assertEquals(TOKENS - 1, submitted.size());
  }

  @Test
  void lateTasksWriteNothing() {
    List<Runnable> submitted = new ArrayList<>();
    short[] data = data();
    ROPE.parallel(submitted::add, TASKS).rotate(data, VIEW, 1000);
    short[] later = data();
    System.arraycopy(later, 0, data, 0, data.length);
    submitted.forEach(Runnable::run);
    assertArrayEquals(later, data);
  }

  @Test
  void oneTokenOrOneTaskOrNoTokenSubmitsNothing() {
    Executor none = task -> {
      throw new AssertionError("submitted");
    };
    short[] data = data();
    ROPE.parallel(none, 1).rotate(data, VIEW, 1000);
    assertArrayEquals(EXPECTED, data);
    ROPE.parallel(none, TASKS).rotate(data, TensorView.packed(1, 2, 4), 1000);
    ROPE.parallel(none, TASKS).rotate(data, TensorView.packed(0, 2, 4), 1000);
    ROPE.parallel(none, TASKS).rotate(data, TensorView.packed(9, 0, 4), 1000);
  }

  @Test
  void anExecutorThatRunsTasksInTheCallerGivesTheSameBits() {
    assertRotates(Runnable::run);
  }

  @Test
  void whatTheExecutorRejectsRunsInTheCaller() {
    AtomicInteger calls = new AtomicInteger();
    assertRotates(task -> {
      if (calls.incrementAndGet() > 1) {
        throw new RejectedExecutionException("full");
      }
      task.run();
    });
    ExecutorService shut = Executors.newFixedThreadPool(1);
    shut.shutdown();
    assertRotates(shut);
  }

  @Test
  void anExecutorThatBreaksIsReportedAfterTheWorkIsDone() {
    OutOfMemoryError broken = new OutOfMemoryError("no thread");
    short[] data = data();
    ParallelRope<short[]> parallel = ROPE.parallel(
        task -> {
          throw broken;
        },
        TASKS);
    assertSame(
        broken, assertThrows(OutOfMemoryError.class, () -> parallel.rotate(data, VIEW, 1000)));
    assertArrayEquals(EXPECTED, data);
  }

  @Test
  void anErrorInASliceIsThrownAfterAllHaveFinished() {
    AtomicInteger done = new AtomicInteger();
    SlicedCall call = new SlicedCall(TOKENS, new RopeRow[TASKS]) {
      @Override
      void slice(int first, int count, RopeRow row) {
        done.addAndGet(count);
        if (first == 0) {
          throw new StackOverflowError("first");
        }
        throw new IllegalStateException("another");
      }
    };
    Error error = assertThrows(StackOverflowError.class, () -> call.runOn(task -> {}));
    assertEquals("first", error.getMessage());
    assertEquals(TOKENS, done.get());
    SlicedCall other = new SlicedCall(TOKENS, new RopeRow[TASKS]) {
      @Override
      void slice(int first, int count, RopeRow row) {
        throw new IllegalStateException("exception");
      }
    };
    assertThrows(IllegalStateException.class, () -> other.runOn(Runnable::run));
  }

  @Test
  void waitsForSlicesOfOtherThreadsAndKeepsTheInterrupt() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    Thread caller = Thread.currentThread();
    SlicedCall call = new SlicedCall(2, new RopeRow[2]) {
      @Override
      void slice(int first, int count, RopeRow row) {
        if (Thread.currentThread() != caller) {
          begun.countDown();
          while (caller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
          }
          caller.interrupt();
          pause();
        }
        done.incrementAndGet();
      }
    };
    List<Thread> workers = new ArrayList<>();
    call.runOn(task -> {
      Thread worker = new Thread(task);
      workers.add(worker);
      worker.start();
      waitFor(begun);
    });
    assertTrue(Thread.interrupted(), "the interrupt is lost");
    assertEquals(2, done.get());
    workers.get(0).join();
  }

  @Test
  void nestedCallsOnOneThreadDoNotDeadlock() throws Exception {
    ExecutorService one = Executors.newFixedThreadPool(1);
    try {
      one.submit(() -> assertRotates(one)).get(10, TimeUnit.SECONDS);
    } finally {
      one.shutdown();
    }
  }

  @Test
  void badArgumentsAreRefusedBeforeAnythingIsSubmitted() {
    Executor none = task -> {
      throw new AssertionError("submitted");
    };
    ParallelRope<short[]> parallel = ROPE.parallel(none, TASKS);
    short[] data = data();
    short[] out = new short[data.length];
    TensorView beyond = new TensorView(1, TOKENS, 2, 8, 4);
    List<Executable> calls = List.of(
        () -> parallel.rotate(data, beyond, 1),
        () -> parallel.rotate(data, VIEW, Long.MAX_VALUE - TOKENS + 2),
        () -> parallel.rotate(data, VIEW, new long[TOKENS - 1], 0),
        () -> parallel.rotate(data, beyond, new long[TOKENS], 0),
        () -> parallel.rotate(data, VIEW, out, beyond, 1),
        () -> parallel.rotate(data, VIEW, out, VIEW, Long.MAX_VALUE),
        () -> parallel.rotate(data, VIEW, out, VIEW, new long[TOKENS], 1),
        () -> parallel.rotate(data, beyond, out, VIEW, new long[TOKENS], 0),
        () -> parallel.shift(data, beyond, 1),
        () -> parallel.shift(data, beyond, new long[TOKENS], 0),
        () -> parallel.shift(data, VIEW, new long[TOKENS], -1));
    for (Executable call : calls) {
      RuntimeException refusal = assertThrows(RuntimeException.class, call);
      assertTrue(refusal.getMessage().matches(".*\\d.*"), refusal.getMessage());
      assertArrayEquals(data(), data);
      assertArrayEquals(new short[data.length], out);
    }
    assertThrows(IllegalArgumentException.class, () -> ROPE.parallel(none, 0));
    assertThrows(NullPointerException.class, () -> ROPE.parallel(null, 1));
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
