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

  private HeadShape() {}

  static RopePlan plan(String layout) {
    RopeSpec spec = new RopeSpec(
        HEAD_DIM,
        HEAD_DIM,
        0,
        PairLayout.valueOf(layout.toUpperCase(Locale.ROOT)),
        new BigDecimal("500000"),
        new RopeScaling.Default(),
        AxisMap.SINGLE,
        Optional.empty());
    return Planner.plan(spec, OptionalLong.empty()).plan();
  }

  /** Returns the index of the first (0) or second (1) channel of a pair inside a head. */
  static int channel(RopePlan plan, int pair, int which) {
    return plan.layout() == PairLayout.HALF ? pair + which * PAIRS : 2 * pair + which;
  }
}
