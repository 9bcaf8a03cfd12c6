// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.Certificates;
import io.quarterwave.rope.Accuracy;
import io.quarterwave.trig.Catalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counted instructions and bytes of code in words. */
public final class CodeFacts {
  /** The core whose bytes are said, because its instructions are those of most microcontrollers with a DSP. */
  public static final String CORE = "cortex-m4";

  private CodeFacts() {}

  /** Returns the name of a core as it is written: {@code Cortex-M4}, {@code RV32IMAC}. */
  public static String core(String target) {
    return target.startsWith("cortex-m")
        ? "Cortex-" + target.substring("cortex-".length()).toUpperCase(Locale.ROOT)
        : target.toUpperCase(Locale.ROOT);
  }

  /** Returns a number of instructions without the places that are zero: {@code 30}, {@code 173.13}. */
  public static String number(BigDecimal instructions) {
    return instructions.stripTrailingZeros().toPlainString();
  }

  /** Returns compiler, version and level of optimisation: {@code arm-none-eabi-gcc 12.2.1 -O2}. */
  static String compiler(String recorded) {
    String[] parts = recorded.split("; ", 2);
    List<String> words =
        new ArrayList<>(List.of(parts[0].replaceAll("\\([^)]*\\) ?", "").split(" "))
            .subList(0, 2)); // no release of the package, no date
    Arrays.stream(parts[1].split(" ")).filter(flag -> flag.startsWith("-O")).forEach(words::add);
    return String.join(" ", words);
  }

  /** Returns what a sine costs, in lines; none where it is not the entry of the catalogue that was counted. */
  static List<String> ofSine(SineUnit unit) {
    return isCatalogueEntry(unit)
        ? lines(InstructionCounts.committed(), "sin_" + unit.method(), "of a sine")
        : List.of();
  }

  private static boolean isCatalogueEntry(SineUnit unit) {
    String name = unit.preset().name();
    if (!Catalogue.has(name)) {
      return false;
    }
    Certificate listed = Certificates.of(Catalogue.byName(name));
    return listed.specification().equals(unit.certificate().specification());
  }

  /**
   * Returns what a pair costs, in lines; none where a rotation of that type, accuracy and layout was not counted, and none with a
   * scaling or a symmetric range, whose code is another.
   */
  static List<String> ofRope(RopeUnit unit) {
    return unit.scaled() || unit.symmetric()
        ? List.of()
        : lines(InstructionCounts.committed(), rope(unit), "a pair (64 a head, as in Llama)");
  }

  private static String rope(RopeUnit unit) {
    String accuracy = unit.accuracy() == Accuracy.EXACT ? "exact" : "fast";
    return "rope_int" + unit.bits() + "_" + accuracy + "_" + unit.layoutName();
  }

  /** Returns the counts of a function: bytes and instructions on {@link #CORE}, then instructions elsewhere. */
  static List<String> lines(InstructionCounts counts, String function, String what) {
    Optional<InstructionCount> count = counts.of(CORE, function);
    if (count.isEmpty()) {
      return List.of();
    }
    String first = count.get().codeBytes() + " bytes, " + number(count.get().mean())
        + " instructions " + what + " on " + core(CORE) + " ("
        + compiler(counts.targets().get(CORE)) + ")";
    String others = counts.counts().stream()
        .filter(other -> other.function().equals(function) && !other.target().equals(CORE))
        .map(other -> number(other.mean()) + " on " + core(other.target()))
        .collect(Collectors.joining(", "));
    return Wrapped.lines(others.isEmpty() ? first : first + "; " + others);
  }
}
