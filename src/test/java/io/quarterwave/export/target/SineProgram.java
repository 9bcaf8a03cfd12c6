// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The digests of a batch: what is compiled, and what it must print. */
final class SineProgram {
  private SineProgram() {}

  /** Returns the program of a batch for a target. */
  static Program of(SineBatch batch, Limits limits) {
    return new Program(
        "digest-" + batch.name(),
        List.of(
            Program.exported(batch.directory().resolve("unity.c")),
            Program.ours("digest.c"),
            Program.ours("report.c")),
        List.of(batch.directory(), CSources.DIRECTORY),
        List.of(
            "HARDEST_16=" + Digests.hard(16, limits.hardest()).length,
            "HARDEST_32=" + Digests.hard(32, limits.hardest()).length,
            "SPREAD_16=" + power(limits.log2Spread16()),
            "SPREAD_32=" + power(limits.log2Spread32()),
            "SPREAD_32_SINE=" + power(limits.log2Sine32())));
  }

  private static String power(int log2) {
    return (1L << log2) + "ul";
  }

  /** Builds and runs the program of a batch and returns the lines that differ from what Java computes; none where it is right. */
  static List<String> differences(Target target, SineBatch batch) {
    Program program = of(batch, target.limits());
    Path made = Toolchain.build(target, program);
    List<String> printed = target.machine().run(made, made.resolveSibling("output.txt"), List.of());
    List<String> expected = new ArrayList<>();
    batch.presets().forEach(preset -> expected.addAll(Digests.lines(preset, target.limits())));
    expected.add("selftest 0");
    expected.add("end");
    return Lines.differences(expected, printed);
  }
}
