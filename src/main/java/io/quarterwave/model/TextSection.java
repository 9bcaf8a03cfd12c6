// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.util.List;
import java.util.Optional;

/**
 * Finds the text model in a configuration: at the top, or inside {@code text_config} and the like.
 *
 * @param section where its keys are
 * @param modelType its own model type, or that of the model around it where it has none
 * @param outerType the model type at the top
 * @param inside whether it is not at the top
 */
record TextSection(
    Section section, Optional<String> modelType, Optional<String> outerType, boolean inside) {
  private static final List<String> ROPE_KEYS =
      List.of("rope_theta", "rope_scaling", "rope_parameters", "partial_rotary_factor");

  /** Finds it. Rotary keys that stand beside the section instead of in it are not read, and said to be so. */
  static TextSection of(Section top, Notes notes) {
    Optional<String> outer = top.text("model_type");
    Section section = top;
    Optional<String> type = outer;
    boolean inside = false;
    for (int depth = 0; depth < 3; depth++) {
      Optional<String> key = section.present(Families.TEXT_SECTIONS).findFirst();
      if (key.isEmpty()) {
        break;
      }
      Section inner = section.child(key.get()).orElseThrow();
      for (String rope : ROPE_KEYS) {
        if (section.get(rope).isPresent() && inner.get(rope).isEmpty()) {
          notes.add(section.name(rope) + " is not read: it stands beside " + key.get()
              + ", which is the text model");
        }
      }
      type = inner.text("model_type").or(() -> outer);
      section = inner;
      inside = true;
    }
    return new TextSection(section, type, outer, inside);
  }
}
