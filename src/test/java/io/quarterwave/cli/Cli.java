// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a command in this JVM. */
record Cli(int code, String out, String err) {
  static Cli run(String... args) {
    return withInput("", args);
  }

  static Cli withInput(String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(
        args,
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false);
    return new Cli(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** Asserts success and returns this. */
  Cli passes() {
    assertEquals(0, code, err);
    return this;
  }

  /** Asserts that the input was refused in one sentence that names each of the words, and returns this. */
  Cli refusesNaming(String... words) {
    assertEquals(2, code, out + err);
    String last = err.lines().reduce((first, second) -> second).orElse("");
    assertTrue(last.startsWith("quarterwave: "), err);
    assertEquals(1, err.lines().filter(line -> !line.startsWith("note: ")).count(), err);
    assertFalse(err.contains("Exception") || err.contains("\tat "), err);
    for (String word : words) {
      assertTrue(last.contains(word), "no '" + word + "' in: " + err);
    }
    return this;
  }
}
