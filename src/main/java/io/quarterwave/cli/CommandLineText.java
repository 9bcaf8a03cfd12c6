// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** The command that makes an export again, as it stands in what is written: without the directory, without where files are on this machine. */
final class CommandLineText {
  private static final Pattern PLAIN = Pattern.compile("[-+=:.,/^\\w]+");
  private static final Pattern RATIO = Pattern.compile("\\d+/\\d+");

  private CommandLineText() {}

  /** Returns a command with the words that the user gave, its name among them. */
  static String of(List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add("quarterwave");
    for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
      String word = each.next();
      if (word.equals("-o") && each.hasNext()) {
        each.next();
      } else if (!word.equals("--force") && !word.matches("-o.+")) {
        words.add(shown(word));
      }
    }
    words.add("-o DIR");
    return String.join(" ", words);
  }

  private static String shown(String word) {
    int value = word.startsWith("--") ? word.indexOf('=') + 1 : 0;
    String shown = word.substring(0, value) + withoutDirectory(word.substring(value));
    shown = shown.replaceAll("\\p{Cntrl}", "?");
    return PLAIN.matcher(shown).matches() ? shown : "'" + shown.replace("'", "'\\''") + "'";
  }

  private static String withoutDirectory(String word) {
    Path file = word.contains("/") && !RATIO.matcher(word).matches()
        ? Path.of(word).toAbsolutePath().normalize().getFileName()
        : null;
    return file == null ? word : file.toString();
  }
}
