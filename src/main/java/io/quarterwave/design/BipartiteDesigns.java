// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.BipartiteTable;
import java.util.Arrays;
import java.util.List;

/**
 * Symmetric bipartite tables: group by group, a search of the integers whose sums are the correctly rounded sines, or within the least
 * error for which there are some. Where one group of the quarter has none, the groups are moved: the smallest lead that suits all.
 */
final class BipartiteDesigns {
  private static final long ANYTHING = 1L << 40; // a sum at a code that nothing reads

  private BipartiteDesigns() {}

  static List<Artefact> all() {
    return List.of(
        exact("sin_q14_bipartite_cr", QFormat.Q14, 8, 10, 4),
        exact("sin_q15_bipartite_cr", QFormat.Q15, 8, 11, 3),
        exact("sin_q15sat_bipartite_cr", QFormat.Q15_SATURATED, 8, 11, 3),
        faithful("sin_q14_bipartite", QFormat.Q14, 3),
        faithful("sin_q15_bipartite", QFormat.Q15, 2),
        faithful("sin_q15sat_bipartite", QFormat.Q15_SATURATED, 2));
  }

  /**
   * Returns the correctly rounded table of the smallest lead.
   *
   * @throws IllegalStateException where no lead suits all groups
   */
  static BipartiteTable rounded(QFormat format, int groupBits, int indexBits, int guardBits) {
    QuarterWindows windows = QuarterWindows.rounded(format);
    for (int lead = 0; lead < 1 << (14 - groupBits); lead++) {
      try {
        return design(format, windows, groupBits, indexBits, guardBits, lead);
      } catch (IllegalStateException none) {
        continue;
      }
    }
    throw new IllegalStateException("no lead suits all groups of a correctly rounded table");
  }

  /**
   * Returns a table without a lead that is within an error.
   *
   * @throws IllegalStateException naming the first group for which none was found
   */
  static BipartiteTable within(
      QFormat format, double maxError, int groupBits, int indexBits, int guardBits) {
    QuarterWindows windows = QuarterWindows.within(format, maxError);
    return design(format, windows, groupBits, indexBits, guardBits, 0);
  }

  private static BipartiteTable design(
      QFormat format,
      QuarterWindows windows,
      int groupBits,
      int indexBits,
      int guardBits,
      int lead) {
    int length = 1 << (14 - indexBits);
    int perGroup = 1 << (indexBits - groupBits);
    int last = QuarterWindows.PEAK + lead;
    int groups = (last >> (14 - groupBits)) + 1;
    char[] values = new char[(last >> (14 - indexBits)) + 1];
    byte[] offsets = new byte[groups * length / 2];
    int lineBits = guardBits + format.fractionBits() - 14;
    for (int group = 0; group < groups; group++) {
      long[][] least = new long[perGroup][length];
      long[][] most = new long[perGroup][length];
      for (int i = 0; i < perGroup * length; i++) {
        int x = group * perGroup * length + i - lead;
        boolean read = x >= 0 && x <= QuarterWindows.PEAK;
        long line = (long) x << lineBits;
        least[i / length][i % length] = read ? (windows.least()[x] << guardBits) - line : -ANYTHING;
        most[i / length][i % length] =
            read ? (windows.most()[x] + 1 << guardBits) - 1 - line : ANYTHING;
      }
      long[] lowest = new long[perGroup + length / 2];
      long[] highest = new long[lowest.length];
      Arrays.fill(highest, 0, perGroup, Character.MAX_VALUE);
      Arrays.fill(lowest, perGroup, lowest.length, Byte.MIN_VALUE);
      Arrays.fill(highest, perGroup, lowest.length, Byte.MAX_VALUE);
      long[] found = new SymmetricSums(least, most).solve(lowest, highest);
      if (found == null) {
        throw new IllegalStateException("no sums found in group " + group + " with lead " + lead);
      }
      for (int b = 0; b < perGroup && group * perGroup + b < values.length; b++) {
        values[group * perGroup + b] = (char) found[b];
      }
      for (int k = 0; k < length / 2; k++) {
        offsets[group * length / 2 + k] = (byte) found[perGroup + k];
      }
    }
    return new BipartiteTable(format, groupBits, indexBits, guardBits, lead, values, offsets);
  }

  private static Artefact exact(
      String name, QFormat format, int groupBits, int indexBits, int guardBits) {
    return artefact(
        name,
        rounded(format, groupBits, indexBits, guardBits),
        "Correctly rounded with the smallest lead, group by group, by a search of integers.");
  }

  private static Artefact faithful(String name, QFormat format, int guardBits) {
    return artefact(
        name,
        LeastError.of(error -> within(format, error, 6, 9, guardBits)),
        "The least error without a lead, by bisection; group by group, by a search of integers.");
  }

  private static Artefact artefact(String name, BipartiteTable table, String how) {
    QFormat format = table.format();
    char[] values = table.values();
    byte[] offsets = table.offsets();
    long[] wideValues = new long[values.length];
    long[] wideOffsets = new long[offsets.length];
    Arrays.setAll(wideValues, i -> values[i]);
    Arrays.setAll(wideOffsets, i -> offsets[i]);
    int drop = 14 - table.indexBits();
    int half = 1 << (drop - 1);
    return new Artefact(
        name,
        List.of(
            "Symmetric bipartite table of the quarter wave, " + Formats.describe(format) + ", "
                + table.guardBits() + " guard bits, lead " + table.lead() + ".",
            "c = x + " + table.lead() + ", k = c mod " + 2 * half + ", j = floor(c / 2^"
                + (14 - table.groupBits()) + "); sine = floor((2^"
                + (table.guardBits() + format.fractionBits() - 14) + " * x + values[floor(c / 2^"
                + drop + ")] + offset) / 2^" + table.guardBits() + "),",
            "offset = offsets[" + half + " j + k] where k < " + half + ", else -1 - offsets[" + half
                + " j + " + (2 * half - 1) + " - k].",
            how),
        List.of(
            Numbers.ints("lead", table.lead()),
            Numbers.ints("values", wideValues),
            Numbers.ints("offsets", wideOffsets)));
  }
}
