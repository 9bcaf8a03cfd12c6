// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import io.quarterwave.rope.PairLayout;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.LongStream;

/** Specifications for tests. */
final class Specs {
  private Specs() {}

  static RopeSpec of(int rotaryDim, String theta, RopeScaling scaling) {
    return new RopeSpec(
        rotaryDim,
        rotaryDim,
        0,
        PairLayout.HALF,
        new BigDecimal(theta),
        scaling,
        AxisMap.SINGLE,
        Optional.empty());
  }

  static RopeScaling.Linear linear(String factor) {
    return new RopeScaling.Linear(new BigDecimal(factor));
  }

  static RopeScaling.Llama3 llama3(String factor, String low, String high, long original) {
    return new RopeScaling.Llama3(
        new BigDecimal(factor), new BigDecimal(low), new BigDecimal(high), original);
  }

  static RopeScaling.Yarn yarn(String factor, long original) {
    return yarn(factor, original, "32", "1", true);
  }

  static RopeScaling.Yarn yarn(
      String factor, long original, String betaFast, String betaSlow, boolean truncate) {
    return new RopeScaling.Yarn(
        new BigDecimal(factor),
        original,
        new BigDecimal(betaFast),
        new BigDecimal(betaSlow),
        truncate,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static RopeScaling.Yarn withMscale(RopeScaling.Yarn yarn, String mscale, String mscaleAllDim) {
    return new RopeScaling.Yarn(
        yarn.factor(),
        yarn.originalLength(),
        yarn.betaFast(),
        yarn.betaSlow(),
        yarn.truncate(),
        yarn.attentionFactor(),
        Optional.of(new BigDecimal(mscale)),
        Optional.of(new BigDecimal(mscaleAllDim)));
  }

  static RopeScaling.Yarn withAttentionFactor(RopeScaling.Yarn yarn, String factor) {
    return new RopeScaling.Yarn(
        yarn.factor(),
        yarn.originalLength(),
        yarn.betaFast(),
        yarn.betaSlow(),
        yarn.truncate(),
        Optional.of(new BigDecimal(factor)),
        yarn.mscale(),
        yarn.mscaleAllDim());
  }

  /** LongRoPE with short factors 1 + i/100 and long factors 2 + i. */
  static RopeScaling.LongRope longRope(int pairs, long original, String ratio) {
    return new RopeScaling.LongRope(
        LongStream.range(0, pairs).mapToObj(i -> BigDecimal.valueOf(100 + i, 2)).toList(),
        LongStream.range(0, pairs).mapToObj(i -> BigDecimal.valueOf(2 + i)).toList(),
        original,
        new BigDecimal(ratio),
        Optional.empty(),
        Optional.empty());
  }
}
