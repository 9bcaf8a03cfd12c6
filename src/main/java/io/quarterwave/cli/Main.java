// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.kernel.Kernels;
import io.quarterwave.model.ModelException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The command line: one class a command, data on standard output, talk on standard error. */
@Command(
    name = "quarterwave",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Integer-only sine, cosine and rotary position embeddings, with proved error bounds.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:over the budget, or infeasible",
      "2:usage or bad input",
      "3:unreadable data"
    },
    footer = {
      "",
      "  bench    Measure this machine with JMH, beside floating point ('bench --help').",
      "",
      "Start with: quarterwave rope"
    })
public final class Main {
  private Main() {}

  /** Runs the command and leaves the JVM with its exit code. */
  public static void main(String[] args) {
    StandardError.adopt();
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.exit(run(args, in, out, System.err, Boolean.getBoolean("quarterwave.terminal")));
  }

  /** Runs a command on the given streams and returns its exit code. */
  static int run(
      String[] args, InputStream in, OutputStream out, PrintStream err, boolean terminal) {
    Console console = new Console(in, out, err, terminal);
    CommandLine commandLine = new CommandLine(new Main())
        .addSubcommand(new RopeCommand(console))
        .addSubcommand(new PlanCommand(console))
        .addSubcommand(new RotateCommand(console))
        .addSubcommand(new EvalCommand(console))
        .addSubcommand(new ListCommand(console))
        .addSubcommand(new CertifyCommand(console))
        .addSubcommand(new DesignCommand(console))
        .addSubcommand(new VerifyCommand(console))
        .addSubcommand(new ExportCommand(console))
        .registerConverter(BigDecimal.class, Main::decimal)
        .setExecutionStrategy(parsed -> execute(parsed, console))
        .setParameterExceptionHandler((e, arguments) -> {
          console.say("quarterwave: " + oneLine(e.getMessage()) + seeHelp(e));
          return ExitCode.BAD_INPUT;
        });
    return commandLine.execute(args);
  }

  private static int execute(ParseResult parsed, Console console) {
    try {
      CommandLine asked = helpAskedOf(parsed);
      if (asked != null) {
        console.line(helpText(asked).stripTrailing());
        console.flush();
        return ExitCode.PASS;
      }
      if (!parsed.hasSubcommand()) {
        console.say(helpText(parsed.commandSpec().commandLine()).stripTrailing());
        return ExitCode.BAD_INPUT;
      }
      requireKernel();
      int code = (Integer) ((Callable<?>) parsed.subcommand().commandSpec().userObject()).call();
      console.flush();
      return code;
    } catch (Console.OutputClosedException e) {
      return ExitCode.PASS;
    } catch (UserException | ModelException | IllegalArgumentException e) {
      console.endProgress();
      console.flushIfPossible();
      console.say("quarterwave: " + oneLine(e.getMessage()));
      return ExitCode.BAD_INPUT;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      console.endProgress();
      console.say(
          "quarterwave: this should not happen, please report it: " + oneLine(String.valueOf(e)));
      return ExitCode.BAD_INPUT;
    }
  }

  /** Says what is wrong with the choice of a kernel before a command begins, where there is one. */
  private static void requireKernel() {
    if (System.getProperty(Kernels.PROPERTY) != null
        || System.getProperty(Kernels.BITS_PROPERTY) != null) {
      try {
        Kernels.chosen();
      } catch (IllegalStateException e) {
        throw new UserException(e.getMessage());
      }
    }
  }

  private static CommandLine helpAskedOf(ParseResult parsed) {
    for (ParseResult at = parsed; at != null; at = at.hasSubcommand() ? at.subcommand() : null) {
      if (at.isUsageHelpRequested() || at.isVersionHelpRequested()) {
        return at.commandSpec().commandLine();
      }
    }
    return null;
  }

  private static String helpText(CommandLine commandLine) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    if (commandLine.isVersionHelpRequested()) {
      commandLine.printVersionHelp(writer, CommandLine.Help.Ansi.OFF);
    } else {
      commandLine.usage(writer, CommandLine.Help.Ansi.OFF);
    }
    writer.flush();
    return text.toString();
  }

  private static String seeHelp(ParameterException e) {
    return " (see '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help')";
  }

  private static BigDecimal decimal(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not a decimal number");
    }
  }

  /** One line without control characters; words too long for a sentence, such as a line of binary data, are cut. */
  private static String oneLine(String text) {
    return text == null
        ? "no reason given"
        : text.strip()
            .replaceAll("\\s*\\R\\s*", " ")
            .replaceAll("\\p{Cntrl}", "?")
            .replaceAll("(\\S{400})\\S+", "$1...");
  }
}
