// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.cli.StandardError;
import io.quarterwave.kernel.Kernels;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code bench}: measures goals and rows, and prints them beside their baselines of the same run. */
@Command(
    name = "quarterwave bench",
    description = {
      "Measures rotations, rows and sines with JMH and prints their ratios to baselines of the",
      "same run, beside the goals of this project; then nanoseconds per value, row or token.",
      "Without REGEX it measures what the goals need, in about 12 minutes."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave bench --quick                the goals, roughly, in about a minute",
      "  quarterwave bench --list                 the names that REGEX can match",
      "  quarterwave bench --quick q15_poly       the Q15 polynomials, roughly",
      "  quarterwave bench rotation/int8          int8 rotations",
      "  quarterwave bench --json jmh.json sine   all sines, also into a file",
      "",
      "Exit codes: 0 measured, 1 a benchmark failed, 2 usage or bad input."
    })
public final class BenchMain implements Callable<Integer> {
  private static final int FEATURE = Runtime.version().feature();

  @Spec
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "REGEX",
      description = "Rows whose name contains a match, and their baselines.")
  private String regex;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  @Option(names = "--quick", description = "One round of short iterations: rough figures.")
  private boolean quick;

  @Option(names = "--all", description = "Measure every row: hours.")
  private boolean all;

  @Option(names = "--list", description = "Print the names of the rows and measure nothing.")
  private boolean list;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the results there too, in the JSON of JMH.")
  private Path json;

  @Option(
      names = "--readme",
      description = "Put the goals into the part of ./README.md that is of this JDK.")
  private boolean readme;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    StandardError.adopt();
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
  static Throwable root(Throwable e) {
    if (e.getCause() != null) {
      return root(e.getCause());
    }
    return e.getSuppressed().length > 0 ? root(e.getSuppressed()[0]) : e;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try {
      Kernels.chosen();
    } catch (IllegalStateException e) {
      throw bad(e.getMessage());
    }
    if (all && regex != null) {
      throw bad("--all measures every row and takes no REGEX");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      rows().forEach(row -> out.println(row.name()));
      out.flush();
      return 0;
    }
    ReadmeSpeed speed = readme ? speed() : null;
    Session session = new Session(quick, spec.commandLine().getErr());
    try (Unfinished results = json == null ? null : besides(json)) {
      session.measure(rows(), regex == null ? WarmUp.KERNELS : List.of());
      GoalTable goals = new GoalTable(Goals.all(), session.timings(), FEATURE);
      out.print(BenchReport.text(session, goals));
      out.flush();
      if (results != null) {
        session.writeJson(results.path());
        results.finish();
      }
      if (speed != null && session.isComplete()) {
        speed.write(BenchReport.markdown(session, goals));
      }
      return session.isComplete() ? 0 : 1;
    }
  }

  /** Returns what is asked for: all, what matches, or what the goals need. */
  private List<BenchRow> rows() {
    if (regex == null) {
      List<Goal> goals = quick ? Goals.quick() : Goals.all();
      return all || list ? BenchRows.all() : BenchRows.named(Goals.needs(goals));
    }
    List<BenchRow> rows = BenchRows.matching(pattern());
    if (rows.isEmpty()) {
      throw bad("no row matches '" + regex + "'; bench --list shows the names");
    }
    return rows;
  }

  private Pattern pattern() {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw bad("REGEX '" + regex + "' is not a regular expression: " + e.getDescription());
    }
  }

  private ReadmeSpeed speed() throws IOException {
    if (quick || regex != null) {
      throw bad("--readme takes the goals at full length: no --quick and no REGEX");
    }
    ReadmeSpeed speed = new ReadmeSpeed(Path.of("README.md"), FEATURE);
    String problem = speed.problem();
    if (problem != null) {
      throw bad(problem);
    }
    return speed;
  }

  private Unfinished besides(Path file) {
    if (Files.isDirectory(file)) {
      throw bad("cannot write '" + file + "': it is a directory");
    }
    try {
      return new Unfinished(file);
    } catch (IOException | SecurityException e) {
      throw bad("cannot write '" + file + "': its directory is not there or not writable");
    }
  }

  private ParameterException bad(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
