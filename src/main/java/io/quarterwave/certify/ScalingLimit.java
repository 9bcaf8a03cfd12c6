// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Up to which attention scaling the accumulators of a rotation are proved not to overflow; derived.
 *
 * <p>An accumulator of {@code w} bits must hold {@code X (|c| + |s|) + 2^(f-1) <= 2^(w-1) - 1}, with {@code X = 2^(bits-1)} and {@code c, s} whole multiplicands in Q<i>f</i>;
 * that is {@code |c| + |s| <= N = floor((2^(w-1) - 1 - 2^(f-1)) / X)}. A multiplicand is at most {@code 2^f S (|cos| + e) + 1/2}, with {@code e} the error of
 * the sine, and {@code |cos| + |sin| <= sqrt2}; so {@code |c| + |s|} reaches {@code N + 1} only if {@code 2^f S (sqrt2 + 2 e) >= N}.
 */
public final class ScalingLimit {
  private ScalingLimit() {}

  /**
   * Returns the largest scaling in Q30 that is proved.
   *
   * @param accumulatorBits {@code w}
   */
  public static long maxScaleQ30(DataType type, Accuracy accuracy, int accumulatorBits) {
    int fractionBits = type.fractionBits(accuracy);
    BigInteger most = BigInteger.ONE
        .shiftLeft(accumulatorBits - 1)
        .subtract(BigInteger.ONE)
        .subtract(BigInteger.ONE.shiftLeft(fractionBits - 1))
        .divide(BigInteger.valueOf(-(long) type.min()));
    BigDecimal perScale =
        UpperBounds.SQRT2.add(UpperBounds.SINE_ERROR.multiply(BigDecimal.valueOf(2)));
    BigDecimal limit = new BigDecimal(most)
        .multiply(UpperBounds.pow2(30 - fractionBits))
        .divide(perScale, 10, RoundingMode.DOWN);
    return limit.setScale(0, RoundingMode.CEILING).longValueExact() - 1; // strictly below the limit
  }
}
