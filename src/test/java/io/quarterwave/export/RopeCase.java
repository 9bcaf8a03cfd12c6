// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.plan.PlannedRope;
import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.RopePlan;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * A rotation to export and compare.
 *
 * @param headDim channels of a head
 * @param offset first rotated channel
 * @param pairs pairs that rotate
 * @param axes numbers of a position
 * @param scaleQ30 attention scaling
 */
public record RopeCase(
    int headDim,
    int offset,
    int pairs,
    int axes,
    PairLayout layout,
    long scaleQ30,
    DataType type,
    Accuracy accuracy,
    OutputRange range) {
  private static final long ONE = RopePlan.UNIT_SCALE_Q30;
  private static final long PHI_3 = 1_278_008_330; // 1.19..., as of models with long contexts

  /** Returns cases that among them have every layout, slice, remainder of the vectors, scaling and number of axes. */
  public static List<RopeCase> all() {
    DataType int8 = DataType.INT8;
    DataType int16 = DataType.INT16;
    Accuracy exact = Accuracy.EXACT;
    Accuracy fast = Accuracy.FAST;
    OutputRange full = OutputRange.FULL;
    OutputRange symmetric = OutputRange.SYMMETRIC;
    return List.of(
        new RopeCase(128, 0, 64, 1, PairLayout.HALF, ONE, int16, fast, full),
        new RopeCase(64, 0, 32, 1, PairLayout.INTERLEAVED, ONE, int16, fast, symmetric),
        new RopeCase(96, 0, 12, 1, PairLayout.DEINTERLEAVE, ONE, int16, fast, full),
        new RopeCase(20, 4, 7, 1, PairLayout.INTERLEAVE, PHI_3, int16, fast, symmetric),
        new RopeCase(26, 1, 11, 3, PairLayout.HALF, RopePlan.MAX_SCALE_Q30, int16, fast, full),
        new RopeCase(128, 64, 32, 3, PairLayout.HALF, ONE, int16, exact, symmetric),
        new RopeCase(24, 0, 12, 1, PairLayout.INTERLEAVED, PHI_3, int16, exact, full),
        new RopeCase(
            9, 1, 3, 2, PairLayout.DEINTERLEAVE, RopePlan.MAX_SCALE_Q30, int16, exact, full),
        new RopeCase(128, 0, 64, 1, PairLayout.HALF, ONE, int8, fast, symmetric),
        new RopeCase(34, 0, 17, 1, PairLayout.INTERLEAVED, PHI_3, int8, fast, full),
        new RopeCase(40, 8, 13, 3, PairLayout.INTERLEAVE, ONE, int8, fast, full),
        new RopeCase(128, 0, 64, 1, PairLayout.INTERLEAVED, ONE, int8, exact, full),
        new RopeCase(96, 0, 12, 1, PairLayout.HALF, RopePlan.MAX_SCALE_Q30, int8, exact, symmetric),
        new RopeCase(2, 0, 1, 1, PairLayout.DEINTERLEAVE, PHI_3, int8, exact, full));
  }

  /** Returns the unit, with random steps, of which one is 0 and one is half a turn. */
  public RopeUnit unit(int tableRows) {
    SplittableRandom random = new SplittableRandom(pairs);
    long[][] steps = new long[axes][pairs];
    for (int pair = 0; pair < pairs; pair++) {
      steps[random.nextInt(axes)][pair] = random.nextLong() >> random.nextInt(40);
    }
    steps[0][pairs - 1] = pairs % 2 == 0 ? Long.MIN_VALUE : 0;
    for (int axis = 1; axis < axes; axis++) {
      steps[axis][pairs - 1] = 0;
    }
    RopePlan plan = new RopePlan(headDim, offset, layout, scaleQ30, steps);
    PlannedRope planned = new PlannedRope(
        null,
        plan,
        OptionalLong.empty(),
        Math.scalb((double) scaleQ30, -30),
        OptionalDouble.empty());
    return new RopeUnit("qw", planned, type, accuracy, range, tableRows);
  }
}
