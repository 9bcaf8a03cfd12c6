// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.adapter;

import io.quarterwave.rope.RopePlan;

/** How often, and where, the number of a pair stands in a float row. */
public enum RowShape {
  /** Once: {@code [pairs]}, pair {@code i} at {@code i}. */
  PAIRS,
  /** In each half: {@code [rotaryDim]}, pair {@code i} at {@code i} and {@code i + pairs}, as engines with rotate_half hold them. */
  HALVES,
  /** Twice in a row: {@code [rotaryDim]}, pair {@code i} at {@code 2i} and {@code 2i + 1}, for interleaved pairs. */
  INTERLEAVED;

  /** Returns the floats of a row. */
  public int width(RopePlan plan) {
    return this == PAIRS ? plan.pairs() : plan.rotaryDim();
  }

  /** Returns where pair {@code i} stands for the first time, less that of pair {@code i - 1}. */
  int step() {
    return this == INTERLEAVED ? 2 : 1;
  }

  /** Returns where a pair stands for the second time, less the first; 0 if once. */
  int again(int pairs) {
    return switch (this) {
      case PAIRS -> 0;
      case HALVES -> pairs;
      case INTERLEAVED -> 1;
    };
  }
}
