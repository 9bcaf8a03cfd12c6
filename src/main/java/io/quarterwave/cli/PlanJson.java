// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.model.Layouts;
import io.quarterwave.plan.PlannedRope;
import io.quarterwave.rope.RopePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plan as JSON: what a backend needs to rotate by the contract, and nothing else. */
final class PlanJson {
  private PlanJson() {}

  /** Returns the object in the order of its keys. */
  static Map<String, Object> of(PlannedRope planned) {
    RopePlan plan = planned.plan();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("contract", RopePlan.CONTRACT);
    json.put("ropeType", planned.spec().scaling().ropeType());
    json.put("headDim", plan.headDim());
    json.put("rotaryDim", plan.rotaryDim());
    json.put("offset", plan.offset());
    json.put("layout", Layouts.name(plan.layout()));
    json.put("theta", planned.spec().theta());
    planned.sequenceLength().ifPresent(length -> json.put("sequenceLength", length));
    json.put("attentionScaling", planned.attentionScaling());
    json.put("scaleQ30", plan.scaleQ30());
    planned.softmaxScale().ifPresent(scale -> json.put("softmaxScale", scale));
    json.put("axes", plan.axes());
    List<List<String>> steps = new ArrayList<>();
    for (int axis = 0; axis < plan.axes(); axis++) {
      List<String> row = new ArrayList<>();
      for (int pair = 0; pair < plan.pairs(); pair++) {
        row.add(String.format(Locale.ROOT, "0x%016x", plan.step(axis, pair)));
      }
      steps.add(row);
    }
    json.put("steps", steps);
    return json;
  }
}
