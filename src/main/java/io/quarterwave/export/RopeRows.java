// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.adapter.RowShape;
import io.quarterwave.certify.TensorRowBound;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.trig.PinnedSine;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Cosines and sines of a range of positions as two tensors {@code [positions][pairs]}, or {@code [positions][2 pairs]} with every number twice.
 *
 * <p>An element is {@code min(max, floor(sineQ30(phase) * scaleQ30 * one / 2^60 + 1/2)) + zeroPoint}: the pinned sine of the exact phase times the attention scaling, rounded
 * once, ties up, in integers of 128 bits. Where {@code one} is 2<sup>f</sup> it is the multiplicand in Q<i>f</i> of {@link io.quarterwave.rope.RopeRow}. Its error is
 * {@link TensorRowBound}. A position is the same on every axis of the plan.
 *
 * @param plan the rotation
 * @param shape how often and where a number stands
 * @param type the integers
 * @param scale the real number that one unit stands for, {@code 1 / one}
 * @param positions which positions
 */
public record RopeRows(
    RopePlan plan, RowShape shape, RowType type, BigFraction scale, PositionRange positions) {
  /** The most bytes of a file. */
  public static final int MOST_BYTES = 1 << 27;

  /**
   * Checks that the numbers fit their type.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public RopeRows {
    BigFraction units = BigFraction.ONE.divide(scale);
    if (!units.getDenominator().equals(BigInteger.ONE)
        || units.compareTo(new BigFraction(1 << 30)) > 0) {
      throw new IllegalArgumentException(
          "the scale (" + Fractions.text(scale) + ") must be 1/N with N in [1, 2^30]");
    }
    long one = units.longValue();
    long largest = element(1 << 30, plan.scaleQ30(), one);
    if (largest > type.max() + 1) {
      throw new IllegalArgumentException("at scale " + Fractions.text(scale)
          + (plan.scaleQ30() == RopePlan.UNIT_SCALE_Q30 ? "" : " the attention scaling makes")
          + " 1.0 " + largest + ", beyond the " + type.max() + " that " + word(type)
          + "; choose a coarser --scale, such as 2^-14");
    }
  }

  private static String word(RowType type) {
    return type.signed()
        ? "int" + type.bits() + " holds"
        : "uint" + type.bits() + " holds above its zero point";
  }

  /**
   * Checks that both files of a format may be written.
   *
   * @throws IllegalArgumentException if one could have more than {@link #MOST_BYTES}
   */
  public void requireRoom(TensorFormat format) {
    BigInteger bytes = positions
        .count()
        .multiply(BigInteger.valueOf((long) shape.width(plan) * format.mostBytes(type.bits())));
    if (bytes.compareTo(BigInteger.valueOf(MOST_BYTES)) > 0) {
      throw new IllegalArgumentException(
          "the positions " + positions + " would make files of up to " + bytes + " bytes, "
              + MOST_BYTES + " are the most; export them in parts");
    }
  }

  /** Returns the integer that stands for 1.0 before clamping. */
  public long one() {
    return BigFraction.ONE.divide(scale).longValue();
  }

  /** Returns whether +1.0, times the scaling, is one more than the largest element and clamped. */
  public boolean saturates() {
    return element(1 << 30, plan.scaleQ30(), one()) > type.max();
  }

  /** Returns the error bound of the elements. */
  public TensorRowBound bound() {
    return new TensorRowBound(plan.scaleQ30(), one(), type.max(), plan.axes(), positions.largest());
  }

  /** Returns the cosines. */
  public Tensor cosines() {
    return tensor(true);
  }

  /** Returns the sines. */
  public Tensor sines() {
    return tensor(false);
  }

  private Tensor tensor(boolean cosine) {
    int width = shape.width(plan);
    int rows = positions.count().intValueExact();
    long one = one();
    return new Tensor(
        type.bits(),
        type.signed(),
        new int[] {rows, width},
        index -> at(index, width, one, cosine));
  }

  private long at(int index, int width, long one, boolean cosine) {
    int phase = plan.phase(positions.from() + index / width, pair(index % width));
    int sineQ30 = cosine ? PinnedSine.cosQ30(phase) : PinnedSine.sinQ30(phase);
    return Math.min(type.max(), element(sineQ30, plan.scaleQ30(), one)) + type.zeroPoint();
  }

  private int pair(int column) {
    return switch (shape) {
      case PAIRS -> column;
      case HALVES -> column % plan.pairs();
      case INTERLEAVED -> column / 2;
    };
  }

  /** Returns {@code floor(sineQ30 * scaleQ30 * one / 2^60 + 1/2)}. */
  static long element(int sineQ30, long scaleQ30, long one) {
    long product = sineQ30 * scaleQ30; // |product| <= 2^30 * 2.75 * 2^30 < 2^62
    long high = Math.multiplyHigh(product, one); // the whole is below 2^92
    long low = product * one;
    long rounded = low + (1L << 59);
    long carry = Long.compareUnsigned(rounded, low) < 0 ? 1 : 0;
    return (high + carry) << 4 | rounded >>> 60;
  }
}
