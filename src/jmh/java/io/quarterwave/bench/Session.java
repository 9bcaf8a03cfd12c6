// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.RunnerException;

/** One run of measurements, in rounds over all that is measured, so that a machine that is slower for a minute does not spoil a ratio. */
final class Session {
  private final boolean quick;
  private final PrintWriter err;
  private final JmhRunner jmh;
  private final WarmUpRunner warmUps = new WarmUpRunner();
  private final Set<BenchRow> failed = new HashSet<>();
  private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  private List<BenchRow> measured = List.of();

  /**
   * Makes a session.
   *
   * @param quick one round of short iterations
   * @param err where progress goes
   */
  Session(boolean quick, PrintWriter err) {
    this.quick = quick;
    this.err = err;
    this.jmh = new JmhRunner(quick);
  }

  /** Measures rows and warm-ups; leaves out, and says so, what this JDK cannot run. */
  void measure(List<BenchRow> rows, List<String> kernels) throws IOException, InterruptedException {
    measured =
        rows.stream().filter(row -> Jvm.hasVectorApi() || !row.needsVectorApi()).toList();
    if (measured.size() < rows.size()) {
      err.println((rows.size() - measured.size()) + " rows need the Vector API and are left out");
    }
    List<String> warm = quick ? kernels.subList(0, Math.min(1, kernels.size())) : kernels;
    int runs = (measured.size() + warm.size()) * jmh.rounds();
    err.println(
        measured.size() + " rows and " + warm.size() + " warm-ups in " + jmh.rounds() + " rounds");
    int run = 0;
    for (int round = 0; round < jmh.rounds(); round++) {
      for (BenchRow row : measured) {
        progress(++run, runs, row.name());
        measure(row);
      }
      for (String kernel : warm) {
        progress(++run, runs, WarmUp.name(kernel));
        warmUps.measure(kernel);
      }
    }
  }

  /** Measures a row; one that fails is told and left out, because the others may have taken minutes. */
  private void measure(BenchRow row) {
    if (failed.contains(row)) {
      return;
    }
    try {
      jmh.measure(row);
    } catch (RunnerException | RuntimeException e) {
      failed.add(row);
      err.println("bench: " + row.name() + " failed: " + BenchMain.root(e).getMessage());
    }
  }

  /** Returns whether every row could be measured. */
  boolean isComplete() {
    return failed.isEmpty();
  }

  private void progress(int run, int runs, String name) {
    err.println(run + "/" + runs + " " + name);
    err.flush();
  }

  /** Returns a sentence where the machine had other work when this began, else null. */
  String disturbance() {
    int processors = Runtime.getRuntime().availableProcessors();
    return load > 0.5 * processors
        ? String.format(
            Locale.ROOT,
            "the machine was busy (load average %.1f, %d processors): figures are too high",
            load,
            processors)
        : null;
  }

  boolean isQuick() {
    return quick;
  }

  /** Returns the rows that were measured. */
  List<BenchRow> rows() {
    return measured.stream().filter(row -> !failed.contains(row)).toList();
  }

  /** Returns what was measured, by name. */
  Map<String, Timing> timings() {
    Map<String, Timing> timings = new LinkedHashMap<>(jmh.timings());
    failed.forEach(row -> timings.remove(row.name()));
    timings.putAll(warmUps.timings());
    return timings;
  }

  /** Returns what first calls cost, a sentence a kernel. */
  List<String> firstCalls() {
    return warmUps.firstCalls();
  }

  /** Writes what JMH measured in its JSON. */
  void writeJson(Path file) throws IOException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(jmh.results());
    }
  }
}
