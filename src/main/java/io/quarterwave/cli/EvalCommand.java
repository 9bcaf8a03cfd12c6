// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Function;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints values of a catalogue entry. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = {
      "Evaluate an entry of the catalogue at 32-bit phases (2^32 is one turn).",
      "",
      "Each output line is the phase (unsigned decimal) and the integer result; sincos_... prints sine, then",
      "cosine. Every entry answers to its name with sin_, cos_ or sincos_ in front. An entry of 16-bit",
      "phases reads the upper 16 bits of the phase. The path of an artefact that 'design' wrote goes in place of a name.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:no such entry or artefact, or not a phase"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave eval sin_q15_poly_cr 0x20000000 0x40000000",
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
      description = "Phases, decimal or 0x hex; from standard input if none.")
  private List<String> phases = List.of();

  @Option(names = "--all", description = "Every 16-bit phase in order.")
  private boolean all;

  private SinCos evaluator;
  private Function function;

  EvalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    resolve();
    if (all) {
      if (!phases.isEmpty()) {
        throw new UserException("--all and a list of phases exclude each other");
      }
      if (evaluator.phaseBits() != 16) {
        throw new UserException("--all lists 16-bit domains; " + name + " takes "
            + evaluator.phaseBits() + "-bit phases");
      }
      for (int phase16 = 0; phase16 < 1 << 16; phase16++) {
        print(phase16 << 16);
      }
    } else if (!phases.isEmpty()) {
      List<Integer> parsed = phases.stream().map(EvalCommand::phase).toList();
      parsed.forEach(this::print);
    } else {
      for (String line = console.readLine(); line != null; line = console.readLine()) {
        for (String word : line.strip().split("\\s+")) {
          if (!word.isEmpty()) {
            print(phase(word));
          }
        }
      }
    }
    return ExitCode.PASS;
  }

  private void resolve() {
    if (PresetFile.isPath(name)) {
      Preset preset = PresetFile.open(name).preset();
      evaluator = preset.evaluator();
      function = preset.function();
      return;
    }
    int bar = name.indexOf('_');
    String prefix = bar < 0 ? name : name.substring(0, bar);
    String rest = bar < 0 ? "" : name.substring(bar);
    for (Function each : Function.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(prefix)) {
        for (Preset preset : Catalogue.all()) {
          if (preset.name().substring(preset.name().indexOf('_')).equals(rest)) {
            evaluator = preset.evaluator();
            function = each;
            return;
          }
        }
      }
    }
    Catalogue.byName(name); // refuses the name
  }

  private void print(int phase) {
    String values = switch (function) {
      case SIN -> Integer.toString(evaluator.sin(phase));
      case COS -> Integer.toString(evaluator.cos(phase));
      case SINCOS -> {
        long both = evaluator.sinCos(phase);
        yield (int) both + " " + (int) (both >> 32);
      }
    };
    console.line(Integer.toUnsignedString(phase) + " " + values);
  }

  private static int phase(String text) {
    try {
      boolean hex = text.startsWith("0x") || text.startsWith("0X");
      long value = hex ? Long.parseLong(text.substring(2), 16) : Long.parseLong(text);
      boolean signed = hex && (text.startsWith("-", 2) || text.startsWith("+", 2));
      if (!signed && value >= Integer.MIN_VALUE && value <= 0xffff_ffffL) {
        return (int) value;
      }
    } catch (NumberFormatException e) {
      // said below, with the same words
    }
    throw new UserException("'" + text
        + "' is not a phase: a whole number in [-2147483648, 4294967295], decimal or 0x hex");
  }
}
