// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Compilers of this machine. */
final class HostC {
  /** The flags under which exported C must be free of warnings. */
  static final List<String> STRICT = List.of(
      "-Wall",
      "-Wextra",
      "-Wconversion",
      "-Wsign-conversion",
      "-Wshadow",
      "-Wundef",
      "-Wcast-qual",
      "-pedantic",
      "-Werror");

  private static final long SECONDS = 120;

  private HostC() {}

  /** Skips the test where this machine has no such compiler. */
  static void assumeHas(String compiler) {
    boolean has = false;
    try {
      has = run(List.of(compiler, "--version"), Path.of("."), new byte[0]).code() == 0;
    } catch (IOException e) {
      // as good as none
    }
    Assumptions.assumeTrue(has, compiler + " is not installed");
  }

  /** Compiles; a warning fails the test. */
  static void compile(Path directory, String compiler, List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(compiler);
    command.addAll(words);
    Result result = run(command, directory, new byte[0]);
    assertEquals("", result.err(), String.join(" ", command));
    assertEquals(0, result.code(), String.join(" ", command));
  }

  /** Runs a program that must succeed and returns what it wrote. */
  static byte[] output(Path program, byte[] in) throws IOException {
    Result result = run(List.of(program.toString()), program.getParent(), in);
    assertEquals("", result.err());
    assertEquals(0, result.code(), new String(result.out(), StandardCharsets.UTF_8));
    return result.out();
  }

  private record Result(int code, byte[] out, String err) {}

  private static Result run(List<String> command, Path directory, byte[] in) throws IOException {
    Path err = Files.createTempFile("quarterwave", ".err");
    try {
      Process process = new ProcessBuilder(command)
          .directory(directory.toFile())
          .redirectError(err.toFile())
          .start();
      Thread writer = new Thread(() -> write(process, in));
      writer.start();
      byte[] out;
      try (InputStream stream = process.getInputStream()) {
        out = stream.readAllBytes();
      }
      assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), command + " does not end");
      writer.join();
      return new Result(process.exitValue(), out, Files.readString(err));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.delete(err);
    }
  }

  private static void write(Process process, byte[] in) {
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(in);
    } catch (IOException e) {
      // the program ended early: its exit code says so
    }
  }
}
