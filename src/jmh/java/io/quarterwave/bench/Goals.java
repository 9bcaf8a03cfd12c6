// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.bench.Goal.Limit;
import io.quarterwave.bench.Goal.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The figures to reach, in the order of the report. */
final class Goals {
  /** Presets that have kernels for arrays: the fastest in 15 bits, a correctly rounded one, and the pair that rotations are made of. */
  static final List<String> ARRAY_PRESETS =
      List.of("sin_q15_poly8_mul32x3", "sin_q15_poly_cr", "sincos_q30_poly");

  /** JMH's own allocations are below this, spread over the calls of an iteration; the smallest object is 16 bytes. */
  private static final double NO_BYTES = 0.5;

  private static final List<String> LAYOUTS = List.of("interleaved", "half");
  private static final List<Goal> ALL = new Goals().goals;

  private final List<Goal> goals = new ArrayList<>();

  private Goals() {
    int16Fast();
    LAYOUTS.forEach(this::int16Exact);
    LAYOUTS.forEach(this::int8);
    for (String layout : LAYOUTS) {
      add(
          "row of 64 pairs",
          "row/q14",
          kernel("int16/fast", layout, "decode"),
          "int16 FAST " + layout + " token",
          0.45);
    }
    packed("interleaved", 0.22);
    packed("half", 0.40);
    sines();
    pairs();
    crowded();
    warmUp();
    LAYOUTS.forEach(this::allocation);
  }

  /** Returns all goals. */
  static List<Goal> all() {
    return ALL;
  }

  /** Returns the goals that a quick run has time for: one layout, and one kernel of those that share their code. */
  static List<Goal> quick() {
    return ALL.stream()
        .filter(goal -> goal.needs().stream().noneMatch(Goals::takesLong))
        .toList();
  }

  private static boolean takesLong(String row) {
    boolean otherLayout = row.contains("/interleaved/")
        && !row.endsWith("/packed")
        && !row.startsWith("rotation/plain/");
    boolean otherCrowd = row.endsWith("/crowded") && !row.contains("int16/fast");
    boolean otherLarge = row.endsWith("/large") && row.contains("/int8/")
        || row.contains("int16/exact") && row.endsWith("/large");
    return otherLayout || otherCrowd || otherLarge;
  }

  /** Returns the names of all that must be measured for some goals. */
  static Set<String> needs(List<Goal> goals) {
    Set<String> names = new LinkedHashSet<>();
    goals.forEach(goal -> names.addAll(goal.needs()));
    return names;
  }

  private static String kernel(String kernel, String layout, String call) {
    return "rotation/" + kernel + "/" + layout + "/" + call;
  }

  private static List<String> floatVector(String layout, String call) {
    return List.of(
        "rotation/float-vector-chunks/" + layout + "/" + call,
        "rotation/float-vector-heads/" + layout + "/" + call);
  }

  private void add(String question, String row, String baseline, String words, double limit) {
    goals.add(Goal.ratio(question, row, baseline, words, limit));
  }

  private void int16Fast() {
    for (String layout : LAYOUTS) {
      String question = "int16 FAST " + layout;
      String decode = kernel("int16/fast", layout, "decode");
      String prefill = kernel("int16/fast", layout, "prefill");
      String large = kernel("int16/fast", layout, "large");
      double onJdk25 = layout.equals("interleaved") ? 0.29 : 0.25;
      goals.add(Goal.ratio(
          question + ", decode",
          decode,
          List.of("rotation/float/" + layout + "/decode"),
          "scalar float",
          Limit.of(0.25, onJdk25)));
      add(
          question + ", decode",
          decode,
          "rotation/plain/" + layout + "/decode",
          "scalar int16",
          0.10);
      goals.add(Goal.ratio(
          question + ", prefill 512",
          prefill,
          List.of(decode),
          "its decode",
          new Limit(1.25, 1.25, 1.35)));
      goals.add(Goal.ratio(
          question + ", prefill 512",
          prefill,
          floatVector(layout, "prefill"),
          "float, Vector API",
          Limit.of(0.85)));
      add(question + ", 64 MiB", large, "rotation/arraycopy/int16/large", "arraycopy", 1.0);
      goals.add(Goal.ratio(
          question + ", 64 MiB",
          large,
          floatVector(layout, "large"),
          "float, Vector API",
          Limit.of(0.5)));
    }
  }

