// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.export.InstructionCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts the instructions of the functions of a program. Which ones, the program itself says as it runs: see
 * {@code src/test/c/count.c}. The sources that are counted are compiled one by one, each function in a section of its own.
 */
final class Counting {
  private static final List<String> SECTIONS = List.of("-ffunction-sections", "-fdata-sections");

  /** What the symbols of counted functions begin with. */
  private static final String PREFIX = "qw_";

  private Counting() {}

  /** Returns the flags that counted code is compiled with, for the committed table. */
  static String flags(Target target) {
    return String.join(
        " ", Stream.concat(target.flags().stream(), SECTIONS.stream()).toList());
  }

  /**
   * Builds and runs a program and returns what was counted.
   *
   * @param counted the sources whose functions are counted
   * @param rest what calls them
   */
  static List<InstructionCount> count(Target target, Program rest, List<Program.Source> counted) {
    List<Path> objects = new ArrayList<>();
    for (Program.Source source : counted) {
      List<String> flags =
          Stream.concat(source.flags().stream(), SECTIONS.stream()).toList();
      objects.add(Toolchain.compile(target, rest, new Program.Source(source.file(), flags)));
    }
    Path library = Toolchain.archive(objects, Toolchain.directory(target, rest));
    Path program = Toolchain.build(target, rest, List.of(library));
    InstructionPlugin.Run run = InstructionPlugin.run(target, program, PREFIX);
    List<InstructionCount> counts = new ArrayList<>();
    for (String line : run.printed()) {
      String[] words = line.split(" ");
      if (words[0].equals("counted")) {
        counts.add(count(target, words, run.counts().get(words[1]), library));
      }
    }
    if (!run.printed().contains("end")) {
      throw new AssertionError(target.name() + ": the program ended early: " + run.printed());
    }
    return counts;
  }

  private static InstructionCount count(
      Target target, String[] words, InstructionPlugin.Counted counted, Path library) {
    if (counted == null || counted.calls() == 0) {
      throw new AssertionError(target.name() + ": " + words[1] + " was never called");
    }
    BigDecimal units = new BigDecimal(words[4]);
    SectionSizes alone = alone(target, words[1], library, library.resolveSibling("alone.elf"));
    return new InstructionCount(
        target.name(),
        words[2],
        words[3],
        divide(counted.sum(), units.multiply(BigDecimal.valueOf(counted.calls()))),
        divide(counted.least(), units),
        divide(counted.most(), units),
        alone.code(),
        alone.tables());
  }

  private static BigDecimal divide(long sum, BigDecimal by) {
    return BigDecimal.valueOf(sum).divide(by, 2, RoundingMode.HALF_UP);
  }

  /** The bytes of a program that has nothing but one function and what it calls. */
  private static SectionSizes alone(Target target, String symbol, Path library, Path program) {
    List<String> flags = new ArrayList<>(target.flags());
    flags.addAll(List.of(
        "-nostdlib", "-static", "-Wl,--gc-sections", "-Wl,-e," + symbol, "-Wl,-u," + symbol));
    Toolchain.link(target, List.of(library), flags, program);
    return SectionSizes.of(program);
  }
}
