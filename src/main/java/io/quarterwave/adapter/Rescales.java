// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.adapter;

import io.quarterwave.rope.Rescale;

/** Ratios of quantization scales that are held in floating point. */
public final class Rescales {
  private static final int FRACTION_BITS = 52;

  private Rescales() {}

  /**
   * Returns the ratio that turns integers of one scale into those of another, with {@code real = integer * scale} on both sides: {@code in / out},
   * correctly rounded from the exact quotient of the two numbers. A {@code float} scale is passed as it is.
   *
   * @param in scale of the input, positive and finite
   * @param out scale of the output, positive and finite
   * @throws IllegalArgumentException if a scale is not, or the ratio is below 2<sup>-31</sup> or rounds to 2<sup>17</sup> or more
   */
  public static Rescale ofScales(double in, double out) {
    requireScale("in", in);
    requireScale("out", out);
    Rescale ratio = Rescale.of(significand(in), significand(out));
    return new Rescale(ratio.multiplierQ30(), ratio.shift() + exponent(out) - exponent(in));
  }

  /** Returns {@code scale * 2^-exponent(scale)}, a whole number. */
  private static long significand(double scale) {
    return (long) Math.scalb(scale, -exponent(scale)); // exact: below 2^53
  }

  private static int exponent(double scale) {
    return Math.getExponent(scale) - FRACTION_BITS;
  }

  private static void requireScale(String name, double scale) {
    if (!(scale >= Double.MIN_NORMAL && scale <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          name + " (" + scale + ") must be a positive, finite, normal number");
    }
  }
}
