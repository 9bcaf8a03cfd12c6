// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The rotary embedding of one kind of layer: what {@link Planner} needs, in the decimals of the configuration.
 *
 * @param headDim channels of a head, or of the slice where a model rotates a slice of its own (DeepSeek)
 * @param rotaryDim channels that the encoding covers, even; the exponent's denominator
 * @param offset first of them inside the head
 * @param layout where the channels of a pair lie
 * @param theta base of the frequencies, above 1
 * @param scaling how the frequencies are bent
 * @param axes which coordinate turns which pair
 * @param softmaxScale the factor on the logits where the model changes it
 */
public record RopeSpec(
    int headDim,
    int rotaryDim,
    int offset,
    PairLayout layout,
    BigDecimal theta,
    RopeScaling scaling,
    AxisMap axes,
    Optional<SoftmaxScale> softmaxScale) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public RopeSpec {
    if (headDim < 2 || headDim > RopePlan.MAX_HEAD_DIM) {
      throw new IllegalArgumentException(
          "head dim (" + headDim + ") must be in [2, " + RopePlan.MAX_HEAD_DIM + "]");
    }
    if (rotaryDim < 2 || rotaryDim > headDim || rotaryDim % 2 != 0) {
      throw new IllegalArgumentException(
          "rotary dim (" + rotaryDim + ") must be even and in [2, head dim = " + headDim + "]");
    }
    if (offset < 0 || offset > headDim - rotaryDim) {
      throw new IllegalArgumentException("offset (" + offset
          + ") must be in [0, head dim - rotary dim = " + (headDim - rotaryDim) + "]");
    }
    if (axes.axes() > 1 && axes.axisOfPair().size() != rotaryDim / 2) {
      throw new IllegalArgumentException("the sections of the axes cover "
          + axes.axisOfPair().size() + " pairs, the rotary dim has " + rotaryDim / 2);
    }
  }

  /** Returns the number of pairs. */
  public int pairs() {
    return rotaryDim / 2;
  }
}
