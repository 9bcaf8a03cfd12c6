// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;

/** Scales as people write them: {@code 1/32767}, {@code 2^-14}, {@code 0.0078125}, {@code 3.05e-5}; read and kept exactly. */
public final class Fractions {
  private static final int MOST_CHARACTERS = 60;
  private static final Pattern RATIO = Pattern.compile("(\\d+)\\s*/\\s*(\\d+)");
  private static final Pattern POWER = Pattern.compile("2\\^(-?\\d{1,2})");
  private static final Pattern DECIMAL =
      Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");

  private Fractions() {}

  /**
   * Reads a positive number.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static BigFraction parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() <= MOST_CHARACTERS) {
      Matcher ratio = RATIO.matcher(trimmed);
      Matcher power = POWER.matcher(trimmed);
      BigFraction value = BigFraction.ZERO;
      if (ratio.matches() && new BigInteger(ratio.group(2)).signum() > 0) {
        value = new BigFraction(new BigInteger(ratio.group(1)), new BigInteger(ratio.group(2)));
      } else if (power.matches()) {
        value = BigFraction.TWO.pow(Integer.parseInt(power.group(1)));
      } else if (DECIMAL.matcher(trimmed).matches()) {
        BigDecimal decimal = new BigDecimal(trimmed);
        value = decimal.scale() > 0
            ? new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
            : new BigFraction(decimal.toBigIntegerExact());
      }
      if (value.compareTo(BigFraction.ZERO) > 0) {
        return value.reduce();
      }
    }
    throw new IllegalArgumentException("the scale '" + shortened(text)
        + "' must be a positive number such as 1/32767, 2^-14 or 0.0078125");
  }

  private static String shortened(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
  }

  /** Returns the shortest of the ways to write a number that {@link #parse} reads: an integer, a power of two, a ratio. */
  public static String text(BigFraction value) {
    BigInteger denominator = value.getDenominator();
    if (denominator.equals(BigInteger.ONE)) {
      return value.getNumerator().toString();
    }
    boolean power = value.getNumerator().equals(BigInteger.ONE) && denominator.bitCount() == 1;
    return power && denominator.bitLength() > 16
        ? "2^-" + (denominator.bitLength() - 1)
        : value.getNumerator() + "/" + denominator;
  }

  /** Returns the number in decimal, to 17 digits. */
  public static BigDecimal decimal(BigFraction value) {
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()), new MathContext(17));
  }
}
