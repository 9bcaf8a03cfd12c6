// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import java.util.List;

/**
 * The integers that a preset is made of.
 *
 * @param name name of the preset
 * @param about what it is, its formula and how it was made: lines of a comment
 * @param numbers the integers
 */
record Artefact(String name, List<String> about, List<Numbers> numbers) {
  Artefact(String name, List<String> about, Numbers numbers) {
    this(name, about, List.of(numbers));
  }

  /** Returns the file under {@code tables/}. */
  GeneratedFile file() {
    return new GeneratedFile("tables/" + name + ".txt", this::text);
  }

  private String text() {
    StringBuilder text = new StringBuilder("# " + name + "\n");
    about.forEach(line -> text.append("# ").append(line).append('\n'));
    text.append("# Made by io.quarterwave.design; again by: ")
        .append(GeneratedFile.COMMAND)
        .append('\n');
    for (Numbers part : numbers) {
      text.append('\n')
          .append(part.label())
          .append(' ')
          .append(part.values().length)
          .append('\n');
      StringBuilder line = new StringBuilder();
      for (long value : part.values()) {
        if (line.length() + 21 > 120) {
          text.append(line).append('\n');
          line.setLength(0);
        }
        line.append(line.length() == 0 ? "" : " ").append(value);
      }
      text.append(line).append('\n');
    }
    return text.toString();
  }
}
