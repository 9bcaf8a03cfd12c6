// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Exported C on its way into a directory: a header and a source a unit, or one header of all, with a self-test, an example and a page
 * on how to build them.
 */
final class CDirectory {
  private final String prefix;
  private final boolean single;
  private final String command;
  private final OutputFiles files = new OutputFiles();
  private final List<String> units = new ArrayList<>();
  private final List<String> declarations = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();

  /**
   * Begins a directory.
   *
   * @param prefix what every name begins with
   * @param single whether all becomes one header
   * @param command the command that makes it again
   * @throws IllegalArgumentException where the prefix cannot be one
   */
  CDirectory(String prefix, boolean single, String command) {
    this.prefix = CNames.prefix(prefix);
    this.single = single;
    this.command = command;
  }

  /** Adds a unit: what it declares and what it defines. */
  void add(String unit, String declared, String body) {
    units.add(unit);
    declarations.add(declared);
    bodies.add(body);
    if (!single) {
      files.text(unit + ".h", header(unit, declared));
      files.text(unit + ".c", source(unit, body));
    }
  }

  /** Adds another name for a unit that is there; one header has it already. */
  void alias(String name, String unit) {
    if (!single) {
      files.text(name + ".h", header(name, "#include \"" + unit + ".h\"\n"));
      files.text(
          name + ".c", "/* SPDX-License-Identifier: Apache-2.0 */\n#include \"" + name + ".h\"\n");
    }
  }

  /** What a directory is beyond its units. */
  record Rest(
      String selftestDeclared,
      String selftestBody,
      String singleName,
      String library,
      String title,
      String use,
      List<String> about) {}

  /** Adds the rest and returns the files; the first unit is the one that the example uses. */
  OutputFiles files(Rest rest) {
    String selftest = prefix + "_selftest";
    if (single) {
      declarations.add(rest.selftestDeclared());
      bodies.add(rest.selftestBody());
      files.text(rest.singleName() + ".h", one(rest.singleName()));
    } else {
      String includes =
          units.stream().map(unit -> "#include \"" + unit + ".h\"\n").collect(Collectors.joining());
      files.text(selftest + ".h", header(selftest, rest.selftestDeclared()));
      files.text(selftest + ".c", source(selftest, includes + "\n" + rest.selftestBody()));
    }
    files.text("example/main.c", example(selftest, rest));
    files.text("README.md", readme(selftest, rest));
    return files;
  }

  private String implementation() {
    return single ? CNames.macro(prefix) + "_IMPLEMENTATION" : "";
  }

  private static String header(String file, String body) {
    return Templates.render(
        "common/header", Map.of("guard", CNames.macro(file) + "_H", "body", body));
  }

  private String platform(String check) {
    return Templates.render(
        "common/platform", Map.of("macro", CNames.macro(prefix), "check", check));
  }

  private String source(String file, String body) {
    return Templates.render(
        "common/source", Map.of("header", file + ".h", "platform", platform(file), "body", body));
  }

  private String one(String file) {
    return Templates.render(
        "common/single",
        Map.of(
            "guard",
            CNames.macro(file) + "_H",
            "implementation",
            implementation(),
            "platform",
            platform(file),
            "declarations",
            declarations,
            "bodies",
            bodies));
  }

  private String example(String selftest, Rest rest) {
    return Templates.render(
        "common/example",
        Map.of(
            "selftest",
            selftest,
            "implementation",
            implementation(),
            "includes",
            single
                ? List.of(rest.singleName() + ".h")
                : List.of(units.get(0) + ".h", selftest + ".h"),
            "use",
            rest.use()));
  }

  private String readme(String selftest, Rest rest) {
    List<String> sources = files.names().stream()
        .filter(name -> name.endsWith(".c") && !name.contains("/"))
        .toList();
    return Templates.render(
        "common/readme",
        Map.of(
            "title",
            rest.title(),
            "library",
            rest.library(),
            "sources",
            sources,
            "selftest",
            selftest,
            "implementation",
            implementation(),
            "command",
            command,
            "about",
            rest.about()));
  }
}
