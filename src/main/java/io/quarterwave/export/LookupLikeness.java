// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/** Mistakes that show in the entries themselves: they are what the mistake makes, not what they should be. */
final class LookupLikeness {
  private static final long UNIT = 1L << LookupTruth.FRACTION_BITS;
  private static final int MOST_SINGLE = 8;

  private LookupLikeness() {}

  /** Returns the mistakes whose entries the table has. */
  static List<LookupFinding> of(LookupTruth truth, int[] table) {
    LookupFormat format = truth.spec().format();
    List<LookupFinding> findings = new ArrayList<>();
    if (equal(table, i -> truth.exact(format.codeOf(i)) / UNIT)) {
      add(findings, LookupRule.TRUNCATION, "the outputs are cut toward zero, not rounded");
    } else if (equal(table, i -> truth.exact(format.codeOf(i)) >> LookupTruth.FRACTION_BITS)) {
      add(findings, LookupRule.TRUNCATION, "the outputs are rounded down, not to nearest");
    }
    if (format.interpolates()) {
      for (int codes : new int[] {64, -64, 1, -1}) {
        if (near(table, i -> besides(truth, format.codeOf(i) + codes))) {
          add(
              findings,
              LookupRule.SHIFT,
              "every knot is the function " + Math.abs(codes)
                  + (Math.abs(codes) == 1 ? " code " : " codes ")
                  + (codes > 0 ? "after" : "before") + " its own"
                  + (Math.abs(codes) == 64 ? ", in the middle of a step" : ""));
        }
      }
      int[] recipe = TfliteRecipe.knots(truth);
      if (near(table, i -> recipe[i] * UNIT)) {
        add(
            findings,
            LookupRule.RECIPE,
            "the knots are those of TensorFlow Lite's own generator (LUTPopulate), which steps by 65535/512 codes where the look-up steps by 128, and scales by 65536/65535;"
                + " its last slot is the function at the largest code, not at the one after it");
      }
    }
    return findings;
  }

  /** Returns how a table differs from the best one, where no single mistake explains it. */
  static LookupFinding differences(LookupTruth truth, int[] table, int[] best) {
    LookupFormat format = truth.spec().format();
    int allowed = format.interpolates() ? 2 : 0;
    int count = 0;
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < table.length; i++) {
      if (Math.abs(table[i] - best[i]) > allowed) {
        count++;
        if (count <= MOST_SINGLE) {
          list.append(count == 1 ? "" : ", ")
              .append("entry ")
              .append(i)
              .append(" (code ")
              .append(format.codeOf(i))
              .append(") is ")
              .append(table[i])
              .append(" instead of ")
              .append(best[i]);
        }
      }
    }
    if (count > 0 && count <= MOST_SINGLE) {
      return new LookupFinding(LookupRule.ENTRIES, list.toString());
    }
    String differ =
        allowed == 0 ? " entries differ" : " entries are more than " + allowed + " away";
    return new LookupFinding(
        LookupRule.OTHER,
        "no single mistake explains it: " + count + " of " + table.length + differ
            + " from the best table" + (count == 0 ? "" : "; " + list + ", ..."));
  }

  private static void add(List<LookupFinding> findings, LookupRule rule, String sentence) {
    findings.add(new LookupFinding(rule, sentence));
  }

  private static long besides(LookupTruth truth, int code) {
    long least = (long) truth.spec().format().min() << LookupTruth.FRACTION_BITS;
    long most = (long) truth.spec().format().max() << LookupTruth.FRACTION_BITS;
    return Math.max(least, Math.min(most, truth.beside((long) code << QuantizedAngle.PART_BITS)));
  }

  private static boolean equal(int[] table, IntToLongFunction entry) {
    for (int i = 0; i < table.length; i++) {
      if (table[i] != entry.applyAsLong(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether every entry is within a unit and a half of what a mistake makes. */
  private static boolean near(int[] table, IntToLongFunction entry) {
    for (int i = 0; i < table.length; i++) {
      if (Math.abs(table[i] * UNIT - entry.applyAsLong(i)) > UNIT + UNIT / 2) {
        return false;
      }
    }
    return true;
  }
}
