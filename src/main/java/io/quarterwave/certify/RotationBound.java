// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;

/**
 * How far rotated integers can be from the truth, in units (ulp) of the data; derived, in exact decimal arithmetic rounded up.
 *
 * <p><b>Derivation.</b> Let {@code X = 2^(bits-1)} bound the data, {@code S = scaleQ30 / 2^30}, {@code f} be the fraction bits of the multiplicands, {@code E} the
 * exhaustively certified error of the pinned sine in ulp of Q30, {@code theta} the real angle of a pair, {@code phi} its 32-bit phase.
 *
 * <ol>
 *   <li><i>Multiplicand.</i> {@code c = S (cos phi + e) + r} with {@code |e| <= E 2^-30} and {@code |r| <= 2^-(f+1)}, the one rounding to Q<i>f</i>; so {@code c} is within
 *       {@code eps = S E 2^-30 + 2^-(f+1)} of {@code S cos phi}, and {@code s} of {@code S sin phi}. The two errors are independent: an output moves by at most
 *       {@code (|x0| + |x1|) eps <= 2 X eps}.
 *   <li><i>Scaling.</i> {@code scaleQ30} is the model's real scaling rounded once, so {@code S} is within {@code g = 2^-31} of it, and an output moves by at
 *       most {@code g |x| <= g sqrt2 X}. A {@code scaleQ30} of 2<sup>30</sup> stands for no scaling at all: then {@code g = 0}, and the planner refuses
 *       the scalings beside 1 that would round to it.
 *   <li><i>Phase.</i> A step is within half a unit of 2<sup>-64</sup> turns, on each axis; the cut to 32 bits adds half a unit of 2<sup>-32</sup> turns:
 *       {@code |phi - theta| <= d = pi (2^-32 + axes |position| 2^-64)} rad. This turns the whole vector: an output moves by at most the
 *       chord {@code (S + g) |x| d <= (S + g) sqrt2 X d}.
 *   <li><i>Output.</i> One rounding, 1/2. Saturation moves no two numbers apart, so the bound holds for saturated outputs against
 *       the truth saturated to the same range.
 * </ol>
 *
 * <p>{@link #ofPhase()} is the sum of 1, 2 and 4; {@link #ofPosition()} is the sum of all four. {@code pi} is rounded up to 355/113.
 *
 * @param type type of the data
 * @param accuracy class of the multiplicands
 * @param scaleQ30 attention scaling
 * @param axes numbers in a position
 * @param maxPosition largest absolute value of a position, or of a coordinate of one
 */
