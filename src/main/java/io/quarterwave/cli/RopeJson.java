// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.kernel.Kernels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A {@link RopeReport} for machines. */
final class RopeJson {
  private RopeJson() {}

  static Map<String, Object> of(RopeReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("plan", PlanJson.of(report.planned()));
    json.put("planBytes", report.planBytes());
    List<Object> classes = new ArrayList<>();
    for (RopeReport.ClassLine line : report.classes()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("dtype", line.type().name().toLowerCase(Locale.ROOT));
      row.put("accuracy", line.accuracy().name().toLowerCase(Locale.ROOT));
      if (line.refusal().isPresent()) {
        row.put("refused", line.refusal().get());
      } else {
        row.put("provedMaxErrorUlp", line.proved());
        row.put("proof", "derived from the exhaustive certificate of sincos_q30_poly");
        List<Object> measured = new ArrayList<>();
        for (int i = 0; i < line.measured().size(); i++) {
          Map<String, Object> sample = new LinkedHashMap<>();
          sample.put("maxPosition", RopeReport.REACHES.get(i));
          sample.put("maxErrorUlp", line.measured().get(i).maxErrorUlp());
          sample.put("proof", "sampled");
          sample.put("outputs", line.measured().get(i).outputs());
          measured.add(sample);
        }
        row.put("measured", measured);
        row.put("tokensPerSecond", Math.round(line.tokensPerSecond()));
      }
      classes.add(row);
    }
    json.put("kernel", Kernels.chosen().name());
    json.put("classes", classes);
    List<Object> float32 = new ArrayList<>();
    for (int i = 0; i < RopeReport.REACHES.size(); i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("maxPosition", RopeReport.REACHES.get(i));
      row.put("maxAngleErrorRad", report.float32().get(i));
      float32.add(row);
    }
    json.put("float32Angle", float32);
    return json;
  }
}
