// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a design must do.
 *
 * @param format format of the results
 * @param phaseBits leading bits of the phase that it must read, 16 or 32
 * @param maxError the largest error allowed, in ulp
 */
public record Target(QFormat format, int phaseBits, BigDecimal maxError) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public Target {
    if (phaseBits != 16 && phaseBits != 32) {
      throw new IllegalArgumentException("phaseBits (" + phaseBits + ") must be 16 or 32");
    }
    if (maxError.signum() <= 0) {
      throw new IllegalArgumentException("maxError (" + maxError + ") must be positive");
    }
  }

  /** Returns whether a sine into {@code short[]} of 16-bit phases is wanted. */
  boolean isNarrow() {
    return phaseBits == 16 && format.bits() <= 16;
  }

  /** Returns whether a sine into {@code int[]} of 32-bit phases is wanted. */
  boolean isWide() {
    return phaseBits == 32 && format.bits() > 16 && format.bits() <= 32;
  }

  /**
   * Refuses a form whose best approximation is further off than any rounding can mend.
   *
   * @param form what it is, for the message
   * @param error its largest error before any rounding, as a part of 1.0
   */
  void requireInReach(String form, double error) {
    double ulp = error * format.one();
    if (ulp - 0.5 > maxError.doubleValue()) { // rounding moves a value by half an ulp at most
      throw new NoDesignException(
          String.format(Locale.ROOT, "%s is %.2f ulp off before it is rounded", form, ulp));
    }
  }
}
