// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.time.Duration;

/**
 * Calls a loop of the Vector API until it is compiled: until it has not become faster by a fifth for a while of processor time, however long a busy machine makes it wait for
 * that. JMH warms up by the clock.
 */
final class Warmth {
  /** Longer than the compiler takes from one level to the next. */
  private static final Duration WHILE = Duration.ofMillis(600);

  private static final long BATCH_NANOS = 5_000_000L;
  private static final long LONGEST_NANOS = 15_000_000_000L;

  private Warmth() {}

  static void up(Runnable call) {
    long start = System.nanoTime();
    Duration improved = processorTime();
    double best = Double.MAX_VALUE;
    do {
      double nanos = nanosPerCall(call);
      if (nanos < 0.8 * best) {
        best = nanos;
        improved = processorTime();
      }
    } while (processorTime().minus(improved).compareTo(WHILE) < 0
        && System.nanoTime() - start < LONGEST_NANOS);
  }

  private static double nanosPerCall(Runnable call) {
    long begin = System.nanoTime();
    int calls = 0;
    while (System.nanoTime() - begin < BATCH_NANOS) {
      call.run();
      calls++;
    }
    return (double) (System.nanoTime() - begin) / calls;
  }

  /** That of all threads of this JVM; where the system does not tell it, the time of the clock. */
  static Duration processorTime() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .orElseGet(() -> Duration.ofNanos(System.nanoTime()));
  }
}
