// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/**
 * The sine of the rotation contract, in Q30 over all 32-bit phases: the base of every rotation, so its bits are fixed for version 1 of the
 * contract.
 *
 * <p>Products are 32x32-&gt;64 only. Exact at every quarter turn; odd and half-turn symmetric.
 */
public final class PinnedSine {
  /** Sine and cosine. Error: at most {@value CertifiedBounds#SINCOS_Q30_POLY} ulp over every phase, proved by exhaustion. */
  public static final HighWordPolynomial SINCOS =
      new HighWordPolynomial(PolynomialConstants.sincosQ30Poly());

  private PinnedSine() {}

  /**
   * Returns the sine of a phase in Q30.
   *
   * @param phase angle in 2<sup>-32</sup> turns, any {@code int}
   */
  public static int sinQ30(int phase) {
    return SINCOS.sin(phase);
  }

  /**
   * Returns the cosine of a phase in Q30, the sine a quarter turn later.
   *
   * @param phase angle in 2<sup>-32</sup> turns, any {@code int}
   */
  public static int cosQ30(int phase) {
    return SINCOS.cos(phase);
  }
}
