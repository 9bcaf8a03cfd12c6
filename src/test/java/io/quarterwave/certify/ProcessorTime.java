// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import java.time.Duration;
import java.util.Locale;

/** Wall clock and processor time, all cores together, from its making on. */
final class ProcessorTime {
  private final long start = System.nanoTime();
  private final Duration startOfWork = work();

  private static Duration work() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f s, %.1f s of processor time",
        (System.nanoTime() - start) / 1e9,
        work().minus(startOfWork).toMillis() / 1e3);
  }
}
