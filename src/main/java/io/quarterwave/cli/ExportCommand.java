// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.CNames;
import io.quarterwave.export.OutputFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what other tool chains take. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write C that gives the same bits, into a directory.",
      "",
      "The directory is made whole or not at all. What is in it says by what command it is made again, byte",
      "for byte, and has a self-test to run on the target.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "2:bad input; nothing is written"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave export sin_q15_poly_cr --c -o build/sine",
      "  quarterwave export sin_q15_lut256_linear sin_q31_poly_cr --c --prefix dsp --single-header -o build/sine",
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Entries of 'quarterwave list', or paths of artefacts that 'design' wrote.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "Every entry of the catalogue.")
  private boolean all;

  @Option(names = "--c", description = "C99 that also compiles as C++11.")
  private boolean c;

  @Option(
      names = "--single-header",
      description = "One header instead of a header and a source each.")
  private boolean singleHeader;

  @Option(
      names = "--prefix",
      paramLabel = "NAME",
      description = "What every exported name begins with. Default: " + CNames.DEFAULT_PREFIX + ".")
  private String prefix = CNames.DEFAULT_PREFIX;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      required = true,
      description = "Where to write: a new or an empty directory, unless with --force.")
  private String directory;

  @Option(names = "--force", description = "Replace files of the same names.")
  private boolean force;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path target = target();
    if (!c) {
      throw new UserException("say what to write: --c");
    }
    OutputFiles files = new SineExportRun(console, names, all, prefix, singleHeader).files();
    files.writeTo(target, force);
    console.endProgress();
    console.say("wrote " + files.names().size() + " files to " + target);
    return ExitCode.PASS;
  }

  private Path target() {
    try {
      return Path.of(directory);
    } catch (InvalidPathException e) {
      throw new UserException("-o '" + directory + "' is no path");
    }
  }
}
