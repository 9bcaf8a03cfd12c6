// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of rotations, with the baselines that they are divided by. */
final class RotationRows {
  private static final List<String> TYPES = List.of("int8", "int16");
  private static final List<String> LAYOUTS = List.of("interleaved", "half");
  private static final List<String> ACCURACIES = List.of("fast", "exact");
  private static final List<String> FLOAT_ORDERS = List.of("Chunks", "Heads");

  /** What a call rotates. */
  private enum Call {
    DECODE("decode", 1, "Row"),
    PREFILL("prefill", 512, "Rows"),
    LARGE("large", 8192, "Rows");

    final String label;
    final int tokens;
    final String way;

    Call(String label, int tokens, String way) {
      this.label = label;
      this.tokens = tokens;
      this.way = way;
    }

    Map<String, String> shape() {
      return Map.of("tokens", "" + tokens);
    }
  }

  private final List<BenchRow> rows = new ArrayList<>();

  private RotationRows() {}

  static List<BenchRow> all() {
    RotationRows all = new RotationRows();
    for (Call call : Call.values()) {
      all.references(call);
      all.kernels(call);
    }
    all.variants();
    return all.rows;
  }

  private void references(Call call) {
    for (String type : TYPES) {
      String suffix = "/" + type + "/" + call.label;
      reference("rotation/arraycopy" + suffix, CopyBenchmark.class, type, call);
      reference("rotation/roof" + suffix, RoofBenchmark.class, type, call);
    }
    for (String layout : LAYOUTS) {
      String suffix = "/" + layout + "/" + call.label;
      reference("rotation/float" + suffix, FloatRotationBenchmark.class, layout, call);
      for (String order : FLOAT_ORDERS) {
        reference(
            floatVector(layout, order, call),
            FloatVectorRotationBenchmark.class,
            layout + order,
            call);
      }
      reference("rotation/plain" + suffix, PlainRotationBenchmark.class, layout, call);
    }
  }

  private void reference(String name, Class<?> benchmark, String method, Call call) {
    rows.add(new BenchRow(name, benchmark, method, call.shape(), call.tokens, List.of()));
  }

  private static String floatVector(String layout, String order, Call call) {
    return "rotation/float-vector-" + order.toLowerCase(java.util.Locale.ROOT) + "/" + layout + "/"
        + call.label;
  }

  private void kernels(Call call) {
    for (String type : TYPES) {
      for (String accuracy : ACCURACIES) {
        for (String layout : LAYOUTS) {
          kernel(type, accuracy, layout, call, "", type + call.way, Map.of());
          kernel(type, accuracy, layout, call, "+row", type + "Filling", Map.of());
        }
      }
    }
  }

  /** The kernel in a crowded JVM, the packed one, and heads that vectors do not divide. */
  private void variants() {
    for (String type : TYPES) {
      for (String accuracy : ACCURACIES) {
        for (String layout : LAYOUTS) {
          for (String headDim : List.of("96", "80")) {
            kernel(
                type,
                accuracy,
                layout,
                Call.DECODE,
                "/dim" + headDim,
                type + "Row",
                Map.of("headDim", headDim));
          }
          kernel(
              type,
              accuracy,
              layout,
              Call.DECODE,
              "/crowded",
              type + "Row",
              Map.of("company", "crowded"));
        }
      }
    }
    for (String layout : LAYOUTS) {
      String baseline = "rotation/plain/" + layout + "/decode";
      rows.add(new BenchRow(
          "rotation/int16/fast/" + layout + "/decode/packed",
          RotationBenchmark.class,
          "int16Row",
          params("fast", layout, Call.DECODE, Map.of()),
          1,
          Jvm.PACKED,
          List.of(baseline)));
    }
  }

  private void kernel(
      String type,
      String accuracy,
      String layout,
      Call call,
      String suffix,
      String method,
      Map<String, String> params) {
    String name = "rotation/" + type + "/" + accuracy + "/" + layout + "/" + call.label;
    List<String> baselines = suffix.isEmpty() || suffix.equals("+row")
        ? List.of(
            "rotation/float/" + layout + "/" + call.label,
            "rotation/plain/" + layout + "/" + call.label,
            "rotation/arraycopy/" + type + "/" + call.label)
        : List.of(name);
    rows.add(new BenchRow(
        name + suffix,
        RotationBenchmark.class,
        method,
        params(accuracy, layout, call, params),
        call.tokens,
        baselines));
  }

  private static Map<String, String> params(
      String accuracy, String layout, Call call, Map<String, String> further) {
    Map<String, String> params = new HashMap<>(Map.of(
        "accuracy",
        accuracy,
        "layout",
        layout,
        "tokens",
        "" + call.tokens,
        "headDim",
        "" + HeadShape.HEAD_DIM,
        "company",
        "alone"));
    params.putAll(further);
    return Map.copyOf(params);
  }
}
