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
          List.of(Program.ours("count.c"), Program.ours("report.c")),
          List.of(batch.directory(), CSources.DIRECTORY),
          List.of("COUNTS_ARRAYS=" + (vectors ? 1 : 0)));
      List<Program.Source> counted = batch.presets().stream()
          .map(preset -> Program.exported(batch.directory().resolve("qw_" + preset.name() + ".c")))
          .toList();
      counts.addAll(Counting.count(target, program, counted));
    }
    return counts;
  }
}
