// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a user must be told, each once, in the order of discovery. */
final class Notes {
  private final Set<String> notes = new LinkedHashSet<>();

  /** Adds a note. */
  void add(String note) {
    notes.add(note);
  }

  /** Returns the notes. */
  List<String> list() {
    return List.copyOf(notes);
  }
}
