// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.util.ArrayList;
import java.util.List;

/** The digests of a batch: what is compiled, and what it must print. */
final class SineProgram {
  private SineProgram() {}

  /** Returns the program of a batch for a target. */
  static Program of(SineBatch batch, Effort effort) {
    return new Program(
        "digest-" + batch.name(),
        List.of(
            Program.exported(batch.directory().resolve("unity.c")),
            Program.exported(batch.directory().resolve("qw_selftest.c")),
            Program.ours("report.c"),
            Program.ours(
                "digest.c",
                "HARDEST_16=" + Digests.hard(16, effort.hardest()).length,
                "HARDEST_32=" + Digests.hard(32, effort.hardest()).length,
                "SINES_16=" + power(effort.log2Sine16()),
                "REST_16=" + power(effort.log2Rest16()),
                "SINES_32=" + power(effort.log2Sine32()),
                "REST_32=" + power(effort.log2Rest32()),
                "SELFTEST=" + (runsSelfTest(batch, effort) ? 1 : 0))),
        List.of(batch.directory(), CSources.DIRECTORY));
  }

  /** Returns whether there is time for the self-test. */
  static boolean runsSelfTest(SineBatch batch, Effort effort) {
    return batch.work() <= effort.selfTestWork();
  }

  /** Returns the lines that it must print. */
  static List<String> expected(SineBatch batch, Effort effort) {
    List<String> expected = new ArrayList<>();
    batch.presets().forEach(preset -> expected.addAll(Digests.lines(preset, effort)));
    if (runsSelfTest(batch, effort)) {
      expected.add("selftest 0");
    }
    expected.add("end");
    return expected;
  }

  private static String power(int log2) {
    return (1L << log2) + "ul";
  }
}
