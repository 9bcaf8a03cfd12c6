// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Judgement;
import io.quarterwave.design.Target;
import io.quarterwave.trig.Cost;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The candidates of a search for machines. */
final class DesignJson {
  private DesignJson() {}

  /** Returns the target, every candidate, and the names of the best, or of the nearest where none is within the target. */
  static Map<String, Object> of(DesignRun run, CostWeights weights) {
    Target target = run.target();
    List<Judgement> front = run.front();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", target.format().label());
    json.put("scale", target.format().scale().name());
    json.put("phaseBits", target.phaseBits());
    json.put("maxErrorAllowedUlp", target.maxError());
    json.put("feasible", run.best().isPresent());
    run.best().ifPresent(best -> json.put("best", best.preset().name()));
    if (run.best().isEmpty()) {
      run.nearest().ifPresent(nearest -> json.put("nearest", nearest.preset().name()));
    }
    json.put(
        "candidates",
        run.judgements().stream()
            .map(one -> candidate(one, target, front.contains(one), weights))
            .toList());
    return json;
  }

  private static Map<String, Object> candidate(
      Judgement one, Target target, boolean onFront, CostWeights weights) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("family", one.candidate().family().label());
    json.put("form", one.candidate().form());
    json.put("parameters", one.candidate().parameters());
    json.put("feasible", one.isWithin(target.maxError()));
    json.put("front", onFront);
    if (!one.isMade()) {
      json.put("reason", one.reason());
      return json;
    }
    Cost cost = one.cost();
    json.put("name", one.preset().name());
    json.put("maxErrorUlp", one.maxErrorUlp());
    json.put("rmsErrorUlp", one.rmsErrorUlp());
    json.put("figures", one.isCertified() ? "exhaustive" : "sampled");
    json.put("inputs", one.inputs());
    json.put("tableBytes", cost.tableBytes());
    json.put("multiplies", cost.multiplies());
    json.put("additions", cost.additions());
    json.put("shifts", cost.shifts());
    json.put("loads", cost.loads());
    json.put("productBits", cost.productBits());
    if (weights != null) {
      json.put("cost", weights.of(cost));
    }
    return json;
  }
}
