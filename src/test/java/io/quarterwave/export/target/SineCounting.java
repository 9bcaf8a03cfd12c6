// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.export.InstructionCount;
import io.quarterwave.trig.Preset;
import java.util.ArrayList;
import java.util.List;

/** Counts sines, and both at once; arrays too where vectors make them another function. */
record SineCounting(List<Preset> presets) implements CountedExport {
  @Override
  public List<InstructionCount> on(Target target) {
    boolean vectors = target.fastPaths().contains(FastPath.MVE);
    List<InstructionCount> counts = new ArrayList<>();
    for (SineBatch batch : SineBatch.of(presets, target.room())) {
      Program program = new Program(
          "count-" + batch.name(),
          List.of(
              Program.ours("count.c", "COUNTS_ARRAYS=" + (vectors ? 1 : 0)),
              Program.ours("report.c")),
          List.of(batch.directory(), CSources.DIRECTORY));
      Program.Source unity = Program.exported(batch.directory().resolve("unity.c"));
      counts.addAll(Counting.count(target, program, List.of(unity)).counts());
    }
    return counts;
  }
}
