// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import io.quarterwave.rope.RopePlan;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A plan with the real numbers behind it, for reports.
 *
 * @param spec what it was made from
 * @param plan the integers
 * @param sequenceLength the length that the frequencies were taken for, where they depend on one
 * @param attentionScaling the factor on cosine and sine, correctly rounded to double; the plan has it in Q30
 * @param softmaxScale the factor on the logits where the model changes it, correctly rounded
 */
public record PlannedRope(
    RopeSpec spec,
    RopePlan plan,
    OptionalLong sequenceLength,
    double attentionScaling,
    OptionalDouble softmaxScale) {
  /** Returns the real frequencies behind the steps; computed anew by each call. */
  public Frequencies frequencies() {
    return Frequencies.of(spec, sequenceLength);
  }
}
