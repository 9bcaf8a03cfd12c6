// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.export.CodeFacts;
import io.quarterwave.export.InstructionCount;
import io.quarterwave.export.InstructionCounts;
import io.quarterwave.trig.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue as a table, for the terminal and for the README. */
final class CatalogueTable {
  private CatalogueTable() {}

  /** Returns aligned lines. */
  static List<String> text(List<Certificate> certificates) {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(
        Locale.ROOT,
        "%-31s %-11s %-4s %-15s %2s  %9s %9s %9s  %-3s %6s %6s %7s %7s  %3s %4s %3s %5s %4s  %6s",
        "name",
        "family",
        "out",
        "scale",
        "ph",
        "max",
        "rms",
        "bias",
        "CR",
        "snr",
        "sfdr",
        "thd",
        "bytes",
        "mul",
        "prod",
        "add",
        "shift",
        "load",
        "pair"));
    for (Certificate certificate : certificates) {
      Cost cost = certificate.cost();
      lines.add(String.format(
          Locale.ROOT,
          "%-31s %-11s %-4s %-15s %2d  %9s %9s %9s  %-3s %6s %6s %7s %,7d  %3d %4d %3d %5d %4d  %6s",
          certificate.name(),
          certificate.family().name().toLowerCase(Locale.ROOT),
          certificate.format().label(),
          certificate.format().scale(),
          certificate.phaseBits(),
          certificate.boundUlp().toPlainString(),
          certificate.rmsErrorUlp().toPlainString(),
          certificate.biasUlp().toPlainString(),
          certificate.correctlyRounded() ? "yes" : "no",
          certificate.signal().snrDb().toPlainString(),
          certificate.signal().sfdrDb().toPlainString(),
          certificate.signal().thdDb().toPlainString(),
          cost.tableBytes(),
          cost.multiplies(),
          cost.productBits(),
          cost.additions(),
          cost.shifts(),
          cost.loads(),
          pair(certificate.pairCost())));
    }
    return lines;
  }

  /** Multiplies and other operations of sine and cosine together. */
  static String pair(Cost cost) {
    return cost.multiplies() + "+" + (cost.additions() + cost.shifts() + cost.loads());
  }

  /** Returns the table in Markdown, with counted instructions of a sine and bytes of its code. */
  static String markdown(List<Certificate> certificates, InstructionCounts counts) {
    StringBuilder text = new StringBuilder(
        "| name | output | phase bits | max error, ulp | RMS, ulp | correctly rounded |"
            + " table bytes | code bytes | M0 | M4 | multiplies | product bits |\n"
            + "|---|---|--:|--:|--:|---|--:|--:|--:|--:|--:|--:|\n");
    for (Certificate certificate : certificates) {
      Optional<InstructionCount> small = TargetCostTable.sine(counts, "cortex-m0", certificate);
      Optional<InstructionCount> core = TargetCostTable.sine(counts, CodeFacts.CORE, certificate);
      text.append(String.format(
          Locale.ROOT,
          "| `%s` | %s `%s` | %d | %s | %s | %s | %,d | %s | %s | %s | %d | %d |\n",
          certificate.name(),
          certificate.format().label(),
          certificate.format().scale(),
          certificate.phaseBits(),
          certificate.boundUlp().toPlainString(),
          certificate.rmsErrorUlp().toPlainString(),
          certificate.correctlyRounded() ? "yes" : "no",
          certificate.cost().tableBytes(),
          core.map(count -> Integer.toString(count.codeBytes())).orElse(""),
          small.map(count -> CodeFacts.number(count.mean())).orElse(""),
          core.map(count -> CodeFacts.number(count.mean())).orElse(""),
          certificate.cost().multiplies(),
          certificate.cost().productBits()));
    }
    return text.toString();
  }
}
