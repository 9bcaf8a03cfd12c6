// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.fixed.Phase;
import io.quarterwave.kernel.RowOrder;
import io.quarterwave.kernel.RowSteps;
import java.util.Arrays;
import java.util.Objects;

/**
 * A rotary position embedding in integers: one exact phase step per axis and pair, the layout of the pairs, and the
 * attention scaling. Immutable; shared by any number of threads.
 *
 * <p>The angle of pair {@code i} at a position is {@code sum over axes of position[axis] * step(axis, i)} in
 * 2<sup>-64</sup> turns, wrapping, cut once to a 32-bit phase. With steps that are the correctly rounded
 * {@code 2^64 w / 2 pi} the angle before the cut is within {@code pi * |position| * 2^-64} rad of the real one; derived: half a unit
 * of step, times the position.
 */
public final class RopePlan {
  /** The version of the rotation contract that this plan follows. */
  public static final int CONTRACT = 1;

  /** {@link #scaleQ30()} of a plan without attention scaling. */
  public static final long UNIT_SCALE_Q30 = 1L << 30;

  /** The largest attention scaling, 2.75 in Q30: the largest at which int8 and int16 accumulators are proved to fit. */
  public static final long MAX_SCALE_Q30 = 11L << 28;

  /** The most channels of a head; far beyond any model, so that a hostile size is an error, not an allocation. */
  public static final int MAX_HEAD_DIM = 1 << 16;

  /** The most axes. */
  public static final int MAX_AXES = 16;

  private final int headDim;
  private final int rotaryDim;
  private final int offset;
  private final PairLayout layout;
  private final long scaleQ30;
  private final long[][] steps;
  private final RowSteps rowSteps;

  /**
   * Makes a plan from explicit steps, which are copied.
   *
   * @param headDim channels of a head, in [2, {@link #MAX_HEAD_DIM}]
   * @param offset first rotated channel inside the head
   * @param layout where the channels of a pair lie
   * @param scaleQ30 attention scaling in Q30, in (0, {@link #MAX_SCALE_Q30}]; 2<sup>30</sup> for none
   * @param steps {@code [axes][pairs]} steps in 2<sup>-64</sup> turns per unit of position; 2 * pairs channels rotate
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public RopePlan(int headDim, int offset, PairLayout layout, long scaleQ30, long[][] steps) {
    if (headDim < 2 || headDim > MAX_HEAD_DIM) {
      throw new IllegalArgumentException(
          "headDim (" + headDim + ") must be in [2, " + MAX_HEAD_DIM + "]");
    }
    if (steps.length < 1 || steps.length > MAX_AXES) {
      throw new IllegalArgumentException(
          "axes (" + steps.length + ") must be in [1, " + MAX_AXES + "]");
    }
    int pairs = steps[0].length;
    if (pairs < 1 || pairs > headDim / 2) {
      throw new IllegalArgumentException(
          "pairs (" + pairs + ") must be in [1, headDim / 2 = " + headDim / 2 + "]");
    }
    for (int axis = 1; axis < steps.length; axis++) {
      if (steps[axis].length != pairs) {
        throw new IllegalArgumentException(
            "steps[" + axis + "] has " + steps[axis].length + " pairs, steps[0] has " + pairs);
      }
    }
    if (offset < 0 || offset > headDim - 2 * pairs) {
      throw new IllegalArgumentException("offset (" + offset
          + ") must be in [0, headDim - rotaryDim = " + (headDim - 2 * pairs) + "]");
    }
    if (scaleQ30 <= 0 || scaleQ30 > MAX_SCALE_Q30) {
      throw new IllegalArgumentException(
          "scaleQ30 (" + scaleQ30 + ") must be in [1, " + MAX_SCALE_Q30 + "]");
    }
    this.headDim = headDim;
    this.rotaryDim = 2 * pairs;
    this.offset = offset;
    this.layout = Objects.requireNonNull(layout, "layout");
    this.scaleQ30 = scaleQ30;
    this.steps = new long[steps.length][];
    for (int axis = 0; axis < steps.length; axis++) {
      this.steps[axis] = Arrays.copyOf(steps[axis], pairs);
    }
    rowSteps = steps(RowOrder.natural(pairs));
  }

  /** Returns the shape in words, without the steps. */
  @Override
  public String toString() {
    return "RopePlan[" + rotaryDim + " of " + headDim + " channels from " + offset + ", " + layout
        + ", axes " + steps.length + ", scaleQ30 " + scaleQ30 + "]";
  }

  /** Returns the channels of a head. */
  public int headDim() {
    return headDim;
  }

  /** Returns the channels of a head that rotate, twice the pairs. */
  public int rotaryDim() {
    return rotaryDim;
  }

  /** Returns the number of pairs. */
  public int pairs() {
    return rotaryDim / 2;
  }

  /** Returns the first rotated channel of a head. */
  public int offset() {
    return offset;
  }

  /** Returns where the channels of a pair lie. */
  public PairLayout layout() {
    return layout;
  }

  /** Returns how many numbers a position has. */
  public int axes() {
    return steps.length;
  }

  /** Returns the factor on cosine and sine in Q30; 2<sup>30</sup> is none. */
  public long scaleQ30() {
    return scaleQ30;
  }

  /**
   * Returns the phase step of a pair along an axis.
   *
   * @return step in 2<sup>-64</sup> turns per unit of position, signed
   */
  public long step(int axis, int pair) {
    return steps[axis][pair];
  }

  /** Returns the steps for a row in the order of the pairs. */
  RowSteps steps() {
    return rowSteps;
  }

  /** Returns the steps for a row in another order. */
  RowSteps steps(RowOrder order) {
    return new RowSteps(order, steps);
  }

  /** Returns this plan without its attention scaling. */
  public RopePlan unscaled() {
    return withScale(UNIT_SCALE_Q30);
  }

  /** Returns this plan with another attention scaling. */
  RopePlan withScale(long otherQ30) {
    return otherQ30 == scaleQ30 ? this : new RopePlan(headDim, offset, layout, otherQ30, steps);
  }

  /** Returns this plan with the channels of its pairs elsewhere. */
  public RopePlan withLayout(PairLayout other) {
    return other == layout ? this : new RopePlan(headDim, offset, other, scaleQ30, steps);
  }

  /**
   * Returns the angle of a pair at a position that is the same on every axis.
   *
   * @param position token position, any {@code long}
   * @param pair 0 to {@code pairs() - 1}
   * @return phase in 2<sup>-32</sup> turns
   */
  public int phase(long position, int pair) {
    long turns64 = 0;
    for (long[] axis : steps) {
      turns64 += position * axis[pair];
    }
    return Phase.cut(turns64);
  }

  /**
   * Returns the angle of a pair at a position of several axes.
   *
   * @param positions array that holds the position
   * @param from index of the first axis; {@code axes()} numbers are read
   * @param pair 0 to {@code pairs() - 1}
   * @return phase in 2<sup>-32</sup> turns
   */
  public int phase(long[] positions, int from, int pair) {
    long turns64 = 0;
    for (int axis = 0; axis < steps.length; axis++) {
      turns64 += positions[from + axis] * steps[axis][pair];
    }
    return Phase.cut(turns64);
  }
}
