// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.List;
import java.util.Map;

/** The page beside tables written as C: what they are and how to build them. */
public final class TableReadme {
  private TableReadme() {}

  /**
   * Adds the page.
   *
   * @param tables the tables that were written as C
   * @param command what makes them again
   * @param prefix prefix of the macros and of the library
   */
  public static void add(
      OutputFiles files, List<NamedTable> tables, String command, String prefix) {
    files.text(
        "README.md",
        Templates.render(
            "tables/readme",
            Map.of(
                "tables",
                tables,
                "command",
                command,
                "library",
                prefix + "_tables",
                "macro",
                CNames.macro(prefix))));
  }
}
