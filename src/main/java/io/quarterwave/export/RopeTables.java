// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.RopeRow;

/** The constant data of an exported rotation. */
final class RopeTables {
  private RopeTables() {}

  /** Returns the steps of the pairs, the low 32 bits of each before the high ones. */
  static CTable steps(RopePlan plan) {
    long[] halves = new long[2 * plan.pairs()];
    for (int pair = 0; pair < plan.pairs(); pair++) {
      long step = plan.step(axis(plan, pair), pair);
      halves[2 * pair] = step & 0xffff_ffffL;
      halves[2 * pair + 1] = step >>> 32;
    }
    return new CTable(32, false, halves);
  }

  /** Returns the axis that turns each pair. */
  static CTable axes(RopePlan plan) {
    long[] axes = new long[plan.pairs()];
    for (int pair = 0; pair < plan.pairs(); pair++) {
      axes[pair] = axis(plan, pair);
    }
    return new CTable(8, false, axes);
  }

  private static int axis(RopePlan plan, int pair) {
    int found = 0;
    int turning = 0;
    for (int axis = 0; axis < plan.axes(); axis++) {
      if (plan.step(axis, pair) != 0) {
        found = axis;
        turning++;
      }
    }
    if (turning > 1) { // a model's axes have pairs of their own
      throw new IllegalArgumentException(
          "pair " + pair + " turns along " + turning + " axes, exported plans have one a pair");
    }
    return found;
  }

  /** Returns the stored rows one after the other, cosine before sine. */
  static CTable rows(RopeUnit unit) {
    int pairs = unit.pairs();
    RopeRow row = new RopeRow(pairs);
    long[] numbers = new long[unit.tableRows() * 2 * pairs];
    for (int position = 0; position < unit.tableRows(); position++) {
      row.fill(unit.plan(), unit.fractionBits(), position);
      for (int pair = 0; pair < pairs; pair++) {
        int at = 2 * (position * pairs + pair);
        numbers[at] = row.cos(pair);
        numbers[at + 1] = row.sin(pair);
      }
    }
    return new CTable(unit.rowBits(), true, numbers);
  }
}
