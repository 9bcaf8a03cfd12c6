// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

/**
 * Angles as whole multiples of 2<sup>-32</sup> turns in an {@code int}; integer wrap-around is the range reduction.
 */
public final class Phase {
  /** A quarter turn. */
  public static final int QUARTER = 1 << 30;
  /** Half a turn. */
  public static final int HALF = 1 << 31;

  private Phase() {}

  /**
   * Returns the 32-bit phase nearest to an angle in 2<sup>-64</sup> turns, ties up: {@code (turns64 + 2^31) >>> 32}.
   *
   * <p>Error: at most half a unit, 2<sup>-33</sup> turns; derived (one rounding to nearest). Adding first may wrap past
   * 2<sup>64</sup>, which is a whole turn.
   *
   * @param turns64 angle in 2<sup>-64</sup> turns, any {@code long}
   * @return the phase
   */
  public static int cut(long turns64) {
    return (int) ((turns64 + (1L << 31)) >>> 32);
  }

  /**
   * Returns the 32-bit phase of a 16-bit phase, exactly.
   *
   * @param phase16 angle in 2<sup>-16</sup> turns; only the low 16 bits count
   * @return {@code phase16 << 16}
   */
  public static int of16(int phase16) {
    return phase16 << 16;
  }

  /**
   * Returns a phase less that of the nearer peak of the sine's magnitude (a quarter or three quarters of a turn).
   *
   * @param phase angle in 2<sup>-32</sup> turns, any {@code int}
   * @return a number in [-2<sup>30</sup>, 2<sup>30</sup>): {@code |sin(phase)| = cos} of it
   */
  public static int fromPeak(int phase) {
    return (phase & 0x7fff_ffff) - QUARTER;
  }

  /**
   * Returns -1 in the second and fourth quarter of a turn, where sine and cosine have different signs, else 0.
   *
   * @param phase angle in 2<sup>-32</sup> turns, any {@code int}
   */
  public static int mirror(int phase) {
    return (phase << 1) >> 31;
  }

  /**
   * Returns the first-quarter phase whose sine has the same magnitude.
   *
   * @param phase angle in 2<sup>-32</sup> turns, any {@code int}
   * @return a number in [0, 2<sup>30</sup>]: {@code |sin(phase)| = sin} of it, the same for {@code phase} and {@code -phase}
   */
  public static int toFirstQuarter(int phase) {
    int mirror = mirror(phase);
    return ((phase ^ mirror) - mirror) & 0x7fff_ffff;
  }
}
