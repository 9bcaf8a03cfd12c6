// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.adapter;

import io.quarterwave.rope.RopePlan;
import io.quarterwave.trig.PinnedSine;

/**
 * Float rows of cosines and sines from the exact phases of a {@link RopePlan}: the tables of an engine that rotates in floating point
 * and quantizes afterwards.
 *
 * <p><b>What for.</b> Such engines make their table as {@code cos(position * frequency)}, the product in float32. At a million tokens that angle is off by up to
 * 6e-2 rad: half a unit of the product, and the half unit of the frequency times the position. The table from here has angles within 1.5e-9 rad at
 * every position below 2<sup>32</sup>, and the engine keeps its rotation: nothing changes but the numbers in the table.
 *
 * <p><b>What it computes.</b> {@code (float) (sineQ30(phase) * scaleQ30) * 2^-60}: the pinned sine of the 32-bit phase times the attention scaling,
 * exact in 64 bits (below 2<sup>62</sup>); converted to float in one rounding to nearest; times a power of two, exact because no product but
 * 0 is below 2<sup>-60</sup>. Position 0 at scaling 1 gives exactly 1 and 0. For an engine that puts the scaling elsewhere, {@code plan.unscaled()}.
 *
 * <p><b>Error</b> of one float, absolute; derived, from the exhaustive certificate of the sine. With {@code S} the scaling, {@code E} the error of the sine in
 * ulp of Q30 and {@code 2^k} the least power of two that is not below {@code S}: a product is at most {@code S} in magnitude, because the sine is at most 1,
 * so the conversion adds at most half a unit of the floats below {@code 2^k}.
 *
 * <ol>
 *   <li>Against {@code S} times cosine or sine of the 32-bit phase: {@code S E 2^-30 + 2^(k-25)}. At scaling 1 {@value #MAX_ERROR_OF_PHASE}.
 *   <li>Against the model's scaling times cosine or sine of the real angle at the position: {@code g = 2^-31} more for the one rounding of the scaling, where there
 *       is one, and {@code (S + g) pi (2^-32 + axes |position| 2^-64)} for the cut to 32 bits and the rounding of the steps.
 *       At scaling 1, on one axis, at positions of at most 2<sup>32</sup> in absolute value {@value #MAX_ERROR_OF_POSITION}.
 * </ol>
 *
 * <p>The float nearest to a number just below 1 is off by up to 3.0e-8 itself. {@code io.quarterwave.certify.FloatRowBound} has the bound of every
 * plan and position.
 *
 * <p><b>Arguments</b> are checked before the first store.
 */
public final class FloatRows {
  /** Bound at scaling 1, against the 32-bit phase, at every position. */
  public static final String MAX_ERROR_OF_PHASE = "3.10231e-8";

  /** Bound at scaling 1, on one axis, against the real angle at positions of at most 2<sup>32</sup> in absolute value. */
  public static final String MAX_ERROR_OF_POSITION = "3.24860e-8";

  private static final float TO_REAL = 0x1p-60f;

  private FloatRows() {}

  /**
   * Fills {@code [from, from + pairs)} of both arrays, one number a pair, for a position that is the same on every axis.
   *
   * @param position any {@code long}
   * @throws IllegalArgumentException if {@code cos} and {@code sin} are one array
   * @throws IndexOutOfBoundsException if an array is too short; nothing is written
   */
  public static void fill(RopePlan plan, long position, float[] cos, float[] sin, int from) {
    fill(plan, RowShape.PAIRS, position, 1, cos, sin, from);
  }

  /**
   * Fills {@code [from, from + pairs)} of both arrays, one number a pair, for a position of several axes.
   *
   * @param positions array that holds the position
   * @param at index of the first axis; {@code plan.axes()} numbers are read
   * @throws IllegalArgumentException if {@code cos} and {@code sin} are one array
   * @throws IndexOutOfBoundsException if an array is too short; nothing is written
   */
  public static void fill(
      RopePlan plan, long[] positions, int at, float[] cos, float[] sin, int from) {
    fill(plan, RowShape.PAIRS, positions, at, 1, cos, sin, from);
  }

  /**
   * Fills a table {@code [count, shape.width(plan)]} for the positions {@code [first, first + count)}, the same on every axis.
   *
   * @param first first position, any {@code long}
   * @param count rows
   * @throws IllegalArgumentException if {@code count} is negative, a position leaves the {@code long}s, or {@code cos} and {@code sin} are one array
   * @throws IndexOutOfBoundsException if an array is too short; nothing is written
   */
  public static void fill(
      RopePlan plan, RowShape shape, long first, int count, float[] cos, float[] sin, int from) {
    int width = check(plan, shape, count, cos, sin, from);
    if (first > Long.MAX_VALUE - Math.max(0, count - 1)) {
      throw new IllegalArgumentException(
          "first (" + first + ") + " + count + " positions must stay below 2^63");
    }
    for (int row = 0; row < count; row++) {
      for (int pair = 0; pair < plan.pairs(); pair++) {
        put(plan, shape, pair, plan.phase(first + row, pair), cos, sin, from + row * width);
      }
    }
  }

  /**
   * Fills a table {@code [count, shape.width(plan)]} for positions of several axes.
   *
   * @param positions {@code [count, axes]}
   * @param at index of the first row's first axis
   * @param count rows
   * @throws IllegalArgumentException if {@code count} is negative, or {@code cos} and {@code sin} are one array
   * @throws IndexOutOfBoundsException if an array is too short; nothing is written
   */
  public static void fill(
      RopePlan plan,
      RowShape shape,
      long[] positions,
      int at,
      int count,
      float[] cos,
      float[] sin,
      int from) {
    int width = check(plan, shape, count, cos, sin, from);
    requireRange("positions", at, (long) count * plan.axes(), positions.length);
    for (int row = 0; row < count; row++) {
      int position = at + row * plan.axes();
      for (int pair = 0; pair < plan.pairs(); pair++) {
        put(plan, shape, pair, plan.phase(positions, position, pair), cos, sin, from + row * width);
      }
    }
  }

  private static void put(
      RopePlan plan, RowShape shape, int pair, int phase, float[] cos, float[] sin, int row) {
    int once = row + pair * shape.step();
    int again = once + shape.again(plan.pairs());
    cos[once] = cos[again] = real(PinnedSine.cosQ30(phase), plan.scaleQ30());
    sin[once] = sin[again] = real(PinnedSine.sinQ30(phase), plan.scaleQ30());
  }

  private static float real(int sineQ30, long scaleQ30) {
    return sineQ30 * scaleQ30 * TO_REAL; // |sineQ30 * scaleQ30| <= 2^30 * 2.75 * 2^30 < 2^62
  }

  /** Checks everything but the positions; returns the width of a row. */
  private static int check(
      RopePlan plan, RowShape shape, int count, float[] cos, float[] sin, int from) {
    if (count < 0) {
      throw new IllegalArgumentException("count (" + count + ") must not be negative");
    }
    if (cos == sin) {
      throw new IllegalArgumentException(
          "cos and sin must be two arrays, not one of " + cos.length + " floats");
    }
    int width = shape.width(plan);
    requireRange("cos", from, (long) count * width, cos.length);
    requireRange("sin", from, (long) count * width, sin.length);
    return width;
  }

  private static void requireRange(String name, int from, long count, int length) {
    if (from < 0 || from + count > length) {
      throw new IndexOutOfBoundsException(
          name + " [" + from + ", " + (from + count) + ") must lie in an array of " + length);
    }
  }
}
