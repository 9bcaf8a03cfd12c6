// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;

/** The value of each {@link SoftmaxScale}. */
final class SoftmaxScales {
  private SoftmaxScales() {}

  /**
   * Returns the nearest {@code double}.
   *
   * @throws IllegalArgumentException naming the parameter and the rule that it breaks
   */
  static double toDouble(SoftmaxScale scale) {
    Function<Reals, Interval> formula = formula(scale);
    return Ziv.decide("the softmax scale", reals -> formula.apply(reals).toDouble());
  }

  private static Function<Reals, Interval> formula(SoftmaxScale scale) {
    if (scale instanceof SoftmaxScale.Value value) {
      BigFraction given = Decimals.positive("softmax scale", value.scale());
      return reals -> reals.of(given);
    }
    if (scale instanceof SoftmaxScale.ReciprocalRoot root) {
      BigFraction of = Decimals.positive("number under the root of the softmax scale", root.of());
      return reals -> reals.of(of.reciprocal()).sqrt();
    }
    if (scale instanceof SoftmaxScale.Mscale mscale) {
      BigFraction dim = Decimals.length("query dim", mscale.queryDim());
      BigFraction factor = Decimals.atLeastOne("factor", mscale.factor());
      BigFraction m = Decimals.notNegative("mscale_all_dim", mscale.mscaleAllDim());
      return reals -> {
        Interval growth = YarnFormula.growth(factor, m, reals);
        return growth.times(growth).times(reals.of(dim.reciprocal()).sqrt());
      };
    }
    throw new IllegalArgumentException("no formula for " + scale);
  }
}
