// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.util.OptionalLong;

/** Turns a {@link RopeSpec} into integer phase steps. */
public final class Planner {
  private Planner() {}

  /**
   * Returns the plan of a specification.
   *
   * @param spec what the model says
   * @param sequenceLength the length for which the frequencies are taken; needed where {@code spec.scaling().needsLength()}
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public static PlannedRope plan(RopeSpec spec, OptionalLong sequenceLength) {
    throw new IllegalStateException("being built");
  }
}
