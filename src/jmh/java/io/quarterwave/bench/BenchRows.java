// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every figure that can be measured, in the order of the report: baselines first. */
final class BenchRows {
  private static final List<String> ORDERS = List.of("random", "sequential");
  private static final List<String> WAYS = List.of("value", "array");
  private static final Map<String, Integer> CALLS = orderedCalls();

  private BenchRows() {}

  private static Map<String, Integer> orderedCalls() {
    Map<String, Integer> calls = new LinkedHashMap<>();
    calls.put("decode", 1);
    calls.put("prefill", 512);
    return calls;
  }

  /** Returns all rows. */
  static List<BenchRow> all() {
    List<BenchRow> rows = new ArrayList<>();
    for (String way : WAYS) {
      for (String order : ORDERS) {
        sines(rows, way, order);
      }
    }
    String doubles = "row/Math.cos+sin";
    rows.add(new BenchRow(doubles, RowBenchmark.class, "doubles", Map.of(), 1, List.of(doubles)));
    rows.add(new BenchRow("row/q22", RowBenchmark.class, "q22", Map.of(), 1, List.of(doubles)));
    CALLS.forEach((call, tokens) -> rotations(rows, call, tokens));
    return rows;
  }

  private static void sines(List<BenchRow> rows, String way, String order) {
    String baseline = "sine/Math.sin/" + way + "/" + order;
    Map<String, String> references = new LinkedHashMap<>();
    references.put("Math.sin", "math");
    references.put("StrictMath.sin", "strictMath");
    references.put("FastMath.sin", "fastMath");
    references.forEach((name, method) -> rows.add(new BenchRow(
        "sine/" + name + "/" + way + "/" + order,
        DoubleSineBenchmark.class,
        method + (way.equals("value") ? "Value" : "Array"),
        Map.of("order", order),
        1,
        List.of(baseline))));
    for (Preset preset : Catalogue.all()) {
      rows.add(new BenchRow(
          "sine/" + preset.name() + "/" + way + "/" + order,
          SineBenchmark.class,
          way,
          Map.of("preset", preset.name(), "order", order),
          1,
          List.of(baseline)));
    }
  }

  private static void rotations(List<BenchRow> rows, String call, int tokens) {
    Map<String, String> shape = Map.of("tokens", "" + tokens);
    for (String type : List.of("int8", "int16")) {
      String copy = "rotation/arraycopy/" + type + "/" + call;
      rows.add(new BenchRow(copy, CopyBenchmark.class, type, shape, tokens, List.of()));
    }
    for (String layout : List.of("interleaved", "half")) {
      String floats = "rotation/float/" + layout + "/" + call;
      rows.add(
          new BenchRow(floats, FloatRotationBenchmark.class, layout, shape, tokens, List.of()));
      for (String type : List.of("int8", "int16")) {
        for (String accuracy : List.of("exact", "fast")) {
          rows.add(new BenchRow(
              "rotation/" + type + "/" + accuracy + "/" + layout + "/" + call,
              RotationBenchmark.class,
              type,
              Map.of("tokens", "" + tokens, "layout", layout, "accuracy", accuracy),
              tokens,
              List.of(floats, "rotation/arraycopy/" + type + "/" + call)));
        }
      }
    }
  }

  /** Returns the rows whose names contain a match, and the baselines that they need. */
  static List<BenchRow> matching(Pattern pattern) {
    List<BenchRow> all = all();
    Set<String> wanted = new LinkedHashSet<>();
    for (BenchRow row : all) {
      if (pattern.matcher(row.name()).find()) {
        wanted.add(row.name());
        wanted.addAll(row.baselines());
      }
    }
    return all.stream().filter(row -> wanted.contains(row.name())).toList();
  }
}
