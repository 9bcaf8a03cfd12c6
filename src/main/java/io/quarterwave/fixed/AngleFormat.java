// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

/**
 * Angles in 32-bit fixed point, radians or degrees, and the phases nearest to them.
 *
 * <p>Every {@code int} is an angle, the exact one of its code; whole turns fall off by wrap-around. Both phases are <b>correctly
 * rounded</b>: within half a unit of the angle for every code, each rounded once from the exact angle, so that {@link #phase16} is
 * not {@code phase >>> 16}. Derived, no code enumerated; see the implementations.
 *
 * <p>An approximation of 32-bit phases takes {@link #phase}, one of 16-bit phases {@code Phase.of16(phase16(angle))}; cutting
 * {@link #phase} to its upper half would double the error of the angle.
 */
public sealed interface AngleFormat permits Degrees, Radians {
  /** Largest error of both phases in units of theirs, 2<sup>-32</sup> and 2<sup>-16</sup> turns; derived. */
  String PHASE_ERROR = "0.5";

  /** Returns the binary digits of an angle after the point. */
  int fractionBits();

  /**
   * Returns the 32-bit phase nearest to an angle.
   *
   * @param angle any {@code int}, in units of 2<sup>-fractionBits</sup> radians or degrees
   * @return angle in 2<sup>-32</sup> turns, off by at most {@value #PHASE_ERROR} of one
   */
  int phase(int angle);

  /**
   * Returns the 16-bit phase nearest to an angle.
   *
   * @param angle any {@code int}, in units of 2<sup>-fractionBits</sup> radians or degrees
   * @return angle in 2<sup>-16</sup> turns, in [0, 65535], off by at most {@value #PHASE_ERROR} of one
   */
  int phase16(int angle);
}
