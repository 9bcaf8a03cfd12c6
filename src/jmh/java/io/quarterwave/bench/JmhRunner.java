// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Measures rows, each in a JVM of its own, so that no row sees the profile of another; in rounds over all of them, so that a machine that is slower for a
 * minute does not spoil a ratio.
 */
final class JmhRunner {
  private final boolean quick;
  private final Map<BenchRow, RunResult> results = new LinkedHashMap<>();

  JmhRunner(boolean quick) {
    this.quick = quick;
  }

  int rounds() {
    return quick ? 1 : 3;
  }

  /** Returns the seconds that a row takes in a round, about. */
  double secondsPerRow() {
    return quick ? 1.6 : 2.0;
  }

  /** Measures a row once more. */
  void measure(BenchRow row) throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("^" + Pattern.quote(row.benchmark().getName() + "." + row.method()) + "$")
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.milliseconds(quick ? 150 : 200))
        .measurementIterations(quick ? 5 : 4)
        .measurementTime(TimeValue.milliseconds(quick ? 60 : 150))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    row.params().forEach(options::param);
    results.merge(row, new Runner(options.build()).runSingle(), JmhRunner::joined);
  }

  /** Returns two results of a row as one of more forks. */
  private static RunResult joined(RunResult a, RunResult b) {
    List<BenchmarkResult> forks = new ArrayList<>(a.getBenchmarkResults());
    forks.addAll(b.getBenchmarkResults());
    return new RunResult(a.getParams(), forks);
  }

  /** Returns what was measured, by row name. */
  Map<String, Timing> timings() {
    Map<String, Timing> timings = new LinkedHashMap<>();
    results.forEach((row, result) -> {
      Statistics iterations = result.getPrimaryResult().getStatistics();
      timings.put(
          row.name(),
          new Timing(
              iterations.getPercentile(50) / row.calls(),
              (iterations.getMax() - iterations.getMin()) / 2 / row.calls()));
    });
    return timings;
  }

  /** Returns what was measured, as JMH has it. */
  List<RunResult> results() {
    return List.copyOf(results.values());
  }
}
