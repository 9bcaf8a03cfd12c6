// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Checks of decimal parameters, before any arithmetic sees them: a number such as 1e999999999 is one sentence, not a
 * gigabyte.
 */
final class Decimals {
  /** Largest decimal exponent of a parameter, and the negative of the smallest. */
  static final int MAX_EXPONENT = 30;

  /** Most significant digits; every finite {@code double} has fewer than 770. */
  static final int MAX_DIGITS = 800;

  private Decimals() {}

  /** Returns a parameter that is zero or of a sane size. */
  static BigFraction any(String name, BigDecimal x) {
    checkDigits(name, x);
    int exponent = exponent(x);
    if (x.signum() != 0 && (exponent < -MAX_EXPONENT || exponent >= MAX_EXPONENT)) {
      throw new IllegalArgumentException(name + " (" + text(x) + ") must be of a size between 1e-"
          + MAX_EXPONENT + " and 1e" + MAX_EXPONENT);
    }
    return fraction(x);
  }

  /** Returns a positive parameter. */
  static BigFraction positive(String name, BigDecimal x) {
    if (x.signum() <= 0) {
      throw new IllegalArgumentException(name + " (" + text(x) + ") must be above 0");
    }
    return any(name, x);
  }

  /** Returns a parameter that is not negative. */
  static BigFraction notNegative(String name, BigDecimal x) {
    if (x.signum() < 0) {
      throw new IllegalArgumentException(name + " (" + text(x) + ") must not be negative");
    }
    return any(name, x);
  }

  /** Returns a parameter of at least 1. */
  static BigFraction atLeastOne(String name, BigDecimal x) {
    BigFraction value = any(name, x);
    if (value.compareTo(BigFraction.ONE) < 0) {
      throw new IllegalArgumentException(name + " (" + text(x) + ") must be at least 1");
    }
    return value;
  }

  /** Returns the base of the frequencies: above 1, by no less than its logarithm can be told from 0. */
  static BigFraction theta(BigDecimal x) {
    BigFraction value = any("theta", x);
    if (value.compareTo(BigFraction.ONE) <= 0
        || exponent(x.subtract(BigDecimal.ONE)) < -MAX_EXPONENT) {
      throw new IllegalArgumentException(
          "theta (" + text(x) + ") must be above 1, by at least 1e-" + MAX_EXPONENT);
    }
    return value;
  }

  /** Returns a frequency given as it is: signed, and as small as a {@code double} can be. */
  static BigFraction frequency(String name, BigDecimal x) {
    checkDigits(name, x);
    int exponent = exponent(x);
    if (x.signum() != 0 && (exponent < -330 || exponent >= MAX_EXPONENT)) {
      throw new IllegalArgumentException(
          name + " (" + text(x) + ") must be 0 or of a size between 1e-330 and 1e" + MAX_EXPONENT);
    }
    return fraction(x);
  }

  /** Returns a length in tokens. */
  static BigFraction length(String name, long x) {
    if (x < 1) {
      throw new IllegalArgumentException(name + " (" + x + ") must be at least 1");
    }
    return new BigFraction(x);
  }

  /** Returns a number as an error should show it: never longer than a line. */
  static String text(BigDecimal x) {
    return x.unscaledValue().bitLength() > 128 ? "a number of many digits" : x.toString();
  }

  private static void checkDigits(String name, BigDecimal x) {
    // 4 bits a digit are more than enough; counting the digits of a longer number would cost
    if (x.unscaledValue().bitLength() > 4 * MAX_DIGITS || x.precision() > MAX_DIGITS) {
      throw new IllegalArgumentException(name + " has too many digits, there may be " + MAX_DIGITS);
    }
  }

  /** Returns the exponent of the first digit; x is in [10^e, 10^(e + 1)). */
  private static long exponentOf(BigDecimal x) {
    return (long) x.precision() - x.scale() - 1;
  }

  private static int exponent(BigDecimal x) {
    return Math.toIntExact(Math.max(-10_000, Math.min(10_000, exponentOf(x))));
  }

  private static BigFraction fraction(BigDecimal x) {
    if (x.signum() == 0) {
      return BigFraction.ZERO;
    }
    return x.scale() > 0
        ? new BigFraction(x.unscaledValue(), BigInteger.TEN.pow(x.scale()))
        : new BigFraction(x.toBigIntegerExact());
  }
}
