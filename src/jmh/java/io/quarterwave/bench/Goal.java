// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A figure to reach: the time of a row over that of its baseline, on one machine and in one run.
 *
 * @param question the case, in words
 * @param measure what is compared
 * @param rows names of what is measured; of several, the worst counts
 * @param baselines names of the rows it is divided by; of several, the fastest counts; none where the figure stands for itself
 * @param baseline the baselines in words
 * @param limit the largest figure that meets the goal
 */
record Goal(
    String question,
    Measure measure,
    List<String> rows,
    List<String> baselines,
    String baseline,
    Limit limit) {

  /** What is compared with the limit. */
  enum Measure {
    /** Median time over median time. */
    RATIO,
    /** The slowest JVM's median time over median time, for what must not depend on the luck of a JVM. */
    SLOWEST_JVM,
    /** Seconds until a kernel runs at full speed. */
    SECONDS,
    /** Bytes that a call allocates. */
    BYTES
  }

  /**
   * The largest figure that meets a goal.
   *
   * @param jdk17 before JDK 21
   * @param jdk25 from JDK 21 on
   * @param slowL3 where the third-level cache is slow
   */
  record Limit(double jdk17, double jdk25, double slowL3) {
    static Limit of(double everywhere) {
      return new Limit(everywhere, everywhere, everywhere);
    }

    static Limit of(double jdk17, double jdk25) {
      return new Limit(jdk17, jdk25, Math.max(jdk17, jdk25));
    }

    double on(int feature) {
      return feature < 21 ? jdk17 : jdk25;
    }
  }

  static Goal ratio(String question, String row, String baseline, String words, double limit) {
    return ratio(question, row, List.of(baseline), words, Limit.of(limit));
  }

  static Goal ratio(
      String question, String row, List<String> baselines, String words, Limit limit) {
    return new Goal(question, Measure.RATIO, List.of(row), baselines, words, limit);
  }

  /** Returns the names of all that must be measured. */
  List<String> needs() {
    List<String> names = new ArrayList<>(rows);
    names.addAll(baselines);
    return names;
  }

  /** Returns the figure that is compared with the limit. */
  double figure(Map<String, Timing> timings) {
    double worst = rows.stream().map(timings::get).mapToDouble(this::own).max().orElseThrow();
    return switch (measure) {
      case RATIO, SLOWEST_JVM -> worst / baselineNanos(timings);
      case SECONDS -> worst * 1e-9;
      case BYTES -> worst;
    };
  }

  private double own(Timing timing) {
    return switch (measure) {
      case RATIO, SECONDS -> timing.nanos();
      case SLOWEST_JVM -> timing.slowest();
      case BYTES -> timing.bytes();
    };
  }

  /** Returns the median time of the fastest baseline. */
  double baselineNanos(Map<String, Timing> timings) {
    return baselines.stream()
        .mapToDouble(name -> timings.get(name).nanos())
        .min()
        .orElseThrow();
  }

  /** Returns {@code met} or {@code missed}, or where it is met. */
  String verdict(double figure, int feature) {
    if (figure <= limit.on(feature)) {
      return "met";
    }
    boolean dependsOnL3 = limit.slowL3() > Math.max(limit.jdk17(), limit.jdk25());
    return dependsOnL3 && figure <= limit.slowL3() ? "met where L3 is slow" : "missed";
  }
}
