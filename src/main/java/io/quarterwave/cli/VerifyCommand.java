// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.LookupFormat;
import io.quarterwave.export.LookupSpec;
import io.quarterwave.export.LookupVerdict;
import io.quarterwave.export.LookupVerifier;
import io.quarterwave.export.TableReader;
import io.quarterwave.export.UnreadableTableException;
import io.quarterwave.trig.Function;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a lookup table that somebody else made. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Check a lookup table of sines or cosines: every code, as its runtime looks it up, against the exact function.",
      "",
      "FILE is a NumPy file, numbers between commas or white space, an initializer of C or Rust, words in hex (.mem), or little-endian integers (.bin).",
      "Where the table is over the budget, the rule of the format that it breaks is named.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:within the budget",
      "1:over the budget, or a table that cannot be looked up",
      "2:bad input",
      "3:no table can be read from FILE"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave verify sin.csv --as tflite-int16",
      "  quarterwave verify table.npy --as tosa-int8 --function cos --output-scale 1/127 --max-error 0.51",
      "  quarterwave verify lut.c --as tflite-int8 --input-scale 0.0245 --input-zero-point 3 --json"
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 16 << 20;

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The table.")
  private String file;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      required = true,
      description = "tflite-int8, tflite-int16, tosa-int8 or tosa-int16.")
  private String format;

  @Option(
      names = "--function",
      paramLabel = "F",
      converter = EnumWord.OfFunction.class,
      description = "sin or cos. Default: sin.")
  private Function function = Function.SIN;

  @Mixin
  private LookupArguments scales;

  @Option(
      names = "--max-error",
      paramLabel = "X",
      description =
          "The budget in units of the output. Default: 0.51 of int8; of int16 0.5 more than the best table.")
  private BigDecimal maxError;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (maxError != null && maxError.signum() < 0) {
      throw new UserException("--max-error (" + maxError + ") must not be negative");
    }
    LookupSpec spec = scales.spec(format(), function);
    long[] entries;
    try {
      entries = TableReader.read(file, bytes(), spec.format().bits());
    } catch (UnreadableTableException e) {
      console.say("quarterwave: cannot read a table from " + file + ": " + e.getMessage());
      return ExitCode.UNREADABLE;
    }
    LookupVerdict verdict = LookupVerifier.verify(spec, entries, Optional.ofNullable(maxError));
    if (json) {
      console.line(Json.text(LookupJson.of(file, verdict)));
    } else {
      LookupText.of(file, verdict).forEach(console::line);
    }
    return verdict.within() ? ExitCode.PASS : ExitCode.OVER_BUDGET;
  }

  private LookupFormat format() {
    return LookupFormat.of(format)
        .orElseThrow(() -> new UserException("--as '" + format + "' is not "
            + Arrays.stream(LookupFormat.values())
                .map(LookupFormat::label)
                .collect(Collectors.joining(" or "))));
  }

  private byte[] bytes() {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UnreadableTableException("it has more than " + MOST_BYTES + " bytes");
      }
      return bytes;
    } catch (InvalidPathException e) {
      throw new UserException("'" + file + "' is no path");
    } catch (NoSuchFileException e) {
      throw new UnreadableTableException("there is no such file");
    } catch (AccessDeniedException e) {
      throw new UnreadableTableException("access is denied");
    } catch (IOException e) {
      throw new UnreadableTableException(e.getMessage());
    }
  }
}
