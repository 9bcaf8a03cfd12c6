// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

/**
 * How often a law failed on a set of phases.
 *
 * @param failures at how many phases
 * @param firstPhase the lowest (unsigned) of them; 0 where there is none
 */
public record LawResult(long failures, int firstPhase) {
  /** The law held on every phase. */
  public static final LawResult HOLDS = new LawResult(0, 0);

  /** Returns whether the law held on every phase. */
  public boolean holds() {
    return failures == 0;
  }

  /** Returns the result over both sets of phases. */
  public LawResult merge(LawResult other) {
    if (failures == 0 || other.failures == 0) {
      return failures == 0 ? other : this;
    }
    boolean mine = Integer.compareUnsigned(firstPhase, other.firstPhase) <= 0;
    return new LawResult(failures + other.failures, mine ? firstPhase : other.firstPhase);
  }
}
