// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.export.RopeCase;
import io.quarterwave.export.RopeUnit;
import io.quarterwave.model.ModelReader;
import io.quarterwave.model.ModelSource;
import io.quarterwave.model.ReadOptions;
import io.quarterwave.plan.PlannedRope;
import io.quarterwave.plan.Planner;
import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.PairLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The rotations that are compared on the targets. */
final class RopeUnits {
  private static final String MODEL = "llama-3.1-8b";

  private RopeUnits() {}

  /** Returns those of one model: both types, accuracies and plain layouts. */
  static List<RopeUnit> ofModel() {
    List<RopeUnit> units = new ArrayList<>();
    for (PairLayout layout : List.of(PairLayout.HALF, PairLayout.INTERLEAVED)) {
      PlannedRope planned = planned(layout);
      for (DataType type : DataType.values()) {
        for (Accuracy accuracy : Accuracy.values()) {
          units.add(new RopeUnit("qw", planned, type, accuracy, OutputRange.FULL, 0));
        }
      }
    }
    return units;
  }

  /** Returns slices, scalings, axes, ranges and layouts that move channels. */
  static List<RopeUnit> odd() {
    return RopeCase.all().stream()
        .filter(odd -> odd.pairs() % 2 != 0 || odd.axes() > 1)
        .map(odd -> odd.unit(odd.axes() == 1 ? 5 : 0))
        .toList();
  }

  private static PlannedRope planned(PairLayout layout) {
    ReadOptions options = new ReadOptions(
        Optional.of(layout), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    return Planner.plan(
        ModelReader.read(ModelSource.open(MODEL), options)
            .rotating()
            .get(0)
            .rope()
            .orElseThrow(),
        OptionalLong.empty());
  }
}
