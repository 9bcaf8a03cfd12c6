// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
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
  /** What forks print beside results, such as the warning that the Vector API is an incubator, goes nowhere; errors arrive as exceptions. */
  private static final OutputFormat NOWHERE = OutputFormatFactory.createFormatInstance(
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
      VerboseMode.SILENT);

  private final boolean quick;
  private final Map<BenchRow, RunResult> results = new LinkedHashMap<>();

  JmhRunner(boolean quick) {
    this.quick = quick;
  }

  /** Returns how often each row is measured, in a new JVM each time. */
  int rounds() {
    return quick ? 1 : 3;
  }

  /** Measures a row once more. */
  void measure(BenchRow row) throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("^" + Pattern.quote(row.benchmark().getName() + "." + row.method()) + "$")
        .forks(1)
        .jvmArgs(row.jvm().arguments().toArray(String[]::new))
        .warmupIterations(quick ? 3 : 4)
        .warmupTime(TimeValue.milliseconds(quick ? 60 : 125))
        .measurementIterations(quick ? 4 : 5)
        .measurementTime(TimeValue.milliseconds(quick ? 50 : 120))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    row.params().forEach(options::param);
    if (row.benchmark() == RotationBenchmark.class) {
      options.addProfiler(GCProfiler.class);
    }
    results.merge(row, new Runner(options.build(), NOWHERE).runSingle(), JmhRunner::joined);
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
    results.forEach((row, result) -> timings.put(row.name(), timing(result, row.calls())));
    return timings;
  }

  private static Timing timing(RunResult result, int calls) {
    Statistics iterations = result.getPrimaryResult().getStatistics();
    double slowest = result.getBenchmarkResults().stream()
        .mapToDouble(fork -> fork.getPrimaryResult().getStatistics().getPercentile(50))
        .max()
        .orElseThrow();
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return new Timing(
        iterations.getPercentile(50) / calls,
        (iterations.getMax() - iterations.getMin()) / 2 / calls,
        slowest / calls,
        allocated == null ? Double.NaN : allocated.getScore());
  }

  /** Returns what was measured, as JMH has it. */
  List<RunResult> results() {
    return List.copyOf(results.values());
  }
}
