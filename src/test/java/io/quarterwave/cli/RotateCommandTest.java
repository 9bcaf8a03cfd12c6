// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotateCommandTest {
  private static String head(int dims) {
    return IntStream.range(0, dims)
        .mapToObj(i -> Integer.toString(i % 90 - 45))
        .collect(Collectors.joining(" "));
  }

  @Test
  void positionZeroIsTheIdentity() {
    String line = "0 " + head(128);
    for (String dtype : new String[] {"int8", "int16"}) {
      for (String accuracy : new String[] {"exact", "fast"}) {
        Cli cli = Cli.withInput(
            line + "\n", "rotate", "llama-3.1-8b", "--dtype", dtype, "--accuracy", accuracy);
        assertEquals(line, cli.passes().out().strip());
      }
    }
  }

  @Test
  void inverseComesBackWithinAUnit() {
    String line = "131071 " + head(128);
    String there =
        Cli.withInput(line, "rotate", "llama-2-7b", "--dtype", "int16").passes().out();
    String back = Cli.withInput(there, "rotate", "llama-2-7b", "--dtype", "int16", "--inverse")
        .passes()
        .out();
    int[] wanted = numbers(line);
    int[] got = numbers(back);
    assertEquals(wanted.length, got.length);
    for (int i = 0; i < got.length; i++) {
      assertTrue(
          Math.abs(wanted[i] - got[i]) <= 1, i + ": " + wanted[i] + " came back as " + got[i]);
    }
  }

  @Test
  void blanksOfAnyKindSeparate() {
    String spaced = "  7\t" + head(128).replace(" ", "   ") + "  ";
    assertArrayEquals(
        numbers(Cli.withInput("7 " + head(128), "rotate", "llama-2-7b", "--dtype", "int8")
            .passes()
            .out()),
        numbers(Cli.withInput(spaced, "rotate", "llama-2-7b", "--dtype", "int8")
            .passes()
            .out()));
  }

  @Test
  void badLinesAreRefusedByNumber() {
    String good = "1 " + head(128) + "\n";
    refuse(good + "2 " + head(127), "line 2", "127", "128");
    refuse(good + "2 " + head(129), "line 2", "129", "128");
    refuse(good + "\n", "line 2", "0 integers");
    refuse("1 " + head(127) + " 128", "line 1", "integer 128", "'128'", "127");
    refuse("1 " + head(127) + " -129", "'-129'");
    refuse("1 " + head(127) + " 1.0", "'1.0'");
    refuse("x " + head(128), "position 'x'");
    refuse("9223372036854775808 " + head(128), "position '9223372036854775808'", "64 bits");
    refuse("1,2 " + head(128), "'1,2'", "2 numbers", "have 1");
  }

  @Test
  void whatIsNoNumberIsShownShortAndPlain() {
    String err = Cli.withInput(
            "1 " + head(127) + " \u001b[2J" + "7".repeat(100_000),
            "rotate",
            "llama-2-7b",
            "--dtype",
            "int8")
        .refusesNaming("integer 128", "'?[2J777")
        .err();
    assertTrue(err.length() < 1000, err.length() + " characters");
  }

  @Test
  void linesBeforeABadOneAreWhole() {
    Cli cli =
        Cli.withInput("0 " + head(128) + "\n1 2 3\n", "rotate", "llama-2-7b", "--dtype", "int8");
    cli.refusesNaming("line 2");
    assertEquals("0 " + head(128) + "\n", cli.out());
  }

  @Test
  void unknownTypesAndClassesAreRefused() {
    Cli.run("rotate", "llama-2-7b").refusesNaming("--dtype");
    Cli.run("rotate", "llama-2-7b", "--dtype", "int4").refusesNaming("'int4' is not int8 or int16");
    Cli.run("rotate", "llama-2-7b", "--dtype", "INT8", "--accuracy", "best")
        .refusesNaming("'best' is not exact or fast");
  }

  private static void refuse(String in, String... words) {
    Cli.withInput(in, "rotate", "llama-2-7b", "--dtype", "int8").refusesNaming(words);
  }

  private static int[] numbers(String line) {
    return Arrays.stream(line.strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
  }
}
