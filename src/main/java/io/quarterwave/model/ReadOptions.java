// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.rope.PairLayout;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the user says beside the file. It wins over the file; where the two differ, {@link ModelRope#notes()} tells.
 *
 * @param layout layout of the pairs; also makes an unknown model type readable, like Llama
 * @param headDim channels of a head, or of the rotated slice
 * @param rotaryDim channels that rotate
 * @param theta base of the frequencies
 */
public record ReadOptions(
    Optional<PairLayout> layout,
    OptionalInt headDim,
    OptionalInt rotaryDim,
    Optional<BigDecimal> theta) {
  /** Nothing said. */
  public static final ReadOptions NONE =
      new ReadOptions(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

  /** Returns these options with a layout. */
  public ReadOptions withLayout(PairLayout other) {
    return new ReadOptions(Optional.of(other), headDim, rotaryDim, theta);
  }

  /** Returns these options with a head dim. */
  public ReadOptions withHeadDim(int channels) {
    return new ReadOptions(layout, OptionalInt.of(channels), rotaryDim, theta);
  }

  /** Returns these options with a rotary dim. */
  public ReadOptions withRotaryDim(int channels) {
    return new ReadOptions(layout, headDim, OptionalInt.of(channels), theta);
  }

  /** Returns these options with a base. */
  public ReadOptions withTheta(BigDecimal base) {
    return new ReadOptions(layout, headDim, rotaryDim, Optional.of(base));
  }
}
