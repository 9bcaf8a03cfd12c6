// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

/** The command, without measuring anything: no figure is asserted anywhere. */
class BenchMainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return BenchMain.execute(new PrintWriter(out), new PrintWriter(err), args);
  }

  private void assertRefused(String sentence, String... args) {
    assertEquals(2, run(args));
    assertEquals(sentence + System.lineSeparator(), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void badRegexIsOneSentence() {
    assertRefused("bench: REGEX '(' is not a regular expression: Unclosed group", "(");
  }

  @Test
  void regexWithoutARowIsOneSentence() {
    assertRefused("bench: no row matches 'sinh'; bench --list shows the names", "sinh");
  }

  @Test
  void unknownOptionIsOneSentence() {
    assertRefused("bench: Unknown option: '--fast'", "--fast");
  }

  @Test
  void directoryAsFileIsOneSentence(@TempDir Path directory) {
    assertRefused(
        "bench: cannot write '" + directory + "': it is a directory", "--json", "" + directory);
  }

  @Test
  void missingDirectoryIsOneSentenceAndNoFile(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("missing").resolve("jmh.json");
    assertRefused(
        "bench: cannot write '" + file + "': its directory is not there or not writable",
        "--json",
        "" + file);
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void helpHasExamplesAndExitCodes() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("quarterwave bench --quick"), out.toString());
    assertTrue(out.toString().contains("Exit codes"), out.toString());
  }

  @Test
  void listBringsTheBaselines() {
    assertEquals(0, run("--list", "int8/fast/half/decode"));
    assertEquals(
        List.of(
            "rotation/arraycopy/int8/decode",
            "rotation/float/half/decode",
            "rotation/int8/fast/half/decode"),
        out.toString().lines().toList());
  }

  @Test
  void tableShowsRatiosToTheBaselines() {
    List<BenchRow> rows = BenchRows.matching(Pattern.compile("int8/fast/half/decode"));
    String table = BenchTable.of(
        rows,
        Map.of(
            "rotation/arraycopy/int8/decode", new Timing(100, 1),
            "rotation/float/half/decode", new Timing(2000, 1),
            "rotation/int8/fast/half/decode", new Timing(500, 25)));
    String last = table.lines().reduce((a, b) -> b).orElseThrow().replaceAll(" +", " ");
    assertEquals("rotation/int8/fast/half/decode 500 25.0 0.250 float, 5.000 arraycopy", last);
  }

  @Test
  void everyRowNamesABenchmark() {
    for (BenchRow row : BenchRows.all()) {
      assertTrue(
          Stream.of(row.benchmark().getMethods())
              .anyMatch(method -> method.getName().equals(row.method())
                  && method.isAnnotationPresent(Benchmark.class)),
          row.name());
    }
    long names = BenchRows.all().stream().map(BenchRow::name).distinct().count();
    assertEquals(names, BenchRows.all().size());
  }
}
