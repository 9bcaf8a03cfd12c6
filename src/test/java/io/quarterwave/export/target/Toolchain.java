// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Compiles and links for a target. */
final class Toolchain {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Map<List<String>, Path> OBJECTS = new ConcurrentHashMap<>();
  private static final Map<Tool, String> VERSIONS = new ConcurrentHashMap<>();

  private Toolchain() {}

  /** Returns the first line that a tool says of its version. */
  static String version(Tool tool) {
    return VERSIONS.computeIfAbsent(tool, key -> {
      Path log = directory("versions").resolve(key.command() + ".txt");
      return Command.succeed(List.of(key.command(), "--version"), log, LIMIT)
          .lines()
          .findFirst()
          .orElseThrow();
    });
  }

  /** Returns the directory that the files of a program for a target are made in. */
  static Path directory(Target target, Program program) {
    return directory(target.name() + "/" + program.name());
  }

  /** Returns a directory of made files, which is there afterwards. */
  static Path directory(String name) {
    try {
      return Files.createDirectories(CSources.MADE.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles and links; returns the program's file. */
  static Path build(Target target, Program program) {
    return build(target, program, List.of());
  }

  /** Compiles and links with objects that are there; returns the program's file. */
  static Path build(Target target, Program program, List<Path> more) {
    Path directory = directory(target, program);
    List<Path> objects = new ArrayList<>();
    for (Program.Source source : program.sources()) {
      objects.add(compile(target, program, source));
    }
    for (String port : target.ports()) {
      objects.add(compile(target, program, Program.ours("port/" + port)));
    }
    objects.addAll(more);
    Path made = directory.resolve("program.elf");
    link(target, objects, target.linkFlags(), made);
    return made;
  }

  /** Compiles one source of a program, once a run; returns the object's file. */
  static Path compile(Target target, Program program, Program.Source source) {
    List<String> words = new ArrayList<>();
    words.add(target.compiler().command());
    words.addAll(target.flags());
    words.addAll(source.flags());
    program.includes().forEach(include -> words.add("-I" + include));
    words.addAll(List.of("-c", source.file().toString()));
    return OBJECTS.computeIfAbsent(List.copyOf(words), key -> {
      String file = source.file().getFileName().toString();
      Path object = directory(target, program).resolve(file.replaceAll("\\.c$", ".o"));
      words.addAll(List.of("-o", object.toString()));
      Command.succeed(words, log(object), LIMIT);
      return object;
    });
  }

  /** Links objects, with what the compiler itself calls. */
  static void link(Target target, List<Path> objects, List<String> flags, Path made) {
    List<String> words = new ArrayList<>();
    words.add(target.linker().command());
    objects.forEach(object -> words.add(object.toString()));
    words.addAll(flags);
    words.addAll(List.of("-lgcc", "-o", made.toString()));
    Command.succeed(words, log(made), LIMIT);
  }

  private static Path log(Path made) {
    return made.resolveSibling(made.getFileName() + ".log");
  }
}
