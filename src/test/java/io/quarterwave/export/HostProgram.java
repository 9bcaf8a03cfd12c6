// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in C of this machine that reads and writes bytes. */
final class HostProgram {
  private static final long SECONDS = 120;

  private HostProgram() {}

  /** Compiles; a warning fails the test. */
  static void compile(Path directory, String compiler, List<String> words) {
    List<String> command = new ArrayList<>(List.of(compiler));
    command.addAll(words);
    HostCompiler.Result result = HostCompiler.run(directory, command);
    assertEquals("", result.output(), String.join(" ", command));
    assertEquals(0, result.code(), String.join(" ", command));
  }

  /** Runs a program that must succeed and returns what it wrote; the files of both are left in its directory. */
  static byte[] output(Path program, byte[] in) throws IOException {
    Path from = program.resolveSibling("in");
    Path to = program.resolveSibling("out");
    Path err = program.resolveSibling("err");
    Files.write(from, in);
    try {
      Process process = new ProcessBuilder(program.toString())
          .redirectInput(from.toFile())
          .redirectOutput(to.toFile())
          .redirectError(err.toFile())
          .start();
      assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), program + " does not end");
      assertEquals("", Files.readString(err));
      byte[] out = Files.readAllBytes(to);
      assertEquals(0, process.exitValue(), new String(out, StandardCharsets.ISO_8859_1));
      return out;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
