// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.Merit;
import io.quarterwave.fixed.QFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The entries of the catalogue worth choosing among: the Pareto front of each format and width of phases. */
final class Fronts {
  private Fronts() {}

  /** What the members of a front have in common. */
  private record Kind(QFormat format, int phaseBits) {}

  private static Map<Kind, List<Certificate>> byKind(List<Certificate> certificates) {
    return certificates.stream()
        .collect(Collectors.groupingBy(
            one -> new Kind(one.format(), one.phaseBits()),
            LinkedHashMap::new,
            Collectors.toList()));
  }

  /** Returns the fronts one after the other. */
  static List<Certificate> ofEachFormat(List<Certificate> certificates) {
    return byKind(certificates).values().stream()
        .flatMap(kind -> Merit.front(kind, Merit::of).stream())
        .toList();
  }

  /** Returns the front of a format as a table in Markdown, the cheapest in multiplications first. */
  static String markdown(List<Certificate> certificates, QFormat format, int phaseBits) {
    StringBuilder text = new StringBuilder("| name | max error, ulp | multiplies | of bits |"
        + " table bytes | other operations | both |\n|---|--:|--:|--:|--:|--:|--:|\n");
    Merit.front(byKind(certificates).get(new Kind(format, phaseBits)), Merit::of).stream()
        .sorted((a, b) -> a.cost().multiplies() != b.cost().multiplies()
            ? a.cost().multiplies() - b.cost().multiplies()
            : a.cost().tableBytes() - b.cost().tableBytes())
        .forEach(one -> text.append(String.format(
            Locale.ROOT,
            "| `%s` | %s | %d | %d | %,d | %d | %s |\n",
            one.name(),
            one.boundUlp().toPlainString(),
            one.cost().multiplies(),
            one.cost().productBits(),
            one.cost().tableBytes(),
            Merit.of(one).operations() - one.cost().multiplies(),
            CatalogueTable.pair(one.pairCost()))));
    return text.toString();
  }
}
