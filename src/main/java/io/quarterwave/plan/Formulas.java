// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.apache.commons.math3.fraction.BigFraction;

/** The formula of each {@link RopeScaling}. */
final class Formulas {
  private Formulas() {}

  /**
   * Returns the formula of a specification at a sequence length.
   *
   * @throws IllegalArgumentException naming the parameter and the rule that it breaks
   */
  static Formula of(RopeSpec spec, OptionalLong sequenceLength) {
    RopeScaling scaling = spec.scaling();
    if (scaling instanceof RopeScaling.Default) {
      return GeometricFormula.dividedBy(spec, BigFraction.ONE);
    }
    if (scaling instanceof RopeScaling.Linear linear) {
      return GeometricFormula.dividedBy(spec, Decimals.atLeastOne("factor", linear.factor()));
    }
    if (scaling instanceof RopeScaling.Proportional proportional) {
      return GeometricFormula.proportional(
          spec, proportional.rotatingPairs(), Decimals.atLeastOne("factor", proportional.factor()));
    }
    if (scaling instanceof RopeScaling.Dynamic dynamic) {
      return GeometricFormula.stretched(spec, dynamicAlpha(dynamic, length(spec, sequenceLength)));
    }
    if (scaling instanceof RopeScaling.NtkAlpha ntk) {
      return GeometricFormula.stretched(spec, Decimals.atLeastOne("alpha", ntk.alpha()));
    }
    if (scaling instanceof RopeScaling.QwenNtk qwen) {
      return GeometricFormula.stretched(spec, qwenAlpha(qwen, length(spec, sequenceLength)));
    }
    if (scaling instanceof RopeScaling.Yarn yarn) {
      return new YarnFormula(spec, yarn);
    }
    if (scaling instanceof RopeScaling.LongRope longRope) {
      return new LongRopeFormula(spec, longRope, length(spec, sequenceLength));
    }
    if (scaling instanceof RopeScaling.Llama3 llama3) {
      return new Llama3Formula(spec, llama3);
    }
    throw new IllegalArgumentException("no formula for " + scaling);
  }

  private static long length(RopeSpec spec, OptionalLong sequenceLength) {
    long length = sequenceLength.orElseThrow(
        () -> new IllegalArgumentException("the frequencies of rope type "
            + spec.scaling().ropeType() + " depend on the sequence length, which is missing"));
    Decimals.length("sequence length", length);
    return length;
  }

  /** {@code factor * L / max - (factor - 1)}, 1 up to {@code L = max}. */
  private static BigFraction dynamicAlpha(RopeScaling.Dynamic dynamic, long length) {
    BigFraction factor = Decimals.atLeastOne("factor", dynamic.factor());
    BigFraction max = Decimals.length("max position", dynamic.maxPosition());
    BigFraction ratio = new BigFraction(Math.max(length, dynamic.maxPosition())).divide(max);
    return factor.multiply(ratio).subtract(factor).add(BigInteger.ONE);
  }

  /** {@code 2^ceil(log2(L / trained) + 1) - 1}, 1 up to the trained length. */
  private static BigFraction qwenAlpha(RopeScaling.QwenNtk qwen, long length) {
    Decimals.length("trained length", qwen.trainedLength());
    // ceil(log2(L / T)) is the first k with L <= T 2^k
    int k = 0;
    while (BigInteger.valueOf(qwen.trainedLength())
            .shiftLeft(k)
            .compareTo(BigInteger.valueOf(length))
        < 0) {
      k++;
    }
    return new BigFraction(BigInteger.TWO.shiftLeft(k).subtract(BigInteger.ONE));
  }
}
