// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.plan.RopeSpec;
import java.util.List;
import java.util.Optional;

/**
 * Layers that share one rotary embedding.
 *
 * @param name as the model's configuration names them, such as {@code sliding_attention}; {@code all} where it makes no difference
 * @param layers their indices from 0, ascending; empty where the file does not tell
 * @param rope what they rotate by; empty where they do not rotate
 * @param why the reason in words where they do not rotate, otherwise empty
 */
public record LayerKind(String name, List<Integer> layers, Optional<RopeSpec> rope, String why) {
  /** The name of the only kind of a model whose layers are alike. */
  public static final String ALL = "all";

  /** Copies the list. */
  public LayerKind {
    layers = List.copyOf(layers);
  }

  /** Returns whether these layers rotate. */
  public boolean rotates() {
    return rope.isPresent();
  }
}
