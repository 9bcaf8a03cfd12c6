// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The compiler of this machine, for tests of exported C that need no other target. */
final class HostCompiler {
  /** What exported C compiles under without a word. */
  static final List<String> STRICT = List.of(
      ("-Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Wundef -Wcast-qual -pedantic -Werror")
          .split(" "));

  private HostCompiler() {}

  /** Skips the test where a compiler is not installed. */
  static void require(String compiler) {
    boolean there = false;
    try {
      there = run(Path.of("."), List.of(compiler, "--version")).code() == 0;
    } catch (IllegalStateException none) {
      // said below
    }
    assumeTrue(there, compiler + " is not installed");
  }

  /** Compiles the sources of a directory and its example, runs it and asserts that the self-test passes. */
  static String selftest(Path directory, String compiler, String... options) {
    List<String> command = new ArrayList<>(List.of(compiler));
    command.addAll(STRICT);
    command.addAll(List.of(options));
    command.addAll(List.of("-I", ".", "example/main.c", "-o", "selftest"));
    try (var sources = Files.list(directory)) {
      sources
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".c"))
          .sorted()
          .forEach(command::add);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Result compiled = run(directory, command);
    assertEquals(0, compiled.code(), compiled.output());
    assertEquals("", compiled.output());
    Result ran = run(directory, List.of("./selftest"));
    assertEquals(0, ran.code(), ran.output());
    return ran.output();
  }

  record Result(int code, String output) {}

  static Result run(Path directory, List<String> command) {
    try {
      Path output = Files.createTempFile("quarterwave", ".out");
      try {
        Process process = new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException(command + " takes longer than two minutes");
        }
        return new Result(
            process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot run " + command.get(0), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
