// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.export.InstructionCount;
import io.quarterwave.export.InstructionCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue with what its entries cost as C on one target: counted instructions, bytes of code and of tables. */
final class TargetCostTable {
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

  /** Returns aligned lines: what was compiled by what, then a line an entry. */
  List<String> text(List<Certificate> certificates) {
    List<String> lines = new ArrayList<>();
    lines.add(target + ": " + counts.targets().get(target));
    lines.add(line(
        "name", "out", "scale", "ph", "max", "CR", "mean", "most", "code", "tables", "pair",
        "code"));
    for (Certificate certificate : certificates) {
      String method = certificate.name().substring(certificate.name().indexOf('_'));
      Optional<InstructionCount> sine = counts.of(target, "sin" + method);
      Optional<InstructionCount> pair = counts.of(target, "sincos" + method);
      lines.add(line(
          certificate.name(),
          certificate.format().label(),
          certificate.format().scale(),
          certificate.phaseBits(),
          certificate.boundUlp().toPlainString(),
          certificate.correctlyRounded() ? "yes" : "no",
          sine.map(count -> count.mean().toPlainString()).orElse("-"),
          sine.map(count -> count.most().toPlainString()).orElse("-"),
          sine.map(count -> bytes(count.codeBytes())).orElse("-"),
          bytes(certificate.cost().tableBytes()),
          pair.map(count -> count.mean().toPlainString()).orElse("-"),
          pair.map(count -> bytes(count.codeBytes())).orElse("-")));
    }
    return lines;
  }

  private static String bytes(int bytes) {
    return String.format(Locale.ROOT, "%,d", bytes);
  }

  private static String line(Object... cells) {
    return String.format(
        Locale.ROOT, "%-30s %-4s %-15s %2s %9s %-3s %9s %9s %7s %8s %9s %7s", cells);
  }
}
