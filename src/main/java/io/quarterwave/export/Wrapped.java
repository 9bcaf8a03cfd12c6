// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of at most 100 columns. */
final class Wrapped {
  private static final int COLUMNS = 100;

  private Wrapped() {}

  /** Returns the lines of a text; a word that is longer stands alone. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > COLUMNS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
