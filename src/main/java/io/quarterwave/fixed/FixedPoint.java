// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

/** Integer primitives whose names say how they round and what they clamp. */
public final class FixedPoint {
  private FixedPoint() {}

  /**
   * Returns {@code value / 2^shift} rounded to nearest, ties up (towards plus infinity).
   *
   * <p>Domain: {@code shift} in [1, 62] and {@code value <= Long.MAX_VALUE - 2^(shift-1)}; beyond it the sum wraps. Hardware
   * equivalent: {@code SRSHR} (NEON).
   */
  public static long roundShift(long value, int shift) {
    return (value + (1L << (shift - 1))) >> shift;
  }

  /**
   * Returns {@code value / 2^shift} rounded to nearest, ties up, in 32 bits.
   *
   * <p>Domain: {@code shift} in [1, 30] and {@code value <= Integer.MAX_VALUE - 2^(shift-1)}; beyond it the sum wraps. Hardware
   * equivalent: {@code SRSHR} (NEON).
   */
  public static int roundShift(int value, int shift) {
    return (value + (1 << (shift - 1))) >> shift;
  }

  /**
   * Returns {@code value / 2^shift} rounded to nearest, ties away from zero, so that the result of {@code -value} is the
   * negative of the result of {@code value}.
   *
   * <p>Domain: {@code shift} in [1, 30] and {@code value <= Integer.MAX_VALUE - 2^(shift-1)}; beyond it the sum wraps.
   */
  public static int roundShiftOdd(int value, int shift) {
    // v < 0: floor((v + half - 1) / 2^s) = -floor((-v + half) / 2^s)
    return (value + (1 << (shift - 1)) + (value >> 31)) >> shift;
  }

  /**
   * Returns {@code value} where {@code mask} is 0 and {@code -value} where it is -1; other masks mean nothing. The negative of
   * {@code Integer.MIN_VALUE} is itself.
   */
  public static int negateIf(int mask, int value) {
    return (value ^ mask) - mask;
  }
}
