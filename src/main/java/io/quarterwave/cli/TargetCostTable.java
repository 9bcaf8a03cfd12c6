// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.export.CodeFacts;
import io.quarterwave.export.InstructionCount;
import io.quarterwave.export.InstructionCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The catalogue with what its entries cost as C: counted instructions, bytes of code and of tables. */
final class TargetCostTable {
  private static final String ARRAY = "_array";

  private final InstructionCounts counts;
  private final String target;

  /** Checks that the target was counted. */
  TargetCostTable(InstructionCounts counts, String target) {
    if (!counts.targets().containsKey(target)) {
      throw new UserException("no instructions were counted for '" + target + "'; the targets are "
          + String.join(", ", counts.targets().keySet()));
    }
    this.counts = counts;
    this.target = target;
  }

  /** Returns aligned lines: what was compiled by what, with which flags, then a line an entry. */
  List<String> text(List<Certificate> certificates) {
    List<String> lines = new ArrayList<>(List.of(
        (target + ": " + counts.targets().get(target)).replace("; ", ";\n  ").split("\n")));
    boolean arrays =
        certificates.stream().anyMatch(one -> count("sin", one, ARRAY).isPresent());
    lines.add(line(
        "name",
        "max error",
        "CR",
        "tables",
        "code",
        "sin",
        "at most",
        "sincos",
        arrays ? "sin, array" : ""));
    for (Certificate certificate : certificates) {
      Optional<InstructionCount> sine = count("sin", certificate, "");
      lines.add(line(
          certificate.name(),
          certificate.boundUlp().toPlainString(),
          certificate.correctlyRounded() ? "yes" : "no",
          bytes(sine.map(InstructionCount::tableBytes).orElse(certificate.cost().tableBytes())),
          sine.map(count -> bytes(count.codeBytes())).orElse("-"),
          mean(sine),
          sine.filter(count -> count.most().compareTo(count.mean()) != 0)
              .map(count -> CodeFacts.number(count.most()))
              .orElse(""),
          mean(count("sincos", certificate, "")),
          arrays ? mean(count("sin", certificate, ARRAY)) : ""));
    }
    return lines;
  }

  /** Returns what a sine costs on a target, where it was counted. */
  static Optional<InstructionCount> sine(
      InstructionCounts counts, String target, Certificate certificate) {
    return counts.of(target, "sin" + method(certificate));
  }

  private Optional<InstructionCount> count(
      String function, Certificate certificate, String ending) {
    return counts.of(target, function + method(certificate) + ending);
  }

  /** Returns a name without its function: {@code _q15_poly_cr}. */
  private static String method(Certificate certificate) {
    return certificate.name().substring(certificate.name().indexOf('_'));
  }

  private static String mean(Optional<InstructionCount> count) {
    return count.map(counted -> CodeFacts.number(counted.mean())).orElse("-");
  }

  private static String bytes(int bytes) {
    return String.format(Locale.ROOT, "%,d", bytes);
  }

  private static String line(Object... cells) {
    return String.format(Locale.ROOT, "%-31s %9s  %-3s %8s %6s %10s %9s %10s %11s", cells)
        .stripTrailing();
  }

  /** Returns what an entry costs on every target, for machines. */
  static Map<String, Object> json(InstructionCounts counts, Certificate certificate) {
    Map<String, Object> targets = new LinkedHashMap<>();
    for (String target : counts.targets().keySet()) {
      Map<String, Object> json = new LinkedHashMap<>();
      for (String function : List.of("sin", "sincos")) {
        counts
            .of(target, function + method(certificate))
            .ifPresent(count -> json.put(function, json(count)));
      }
      targets.put(target, json);
    }
    return targets;
  }

  private static Map<String, Object> json(InstructionCount count) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("instructions", count.mean());
    json.put("mostInstructions", count.most());
    json.put("codeBytes", count.codeBytes());
    return json;
  }
}
