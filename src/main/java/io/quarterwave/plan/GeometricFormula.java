// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * {@code w_i = base^(-2i/r) / divisor} for the first pairs, 0 for the others, with {@code base = theta * alpha^(r/(r-2))}: plain frequencies, position
 * interpolation, proportional and NTK-aware ones.
 */
record GeometricFormula(
    BigFraction theta, BigFraction alpha, int rotaryDim, BigFraction divisor, int rotatingPairs)
    implements Formula {

  /** Returns the plain frequencies over a divisor. */
  static GeometricFormula dividedBy(RopeSpec spec, BigFraction divisor) {
    return proportional(spec, spec.pairs(), divisor);
  }

  /** Returns the frequencies of which only the first turn. */
  static GeometricFormula proportional(RopeSpec spec, int rotatingPairs, BigFraction divisor) {
    if (rotatingPairs < 1 || rotatingPairs > spec.pairs()) {
      throw new IllegalArgumentException("rotating pairs (" + rotatingPairs
          + ") must be in [1, rotary dim / 2 = " + spec.pairs() + "]");
    }
    return new GeometricFormula(
        Decimals.theta(spec.theta()), BigFraction.ONE, spec.rotaryDim(), divisor, rotatingPairs);
  }

  /** Returns the NTK-aware frequencies: the slowest is divided by alpha, the fastest kept. */
  static GeometricFormula stretched(RopeSpec spec, BigFraction alpha) {
    if (spec.rotaryDim() < 4) {
      throw new IllegalArgumentException("rotary dim (" + spec.rotaryDim()
          + ") must be at least 4 for NTK-aware scaling, whose exponent is r / (r - 2)");
    }
    return new GeometricFormula(
        Decimals.theta(spec.theta()), alpha, spec.rotaryDim(), BigFraction.ONE, spec.pairs());
  }

  @Override
  public Interval[] frequencies(Reals reals) {
    Interval logRatio = reals.ln(theta).times(new BigFraction(2, rotaryDim));
    if (!alpha.equals(BigFraction.ONE)) {
      // alpha^(r/(r-2)) to the power of -2/r
      logRatio = logRatio.plus(reals.ln(alpha).times(new BigFraction(2, rotaryDim - 2)));
    }
    Interval ratio = reals.expOfMinus(logRatio);
    Interval[] w = new Interval[rotaryDim / 2];
    Arrays.fill(w, reals.of(0));
    w[0] = reals.one();
    for (int pair = 1; pair < rotatingPairs; pair++) {
      w[pair] = w[pair - 1].times(ratio);
    }
    if (!divisor.equals(BigFraction.ONE)) {
      for (int pair = 0; pair < rotatingPairs; pair++) {
        w[pair] = w[pair].times(divisor.reciprocal());
      }
    }
    return w;
  }
}
