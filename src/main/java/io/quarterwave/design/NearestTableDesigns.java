// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.FullTable;
import io.quarterwave.trig.QuarterTable;
import io.quarterwave.truth.ExactSine;
import java.util.ArrayList;
import java.util.List;

/** Tables read at the nearest entry, every entry correctly rounded. */
final class NearestTableDesigns implements DesignFamily {
  private static final int LEAST_INDEX_BITS = 4;
  private static final int MOST_INDEX_BITS = 14; // an entry for every 16-bit phase

  /** Quarter waves with an entry for every 16-bit phase, which are correctly rounded by construction, and a smaller one. */
  static List<Artefact> all() {
    List<Artefact> tables = new ArrayList<>();
    for (QFormat format : Formats.SHORT) {
      tables.add(artefact("sin_" + Formats.token(format) + "_lut16384_cr", quarter(format, 14)));
    }
    tables.add(artefact("sin_q7_lut1024", quarter(QFormat.Q7, 10)));
    return tables;
  }

  @Override
  public List<Candidate> candidates(Target target) {
    List<Candidate> candidates = new ArrayList<>();
    for (int k = LEAST_INDEX_BITS; k <= MOST_INDEX_BITS && target.isNarrow(); k++) {
      int bits = k;
      candidates.add(new Candidate(
          Family.TABLE,
          "quarter-table",
          "index-bits=" + bits,
          () -> quarter(target.format(), bits)));
      candidates.add(new Candidate(
          Family.TABLE,
          "full-table",
          "index-bits=" + (bits + 2),
          () -> FullTable.unfold(quarter(target.format(), bits))));
    }
    return candidates;
  }

  /** The quarter wave in {@code 2^indexBits} steps. */
  static QuarterTable quarter(QFormat format, int indexBits) {
    char[] table = new char[(1 << indexBits) + 1];
    for (int i = 0; i < table.length; i++) {
      // the trough: its magnitude is not clamped where the format saturates
      table[i] = (char) -ExactSine.rounded(Phase.HALF + (i << (30 - indexBits)), format);
    }
    return new QuarterTable(format, indexBits, table);
  }

  private static Artefact artefact(String name, QuarterTable table) {
    char[] entries = table.table();
    long[] numbers = new long[entries.length];
    for (int i = 0; i < entries.length; i++) {
      numbers[i] = entries[i];
    }
    return new Artefact(
        name,
        List.of(
            "Quarter wave, " + Formats.describe(table.format()) + ", " + entries.length
                + " entries.",
            "Entry i is " + table.format().one() + " * sin(2 pi i / " + (4L << table.indexBits())
                + "), correctly rounded."),
        new Numbers("table", Numbers.Form.STEPS, numbers));
  }
}
