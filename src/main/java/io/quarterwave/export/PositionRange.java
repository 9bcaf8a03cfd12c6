// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Positions from one on to below another.
 *
 * @param from the first
 * @param to the one after the last
 */
public record PositionRange(long from, long to) {
  private static final Pattern TEXT = Pattern.compile("([-+]?\\d{1,20}):([-+]?\\d{1,20})");

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if there is no position
   */
  public PositionRange {
    if (from >= to) {
      throw new IllegalArgumentException("the positions " + from + ":" + to
          + " must be FROM:TO with FROM below TO, which is not among them");
    }
  }

  /**
   * Reads {@code FROM:TO}, both signed 64-bit integers.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static PositionRange parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    try {
      if (matcher.matches()) {
        return new PositionRange(
            Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "the positions '" + text + "' must be FROM:TO, two integers of 64 bits, such as 0:4096");
  }

  /** Returns how many positions there are. */
  public BigInteger count() {
    return BigInteger.valueOf(to).subtract(BigInteger.valueOf(from));
  }

  /** Returns the largest absolute value of a position. */
  public BigInteger largest() {
    return BigInteger.valueOf(from).abs().max(BigInteger.valueOf(to - 1).abs());
  }

  @Override
  public String toString() {
    return from + ":" + to;
  }
}
