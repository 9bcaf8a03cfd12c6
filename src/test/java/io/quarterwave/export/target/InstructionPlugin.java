// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs a program in an emulator with our plug-in, which counts the instructions of its functions. */
final class InstructionPlugin {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** QEMU to 8.x takes plug-ins of version 1; later ones refuse it and take 2. */
  private static final List<Integer> VERSIONS = List.of(1, 2);

  private InstructionPlugin() {}

  /** Instructions of all calls of a function, and the fewest and the most of one. */
  record Counted(long calls, long sum, long least, long most) {}

  /** What a program printed, and the counts of its functions by their symbols. */
  record Run(List<String> printed, Map<String, Counted> counts) {}

  /**
   * Runs a program.
   *
   * @param prefixes what the symbols of counted functions begin with, one or the other
   */
  static Run run(Target target, Path program, List<String> prefixes) {
    Path functions = program.resolveSibling("functions.txt");
    Path counts = program.resolveSibling("counts.txt");
    write(functions, functions(program, prefixes));
    AssertionError refused = null;
    for (int version : VERSIONS) {
      String plugin = plugin(version) + ",functions=" + functions + ",out=" + counts;
      try {
        List<String> printed = target
            .machine()
            .run(program, program.resolveSibling("output.txt"), List.of("-plugin", plugin));
        return new Run(printed, parse(counts));
      } catch (AssertionError e) {
        if (!e.getMessage().contains("requires API version")) {
          throw e;
        }
        refused = e;
      }
    }
    throw refused;
  }

  /** The functions of a program, a line each: address and name. */
  private static String functions(Path program, List<String> prefixes) {
    String symbols = Command.succeed(
        List.of(Tool.NM.command(), program.toString()),
        program.resolveSibling("symbols.txt"),
        LIMIT);
    return symbols
        .lines()
        .map(line -> line.split(" "))
        .filter(words -> words.length == 3 && words[1].equals("T"))
        .filter(words -> prefixes.stream().anyMatch(words[2]::startsWith))
        .map(words -> words[0] + " " + words[2] + "\n")
        .collect(Collectors.joining());
  }

  private static Map<String, Counted> parse(Path counts) {
    Map<String, Counted> all = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(counts)) {
        String[] words = line.split(" ");
        all.put(
            words[0],
            new Counted(
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** The plug-in, built once a run. */
  private static synchronized Path plugin(int version) {
    Path made = Toolchain.directory("plugin").resolve("instructions-" + version + ".so");
    Path source = CSources.path("plugin/instructions.c");
    try {
      if (!Files.exists(made)
          || Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(source)) < 0) {
        Command.succeed(
            List.of(
                Tool.GCC.command(),
                "-O2",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-shared",
                "-fPIC",
                "-DPLUGIN_API=" + version,
                source.toString(),
                "-o",
                made.toString()),
            made.resolveSibling(made.getFileName() + ".log"),
            LIMIT);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
