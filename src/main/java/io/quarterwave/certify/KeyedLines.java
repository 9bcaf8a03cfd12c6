// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import java.util.function.Function;

/** Reads {@code key: value} lines whose keys and order are fixed. */
final class KeyedLines {
  private final String what;
  private final String[] lines;
  private int next;

  /**
   * Splits a text.
   *
   * @param what what the text is, for messages
   * @throws IllegalArgumentException where the last line is not ended
   */
  KeyedLines(String what, String text) {
    this.what = what;
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException(
          "the " + what + " must end with a line feed: it may have been cut");
    }
    this.lines = text.substring(0, text.length() - 1).split("\n", -1);
  }

  /**
   * Returns the value of the next line.
   *
   * @throws IllegalArgumentException naming the line, where it has another key or the value cannot be read
   */
  <T> T next(String key, Function<String, T> reader) {
    String line = next < lines.length ? lines[next] : "";
    next++;
    if (!line.startsWith(key + ": ")) {
      throw new IllegalArgumentException(
          "line " + next + " of the " + what + " (\"" + line + "\") must be \"" + key + ": ...\"");
    }
    try {
      return reader.apply(line.substring(key.length() + 2));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "line " + next + " of the " + what + " (\"" + line + "\") has no valid value: "
              + e.getMessage(),
          e);
    }
  }

  /**
   * Checks that the text is what a writer makes of the values read.
   *
   * @throws IllegalArgumentException naming the first line that differs
   */
  void requireEqual(String written) {
    String[] wanted = written.substring(0, written.length() - 1).split("\n", -1);
    for (int i = 0; i < Math.max(lines.length, wanted.length); i++) {
      String line = i < lines.length ? lines[i] : "";
      String want = i < wanted.length ? wanted[i] : "";
      if (!line.equals(want)) {
        throw new IllegalArgumentException("line " + (i + 1) + " of the " + what + " (\"" + line
            + "\") does not follow from the others, which give \"" + want + "\"");
      }
    }
  }

  /** Reads eight hex digits after {@code 0x}. */
  static int phase(String text) {
    if (!text.matches("0x[0-9a-f]{8}")) {
      throw new IllegalArgumentException(
          "a phase is 0x and eight hex digits, not \"" + text + "\"");
    }
    return Integer.parseUnsignedInt(text, 2, text.length(), 16);
  }

  static String phase(int phase) {
    return String.format("0x%08x", phase);
  }
}
