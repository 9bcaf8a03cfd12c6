// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import java.math.BigInteger;

/**
 * Sine and cosine of any 32-bit phase, correctly rounded, and as an integer of {@value #FRACTION_BITS} fraction bits.
 *
 * <p>The phase is folded to the first quarter, its 30 bits are cut into three of ten, and the sines and cosines of the
 * three parts come from tables in integer arithmetic of {@value #FRACTION_BITS} bits (Taylor's series); two angle
 * additions join them. Where that leaves a rounding open, the series is summed with twice the bits until it is decided;
 * it always is, because no ties exist (see the package).
 */
public final class ExactSine {
  /** Fraction bits of {@link #sine} and of {@link #error}. */
  public static final int FRACTION_BITS = 192;

  /**
   * Bound of the error of {@link #sine} in units of 2<sup>-{@value #FRACTION_BITS}</sup>; derived: table entries are
   * within 1 unit, |sin| + |cos| &le; 1.42, so one addition is within 2 * 1.42 + 1 &lt; 4 and the second within 1.42 * (4 +
   * 1) + 1 &lt; 9 units.
   */
  public static final int ERROR_UNITS = 9;

  private static final int PART_BITS = 10;
  private static final int PARTS = 1 << PART_BITS;
  private static final BigInteger ONE = BigInteger.ONE.shiftLeft(FRACTION_BITS);
  // [2 * k] is the sine, [2 * k + 1] the cosine of k units of 2^-12, 2^-22, 2^-32 turns
  private static final BigInteger[] COARSE = BigTrig.table(PARTS, 2 * PART_BITS, FRACTION_BITS);
  private static final BigInteger[] MIDDLE = BigTrig.table(PARTS, PART_BITS, FRACTION_BITS);
  private static final BigInteger[] FINE = BigTrig.table(PARTS, 0, FRACTION_BITS);

  private ExactSine() {}

  /**
   * Returns the sine of a phase, rounded to nearest, in a format of up to 62 fraction bits.
   *
   * <p>The value is {@code round(one() * sin)}, clamped at the top where the format saturates: {@code
   * POW2_SATURATED} gives {@code max()} for every sine that rounds to {@code one()}, and {@code -one()} at the trough.
   *
   * @param phase angle in 2<sup>-32</sup> turns, any {@code int}
   * @param format format of the result
   */
  public static long rounded(int phase, QFormat format) {
    long magnitude = roundedMagnitude(fold(phase), format.one(), FRACTION_BITS);
    return Math.min(phase < 0 ? -magnitude : magnitude, format.max());
  }

  /** Returns the cosine of a phase, rounded to nearest: the sine a quarter turn later. */
  public static long roundedCosine(int phase, QFormat format) {
    return rounded(phase + Phase.QUARTER, format);
  }

  /**
   * Returns the sine of a phase scaled by 2<sup>{@value #FRACTION_BITS}</sup>, within {@link #ERROR_UNITS} units; exact
   * at the multiples of a quarter turn, and of equal magnitude at phases of equal magnitude of sine.
   */
  public static BigInteger sine(int phase) {
    BigInteger magnitude = magnitude(fold(phase));
    return phase < 0 ? magnitude.negate() : magnitude;
  }

  /**
   * Returns how far a stored integer is from the sine, {@code got - min(one() * sin, max())}, in units of
   * 2<sup>-{@value #FRACTION_BITS}</sup> ulp; within 2<sup>-126</sup> ulp, and exact where the sine is 0, +-1 or clamped.
   *
   * @param phase angle in 2<sup>-32</sup> turns
   * @param got what an approximation gave
   * @param format its format
   */
  public static BigInteger error(int phase, long got, QFormat format) {
    // |one * ERROR_UNITS| < 2^62 * 2^4 units
    BigInteger want = sine(phase)
        .multiply(BigInteger.valueOf(format.one()))
        .min(BigInteger.valueOf(format.max()).shiftLeft(FRACTION_BITS));
    return BigInteger.valueOf(got).shiftLeft(FRACTION_BITS).subtract(want);
  }

  /** Returns u in [0, 2^30] with |sin(phase)| = sin(u). */
  private static int fold(int phase) {
    int half = phase & Integer.MAX_VALUE;
    return Phase.QUARTER - Math.abs(half - Phase.QUARTER);
  }

  private static BigInteger magnitude(int u) {
    if (u == Phase.QUARTER) {
      return ONE;
    }
    int h = u >>> 2 * PART_BITS << 1;
    int m = (u >>> PART_BITS & PARTS - 1) << 1;
    int l = (u & PARTS - 1) << 1;
    BigInteger sine = add(COARSE[h], MIDDLE[m + 1], COARSE[h + 1], MIDDLE[m]);
    BigInteger cosine = add(COARSE[h + 1], MIDDLE[m + 1], COARSE[h].negate(), MIDDLE[m]);
    return add(sine, FINE[l + 1], cosine, FINE[l]);
  }

  private static BigInteger add(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
    return a.multiply(b).add(c.multiply(d)).shiftRight(FRACTION_BITS);
  }

  /**
   * Returns {@code one * sin(u)} rounded, starting at {@code bits} fraction bits.
   *
   * @param bits {@link #FRACTION_BITS} for the tables; other counts go straight to the series
   */
  static long roundedMagnitude(int u, long one, int bits) {
    if (u == 0 || u == Phase.QUARTER) {
      return u == 0 ? 0 : one;
    }
    BigInteger scaled = bits == FRACTION_BITS ? magnitude(u) : series(u, bits);
    BigInteger value =
        scaled.multiply(BigInteger.valueOf(one)).add(BigInteger.ONE.shiftLeft(bits - 1));
    BigInteger slack = BigInteger.valueOf(one).multiply(BigInteger.valueOf(ERROR_UNITS));
    long low = value.subtract(slack).shiftRight(bits).longValueExact();
    long high = value.add(slack).shiftRight(bits).longValueExact();
    return low == high ? low : roundedMagnitude(u, one, 2 * bits);
  }

  private static BigInteger series(int u, int bits) {
    boolean upper = u > Phase.QUARTER >> 1;
    return BigTrig.sinCos(upper ? Phase.QUARTER - u : u, bits)[upper ? 1 : 0];
  }
}
