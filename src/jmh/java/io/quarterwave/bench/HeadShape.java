// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.plan.AxisMap;
import io.quarterwave.plan.Planner;
import io.quarterwave.plan.RopeScaling;
import io.quarterwave.plan.RopeSpec;
import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The tensor that rotations are timed on: 32 heads of 128 channels, all rotating, base 500000. */
final class HeadShape {
  static final int HEADS = 32;
  static final int HEAD_DIM = 128;
  static final int PAIRS = HEAD_DIM / 2;
  static final int TOKEN = HEADS * HEAD_DIM;

  /** Position of the first token. */
  static final long POSITION = 12345;

  private HeadShape() {}

  static RopePlan plan(String layout) {
    return plan(layout, HEAD_DIM);
  }

  /** Returns the plan of heads of another width, for vectors that it is no multiple of. */
  static RopePlan plan(String layout, int headDim) {
    RopeSpec spec = new RopeSpec(
        headDim,
        headDim,
        0,
        PairLayout.valueOf(layout.toUpperCase(Locale.ROOT)),
        new BigDecimal("500000"),
        new RopeScaling.Default(),
        AxisMap.SINGLE,
        Optional.empty());
    return Planner.plan(spec, OptionalLong.empty()).plan();
  }
}
