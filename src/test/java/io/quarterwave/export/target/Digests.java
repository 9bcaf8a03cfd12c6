// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.certify.HardCaseFiles;
import io.quarterwave.export.Fnv1a;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import io.quarterwave.truth.HardCases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lines that {@code digest.c} must print. */
final class Digests {
  private static final List<HardCases> LISTS = HardCaseFiles.committed().toList();
  private static final int[] HARD_16 = hard(16);
  private static final int[] HARD_32 = hard(32);
  private static final Map<Key, String> DONE = new ConcurrentHashMap<>();

  private Digests() {}

  private record Key(Preset preset, String function, int hardest, int log2Spread) {}

  private static int[] hard(int phaseBits) {
    return PhaseSpread.hard(
        phaseBits, LISTS.stream().filter(list -> list.phaseBits() == phaseBits).toList());
  }

  /** Returns the hard phases of a width, at most so many. */
  static int[] hard(int phaseBits, int hardest) {
    int[] hard = phaseBits == 16 ? HARD_16 : HARD_32;
    return Arrays.copyOf(hard, Math.min(hard.length, hardest));
  }

  /** Returns the lines of an approximation, in order. */
  static List<String> lines(Preset preset, Effort effort) {
    boolean wide = preset.evaluator().phaseBits() == 32;
    int pairs = wide ? effort.log2Rest32() : effort.log2Rest16();
    int sines = wide ? effort.log2Sine32() : effort.log2Sine16();
    List<String> lines = new ArrayList<>();
    for (String function : List.of("sin", "cos", "sincos")) {
      lines.add(
          line(preset, function, "", effort.hardest(), function.equals("sin") ? sines : pairs));
    }
    for (String function : List.of("sin", "cos", "sincos")) {
      lines.add(line(preset, function, "_array", effort.hardest(), pairs));
    }
    return lines;
  }

  private static String line(
      Preset preset, String function, String ending, int hardest, int log2Spread) {
    return "digest " + function + ending + " " + method(preset) + " "
        + DONE.computeIfAbsent(new Key(preset, function, hardest, log2Spread), Digests::digest);
  }

  /** Returns a preset's name without its function. */
  static String method(Preset preset) {
    return preset.name().substring(preset.name().indexOf('_') + 1);
  }

  private static String digest(Key key) {
    SinCos evaluator = key.preset().evaluator();
    Fnv1a digest = new Fnv1a();
    int bits = evaluator.phaseBits();
    for (int phase : hard(bits, key.hardest())) {
      add(digest, key.function(), evaluator, phase);
    }
    for (int i = 0; i < 1 << key.log2Spread(); i++) {
      add(digest, key.function(), evaluator, PhaseSpread.spread(bits, i));
    }
    return String.format("%08x", digest.value());
  }

  private static void add(Fnv1a digest, String function, SinCos evaluator, int phase) {
    if (!function.equals("cos")) {
      add(digest, evaluator.sin(phase), evaluator);
    }
    if (!function.equals("sin")) {
      add(digest, evaluator.cos(phase), evaluator);
    }
  }

  private static void add(Fnv1a digest, int value, SinCos evaluator) {
    if (evaluator.format().bits() <= 16) {
      digest.add16(value);
    } else {
      digest.add32(value);
    }
  }
}
