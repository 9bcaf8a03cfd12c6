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
  void anglesInRadiansAndDegrees() {
    // pi/2 in Q28 is 421657428.27
    assertEquals(
        List.of("421657428 2147483647", "-421657428 -2147483647", "0 0"),
        Cli.run("eval", "sin_q31_poly_cr", "--radians", "28", "421657428", "-421657428", "0")
            .passes()
            .lines());
    assertEquals(
        List.of("30 16383 28378", "-45 -23170 23170", "720 0 32767"),
        Cli.run("eval", "sincos_q15_poly_cr", "--degrees", "30", "-45", "720")
            .passes()
            .lines());
    assertEquals(
        List.of("5898240 1073741824", "2949120 759250125", "11796480 0"), // 90, 45 and 180 degrees
        Cli.withInput("5898240\n0x2d0000 11796480\n", "eval", "sin_q30_poly_cr", "--degrees-q16")
            .passes()
            .lines());
  }

  @Test
  void anEntryOfSixteenBitPhasesGetsTheNearestOne() {
    // 0.0028 degrees are 0.51 units of 2^-16 turns: cut they would be 0
    String line =
        Cli.run("eval", "sin_q15_poly_cr", "--degrees-q16", "184").passes().out();
    assertEquals("184 3", line.strip());
  }

  @Test
  void badAnglesAreRefused() {
    for (String angle : new String[] {"2147483648", "-2147483649", "0xffffffff", "1.5", "pi"}) {
      Cli.run("eval", "sin_q15_poly_cr", "--degrees", "--", angle)
          .refusesNaming("'" + angle + "'", "an angle", "2147483647");
    }
    for (String bits : new String[] {"7", "29", "-1"}) {
      Cli.run("eval", "sin_q15_poly_cr", "--radians=" + bits, "0")
          .refusesNaming("--radians (" + bits + ")", "[8, 28]");
    }
    Cli.run("eval", "sin_q15_poly_cr", "--radians", "x", "0").refusesNaming("--radians", "'x'");
    Cli.run("eval", "sin_q15_poly_cr", "--radians", "9", "--degrees", "0").refusesNaming("exclude");
    Cli.run("eval", "sin_q15_poly_cr", "--degrees", "--degrees-q16", "0").refusesNaming("exclude");
    Cli.run("eval", "sin_q15_poly_cr", "--degrees", "--all").refusesNaming("--all", "--degrees");
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
