// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.util.List;
import java.util.Map;

/**
 * One figure of the report.
 *
 * @param name what is measured, parts separated by slashes
 * @param benchmark JMH class
 * @param method its method
 * @param params values of its parameters
 * @param calls what one JMH operation stands for: 1 value, or the tokens of a call
 * @param jvm where it runs
 * @param baselines names of the rows that it is divided by
 */
record BenchRow(
    String name,
    Class<?> benchmark,
    String method,
    Map<String, String> params,
    int calls,
    Jvm jvm,
    List<String> baselines) {

  BenchRow(
      String name,
      Class<?> benchmark,
      String method,
      Map<String, String> params,
      int calls,
      List<String> baselines) {
    this(name, benchmark, method, params, calls, Jvm.CHOSEN, baselines);
  }

  /** Returns whether the row cannot run on a JDK without the Vector API. */
  boolean needsVectorApi() {
    return benchmark == FloatVectorRotationBenchmark.class
        || benchmark == RoofBenchmark.class
        || "crowded".equals(params.get("company"));
  }
}
