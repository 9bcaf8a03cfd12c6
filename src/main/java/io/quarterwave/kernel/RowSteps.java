// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/** The phase steps of a plan in the order of a loop's tables. Immutable. */
public final class RowSteps {
  private static final int LONGS_OF_A_VECTOR = 8;

  private final RowOrder order;
  private final long[][] steps;
  private final long[] sums;

  /**
   * Copies the steps.
   *
   * @param steps {@code [axes][pairs]} in 2<sup>-64</sup> turns
   */
  public RowSteps(RowOrder order, long[][] steps) {
    this.order = order;
    int vectors = (order.length() + LONGS_OF_A_VECTOR - 1) / LONGS_OF_A_VECTOR;
    int length = vectors * LONGS_OF_A_VECTOR;
    this.steps = new long[steps.length][length];
    sums = new long[length];
    for (int index = 0; index < order.length(); index++) {
      for (int axis = 0; axis < steps.length; axis++) {
        long step = steps[axis][order.pairAt(index)];
        this.steps[axis][index] = step;
        sums[index] += step;
      }
    }
  }

  /** Returns the order of the tables. */
  public RowOrder order() {
    return order;
  }

  /** Returns the sums over the axes, for a position that is the same on all: wrapping, p s + p t = p (s + t). As long as whole vectors of every width. */
  public long[] sums() {
    return sums;
  }

  /** Writes the angles at a position of several axes, in 2<sup>-64</sup> turns, as the steps of position 1. */
  public void turns(long[] positions, int from, long[] turns) {
    for (int axis = 0; axis < steps.length; axis++) {
      long position = positions[from + axis];
      long[] step = steps[axis];
      for (int i = 0; i < step.length; i++) {
        turns[i] = (axis == 0 ? 0 : turns[i]) + position * step[i];
      }
    }
  }
}
