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

/** The rows of sines and of the cosine-sine pairs of a position, with the baselines that they are divided by. */
final class SineRows {
  private static final Map<String, String> REFERENCES = references();

  private SineRows() {}

  private static Map<String, String> references() {
    Map<String, String> methods = new LinkedHashMap<>();
    methods.put("Math.sin", "math");
    methods.put("StrictMath.sin", "strictMath");
    methods.put("FastMath.sin", "fastMath");
    methods.put("jafama.sin", "jafama");
    methods.put("jafama.sinQuick", "jafamaQuick");
    return methods;
  }

  static List<BenchRow> all() {
    List<BenchRow> rows = new ArrayList<>();
    for (String way : List.of("value", "array")) {
      for (String order : List.of("random", "sequential")) {
        String suffix = "/" + way + "/" + order;
        List<String> baseline = List.of("sine/Math.sin" + suffix);
        REFERENCES.forEach((name, method) -> rows.add(new BenchRow(
            "sine/" + name + suffix,
            DoubleSineBenchmark.class,
            method + (way.equals("value") ? "Value" : "Array"),
            Map.of("order", order),
            1,
            baseline)));
        for (String preset : presets()) {
          rows.add(sine(preset, way, order, "alone", "", baseline));
        }
      }
    }
    for (String preset : Goals.ARRAY_PRESETS) {
      String alone = "sine/" + preset + "/array/random";
      rows.add(sine(preset, "array", "random", "crowded", "/crowded", List.of(alone)));
    }
    rows(rows);
    return rows;
  }

  /** The whole catalogue, and what goals ask for under a name that is not listed there. */
  private static Set<String> presets() {
    Set<String> names = new LinkedHashSet<>();
    Catalogue.all().stream().map(Preset::name).forEach(names::add);
    Goals.needs(Goals.all()).stream()
        .filter(name -> name.startsWith("sine/"))
        .map(name -> name.split("/")[1])
        .filter(Catalogue::has)
        .forEach(names::add);
    return names;
  }

  private static BenchRow sine(
      String preset,
      String way,
      String order,
      String company,
      String suffix,
      List<String> baselines) {
    return new BenchRow(
        "sine/" + preset + "/" + way + "/" + order + suffix,
        SineBenchmark.class,
        way,
        Map.of("preset", preset, "order", order, "company", company),
        1,
        baselines);
  }

  private static void rows(List<BenchRow> rows) {
    String doubles = "row/Math.cos+sin";
    Map<String, String> alone = Map.of("company", "alone");
    rows.add(new BenchRow(doubles, RowBenchmark.class, "doubles", alone, 1, List.of(doubles)));
    rows.add(new BenchRow("row/q14", RowBenchmark.class, "q14", alone, 1, List.of(doubles)));
    rows.add(new BenchRow("row/q22", RowBenchmark.class, "q22", alone, 1, List.of(doubles)));
    rows.add(new BenchRow(
        "row/q14/crowded",
        RowBenchmark.class,
        "q14",
        Map.of("company", "crowded"),
        1,
        List.of("row/q14")));
  }
}
