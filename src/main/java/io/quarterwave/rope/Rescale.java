// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.fixed.FixedPoint;

/**
 * A positive ratio of two quantization scales, {@code multiplierQ30 * 2^-30 * 2^-shift}: what turns integers of one scale into those of another. With {@code real = integer *
 * scale} on both sides, it is the scale of the input divided by that of the output.
 *
 * @param multiplierQ30 in [2<sup>30</sup>, 2<sup>31</sup>), so that every ratio has one form
 * @param shift in [{@value #MIN_SHIFT}, {@value #MAX_SHIFT}]
 */
public record Rescale(int multiplierQ30, int shift) {
  /** The least shift: ratios are below 2<sup>17</sup>. */
  public static final int MIN_SHIFT = -16;

  /** The greatest shift: ratios are at least 2<sup>-31</sup>. */
  public static final int MAX_SHIFT = 31;

  /** The ratio 1. */
  public static final Rescale ONE = new Rescale(1 << 30, 0);

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public Rescale {
    if (multiplierQ30 < 1 << 30) {
      throw new IllegalArgumentException(
          "multiplierQ30 (" + multiplierQ30 + ") must be in [2^30, 2^31)");
    }
    if (shift < MIN_SHIFT || shift > MAX_SHIFT) {
      throw new IllegalArgumentException("shift (" + shift + ") must be in [" + MIN_SHIFT + ", "
          + MAX_SHIFT + "]: a ratio is at least 2^-31 and below 2^17");
    }
  }

  /**
   * Returns the form nearest to {@code numerator / denominator}, ties up; within half a unit of the multiplier, 2<sup>-31</sup> of the ratio.
   *
   * @param numerator any positive {@code long}
   * @param denominator any positive {@code long}
   * @throws IllegalArgumentException if one is not positive, or the ratio is below 2<sup>-31</sup> or rounds to 2<sup>17</sup> or more
   */
  public static Rescale of(long numerator, long denominator) {
    if (numerator < 1 || denominator < 1) {
      throw new IllegalArgumentException(
          "numerator (" + numerator + ") and denominator (" + denominator + ") must be positive");
    }
    int up = Long.numberOfLeadingZeros(numerator) - 1;
    int down = Long.numberOfLeadingZeros(denominator) - 1;
    long n = numerator << up; // n and d are in [2^62, 2^63)
    long d = denominator << down;
    boolean below = n < d; // then 2 n / d is in [1, 2)
    long rest = below ? n - (d - n) : n - d; // in [0, d), of the quotient 1
    long quotient = 1;
    for (int bit = 0; bit < 30; bit++) { // rest < d: doubled without leaving 63 bits
      boolean one = rest >= d - rest;
      rest = one ? rest - (d - rest) : rest + rest;
      quotient = 2 * quotient + (one ? 1 : 0);
    }
    if (rest >= d - rest) {
      quotient++;
    }
    return normal(quotient, up - down + (below ? 1 : 0));
  }

  /**
   * Returns this ratio times an attention scaling, rounded to nearest, ties up: within half a unit of the multiplier; exact at scaling 1.
   *
   * @param scaleQ30 in [1, {@link RopePlan#MAX_SCALE_Q30}]
   * @throws IllegalArgumentException if the product is below 2<sup>-31</sup>, or 2<sup>17</sup> or more
   */
  public Rescale times(long scaleQ30) {
    if (scaleQ30 < 1 || scaleQ30 > RopePlan.MAX_SCALE_Q30) {
      throw new IllegalArgumentException(
          "scaleQ30 (" + scaleQ30 + ") must be in [1, " + RopePlan.MAX_SCALE_Q30 + "]");
    }
    long product = scaleQ30 * multiplierQ30; // Q60, at least 2^30 and below 2.75 * 2^61 < 2^63
    int surplus = 33 - Long.numberOfLeadingZeros(product); // bits beyond those of a multiplier
    long rounded = surplus == 0 ? product : FixedPoint.roundShift(product, surplus);
    int least = shift + 30 - surplus;
    if (least < MIN_SHIFT || least > MAX_SHIFT) {
      throw new IllegalArgumentException("attention scaling " + scaleQ30 + " / 2^30 times " + this
          + " must be at least 2^-31 and below 2^17");
    }
    return normal(rounded, least);
  }

  /** Returns {@code 2^-shift} times a multiplier in [2<sup>30</sup>, 2<sup>31</sup>]. */
  private static Rescale normal(long multiplierQ30, int shift) {
    return multiplierQ30 == 1L << 31
        ? new Rescale(1 << 30, shift - 1)
        : new Rescale((int) multiplierQ30, shift);
  }
}
