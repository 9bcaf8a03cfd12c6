// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.util.Optional;

/**
 * One reading of one file: what every reader of a part needs.
 *
 * @param text the section of the text model
 * @param type its model type, or "unknown"
 * @param family the row of the type
 * @param options what the user says
 * @param inside whether the text model is a section of a multimodal one
 * @param notes where assumptions go
 */
record Reading(
    Section text, String type, Family family, ReadOptions options, boolean inside, Notes notes) {
  /**
   * Returns a size of the class where a section of a multimodal model is silent: such sections are saved as what differs from their
   * class. Elsewhere a silent file is not completed.
   */
  Optional<Integer> classSize(String size, String key) {
    Optional<Integer> usual = inside
        ? family.sizes().flatMap(sizes -> sizes.integer(size, 1, 1 << 16))
        : Optional.empty();
    usual.ifPresent(value -> assumed(key, value));
    return usual;
  }

  /** Adds the note that a key is absent and the class default taken. */
  void assumed(String key, Object value) {
    notes.add(text.name(key) + " is absent: " + value + ", the default of model type " + type);
  }
}
