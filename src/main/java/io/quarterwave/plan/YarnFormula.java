// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * YaRN as inference code has it: {@code w_i = theta^(-2i/r) ((1 - ramp_i) + ramp_i / factor)} with
 * {@code ramp_i = clamp((i - low) / (high - low), 0, 1)} and the bounds at the pairs that turn {@code beta} times over the original length,
 * {@code r ln(L0 / (2 pi beta)) / (2 ln theta)}.
 */
final class YarnFormula implements Formula {
  private static final BigFraction ONE_TENTH = new BigFraction(1, 10);
  private static final BigFraction STEEPEST = new BigFraction(1, 1000);

  private final GeometricFormula plain;
  private final BigFraction factor;
  private final BigFraction originalLength;
  private final BigFraction betaFast;
  private final BigFraction betaSlow;
  private final boolean truncate;
  private final Optional<BigFraction> attentionFactor;
  private final BigFraction mscale;
  private final BigFraction mscaleAllDim;

  YarnFormula(RopeSpec spec, RopeScaling.Yarn yarn) {
    plain = GeometricFormula.dividedBy(spec, BigFraction.ONE);
    factor = Decimals.atLeastOne("factor", yarn.factor());
    originalLength = Decimals.length("original length", yarn.originalLength());
    betaFast = Decimals.positive("beta_fast", yarn.betaFast());
    betaSlow = Decimals.positive("beta_slow", yarn.betaSlow());
    if (betaFast.compareTo(betaSlow) < 0) {
      throw new IllegalArgumentException("beta_fast (" + Decimals.text(yarn.betaFast())
          + ") must not be below beta_slow (" + Decimals.text(yarn.betaSlow()) + ")");
    }
    truncate = yarn.truncate();
    attentionFactor = yarn.attentionFactor().map(s -> Decimals.positive("attention_factor", s));
    mscale = yarn.mscale().map(m -> Decimals.notNegative("mscale", m)).orElse(BigFraction.ZERO);
    mscaleAllDim = yarn.mscaleAllDim()
        .map(m -> Decimals.notNegative("mscale_all_dim", m))
        .orElse(BigFraction.ZERO);
  }

  /** The bounds of the ramp in pairs; {@code high} differs from {@code low}. */
  record Ramp(Interval low, Interval high) {}

  /**
   * Returns the bounds as the ramp uses them: rounded outwards where {@code truncate}, low at least 0, high at most {@code r - 1}, and a
   * thousandth apart where they would be equal. Where all pairs lie on one side, the bounds are cut to {@code -1} and {@code r}, which gives the
   * same ramp.
   */
  Ramp ramp(Reals reals) {
    long r = plain.rotaryDim();
    Interval fast = bound(betaFast, reals).clamp(-2, r);
    Interval slow = bound(betaSlow, reals).clamp(-2, r);
    if (truncate) {
      // inside the cuts a bound is never whole, since pi would be algebraic: its ceiling is its
      // floor + 1
      long low = Math.max(fast.floor().longValueExact(), 0);
      long high = Math.min(slow.floor().longValueExact() + 1, r - 1);
      Interval whole = reals.of(high);
      return new Ramp(reals.of(low), low == high ? whole.plus(reals.of(STEEPEST)) : whole);
    }
    Interval low = fast.clamp(0, r);
    if (betaFast.equals(betaSlow)
        && fast.signum() > 0
        && reals.of(r - 1).minus(fast).signum() > 0) {
      return new Ramp(low, low.plus(reals.of(STEEPEST)));
    }
    return new Ramp(low, slow.clamp(-1, r - 1));
  }

  /** {@code r ln(L0 / (2 pi beta)) / (2 ln theta)}. */
  private Interval bound(BigFraction beta, Reals reals) {
    Interval turns = reals.ln(originalLength.divide(beta)).minus(reals.lnTwoPi());
    return turns.times(new BigFraction(plain.rotaryDim(), 2)).over(reals.ln(plain.theta()));
  }

  @Override
  public Interval[] frequencies(Reals reals) {
    Interval[] w = plain.frequencies(reals);
    Ramp ramp = ramp(reals);
    Interval width = ramp.high.minus(ramp.low);
    BigFraction lost = BigFraction.ONE.subtract(factor.reciprocal());
    for (int pair = 0; pair < w.length; pair++) {
      Interval bent = reals.of(pair).minus(ramp.low).over(width).clamp(0, 1);
      w[pair] = w[pair].times(reals.one().minus(bent.times(lost)));
    }
    return w;
  }

  @Override
  public Interval attentionScaling(Reals reals) {
    if (attentionFactor.isPresent()) {
      return reals.of(attentionFactor.get());
    }
    if (mscale.equals(BigFraction.ZERO) || mscaleAllDim.equals(BigFraction.ZERO)) {
      return growth(factor, BigFraction.ONE, reals);
    }
    return mscale.equals(mscaleAllDim)
        ? reals.one()
        : growth(factor, mscale, reals).over(growth(factor, mscaleAllDim, reals));
  }

  /** {@code g(factor, m) = 0.1 m ln factor + 1}, for a factor of at least 1. */
  static Interval growth(BigFraction factor, BigFraction m, Reals reals) {
    return factor.equals(BigFraction.ONE)
        ? reals.one()
        : reals.one().plus(reals.ln(factor).times(m.multiply(ONE_TENTH)));
  }
}
