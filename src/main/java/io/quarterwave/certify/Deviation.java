// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.QFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The worst {@code |sin^2 + cos^2 - one^2|} of a set of phases, in squares of the format's unit.
 *
 * @param units the exact integer
 * @param phase the lowest (unsigned) phase that has it
 */
public record Deviation(long units, int phase) {
  /** Returns the worse of both. */
  public Deviation merge(Deviation other) {
    int order = Long.compare(units, other.units);
    boolean mine = order > 0 || order == 0 && Integer.compareUnsigned(phase, other.phase) <= 0;
    return mine ? this : other;
  }

  /** Returns the deviation relative to 1, rounded up to three significant digits. */
  public BigDecimal relative(QFormat format) {
    BigDecimal one = BigDecimal.valueOf(format.one());
    return BigDecimal.valueOf(units)
        .divide(one.multiply(one), new MathContext(3, RoundingMode.CEILING));
  }
}
