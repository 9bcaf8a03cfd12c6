// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * Llama 3: with {@code R = L0 w / 2 pi} turns over the original length, {@code w} is kept for {@code R > high}, divided by the factor for
 * {@code R < low}, and {@code w ((1 - t) / factor + t)} with {@code t = (R - low) / (high - low)} between.
 */
final class Llama3Formula implements Formula {
  private final GeometricFormula plain;
  private final BigFraction factor;
  private final BigFraction low;
  private final BigFraction high;
  private final BigFraction originalLength;

  Llama3Formula(RopeSpec spec, RopeScaling.Llama3 scaling) {
    plain = GeometricFormula.dividedBy(spec, BigFraction.ONE);
    factor = Decimals.atLeastOne("factor", scaling.factor());
    low = Decimals.positive("low_freq_factor", scaling.lowFreqFactor());
    high = Decimals.positive("high_freq_factor", scaling.highFreqFactor());
    if (high.compareTo(low) < 0) {
      throw new IllegalArgumentException("high_freq_factor ("
          + Decimals.text(scaling.highFreqFactor()) + ") must not be below low_freq_factor ("
          + Decimals.text(scaling.lowFreqFactor()) + ")");
    }
    originalLength = Decimals.length("original length", scaling.originalLength());
  }

  @Override
  public Interval[] frequencies(Reals reals) {
    Interval[] w = plain.frequencies(reals);
    BigFraction lost = BigFraction.ONE.subtract(factor.reciprocal());
    for (int pair = 0; pair < w.length; pair++) {
      Interval turns = w[pair].times(originalLength).times(reals.turnsPerRadian());
      // (1 - t) / factor + t = 1 - (1 - t) (1 - 1 / factor); clamping t gives the two outer cases
      Interval bent = reals.one().minus(kept(turns, reals));
      w[pair] = w[pair].times(reals.one().minus(bent.times(lost)));
    }
    return w;
  }

  /** Returns t, clamped to [0, 1]. */
  private Interval kept(Interval turns, Reals reals) {
    Interval aboveLow = turns.minus(reals.of(low));
    if (high.equals(low)) {
      // no band: turns is an algebraic number over pi, never equal to the bound
      return reals.of(aboveLow.signum() > 0 ? 1 : 0);
    }
    return aboveLow.times(high.subtract(low).reciprocal()).clamp(0, 1);
  }
}
