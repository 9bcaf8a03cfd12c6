// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.CNames;
import io.quarterwave.export.OutputFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what other tool chains take. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write C that gives the same bits, rows of a model as tensors, or tables alone, into a directory.",
      "",
      "The directory is made whole or not at all. What is in it says by what command it is made again, byte",
      "for byte. The C of sines and rotations has a self-test to run on the target.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "2:bad input; nothing is written"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave export sin_q15_poly_cr --c -o build/sine",
      "  quarterwave export sin_q15_lut256_linear sin_q31_poly_cr --c --prefix dsp --single-header -o build/sine",
      "  quarterwave export --model llama-3.1-8b --dtype int8 --c -o build/rope",
      "  quarterwave export --model llama-3.1-8b --rows 0:4096 --dtype int16 --npy -o build/rows",
      "  quarterwave export sin_q15_lut256_linear --table --rust --mem -o build/knots",
      "  quarterwave export sin_q15_poly_cr --table --samples 1024 --quarter --c -o build/quarter",
      "  quarterwave export sin cos --tflite int16 --npy --c -o build/lut"
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

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
      description =
          "One header of all instead of headers and sources; one source defines PREFIX_IMPLEMENTATION.")
  private boolean singleHeader;

  @Option(
      names = "--prefix",
      paramLabel = "NAME",
      description = "What every exported name begins with. Default: " + CNames.DEFAULT_PREFIX + ".")
  private String prefix = CNames.DEFAULT_PREFIX;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description =
          "A config.json, a directory that holds one, or an embedded model, for its rotation as --c or for --rows.")
  private String model;

  @Mixin
  private ModelArguments modelArguments;

  @Option(
      names = "--dtype",
      paramLabel = "T",
      description =
          "Of a rotation: int8 or int16. Of --rows: int16, uint16 (zero point 32768) or int32.")
  private String dataType;

  @ArgGroup(validate = false, heading = "%nThe rotation of a model as C:%n")
  private RopeArguments rope = new RopeArguments();

  @Mixin
  private TensorExports tensors;

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
    OutputFiles files = files();
    files.writeTo(target, force);
    console.endProgress();
    console.say("wrote " + files.names().size() + " files to " + target);
    return ExitCode.PASS;
  }

  private OutputFiles files() {
    ExportMode mode = mode();
    if (!c && (mode == ExportMode.SINES || mode == ExportMode.ROTATION)) {
      throw new UserException(
          "say what to write: --c, --rows FROM:TO, --table, --tflite or --tosa");
    }
    mode.requireOnly(spec.commandLine().getParseResult().matchedOptions().stream()
        .map(OptionSpec::longestName)
        .toList());
    return switch (mode) {
      case SINES -> new SineExportRun(console, names, all, prefix, singleHeader, command()).files();
      case ROTATION -> rotation();
      default ->
        tensors.files(
            mode,
            new TensorExports.Request(
                console, names, c, model, modelArguments, dataType, prefix, command()));
    };
  }

  private ExportMode mode() {
    ExportMode of = tensors.mode();
    return of != null ? of : model != null ? ExportMode.ROTATION : ExportMode.SINES;
  }

  private OutputFiles rotation() {
    if (!names.isEmpty()) {
      throw new UserException("give NAMEs or --model, not both");
    }
    return new RopeExportRun(
            console, model, modelArguments, dataType, rope, prefix, singleHeader, command())
        .files();
  }

  private String command() {
    return CommandLineText.of(spec.commandLine().getParseResult().originalArgs());
  }

  private Path target() {
    if (directory.isBlank()) {
      throw new UserException("-o must name a directory, not '" + directory + "'");
    }
    try {
      return Path.of(directory);
    } catch (InvalidPathException e) {
      throw new UserException("-o '" + directory + "' is no path");
    }
  }
}