public record RotationBound(
    DataType type, Accuracy accuracy, long scaleQ30, int axes, long maxPosition) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public RotationBound {
    boolean narrow = type == DataType.INT8 && accuracy == Accuracy.FAST;
    long limit = narrow ? Rope.INT8_FAST_MAX_SCALE_Q30 : RopePlan.MAX_SCALE_Q30;
    if (scaleQ30 <= 0 || scaleQ30 > limit) {
      throw new IllegalArgumentException("scaleQ30 (" + scaleQ30 + ") of " + type + " " + accuracy
          + " must be in [1, " + limit + "]");
    }
    if (axes < 1) {
      throw new IllegalArgumentException("axes (" + axes + ") must be positive");
    }
    if (maxPosition < 0) {
      throw new IllegalArgumentException("maxPosition (" + maxPosition + ") must not be negative");
    }
  }

  /** Returns the bound of a plan at positions of at most {@code maxPosition} in absolute value. */
  public static RotationBound of(
      RopePlan plan, DataType type, Accuracy accuracy, long maxPosition) {
    return new RotationBound(type, accuracy, plan.scaleQ30(), plan.axes(), maxPosition);
  }

  /** Returns the largest error of one output against the real rotation by the 32-bit phase. */
  public BigDecimal ofPhase() {
    return HALF.add(TWO.multiply(largest()).multiply(multiplicandError()))
        .add(scalingError().multiply(UpperBounds.SQRT2).multiply(largest()));
  }

  /** Returns the largest error of one output against the real rotation at the position. */
  public BigDecimal ofPosition() {
    BigDecimal turn = UpperBounds.pow2(-32)
        .add(BigDecimal.valueOf(axes)
            .multiply(BigDecimal.valueOf(maxPosition))
            .multiply(UpperBounds.pow2(-64)));
    BigDecimal chord = scaling()
        .add(scalingError())
        .multiply(UpperBounds.SQRT2)
        .multiply(largest())
        .multiply(UpperBounds.PI)
        .multiply(turn);
    return ofPhase().add(chord);
  }

  /**
   * Returns how far the inverse rotation of a rotation can be from {@code S^2 x}, at any position, if nothing saturated.
   *
   * <p>Both use one row, so that the phase plays no part. With {@code M} the matrix of multiplicands and {@code r, q} the roundings, at most 1/2 each,
   * the result is {@code M'(M x + r) + q = (c^2 + s^2) x + M' r + q}. By step 1 {@code |c^2 + s^2 - S^2| <= 2 sqrt2 S eps + 2 eps^2}, and
   * {@code |c| + |s| <= sqrt2 S + 2 eps}; the sum is {@code X (2 sqrt2 S eps + 2 eps^2) + (sqrt2 S + 2 eps) / 2 + 1/2}.
   */
  public BigDecimal inverseAfterForward() {
    BigDecimal eps = multiplicandError();
    BigDecimal rootS = UpperBounds.SQRT2.multiply(scaling());
    BigDecimal gain = TWO.multiply(rootS).multiply(eps).add(TWO.multiply(eps).multiply(eps));
    return largest()
        .multiply(gain)
        .add(HALF.multiply(rootS.add(TWO.multiply(eps))))
        .add(HALF);
  }

  /**
   * Returns how far the length of a rotated pair can be from {@code S} times its length before, at any position, if nothing
   * saturated; the length of {@code n} pairs together, {@code sqrt(n)} times as far.
   *
   * <p>The matrix of multiplicands stretches every vector by {@code sqrt(c^2 + s^2)}, which is within {@code sqrt2 eps} of {@code S}; the vector is at most
   * {@code sqrt2 X} long, and the two roundings together are at most {@code sqrt2 / 2}: {@code 2 X eps + sqrt2 / 2}.
   */
  public BigDecimal norm() {
    return TWO.multiply(largest())
        .multiply(multiplicandError())
        .add(HALF.multiply(UpperBounds.SQRT2));
  }

  /**
   * Returns how far data rotated at a position and then shifted by a difference of at most {@code maxDifference} can be from the real
   * rotation at the sum, if nothing saturated.
   *
   * <p>The errors of the two outputs of a pair are at most {@link #ofPosition()} each; the shift turns that error vector, so that
   * {@code sqrt2} times as much may fall on one output, and adds its own error at scaling 1.
   */
  public BigDecimal afterShift(long maxDifference) {
    RotationBound shift =
        new RotationBound(type, accuracy, RopePlan.UNIT_SCALE_Q30, axes, maxDifference);
    return UpperBounds.SQRT2.multiply(ofPosition()).add(shift.ofPosition());
  }

  /**
   * Returns how far the score of a rotated query and a rotated key, the sum of the products of their rotary channels, can be
   * from the real one, which depends on the difference of their positions alone; if nothing saturated.
   *
   * <p>With {@code b} the bound of an output, the error vector of a pair is at most {@code sqrt2 b} long, so a pair adds at most
   * {@code sqrt2 b S (|q| + |k|) + 2 b^2}.
   *
   * @param lengthsOfQuery sum of the lengths of the query's pairs, before the rotation
   * @param lengthsOfKey sum of the lengths of the key's pairs
   * @param pairs how many pairs
   */
  public BigDecimal score(BigDecimal lengthsOfQuery, BigDecimal lengthsOfKey, int pairs) {
    BigDecimal b = ofPosition();
    return UpperBounds.SQRT2
        .multiply(b)
        .multiply(scaling().add(scalingError()))
        .multiply(lengthsOfQuery.add(lengthsOfKey))
        .add(TWO.multiply(BigDecimal.valueOf(pairs)).multiply(b).multiply(b));
  }

  /** The {@code eps} of step 1. */
  private BigDecimal multiplicandError() {
    return scaling()
        .multiply(UpperBounds.SINE_ERROR)
        .add(UpperBounds.pow2(-1 - type.fractionBits(accuracy)));
  }

  private BigDecimal largest() {
    return BigDecimal.valueOf(-(long) type.min());
  }

  private BigDecimal scaling() {
    return BigDecimal.valueOf(scaleQ30).multiply(UpperBounds.pow2(-30));
  }

  private BigDecimal scalingError() {
    return scaleQ30 == RopePlan.UNIT_SCALE_Q30 ? BigDecimal.ZERO : UpperBounds.pow2(-31);
  }
}
