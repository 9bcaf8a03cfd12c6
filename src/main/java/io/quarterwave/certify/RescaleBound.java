// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.rope.DataType;
import io.quarterwave.rope.Rescale;
import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;

/**
 * How far outputs of a {@code RescaledRope} can be from the truth, in units (ulp) of the output; derived, in exact decimal arithmetic rounded up. The truth is the real
 * rotation of the input's integers, times the ratio, saturated like the output. The ratio is that of the {@link Rescale} itself; it is within 2<sup>-31</sup> of itself
 * of the quotient from which it was made.
 *
 * <p><b>Derivation</b>, after {@link RotationBound}. Let {@code X = 2^(bits-1)} bound the input, {@code S = scaleQ30 / 2^30}, {@code R} be the ratio, {@code m 2^-k} the
 * rounded product of both ({@link Rescale#times}), {@code m} in [1, 2), {@code E} the certified error of the sine in ulp of Q30.
 *
 * <ol>
 *   <li><i>Multiplicand.</i> {@code c = m (cos phi + e) + r} with {@code |e| <= E 2^-30} and {@code |r| <= 2^-23}, the one rounding to Q22: within {@code eps = m E 2^-30 + 2^-23} of
 *       {@code m cos phi}. The sum is in units of 2<sup>k</sup> outputs, so an output moves by at most {@code 2^-k 2 X eps}.
 *   <li><i>Scaling.</i> {@code m 2^-k} is within {@code 2^-k 2^-31} of {@code S R}, and {@code S} within 2<sup>-31</sup> of the model's scaling: together {@code g = (2^-k + R) 2^-31}, and an
 *       output moves by at most {@code g sqrt2 X}. At scaling 1 both are exact and {@code g = 0}.
 *   <li><i>Phase.</i> The angle is off by at most {@code d = pi (2^-32 + axes |position| 2^-64)}: an output moves by at most {@code (S R + g) sqrt2 X d}.
 *   <li><i>Output.</i> One rounding, 1/2; saturation moves no two numbers apart.
 * </ol>
 *
 * <p>Channels that do not rotate are off by 1/2 at most: their products are exact.
 *
 * @param in type of the input
 * @param rescale the ratio
 * @param scaleQ30 attention scaling
 * @param axes numbers in a position
 * @param maxPosition largest absolute value of a position, or of a coordinate of one
 */
public record RescaleBound(
    DataType in, Rescale rescale, long scaleQ30, int axes, long maxPosition) {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int ROW_BITS = 22;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public RescaleBound {
    rescale.times(scaleQ30);
    if (axes < 1) {
      throw new IllegalArgumentException("axes (" + axes + ") must be positive");
    }
    if (maxPosition < 0) {
      throw new IllegalArgumentException("maxPosition (" + maxPosition + ") must not be negative");
    }
  }

  /** Returns the bound of a plan at positions of at most {@code maxPosition} in absolute value. */
  public static RescaleBound of(RopePlan plan, DataType in, Rescale rescale, long maxPosition) {
    return new RescaleBound(in, rescale, plan.scaleQ30(), plan.axes(), maxPosition);
  }

  /** Returns the largest error of one output against the real rotation by the 32-bit phase, times the ratio. */
  public BigDecimal ofPhase() {
    Rescale product = rescale.times(scaleQ30);
    BigDecimal multiplicand = BigDecimal.valueOf(product.multiplierQ30())
        .multiply(UpperBounds.pow2(-30))
        .multiply(UpperBounds.SINE_ERROR)
        .add(UpperBounds.pow2(-1 - ROW_BITS));
    return HALF.add(
            UpperBounds.pow2(1 - product.shift()).multiply(largest()).multiply(multiplicand))
        .add(factorError().multiply(UpperBounds.SQRT2).multiply(largest()));
  }

  /** Returns the largest error of one output against the real rotation at the position, times the ratio. */
  public BigDecimal ofPosition() {
    BigDecimal turn = UpperBounds.pow2(-32)
        .add(BigDecimal.valueOf(axes)
            .multiply(BigDecimal.valueOf(maxPosition))
            .multiply(UpperBounds.pow2(-64)));
    BigDecimal factor = BigDecimal.valueOf(scaleQ30)
        .multiply(UpperBounds.pow2(-30))
        .multiply(ratio())
        .add(factorError());
    return ofPhase()
        .add(factor
            .multiply(UpperBounds.SQRT2)
            .multiply(largest())
            .multiply(UpperBounds.PI)
            .multiply(turn));
  }

  /** The {@code g} of step 2. */
  private BigDecimal factorError() {
    return scaleQ30 == RopePlan.UNIT_SCALE_Q30
        ? BigDecimal.ZERO
        : UpperBounds.pow2(-rescale.times(scaleQ30).shift())
            .add(ratio())
            .multiply(UpperBounds.pow2(-31));
  }

  private BigDecimal ratio() {
    return BigDecimal.valueOf(rescale.multiplierQ30())
        .multiply(UpperBounds.pow2(-30 - rescale.shift()));
  }

  private BigDecimal largest() {
    return BigDecimal.valueOf(-(long) in.min());
  }
}
