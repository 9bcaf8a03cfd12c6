// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.fixed.AngleFormat;
import io.quarterwave.fixed.Phase;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints values of a catalogue entry. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = {
      "Evaluate an entry of the catalogue at 32-bit phases (2^32 is one turn), or at angles in radians or",
      "degrees, which are rounded once to the phase that the entry reads.",
      "",
      "Each output line is the phase (unsigned decimal) or angle (signed), and the integer result; sincos_...",
      "prints sine, then cosine. Every entry answers to its name with sin_, cos_ or sincos_ in front. An entry",
      "of 16-bit phases reads the upper 16 bits of the phase. The path of an artefact that 'design' wrote goes",
      "in place of a name.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:no such entry or artefact, or not a phase or angle"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave eval sin_q15_poly_cr 0x20000000 0x40000000",
      "  quarterwave eval sin_q31_poly_cr --radians 28 421657428",
      "  quarterwave eval sincos_q15_poly_cr --degrees 30 -45 720",
      "  quarterwave eval cos_q15_poly_cr --all > cosine.txt",
      "  seq 0 16777216 4294967295 | quarterwave eval sincos_q30_poly",
      "  quarterwave eval out/sin_q15_design_cordic_18.txt --all"
    })
final class EvalCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "An entry of 'quarterwave list', or an artefact.")
  private String name;

  @Parameters(
      index = "1..*",
      paramLabel = "PHASE",
      description = "Phases or angles, decimal or 0x hex; from standard input if none.")
  private List<String> inputs = List.of();

  @Option(names = "--all", description = "Every 16-bit phase in order.")
  private boolean all;

  @Mixin
  private AngleArguments angles;

  private Preset preset;
  private Optional<AngleFormat> format;

  EvalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    preset = PresetFile.preset(name);
    format = angles.format();
    if (all) {
      printAll();
    } else if (!inputs.isEmpty()) {
      List<Integer> parsed = inputs.stream().map(this::parse).toList();
      parsed.forEach(this::print);
    } else {
      for (String line = console.readLine(); line != null; line = console.readLine()) {
        for (String word : line.strip().split("\\s+")) {
          if (!word.isEmpty()) {
            print(parse(word));
          }
        }
      }
    }
    return ExitCode.PASS;
  }

  private void printAll() {
    if (!inputs.isEmpty()) {
      throw new UserException("--all and a list of phases exclude each other");
    }
    if (format.isPresent()) {
      throw new UserException("--all lists phases; it excludes --radians and --degrees");
    }
    int phaseBits = preset.evaluator().phaseBits();
    if (phaseBits != 16) {
      throw new UserException(
          "--all lists 16-bit domains; " + name + " takes " + phaseBits + "-bit phases");
    }
    for (int phase16 = 0; phase16 < 1 << 16; phase16++) {
      print(Phase.of16(phase16));
    }
  }

  private void print(int input) {
    SinCos evaluator = preset.evaluator();
    int phase = input;
    if (format.isPresent()) {
      AngleFormat angle = format.get();
      phase = evaluator.phaseBits() == 16 ? Phase.of16(angle.phase16(input)) : angle.phase(input);
    }
    String values = switch (preset.function()) {
      case SIN -> Integer.toString(evaluator.sin(phase));
      case COS -> Integer.toString(evaluator.cos(phase));
      case SINCOS -> {
        long both = evaluator.sinCos(phase);
        yield (int) both + " " + (int) (both >> 32);
      }
    };
    console.line((format.isPresent() ? Integer.toString(input) : Integer.toUnsignedString(input))
        + " " + values);
  }

  private int parse(String text) {
    long most = format.isPresent() ? Integer.MAX_VALUE : 0xffff_ffffL;
    try {
      boolean hex = text.startsWith("0x") || text.startsWith("0X");
      long value = hex ? Long.parseLong(text.substring(2), 16) : Long.parseLong(text);
      boolean signed = hex && (text.startsWith("-", 2) || text.startsWith("+", 2));
      if (!signed && value >= Integer.MIN_VALUE && value <= most) {
        return (int) value;
      }
    } catch (NumberFormatException e) {
      // said below, with the same words
    }
    throw new UserException("'" + text + "' is not " + (format.isPresent() ? "an angle" : "a phase")
        + ": a whole number in [-2147483648, " + most + "], decimal or 0x hex");
  }
}
