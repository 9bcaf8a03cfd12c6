// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.export.InstructionCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the instructions of the functions of a program. Which ones, the program itself says as it runs: see
 * {@code src/test/c/count.c}.
 */
final class Counting {
  /** What the symbols of counted functions begin with: ours, and CMSIS-DSP's. */
  private static final List<String> PREFIXES = List.of("qw_", "arm_");

  private Counting() {}

  /** All that a program printed, and what was counted. */
  record Output(List<String> printed, List<InstructionCount> counts) {}

  /**
   * Builds and runs a program and returns what was counted.
   *
   * @param callers what calls the counted functions
   * @param counted the sources of those
   */
  static Output count(Target target, Program callers, List<Program.Source> counted) {
    List<Path> objects = counted.stream()
        .map(source -> Toolchain.compile(target, callers, source))
        .toList();
    Path program = Toolchain.build(target, callers, objects);
    LinkedBytes bytes = LinkedBytes.of(target, objects, program.resolveSibling("sections.txt"));
    InstructionPlugin.Run run = InstructionPlugin.run(target, program, PREFIXES);
    if (!run.printed().contains("end")) {
      throw new AssertionError(target.name() + ": the program ended early: " + run.printed());
    }
    List<InstructionCount> counts = new ArrayList<>();
    for (String line : run.printed()) {
      String[] words = line.split(" ");
      if (words[0].equals("counted")) {
        counts.add(count(target, words, run.counts().get(words[1]), bytes.of(words[1])));
      }
    }
    return new Output(run.printed(), counts);
  }

  private static InstructionCount count(
      Target target, String[] words, InstructionPlugin.Counted counted, SectionSizes bytes) {
    if (counted == null || counted.calls() == 0) {
      throw new AssertionError(target.name() + ": " + words[1] + " was never called");
    }
    BigDecimal units = new BigDecimal(words[4]);
    return new InstructionCount(
        target.name(),
        words[2],
        words[3],
        divide(counted.sum(), units.multiply(BigDecimal.valueOf(counted.calls()))),
        divide(counted.least(), units),
        divide(counted.most(), units),
        bytes.code(),
        bytes.tables());
  }

  private static BigDecimal divide(long sum, BigDecimal by) {
    return BigDecimal.valueOf(sum).divide(by, 2, RoundingMode.HALF_UP);
  }
}
