// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Turns a {@link RopeSpec} into integer phase steps.
 *
 * <p>The steps, the attention scaling and the softmax scale are the exact real values of the model's formula, taken at the decimal parameters
 * as written, each rounded once and correctly ({@link Frequencies}). Formulas follow the inference code that people run (Hugging Face
 * transformers) where it differs from a paper, without its float32 arithmetic.
 *
 * <p>Parameters are numbers of at most 800 digits, 0 or between 1e-30 and 1e30 in size; theta is above 1.
 */
public final class Planner {
  private static final BigFraction MAX_SCALE =
      new BigFraction(BigInteger.valueOf(RopePlan.MAX_SCALE_Q30), BigInteger.ONE.shiftLeft(30));

  private Planner() {}

  /**
   * Returns the plan of a specification.
   *
   * @param spec what the model says
   * @param sequenceLength the length for which the frequencies are taken; needed where {@code spec.scaling().needsLength()}, ignored elsewhere
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public static PlannedRope plan(RopeSpec spec, OptionalLong sequenceLength) {
    Formula formula = Formulas.of(spec, sequenceLength);
    long[] steps = Frequencies.of(formula, spec.pairs()).steps();
    Scaling scaling = scaling(formula);
    RopePlan plan = new RopePlan(
        spec.headDim(), spec.offset(), spec.layout(), scaling.q30, spread(steps, spec.axes()));
    return new PlannedRope(
        spec,
        plan,
        spec.scaling().needsLength() ? sequenceLength : OptionalLong.empty(),
        scaling.real,
        spec.softmaxScale()
            .map(s -> OptionalDouble.of(SoftmaxScales.toDouble(s)))
            .orElse(OptionalDouble.empty()));
  }

  /**
   * Returns the steps of explicit frequencies, for {@link RopePlan}: learned ones, lists per pair, one list for each of several axes that add.
   *
   * @param radiansPerToken inverse frequencies, signed, below 1e30 in size; {@code new BigDecimal(x)} takes a {@code double} as the number that it is
   * @return {@code round(2^64 w / 2 pi)} modulo 2<sup>64</sup> of each, correctly rounded
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public static long[] steps(List<BigDecimal> radiansPerToken) {
    return Frequencies.ofRadians(radiansPerToken).steps();
  }

  private record Scaling(double real, long q30) {}

  private static Scaling scaling(Formula formula) {
    return Ziv.decide("the attention scaling", reals -> {
      Interval s = formula.attentionScaling(reals);
      double real = s.toDouble();
      if (s.signum() <= 0 || reals.of(MAX_SCALE).minus(s).signum() < 0) {
        throw new IllegalArgumentException(
            "attention scaling (" + real + ") must be in (0, " + MAX_SCALE.doubleValue() + "]");
      }
      long q30 = s.round(30).longValueExact();
      if (q30 == 0) {
        throw new IllegalArgumentException(
            "attention scaling (" + real + ") must not round to 0 in Q30");
      }
      if (q30 == RopePlan.UNIT_SCALE_Q30 && s.minus(reals.one()).signum() != 0) {
        // 2^30 stands for no scaling at all, and RotationBound counts on it
        throw new IllegalArgumentException("attention scaling (" + real
            + ") must be 1, or differ from it by more than its rounding in Q30");
      }
      return new Scaling(real, q30);
    });
  }

  private static long[][] spread(long[] steps, AxisMap map) {
    long[][] byAxis = new long[map.axes()][steps.length];
    for (int pair = 0; pair < steps.length; pair++) {
      byAxis[map.axis(pair)][pair] = steps[pair];
    }
    return byAxis;
  }
}
