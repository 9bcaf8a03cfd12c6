// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is compiled and linked into one program, but for the files that a target begins with.
 *
 * @param name of the directory that it is made in, below that of the target
 * @param sources compiled one by one
 * @param includes directories of headers
 */
record Program(String name, List<Source> sources, List<Path> includes) {

  /** A file, and the flags that it is compiled with beyond those of the target. */
  record Source(Path file, List<String> flags) {}

  /** Exported C: the strictest flags, and warnings are errors. */
  static Source exported(Path file) {
    return new Source(file, STRICT);
  }

  /** C of the tests, which knows its compilers, with macros such as {@code BLOCK=61}. */
  static Source ours(String name, String... macros) {
    List<String> flags = new ArrayList<>(OURS);
    for (String macro : macros) {
      flags.add("-D" + macro);
    }
    return new Source(CSources.path(name), flags);
  }

  private static final List<String> STRICT = List.of(
      "-std=c99",
      "-Wall",
      "-Wextra",
      "-Wconversion",
      "-Wsign-conversion",
      "-Wshadow",
      "-Wundef",
      "-Wcast-qual",
      "-Wstrict-prototypes",
      "-Wmissing-prototypes",
      "-pedantic",
      "-Werror");

  private static final List<String> OURS =
      List.of("-std=gnu99", "-Wall", "-Wextra", "-Werror", "-Wno-unused-function");
}
