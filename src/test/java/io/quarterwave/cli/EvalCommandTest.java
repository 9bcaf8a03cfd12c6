// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvalCommandTest {
  @Test
  void quartersOfATurn() {
    List<String> lines = Cli.run(
            "eval", "sin_q15_poly_cr", "0", "0x40000000", "0x80000000", "-1073741824")
        .passes()
        .lines();
    assertEquals(List.of("0 0", "1073741824 32767", "2147483648 0", "3221225472 -32767"), lines);
  }

  @Test
  void everyEntryAnswersAsSineCosineAndBoth() {
    assertEquals(
        "0 1073741824", Cli.run("eval", "cos_q30_poly", "0").passes().out().strip());
    assertEquals(
        "0 0 1073741824", Cli.run("eval", "sincos_q30_poly", "0").passes().out().strip());
    assertEquals(
        "1073741824 1073741824",
        Cli.run("eval", "sin_q30_poly", "0x40000000").passes().out().strip());
  }

  @Test
  void allListsTheSixteenBitDomainInOrder() {
    List<String> lines = Cli.run("eval", "sin_q15_poly_cr", "--all").passes().lines();
    assertEquals(65536, lines.size());
    assertEquals("0 0", lines.get(0));
    assertTrue(lines.get(65535).startsWith("4294901760 -"), lines.get(65535));
  }

  @Test
  void phasesComeFromStandardInputToo() {
    Cli cli = Cli.withInput("0 0x40000000\n\n  2147483648\n", "eval", "sin_q15_poly_cr")
        .passes();
    assertEquals(List.of("0 0", "1073741824 32767", "2147483648 0"), cli.lines());
  }

  @Test
  void badInputIsRefused() {
    Cli.run("eval", "sin_q15_nothing", "0").refusesNaming("sin_q15_nothing", "list");
    Cli.run("eval", "nothing", "0").refusesNaming("nothing", "list");
    for (String phase :
        new String[] {"4294967296", "-2147483649", "0x100000000", "0x-1", "1.5", "pi", "0x", ""}) {
      Cli.run("eval", "sin_q15_poly_cr", "--", phase)
          .refusesNaming("'" + phase + "'", "4294967295");
    }
    Cli.run("eval", "sin_q15_poly_cr", "0", "--all").refusesNaming("--all");
    Cli.run("eval", "sincos_q30_poly", "--all").refusesNaming("--all", "32-bit");
  }
}
