// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code bench}: measures rows and prints them beside their baselines of the same run. */
@Command(
    name = "quarterwave bench",
    description = {
      "Measures sines, rows and rotations with JMH and prints nanoseconds per value or token,",
      "each with its ratio to a baseline of the same run: Math.sin for sines and rows;",
      "the same loop in float, and System.arraycopy of the same bytes, for rotations."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave bench --list                 the names that REGEX can match",
      "  quarterwave bench --quick q15_poly       the Q15 polynomials, roughly",
      "  quarterwave bench rotation/int8          int8 rotations, decode and prefill",
      "  quarterwave bench --json jmh.json sine   all sines, also into a file",
      "",
      "Exit codes: 0 measured, 1 a benchmark failed, 2 usage or bad input."
    })
public final class BenchMain implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "REGEX",
      defaultValue = "",
      description = "Rows whose name contains a match; all of them by default.")
  private String regex;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  @Option(names = "--quick", description = "One round of short iterations: rough figures.")
  private boolean quick;

  @Option(names = "--list", description = "Print the names of the rows and measure nothing.")
  private boolean list;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the results there too, in the JSON of JMH.")
  private Path json;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(execute(new PrintWriter(System.out), new PrintWriter(System.err), args));
  }

  static int execute(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new BenchMain())
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((e, arguments) -> sentence(e.getCommandLine(), e, 2))
        .setExecutionExceptionHandler((e, line, parsed) -> sentence(line, e, 1))
        .execute(args);
  }

  private static int sentence(CommandLine line, Exception e, int code) {
    line.getErr().println("bench: " + root(e).getMessage());
    line.getErr().flush();
    return code;
  }

  /** Returns what went wrong first: JMH wraps the exception of a benchmark, as a cause or suppressed. */
  private static Throwable root(Throwable e) {
    if (e.getCause() != null) {
      return root(e.getCause());
    }
    return e.getSuppressed().length > 0 ? root(e.getSuppressed()[0]) : e;
  }

  @Override
  public Integer call() throws IOException, RunnerException {
    List<BenchRow> rows = BenchRows.matching(pattern());
    PrintWriter out = spec.commandLine().getOut();
    if (rows.isEmpty()) {
      throw bad("no row matches '" + regex + "'; bench --list shows the names");
    }
    if (list) {
      rows.forEach(row -> out.println(row.name()));
      out.flush();
      return 0;
    }
    Path unfinished = json == null ? null : besides(json);
    try {
      JmhRunner runner = new JmhRunner(quick);
      measure(rows, runner);
      out.println(Machine.describe());
      out.println();
      out.print(BenchTable.of(rows, runner.timings()));
      out.flush();
      if (json != null) {
        write(runner.results(), unfinished);
      }
      return 0;
    } finally {
      if (unfinished != null) {
        Files.deleteIfExists(unfinished);
      }
    }
  }

  private Pattern pattern() {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw bad("REGEX '" + regex + "' is not a regular expression: " + e.getDescription());
    }
  }

  /** Makes an empty file next to the one asked for, so that a place that cannot be written is known before measuring. */
  private Path besides(Path file) {
    if (Files.isDirectory(file)) {
      throw bad("cannot write '" + file + "': it is a directory");
    }
    try {
      return Files.createFile(
          file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp"));
    } catch (IOException | SecurityException e) {
      throw bad("cannot write '" + file + "': its directory is not there or not writable");
    }
  }

  private void measure(List<BenchRow> rows, JmhRunner runner) throws RunnerException {
    PrintWriter err = spec.commandLine().getErr();
    int runs = rows.size() * runner.rounds();
    err.println(rows.size() + " rows in " + runner.rounds() + " rounds, about "
        + Math.round(runs * runner.secondsPerRow()) + " s");
    int run = 0;
    for (int round = 0; round < runner.rounds(); round++) {
      for (BenchRow row : rows) {
        run++;
        err.println(run + "/" + runs + " " + row.name());
        err.flush();
        runner.measure(row);
      }
    }
  }

  private void write(List<RunResult> results, Path unfinished) throws IOException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(unfinished), false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    }
    Files.move(unfinished, json, StandardCopyOption.REPLACE_EXISTING);
  }

  private ParameterException bad(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
