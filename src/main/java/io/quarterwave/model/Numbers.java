// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.math.BigDecimal;

/** Decimals of a file in one spelling each, and within a size that nothing has to fear. */
final class Numbers {
  /** Beyond 10^400 nothing is a parameter of a model; below, every operation on a decimal is cheap. */
  private static final int MOST_EXPONENT = 400;

  private Numbers() {}

  /** Returns whether the power of ten of a number is one that a model could have. */
  static boolean moderate(BigDecimal number) {
    if (number.signum() == 0) {
      return true;
    }
    long exponent = (long) number.precision() - 1 - number.scale();
    return Math.abs(exponent) <= MOST_EXPONENT && number.precision() <= 2 * MOST_EXPONENT;
  }

  /** Returns the same value in the one spelling that makes equal values equal records: 10000.0, 1e4 and 10000 are 10000. */
  static BigDecimal canonical(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 && moderate(stripped) ? stripped.setScale(0) : stripped;
  }
}
