// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.time.Duration;

/**
 * Calls a loop of the Vector API until it is compiled. That takes more than a second of processor time, however long a busy machine makes it wait for that; JMH warms up by the
 * clock.
 */
final class Warmth {
  private static final Duration NEEDED = Duration.ofMillis(1600);
  private static final long LONGEST_NANOS = 15_000_000_000L;

  private Warmth() {}

  static void up(Runnable call) {
    long start = System.nanoTime();
    Duration enough = processorTime().plus(NEEDED);
    do {
      for (int i = 0; i < 10; i++) {
        call.run();
      }
    } while (processorTime().compareTo(enough) < 0 && System.nanoTime() - start < LONGEST_NANOS);
  }

  /** That of all threads of this JVM; where the system does not tell it, the time of the clock. */
  private static Duration processorTime() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .orElseGet(() -> Duration.ofNanos(System.nanoTime()));
  }
}
