// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

/**
 * Angles in degrees, whole ones or with fraction bits, and the phases nearest to them.
 *
 * <p>A code {@code x} is the rational number {@code x / (360 * 2^n)} of turns, {@code h = x * 2^(30-n) / 45} units of 2<sup>-33</sup> turns.
 * The quotient is taken exactly, cut downwards: {@code |x * 2^(30-n)| <= 2^61} does not wrap. Half a unit of either phase is a whole number
 * of these units, and {@code floor((floor(h) + k) / 2^j) = floor((h + k) / 2^j)} for whole k, so that both phases are the exact angle
 * rounded once, for every code, by arithmetic alone.
 *
 * <p>An angle in the middle of two phases goes up, as {@link Phase#cut} does; 16-bit phases have such angles from 14 fraction bits on,
 * 32-bit phases none.
 *
 * @param fractionBits binary digits after the point, 0 to 28
 */
public record Degrees(int fractionBits) implements AngleFormat {
  /** Whole degrees. */
  public static final Degrees WHOLE = new Degrees(0);
  /** Degrees in Q16.16. */
  public static final Degrees Q16 = new Degrees(16);

  /**
   * Checks the number of bits.
   *
   * @throws IllegalArgumentException where it is outside [0, 28]
   */
  public Degrees {
    if (fractionBits < 0 || fractionBits > 28) {
      throw new IllegalArgumentException(
          "fractionBits (" + fractionBits + ") of degrees must be in [0, 28]");
    }
  }

  @Override
  public int phase(int angle) {
    return (int) ((turns33(angle) + 1) >> 1);
  }

  @Override
  public int phase16(int angle) {
    return (int) ((turns33(angle) + (1L << 16)) >> 17) & 0xffff;
  }

  /** The angle in 2^-33 turns, cut. */
  private long turns33(int angle) {
    return Math.floorDiv((long) angle << (30 - fractionBits), 45L);
  }
}
