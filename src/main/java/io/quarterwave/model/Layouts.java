// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.rope.PairLayout;
import java.util.Locale;

/** Names of pair layouts as people and files write them. */
public final class Layouts {
  private Layouts() {}

  /**
   * Reads a name: {@code half} (also {@code neox}), {@code interleaved} (also {@code norm}, {@code gptj}) or {@code deinterleave}.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static PairLayout parse(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "half", "neox" -> PairLayout.HALF;
      case "interleaved", "norm", "gptj" -> PairLayout.INTERLEAVED;
      case "deinterleave" -> PairLayout.DEINTERLEAVE;
      default ->
        throw new IllegalArgumentException("layout (" + Shown.of(name)
            + ") must be half (neox), interleaved (norm, gptj) or deinterleave");
    };
  }

  /** Returns the name that {@link #parse} reads and plans print. */
  public static String name(PairLayout layout) {
    return layout.name().toLowerCase(Locale.ROOT);
  }
}
