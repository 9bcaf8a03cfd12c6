// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was found about a table.
 *
 * @param spec what it was judged as
 * @param accuracy its errors; none where it cannot be looked up
 * @param best the largest error of the best table of the format
 * @param budget the largest error allowed
 * @param findings which rules it breaks: where there are several, each alone would explain it
 */
public record LookupVerdict(
    LookupSpec spec,
    Optional<LookupAccuracy> accuracy,
    BigDecimal best,
    BigDecimal budget,
    List<LookupFinding> findings) {
  /** Returns whether the table can be looked up and its error is within the budget. */
  public boolean within() {
    return accuracy.isPresent() && accuracy.get().maxError().compareTo(budget) <= 0;
  }
}
