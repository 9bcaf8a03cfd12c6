// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;

/**
 * The formulas once more, by other means: 100 decimal digits of Commons Math, one power per pair instead of a chain, the
 * cases written out as inference code has them. No error bound; a rounding within 1e-30 of its border would be no
 * verdict and fails.
 */
final class SecondMethod {
  private static final DfpField FIELD = new DfpField(100);
  private static final Dfp TWO_PI = FIELD.getPi().multiply(2);

  private SecondMethod() {}

  /** Returns the inverse frequencies. */
  static Dfp[] frequencies(RopeSpec spec, long length) {
    Dfp[] w = new Dfp[spec.pairs()];
    Dfp theta = base(spec, length);
    Dfp logTheta = DfpMath.log(theta);
    for (int i = 0; i < w.length; i++) {
      Dfp plain = DfpMath.exp(logTheta.multiply(-2 * i).divide(spec.rotaryDim()));
      w[i] = bent(spec, length, i, plain);
    }
    return w;
  }

  private static Dfp base(RopeSpec spec, long length) {
    Dfp theta = dfp(spec.theta());
    Dfp alpha = one();
    if (spec.scaling() instanceof RopeScaling.Dynamic s && length > s.maxPosition()) {
      alpha = dfp(s.factor())
          .multiply(dfp(BigDecimal.valueOf(length)))
          .divide(dfp(BigDecimal.valueOf(s.maxPosition())))
          .subtract(dfp(s.factor()).subtract(one()));
    } else if (spec.scaling() instanceof RopeScaling.NtkAlpha s) {
      alpha = dfp(s.alpha());
    } else if (spec.scaling() instanceof RopeScaling.QwenNtk s && length > s.trainedLength()) {
      Dfp ratio =
          dfp(BigDecimal.valueOf(length)).divide(dfp(BigDecimal.valueOf(s.trainedLength())));
      Dfp power = one();
      while (power.lessThan(ratio)) {
        power = power.multiply(2);
      }
      alpha = power.multiply(2).subtract(one());
    } else {
      return theta;
    }
    int r = spec.rotaryDim();
    return theta.multiply(DfpMath.exp(DfpMath.log(alpha).multiply(r).divide(r - 2)));
  }

  private static Dfp bent(RopeSpec spec, long length, int i, Dfp plain) {
    if (spec.scaling() instanceof RopeScaling.Linear s) {
      return plain.divide(dfp(s.factor()));
    }
    if (spec.scaling() instanceof RopeScaling.Proportional s) {
      return i < s.rotatingPairs() ? plain.divide(dfp(s.factor())) : FIELD.getZero();
    }
    if (spec.scaling() instanceof RopeScaling.LongRope s) {
      return plain.divide(
          dfp((length > s.originalLength() ? s.longFactors() : s.shortFactors()).get(i)));
    }
    if (spec.scaling() instanceof RopeScaling.Llama3 s) {
      Dfp wavelength = TWO_PI.divide(plain);
      Dfp original = dfp(BigDecimal.valueOf(s.originalLength()));
      if (wavelength.lessThan(original.divide(dfp(s.highFreqFactor())))) {
        return plain;
      }
      if (wavelength.greaterThan(original.divide(dfp(s.lowFreqFactor())))) {
        return plain.divide(dfp(s.factor()));
      }
      Dfp t = original
          .divide(wavelength)
          .subtract(dfp(s.lowFreqFactor()))
          .divide(dfp(s.highFreqFactor().subtract(s.lowFreqFactor())));
      return plain.multiply(one().subtract(t)).divide(dfp(s.factor())).add(plain.multiply(t));
    }
    if (spec.scaling() instanceof RopeScaling.Yarn s) {
      Dfp ramp = ramp(spec, s, i);
      return plain.multiply(one().subtract(ramp)).add(plain.multiply(ramp).divide(dfp(s.factor())));
    }
    return plain;
  }

  private static Dfp ramp(RopeSpec spec, RopeScaling.Yarn s, int i) {
    Dfp low = bound(spec, s, s.betaFast());
    Dfp high = bound(spec, s, s.betaSlow());
    if (s.truncate()) {
      low = low.floor();
      high = high.ceil();
    }
    low = max(low, FIELD.getZero());
    high = min(high, FIELD.newDfp(spec.rotaryDim() - 1));
    if (low.equals(high)) {
      high = high.add(dfp(new BigDecimal("0.001")));
    }
    Dfp ramp = FIELD.newDfp(i).subtract(low).divide(high.subtract(low));
    return min(max(ramp, FIELD.getZero()), one());
  }

  private static Dfp bound(RopeSpec spec, RopeScaling.Yarn s, BigDecimal beta) {
    Dfp ratio = dfp(BigDecimal.valueOf(s.originalLength())).divide(dfp(beta).multiply(TWO_PI));
    return DfpMath.log(ratio)
        .multiply(spec.rotaryDim())
        .divide(DfpMath.log(dfp(spec.theta())).multiply(2));
  }

  /** Returns {@code round(2^64 w / 2 pi)} modulo 2<sup>64</sup>. */
  static long step(Dfp w) {
    BigDecimal turns =
        decimal(w.divide(TWO_PI)).multiply(new BigDecimal(BigInteger.ONE.shiftLeft(64)));
    BigDecimal whole = turns.setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal fromBorder = new BigDecimal("0.5").subtract(turns.subtract(whole).abs());
    if (fromBorder.compareTo(new BigDecimal("1e-30")) < 0) {
      throw new AssertionError("no verdict: " + turns);
    }
    return whole.toBigIntegerExact().longValue();
  }

  static Dfp dfp(BigDecimal x) {
    return FIELD.newDfp(x.toString());
  }

  static BigDecimal decimal(Dfp x) {
    return new BigDecimal(x.toString());
  }

  private static Dfp one() {
    return FIELD.getOne();
  }

  private static Dfp max(Dfp a, Dfp b) {
    return a.lessThan(b) ? b : a;
  }

  private static Dfp min(Dfp a, Dfp b) {
    return a.lessThan(b) ? a : b;
  }
}
