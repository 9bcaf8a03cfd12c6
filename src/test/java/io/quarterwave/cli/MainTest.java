// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @ParameterizedTest
  @ValueSource(strings = {"rope", "plan", "rotate", "eval", "list", "certify", "design"})
  void everyCommandExplainsItselfWithExamplesAndExitCodes(String command) {
    Cli help = Cli.run(command, "--help").passes();
    assertTrue(help.out().contains("Examples:") && help.out().contains("Exit codes:"), help.out());
    assertEquals("", help.err());
  }

  @Test
  void helpOfTheWholeNamesEveryCommand() {
    String help = Cli.run("--help").passes().out();
    for (String command :
        new String[] {"rope", "plan", "rotate", "eval", "list", "certify", "design", "bench"}) {
      assertTrue(help.contains("  " + command + " "), help);
    }
  }

  @Test
  void noCommandShowsTheUsageAndIsAnError() {
    Cli cli = Cli.run();
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("Usage: quarterwave"), cli.err());
    assertEquals("", cli.out());
  }

  @Test
  void unknownWordsAreRefused() {
    Cli.run("nonsense").refusesNaming("nonsense", "--help");
    Cli.run("plan", "llama-2-7b", "--nonsense").refusesNaming("--nonsense", "plan --help");
    Cli.run("plan").refusesNaming("MODEL");
    Cli.run("plan", "llama-2-7b", "--sequence-length", "many")
        .refusesNaming("--sequence-length", "many");
  }

  @Test
  void versionNamesTheContract() {
    assertTrue(Cli.run("--version").passes().out().contains("rotation contract 1"));
  }

  @Test
  void aClosedPipeIsQuiet() {
    assertClosed("Broken pipe", 0, "");
  }

  @Test
  void aFullDiskIsSaid() {
    assertClosed(
        "No space left on device",
        2,
        "quarterwave: cannot write the output: No space left on device");
  }

  private static void assertClosed(String reason, int code, String said) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream closed = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
    int actual = Main.run(
        new String[] {"eval", "sin_q15_poly_cr", "--all"},
        InputStream.nullInputStream(),
        closed,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false);
    assertEquals(said, err.toString(StandardCharsets.UTF_8).strip());
    assertEquals(code, actual);
  }
}
