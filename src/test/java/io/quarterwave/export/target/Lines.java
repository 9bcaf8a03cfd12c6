// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.util.ArrayList;
import java.util.List;

/** The protocol between a program and its test: every line that the program must print, in order. */
final class Lines {
  private Lines() {}

  /** Returns the expected lines that were not printed, each with what stood in its place; other lines do not count. */
  static List<String> differences(List<String> expected, List<String> printed) {
    List<String> known = printed.stream()
        .filter(line -> expected.stream().anyMatch(other -> key(other).equals(key(line))))
        .toList();
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      String got = i < known.size() ? known.get(i) : "nothing";
      if (!got.equals(expected.get(i))) {
        differences.add("expected '" + expected.get(i) + "', got '" + got + "'");
      }
    }
    return differences;
  }

  /** All but the last word. */
  private static String key(String line) {
    return line.substring(0, Math.max(line.lastIndexOf(' '), 0));
  }
}
