// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.plan.RopeScaling;
import io.quarterwave.plan.RopeSpec;
import io.quarterwave.plan.YarnRamp;
import java.util.Locale;

/** The parameters of a rope type in words. */
final class ScalingText {
  private ScalingText() {}

  /** Returns what bends the frequencies, such as {@code factor 8 beyond 8,192 tokens}; empty for the default type. */
  static String of(RopeSpec spec) {
    RopeScaling scaling = spec.scaling();
    if (scaling instanceof RopeScaling.Linear linear) {
      return "all frequencies divided by " + linear.factor().toPlainString();
    }
    if (scaling instanceof RopeScaling.Proportional part) {
      return part.rotatingPairs() + " of " + spec.pairs() + " pairs turn, factor "
          + part.factor().toPlainString();
    }
    if (scaling instanceof RopeScaling.Dynamic dynamic) {
      return "factor " + dynamic.factor().toPlainString() + " beyond "
          + PlanText.grouped(dynamic.maxPosition()) + " tokens";
    }
    if (scaling instanceof RopeScaling.NtkAlpha ntk) {
      return "NTK alpha " + ntk.alpha().toPlainString();
    }
    if (scaling instanceof RopeScaling.QwenNtk qwen) {
      return "NTK beyond " + PlanText.grouped(qwen.trainedLength()) + " tokens";
    }
    if (scaling instanceof RopeScaling.Yarn yarn) {
      YarnRamp ramp = YarnRamp.of(spec);
      return String.format(
          Locale.ROOT,
          "factor %s over %s tokens, blended from pair %s to %s",
          yarn.factor().toPlainString(),
          PlanText.grouped(yarn.originalLength()),
          PlanText.plain(ramp.low()),
          PlanText.plain(ramp.high()));
    }
    if (scaling instanceof RopeScaling.LongRope longRope) {
      return "a factor per pair, other ones beyond " + PlanText.grouped(longRope.originalLength())
          + " tokens";
    }
    if (scaling instanceof RopeScaling.Llama3 llama) {
      return "factor " + llama.factor().toPlainString() + " for waves longer than "
          + PlanText.grouped(llama.originalLength()) + " tokens / "
          + llama.lowFreqFactor().toPlainString() + ", none for those shorter than / "
          + llama.highFreqFactor().toPlainString();
    }
    return "";
  }
}
