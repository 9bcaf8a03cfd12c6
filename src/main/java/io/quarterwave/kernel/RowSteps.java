// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * The phase steps of a plan in the order of a loop's tables, those at even and those at odd places apart, so that
 * 64-bit lanes take them side by side. Immutable.
 */
public final class RowSteps {
  private static final int LONGS_OF_A_VECTOR = 8;

  private final RowOrder order;
  private final long[][] even;
  private final long[][] odd;
  private final long[] evenSum;
  private final long[] oddSum;

  /**
   * Copies the steps.
   *
   * @param steps {@code [axes][pairs]} in 2<sup>-64</sup> turns
   */
  public RowSteps(RowOrder order, long[][] steps) {
    this.order = order;
    int vectors = (order.length() + 2 * LONGS_OF_A_VECTOR - 1) / (2 * LONGS_OF_A_VECTOR);
    int length = vectors * LONGS_OF_A_VECTOR;
    even = new long[steps.length][length];
    odd = new long[steps.length][length];
    evenSum = new long[length];
    oddSum = new long[length];
    for (int index = 0; index < order.length(); index++) {
      for (int axis = 0; axis < steps.length; axis++) {
        long step = steps[axis][order.pairAt(index)];
        (index % 2 == 0 ? even : odd)[axis][index / 2] = step;
        (index % 2 == 0 ? evenSum : oddSum)[index / 2] += step;
      }
    }
  }

  /** Returns the order of the tables. */
  public RowOrder order() {
    return order;
  }

  /** Returns half the length of a table, rounded up to whole vectors of every width. */
  public int length() {
    return evenSum.length;
  }

  /** Returns the sums over the axes at places 0, 2, 4 ..., for a position that is the same on all: wrapping, p s + p t = p (s + t). */
  public long[] even() {
    return evenSum;
  }

  /** Returns the sums over the axes at places 1, 3, 5 ... */
  public long[] odd() {
    return oddSum;
  }

  /** Writes the angles at a position of several axes, in 2<sup>-64</sup> turns, as the steps of position 1. */
  public void turns(long[] positions, int from, long[] evenTurns, long[] oddTurns) {
    turns(even, positions, from, evenTurns);
    turns(odd, positions, from, oddTurns);
  }

  private static void turns(long[][] steps, long[] positions, int from, long[] turns) {
    for (int axis = 0; axis < steps.length; axis++) {
      long position = positions[from + axis];
      long[] step = steps[axis];
      for (int i = 0; i < step.length; i++) {
        turns[i] = (axis == 0 ? 0 : turns[i]) + position * step[i];
      }
    }
  }
}
