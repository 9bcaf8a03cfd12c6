// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.plan.RopeSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The rotary embeddings of a model.
 *
 * @param modelType the model type that was read; of the text model inside a multimodal one
 * @param kinds the kinds of layers, in the order of their first layer; at least one rotates
 * @param maxPosition the longest sequence that the configuration names
 * @param notes what a user must be told: assumed defaults, values without effect, values on which implementations differ
 */
public record ModelRope(
    String modelType, List<LayerKind> kinds, OptionalLong maxPosition, List<String> notes) {
  /** Copies the lists. */
  public ModelRope {
    kinds = List.copyOf(kinds);
    notes = List.copyOf(notes);
  }

  /** Returns the kinds that rotate. */
  public List<LayerKind> rotating() {
    return kinds.stream().filter(LayerKind::rotates).toList();
  }

  /** Returns the different embeddings, in the order of their first layer. */
  public List<RopeSpec> specs() {
    return kinds.stream().flatMap(kind -> kind.rope().stream()).distinct().toList();
  }

  /** Returns a kind of layer by name. {@code all} names the only embedding of a model that has one. */
  public Optional<LayerKind> kind(String name) {
    Optional<LayerKind> named =
        kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    if (named.isEmpty() && name.equals(LayerKind.ALL) && specs().size() == 1) {
      return Optional.of(rotating().get(0));
    }
    return named;
  }
}
