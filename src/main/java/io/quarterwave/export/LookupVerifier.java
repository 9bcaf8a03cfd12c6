// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Judges a lookup table that somebody else made: every code, as the runtime looks it up, against the exact function; and where it is over the budget, which rule of the
 * format it breaks. A rule is named when the table with that one thing mended is within the budget, or when its entries are what the mistake makes.
 */
public final class LookupVerifier {
  /** The budget of 256 entries where none is asked for: the nearest output, or the other one at what floating point takes for a tie. */
  public static final BigDecimal OF_ENTRIES = new BigDecimal("0.51");

  /** What the budget of 513 knots allows, where none is asked for, beyond the best table: knots that lie on the curve instead of being chosen together. */
  public static final BigDecimal SLACK_OF_KNOTS = new BigDecimal("0.5");

  private final LookupTruth truth;
  private final LookupFormat format;
  private final int[] best;
  private final BigDecimal bestError;
  private final BigDecimal budget;

  private LookupVerifier(LookupTruth truth, Optional<BigDecimal> budget) {
    this.truth = truth;
    format = truth.spec().format();
    best = LookupTable.best(truth);
    bestError = LookupAccuracy.of(truth, best).maxError();
    this.budget = budget.orElse(usual(format, bestError));
  }

  private static BigDecimal usual(LookupFormat format, BigDecimal bestError) {
    return format.interpolates() ? bestError.add(SLACK_OF_KNOTS) : OF_ENTRIES;
  }

  /**
   * Judges a table.
   *
   * @param spec what it should be
   * @param entries its entries in order
   * @param budget the largest error allowed in units of the output; without one that of the best table, and a slack
   */
  public static LookupVerdict verify(LookupSpec spec, long[] entries, Optional<BigDecimal> budget) {
    return verify(LookupTruth.of(spec), entries, budget);
  }

  /** As the other, where the truth is there already. */
  static LookupVerdict verify(LookupTruth truth, long[] entries, Optional<BigDecimal> budget) {
    return new LookupVerifier(truth, budget).verify(entries);
  }

  private LookupVerdict verify(long[] entries) {
    Optional<LookupFinding> shape = LookupShape.broken(format, entries);
    if (shape.isPresent()) {
      return new LookupVerdict(
          truth.spec(), Optional.empty(), bestError, budget, List.of(shape.get()));
    }
    int[] table = new int[entries.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = (int) entries[i];
    }
    LookupAccuracy accuracy = LookupAccuracy.of(truth, table);
    List<LookupFinding> findings = accuracy.maxError().compareTo(budget) <= 0
        ? List.of()
        : findings(table, accuracy.maxError());
    return new LookupVerdict(truth.spec(), Optional.of(accuracy), bestError, budget, findings);
  }

  private List<LookupFinding> findings(int[] table, BigDecimal error) {
    List<LookupFinding> findings = new ArrayList<>();
    for (LookupRepairs.Repair repair : LookupRepairs.of(truth, table, best)) {
      if (mends(repair, error)) {
        findings.add(repair.finding());
      }
    }
    findings.addAll(LookupLikeness.of(truth, table));
    return findings.isEmpty() ? List.of(LookupLikeness.differences(truth, table, best)) : findings;
  }

  /** Returns whether a table without a mistake is as good as a table should be. */
  private boolean mends(LookupRepairs.Repair repair, BigDecimal before) {
    if (LookupShape.broken(format, entries(repair.table())).isPresent()) {
      return false;
    }
    BigDecimal error = LookupAccuracy.of(repair.truth(), repair.table()).maxError();
    if (error.compareTo(before) >= 0) {
      return false;
    }
    BigDecimal reachable = repair.truth() == truth
        ? bestError
        : LookupAccuracy.of(repair.truth(), LookupTable.best(repair.truth())).maxError();
    return error.compareTo(budget.max(usual(format, reachable))) <= 0;
  }

  private static long[] entries(int[] table) {
    return Arrays.stream(table).asLongStream().toArray();
  }
}
