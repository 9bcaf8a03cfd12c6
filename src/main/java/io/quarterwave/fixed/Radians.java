// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

/**
 * Angles in Q<i>m</i>.<i>n</i> radians, and the phases nearest to them.
 *
 * <p>With {@code C = floor(2^128 / (2 pi 2^n))} the code {@code x} is {@code x*C} units of 2<sup>-128</sup> turns, off by less than
 * {@code |x| <= 2^31} of them. Of that product, modulo a turn, the upper 64 bits are {@code x*high + floor(x*low / 2^64)} exactly, where
 * {@code C = high*2^64 + low} and {@code low} is signed; to 32 bits and to 16 they round as the whole product does, since cutting
 * bits below those that are cut next changes no {@code floor}. All in all, before the rounding:
 *
 * <pre>
 *   |error of the angle| &lt; 2^31 * 2^-128 turns = 2^-65 units of a 32-bit phase, 2^-81 units of a 16-bit one
 * </pre>
 *
 * <p>The angle of no code is as close as that to the middle of two phases (every one is over 2<sup>-36.3</sup> units away, found for every n
 * by the Euclidean algorithm in {@code certify}), so that both phases are those nearest to the angle, for every code. No ties exist,
 * but 0 is exact: pi is irrational.
 *
 * <p>Two multiplications, one of them a high word; in C, {@code x*low >> 64} is {@code (x*l1 + (x*l0 >> 32)) >> 32} with the halves
 * of {@code low}, the upper one signed. The shifts of the constant depend on n alone.
 *
 * @param fractionBits binary digits after the point, 8 to 28
 */
public record Radians(int fractionBits) implements AngleFormat {
  /**
   * Checks the number of bits.
   *
   * @throws IllegalArgumentException where it is outside [8, 28]
   */
  public Radians {
    if (fractionBits < 8 || fractionBits > 28) {
      throw new IllegalArgumentException(
          "fractionBits (" + fractionBits + ") of radians must be in [8, 28]");
    }
  }

  @Override
  public int phase(int angle) {
    return Phase.cut(turns64(angle));
  }

  @Override
  public int phase16(int angle) {
    return (int) ((turns64(angle) + (1L << 47)) >>> 48);
  }

  /** The angle in 2^-64 turns, cut, modulo a turn. */
  private long turns64(int angle) {
    long low = TurnsPerRadian.HIGH << (64 - fractionBits) | TurnsPerRadian.LOW >>> fractionBits;
    // where low is negative it stands for 2^64 less than its bits, so high is one more
    long high = (TurnsPerRadian.HIGH >>> fractionBits) - (low >> 63);
    return angle * high + Math.multiplyHigh(angle, low);
  }
}
