// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * How far an integer of a row of cosines and sines can be from the truth, in units (ulp) of the integers; derived, in exact decimal arithmetic rounded up.
 *
 * <p><b>Derivation.</b> Let {@code S = scaleQ30 / 2^30}, {@code E} be the exhaustively certified error of the pinned sine in ulp of Q30, {@code phi} the 32-bit phase of a
 * pair. An integer is {@code c = one * S (cos phi + e) + r}, clamped at {@code max}, with {@code |e| <= E 2^-30} and {@code |r| <= 1/2}, the one rounding; {@code r = 0} where
 * {@code one * scaleQ30} is a multiple of 2<sup>60</sup>. So it is within {@code one S E 2^-30 + 1/2} of {@code one S cos phi}, and where that is beyond {@code max} within
 * {@code one S - max}. Against the real angle the scaling, rounded once, adds {@code one 2^-31} if there is one, and the rounding of the steps and the cut to 32 bits
 * {@code one (S + 2^-31) pi (2^-32 + axes |position| 2^-64)}, as in {@link FloatRowBound}.
 *
 * @param scaleQ30 attention scaling
 * @param one the integer that stands for 1.0 before clamping
 * @param max the largest integer
 * @param axes numbers in a position
 * @param maxPosition largest absolute value of a position, or of a coordinate of one
 */
public record TensorRowBound(long scaleQ30, long one, long max, int axes, BigInteger maxPosition) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public TensorRowBound {
    if (scaleQ30 <= 0 || scaleQ30 > RopePlan.MAX_SCALE_Q30) {
      throw new IllegalArgumentException(
          "scaleQ30 (" + scaleQ30 + ") must be in [1, " + RopePlan.MAX_SCALE_Q30 + "]");
    }
    if (one < 1 || one > 1L << 30) {
      throw new IllegalArgumentException("one (" + one + ") must be in [1, 2^30]");
    }
    if (axes < 1) {
      throw new IllegalArgumentException("axes (" + axes + ") must be positive");
    }
    if (maxPosition.signum() < 0) {
      throw new IllegalArgumentException("maxPosition (" + maxPosition + ") must not be negative");
    }
  }

  /** Returns the largest error against cosine or sine of the 32-bit phase, times {@code scaleQ30}. */
  public BigDecimal ofPhase() {
    BigDecimal largest = scaling().multiply(BigDecimal.valueOf(one));
    BigDecimal rounded = largest.multiply(UpperBounds.SINE_ERROR).add(rounding());
    return rounded.max(largest.subtract(BigDecimal.valueOf(max)));
  }

  /** Returns the largest error against cosine or sine of the real angle at the position, times the model's scaling. */
  public BigDecimal ofPosition() {
    BigDecimal scalingError =
        scaleQ30 == RopePlan.UNIT_SCALE_Q30 ? BigDecimal.ZERO : UpperBounds.pow2(-31);
    BigDecimal turn = UpperBounds.pow2(-32)
        .add(BigDecimal.valueOf(axes)
            .multiply(new BigDecimal(maxPosition))
            .multiply(UpperBounds.pow2(-64)));
    BigDecimal angle = scaling().add(scalingError).multiply(UpperBounds.PI).multiply(turn);
    return ofPhase().add(BigDecimal.valueOf(one).multiply(scalingError.add(angle)));
  }

  private BigDecimal rounding() {
    // one <= 2^30 and scaleQ30 < 2^32: the product is below 2^62
    boolean exact = one * scaleQ30 % (1L << 60) == 0;
    return exact ? BigDecimal.ZERO : new BigDecimal("0.5");
  }

  private BigDecimal scaling() {
    return BigDecimal.valueOf(scaleQ30).multiply(UpperBounds.pow2(-30));
  }
}
