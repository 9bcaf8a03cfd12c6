// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;

/**
 * How far a float of {@code io.quarterwave.adapter.FloatRows} can be from the truth, absolute; derived, in exact decimal arithmetic rounded up. The
 * derivation is in the javadoc of that class.
 *
 * @param scaleQ30 attention scaling
 * @param axes numbers in a position
 * @param maxPosition largest absolute value of a position, or of a coordinate of one
 */
public record FloatRowBound(long scaleQ30, int axes, long maxPosition) {
  /** Bits of a float's significand, and one for half a unit. */
  private static final int HALF_UNIT = 25;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public FloatRowBound {
    if (scaleQ30 <= 0 || scaleQ30 > RopePlan.MAX_SCALE_Q30) {
      throw new IllegalArgumentException(
          "scaleQ30 (" + scaleQ30 + ") must be in [1, " + RopePlan.MAX_SCALE_Q30 + "]");
    }
    if (axes < 1) {
      throw new IllegalArgumentException("axes (" + axes + ") must be positive");
    }
    if (maxPosition < 0) {
      throw new IllegalArgumentException("maxPosition (" + maxPosition + ") must not be negative");
    }
  }

  /** Returns the bound of a plan at positions of at most {@code maxPosition} in absolute value. */
  public static FloatRowBound of(RopePlan plan, long maxPosition) {
    return new FloatRowBound(plan.scaleQ30(), plan.axes(), maxPosition);
  }

  /** Returns the largest error against cosine or sine of the 32-bit phase, times {@code scaleQ30}. */
  public BigDecimal ofPhase() {
    int exponent = 64 - Long.numberOfLeadingZeros(scaleQ30 - 1) - 30; // S <= 2^exponent
    return scaling().multiply(UpperBounds.SINE_ERROR).add(UpperBounds.pow2(exponent - HALF_UNIT));
  }

  /** Returns the largest error against cosine or sine of the real angle at the position, times the model's scaling. */
  public BigDecimal ofPosition() {
    BigDecimal rounding =
        scaleQ30 == RopePlan.UNIT_SCALE_Q30 ? BigDecimal.ZERO : UpperBounds.pow2(-31);
    BigDecimal turn = UpperBounds.pow2(-32)
        .add(BigDecimal.valueOf(axes)
            .multiply(BigDecimal.valueOf(maxPosition))
            .multiply(UpperBounds.pow2(-64)));
    return ofPhase()
        .add(rounding)
        .add(scaling().add(rounding).multiply(UpperBounds.PI).multiply(turn));
  }

  private BigDecimal scaling() {
    return BigDecimal.valueOf(scaleQ30).multiply(UpperBounds.pow2(-30));
  }
}
