// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Bytes of an object or a program.
 *
 * @param code machine code, with the constants that stand in it
 * @param tables constant data
 */
record SectionSizes(int code, int tables) {
  static final SectionSizes NONE = new SectionSizes(0, 0);

  /** Asks {@code size}. */
  static SectionSizes of(Path file) {
    int code = 0;
    int tables = 0;
    Path log = file.resolveSibling(file.getFileName() + ".size");
    String text = Command.succeed(
        List.of(Tool.SIZE.command(), "-A", file.toString()), log, Duration.ofSeconds(30));
    for (String line : text.lines().toList()) {
      String[] words = line.strip().split("\\s+");
      if (words[0].startsWith(".text")) {
        code += Integer.parseInt(words[1]);
      } else if (words[0].startsWith(".rodata") || words[0].startsWith(".progmem")) {
        tables += Integer.parseInt(words[1]);
      }
    }
    return new SectionSizes(code, tables);
  }

  /** Both added. */
  SectionSizes plus(SectionSizes other) {
    return new SectionSizes(code + other.code, tables + other.tables);
  }
}
