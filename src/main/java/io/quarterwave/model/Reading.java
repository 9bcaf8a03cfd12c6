// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

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
  /** Adds the note that a key is absent and the class default taken. */
  void assumed(String key, Object value) {
    notes.add(text.name(key) + " is absent: " + value + ", the default of model type " + type);
  }
}