  private void int16Exact(String layout) {
    for (String call : List.of("decode", "prefill", "large")) {
      add(
          "int16 EXACT " + layout + ", " + words(call),
          kernel("int16/exact", layout, call),
          kernel("int16/fast", layout, call),
          "int16 FAST",
          1.7);
    }
  }

  private void int8(String layout) {
    for (String call : List.of("decode", "prefill", "large")) {
      String fast = kernel("int8/fast", layout, call);
      String int16 = kernel("int16/fast", layout, call);
      String where = layout + ", " + words(call);
      add("int8 FAST " + where, fast, int16, "int16 FAST", 0.60);
      if (call.equals("prefill")) {
        goals.add(Goal.ratio(
            "int8 FAST " + where,
            fast,
            floatVector(layout, call),
            "float, Vector API",
            Limit.of(0.40)));
      }
      add("int8 EXACT " + where, kernel("int8/exact", layout, call), int16, "int16 FAST", 1.0);
    }
  }

  private static String words(String call) {
    return switch (call) {
      case "prefill" -> "prefill 512";
      case "large" -> "64 MiB";
      default -> call;
    };
  }

  private void packed(String layout, double limit) {
    goals.add(new Goal(
        "int16 FAST " + layout + ", no module, slowest JVM",
        Measure.SLOWEST_JVM,
        List.of(kernel("int16/fast", layout, "decode/packed")),
        List.of("rotation/plain/" + layout + "/decode"),
        "scalar int16",
        Limit.of(limit)));
  }

  private void sines() {
    value("Q15 sine, correctly rounded", "sin_q15_poly_cr", Limit.of(0.5));
    value("Q15 sine, interpolated", "sin_q15_wave1024_linear", Limit.of(0.12));
    for (String preset : ARRAY_PRESETS.subList(0, 2)) {
      add(
          "Q15 sines of an array: " + preset,
          "sine/" + preset + "/array/random",
          "sine/Math.sin/array/random",
          "Math.sin",
          0.08);
    }
    value("Q31 sine, correctly rounded", "sin_q31_poly_cr", Limit.of(0.8, 0.65));
    value("Q31 sine, within 0.85 ulp", "sin_q31_lut512_quadratic", Limit.of(0.42));
  }

  private void value(String question, String preset, Limit limit) {
    goals.add(Goal.ratio(
        question + ": " + preset,
        "sine/" + preset + "/value/random",
        List.of("sine/Math.sin/value/random"),
        "Math.sin",
        limit));
  }

  private void pairs() {
    pair("value", "sincos_q15_poly_cr");
    pair("value", "sincos_q31_poly_cr");
    ARRAY_PRESETS.forEach(preset -> pair("array", "sincos_" + method(preset)));
  }

  private void pair(String way, String preset) {
    add(
        "sine and cosine, " + way + ": " + preset,
        "sine/" + preset + "/" + way + "/random",
        "sine/sin_" + method(preset) + "/" + way + "/random",
        "sine alone",
        1.7);
  }

  private static String method(String preset) {
    return preset.substring(preset.indexOf('_') + 1);
  }

  private void crowded() {
    for (String kernel : List.of("int16/fast", "int16/exact", "int8/fast", "int8/exact")) {
      for (String layout : LAYOUTS) {
        String alone = kernel(kernel, layout, "decode");
        String name = kernel.replace('/', ' ') + " " + layout;
        crowded(name.replace("fast", "FAST").replace("exact", "EXACT"), alone);
      }
    }
    crowded("row of 64 pairs", "row/q14");
    for (String preset : ARRAY_PRESETS) {
      crowded(preset + ", array", "sine/" + preset + "/array/random");
    }
  }

  private void crowded(String what, String alone) {
    add("crowded JVM: " + what, alone + "/crowded", alone, "alone", 1.15);
  }

  private void warmUp() {
    for (String kernel : WarmUp.KERNELS) {
      goals.add(new Goal(
          "warm-up on one core: " + kernel.replace('/', ' ').toUpperCase(Locale.ROOT),
          Measure.SECONDS,
          List.of(WarmUp.name(kernel)),
          List.of(),
          "",
          Limit.of(1.0)));
    }
  }

  private void allocation(String layout) {
    List<String> rows = Stream.of("int16/fast", "int16/exact", "int8/fast", "int8/exact")
        .map(kernel -> kernel(kernel, layout, "decode"))
        .toList();
    goals.add(new Goal(
        "bytes allocated by a rotation, " + layout,
        Measure.BYTES,
        rows,
        List.of(),
        "",
        Limit.of(NO_BYTES)));
  }
}
