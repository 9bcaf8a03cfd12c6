// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.math.BigDecimal;

/** Ranges of single values; each failure names the key, the value and the rule. */
final class Checks {
  /** Every base, factor and list entry of a model lies far below. */
  private static final BigDecimal MOST = new BigDecimal("1e30");

  private Checks() {}

  /** Returns a whole number of a range. */
  static int integer(String name, BigDecimal value, int least, int most) {
    boolean inside = value.compareTo(BigDecimal.valueOf(least)) >= 0
        && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    // canonical() has stripped the zeros, so a whole number has scale 0
    if (!inside || Numbers.canonical(value).scale() > 0) {
      throw new ModelException(name + " (" + Shown.of(value) + ") must be a whole number in ["
          + least + ", " + most + "]");
    }
    return value.intValueExact();
  }

  /** Returns a whole positive count of tokens. */
  static long tokens(String name, BigDecimal value) {
    boolean inside = value.signum() > 0 && value.compareTo(BigDecimal.valueOf(1L << 50)) <= 0;
    if (!inside || Numbers.canonical(value).scale() > 0) {
      throw new ModelException(
          name + " (" + Shown.of(value) + ") must be a whole number in [1, 2^50]");
    }
    return value.longValueExact();
  }

  /** Returns a base of frequencies. */
  static BigDecimal theta(String name, BigDecimal value) {
    return above(name, value, BigDecimal.ONE);
  }

  /** Returns a positive number. */
  static BigDecimal positive(String name, BigDecimal value) {
    return above(name, value, BigDecimal.ZERO);
  }

  /** Returns a factor that stretches, at least 1. */
  static BigDecimal factor(String name, BigDecimal value) {
    if (value.compareTo(BigDecimal.ONE) < 0 || value.compareTo(MOST) > 0) {
      throw new ModelException(
          name + " (" + Shown.of(value) + ") must be at least 1 and at most 1e30");
    }
    return value;
  }

  private static BigDecimal above(String name, BigDecimal value, BigDecimal limit) {
    if (value.compareTo(limit) <= 0 || value.compareTo(MOST) > 0) {
      throw new ModelException(
          name + " (" + Shown.of(value) + ") must be above " + limit + " and at most 1e30");
    }
    return value;
  }
}
