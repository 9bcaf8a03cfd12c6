// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

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
    assertEquals(0, run("--list", "int8/fast/half/decode$"));
    assertEquals(
        List.of(
            "rotation/arraycopy/int8/decode",
            "rotation/float/half/decode",
            "rotation/plain/half/decode",
            "rotation/int8/fast/half/decode"),
        out.toString().lines().toList());
  }

  @Test
  void listWithoutARegexHasEveryRow() {
    assertEquals(0, run("--list"));
    assertEquals(
        BenchRows.all().stream().map(BenchRow::name).toList(),
        out.toString().lines().toList());
  }

  @Test
  void allTakesNoRegex() {
    assertRefused("bench: --all measures every row and takes no REGEX", "--all", "int8");
  }

  @Test
  void roughFiguresStayOutOfTheReadme() {
    String sentence = "bench: --readme takes the goals at full length: no --quick and no REGEX";
    assertRefused(sentence, "--readme", "--quick");
  }

  @Test
  void partOfTheGoalsStaysOutOfTheReadme() {
    String sentence = "bench: --readme takes the goals at full length: no --quick and no REGEX";
    assertRefused(sentence, "--readme", "int8");
  }

  @Test
  void tableShowsRatiosToTheBaselines() {
    List<BenchRow> rows = BenchRows.matching(Pattern.compile("int8/fast/half/decode$"));
    String table = BenchTable.of(
        rows,
        Map.of(
            "rotation/arraycopy/int8/decode", timing(100, 1),
            "rotation/float/half/decode", timing(2000, 1),
            "rotation/plain/half/decode", timing(4000, 1),
            "rotation/int8/fast/half/decode", timing(500, 25)));
    String last = table.lines().reduce((a, b) -> b).orElseThrow().replaceAll(" +", " ");
    assertEquals(
        "rotation/int8/fast/half/decode 500 25.0 0.250 float, 0.125 plain, 5.000 arraycopy", last);
  }

  private static Timing timing(double nanos, double spread) {
    return new Timing(nanos, spread, nanos, Double.NaN);
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

  @Test
  void everyBaselineIsARow() {
    Set<String> names = BenchRows.all().stream().map(BenchRow::name).collect(Collectors.toSet());
    for (BenchRow row : BenchRows.all()) {
      assertTrue(names.containsAll(row.baselines()), row.name() + " by " + row.baselines());
    }
  }

  /** JMH would run a benchmark once for each default value of a parameter that a row leaves open. */
  @Test
  void everyRowSetsEveryParameter() {
    for (BenchRow row : BenchRows.all()) {
      Method method = Stream.of(row.benchmark().getMethods())
          .filter(candidate -> candidate.getName().equals(row.method()))
          .findFirst()
          .orElseThrow();
      Set<String> params = Stream.of(method.getParameterTypes())
          .flatMap(state -> Stream.of(state.getFields()))
          .filter(field -> field.isAnnotationPresent(Param.class))
          .map(Field::getName)
          .collect(Collectors.toSet());
      assertEquals(params, row.params().keySet(), row.name());
    }
  }
}
