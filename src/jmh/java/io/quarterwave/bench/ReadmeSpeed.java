// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of the README between {@code <!-- speed jdkN -->} and {@code <!-- /speed jdkN -->}; the rest stays. */
final class ReadmeSpeed {
  private final Path file;
  private final String opening;
  private final String closing;

  ReadmeSpeed(Path file, int feature) {
    this.file = file;
    this.opening = "<!-- speed jdk" + feature + " -->\n";
    this.closing = "<!-- /speed jdk" + feature + " -->\n";
  }

  /** Returns why the part cannot be replaced, or null. */
  String problem() throws IOException {
    if (!Files.isRegularFile(file)) {
      return "there is no '" + file + "' here";
    }
    String text = Files.readString(file);
    int begin = text.indexOf(opening);
    return begin >= 0 && begin < text.indexOf(closing)
        ? null
        : "'" + file + "' has no part from " + opening.strip() + " to " + closing.strip();
  }

  /** Replaces the part: written beside, then moved into place. */
  void write(String content) throws IOException {
    String text = Files.readString(file);
    int begin = text.indexOf(opening) + opening.length();
    String replaced = text.substring(0, begin) + content + text.substring(text.indexOf(closing));
    try (Unfinished unfinished = new Unfinished(file)) {
      Files.writeString(unfinished.path(), replaced);
      unfinished.finish();
    }
  }
}
