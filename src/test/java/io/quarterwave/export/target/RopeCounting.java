// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.export.InstructionCount;
import io.quarterwave.export.RopeUnit;
import java.util.ArrayList;
import java.util.List;

/** Counts rotations of one model, forward and back, and its rows, for each pair. */
record RopeCounting() implements CountedExport {
  @Override
  public List<InstructionCount> on(Target target) {
    List<InstructionCount> counts = new ArrayList<>();
    for (RopeUnit unit : RopeUnits.ofModel()) {
      RopeProgram made = RopeProgram.of(unit);
      counts.addAll(
          Counting.count(target, made.counts(), List.of(made.source())).counts());
    }
    return counts;
  }
}
