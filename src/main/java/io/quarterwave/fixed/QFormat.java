// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

/**
 * A signed fixed-point format: the specification of a value, never the value itself, which is a primitive.
 *
 * <p>One <b>ulp</b> is one unit of the stored integer. The stored integer of a real {@code x} is {@code x * one()}
 * rounded, clamped to {@code [min(), max()]}.
 *
 * @param bits width of the stored two's complement integer, 2 to 64
 * @param fractionBits binary digits after the point, 1 to {@code bits - 1}
 * @param scale which integer stands for 1.0; {@link Scale#POW2_EXACT} needs {@code fractionBits <= bits - 2}, the others
 *     {@code fractionBits == bits - 1}
 */
public record QFormat(int bits, int fractionBits, Scale scale) {
  /** Q7 in 8 bits, 1.0 = 127. */
  public static final QFormat Q7 = new QFormat(8, 7, Scale.SYMMETRIC);
  /** Q7 in 8 bits, 1.0 = 128, clamped to 127. */
  public static final QFormat Q7_SATURATED = new QFormat(8, 7, Scale.POW2_SATURATED);
  /** Q14 in 16 bits, 1.0 = 16384. */
  public static final QFormat Q14 = new QFormat(16, 14, Scale.POW2_EXACT);
  /** Q15 in 16 bits, 1.0 = 32767. */
  public static final QFormat Q15 = new QFormat(16, 15, Scale.SYMMETRIC);
  /** Q15 in 16 bits, 1.0 = 32768, clamped to 32767. */
  public static final QFormat Q15_SATURATED = new QFormat(16, 15, Scale.POW2_SATURATED);
  /** Q30 in 32 bits, 1.0 = 2<sup>30</sup>. */
  public static final QFormat Q30 = new QFormat(32, 30, Scale.POW2_EXACT);
  /** Q31 in 32 bits, 1.0 = 2<sup>31</sup> - 1. */
  public static final QFormat Q31 = new QFormat(32, 31, Scale.SYMMETRIC);
  /** Q31 in 32 bits, 1.0 = 2<sup>31</sup>, clamped to 2<sup>31</sup> - 1. */
  public static final QFormat Q31_SATURATED = new QFormat(32, 31, Scale.POW2_SATURATED);

  /**
   * Checks the three numbers against each other.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public QFormat {
    if (bits < 2 || bits > 64) {
      throw new IllegalArgumentException("bits (" + bits + ") must be in [2, 64]");
    }
    int most = scale == Scale.POW2_EXACT ? bits - 2 : bits - 1;
    int least = scale == Scale.POW2_EXACT ? 1 : bits - 1;
    if (fractionBits < least || fractionBits > most || fractionBits > 62) {
      throw new IllegalArgumentException("fractionBits (" + fractionBits + ") of a " + bits
          + "-bit " + scale + " format must be in [" + least + ", " + Math.min(most, 62) + "]");
    }
  }

  /** Returns the integer that stands for 1.0 before clamping. */
  public long one() {
    long pow2 = 1L << fractionBits; // fractionBits <= 62
    return scale == Scale.SYMMETRIC ? pow2 - 1 : pow2;
  }

  /** Returns the largest stored integer that a sine can take: {@code one()}, or one less where 1.0 saturates. */
  public long max() {
    return scale == Scale.POW2_SATURATED ? one() - 1 : one();
  }

  /** Returns the smallest stored integer that a sine can take, {@code -one()}. */
  public long min() {
    return -one();
  }

  /** Returns the short name, such as {@code Q15}; the scale is not in it. */
  public String label() {
    return "Q" + fractionBits;
  }
}
