// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Command {
  private Command() {}

  /** What a program left: its exit code, and all that it printed. */
  record Outcome(int status, String output) {}

  /**
   * Runs a program and waits for it.
   *
   * @param log file that receives what it prints, standard output and standard error
   * @throws AssertionError when it takes longer than the limit
   */
  static Outcome run(List<String> words, Path log, Duration limit) {
    try {
      Process process = new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
          .start();
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(
            "not done after " + limit.toSeconds() + " s: " + String.join(" ", words));
      }
      return new Outcome(process.exitValue(), Files.readString(log, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted: " + String.join(" ", words), e);
    }
  }

  /**
   * Runs a program that must succeed and returns what it printed.
   *
   * @throws AssertionError with the output when its exit code is not 0
   */
  static String succeed(List<String> words, Path log, Duration limit) {
    Outcome outcome = run(words, log, limit);
    if (outcome.status() != 0) {
      throw new AssertionError("exit code " + outcome.status() + ": " + String.join(" ", words)
          + "\n" + outcome.output());
    }
    return outcome.output();
  }
}
