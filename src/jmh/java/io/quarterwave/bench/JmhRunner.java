// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Measures a row in a JVM of its own, so that no row sees the profile of another, and keeps JMH's results. */
final class JmhRunner {
  private final boolean quick;
  private final List<RunResult> results = new ArrayList<>();

  JmhRunner(boolean quick) {
    this.quick = quick;
  }

  /** Returns the seconds that a row takes, about. */
  double secondsPerRow() {
    return 0.8 + (quick ? 0.6 : 2.1);
  }

  Timing measure(BenchRow row) throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("^" + Pattern.quote(row.benchmark().getName() + "." + row.method()) + "$")
        .forks(1)
        .warmupIterations(quick ? 2 : 3)
        .warmupTime(TimeValue.milliseconds(quick ? 150 : 200))
        .measurementIterations(5)
        .measurementTime(TimeValue.milliseconds(quick ? 60 : 300))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    row.params().forEach(options::param);
    RunResult result = new Runner(options.build()).runSingle();
    results.add(result);
    Statistics iterations = result.getPrimaryResult().getStatistics();
    return new Timing(
        iterations.getPercentile(50) / row.calls(),
        (iterations.getMax() - iterations.getMin()) / 2 / row.calls());
  }

  /** Returns what was measured so far, as JMH has it. */
  List<RunResult> results() {
    return List.copyOf(results);
  }
}
