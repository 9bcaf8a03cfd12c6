// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.Fractions;
import io.quarterwave.export.LookupAccuracy;
import io.quarterwave.export.LookupExport;
import io.quarterwave.export.LookupFinding;
import io.quarterwave.export.LookupSpec;
import io.quarterwave.export.LookupVerdict;
import io.quarterwave.export.QuantizedAngle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lookup tables and what is found about them, as JSON. */
final class LookupJson {
  private LookupJson() {}

  /** Returns what stands beside an exported table. */
  static Map<String, Object> of(LookupExport export, String command) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("what", export.table().title());
    json.put("command", command);
    json.put("name", export.table().name());
    spec(json, export.spec());
    json.put("error", accuracy(export.accuracy()));
    export.rescaled().ifPresent(after -> {
      json.put("rescaled", "by RESCALE with scale 2^14 and shift 21 to int16");
      json.put("errorRescaled", accuracy(after));
    });
    export.onCurve().ifPresent(error -> json.put("maxErrorOfNearestKnots", error));
    export.generator().ifPresent(error -> json.put("maxErrorOfTfliteGenerator", error));
    json.put("digest", export.table().digest());
    return json;
  }

  /** Returns what was found about a table. */
  static Map<String, Object> of(String file, LookupVerdict verdict) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file);
    spec(json, verdict.spec());
    verdict.accuracy().ifPresent(accuracy -> json.put("error", accuracy(accuracy)));
    json.put("maxErrorOfBestTable", verdict.best());
    json.put("budget", verdict.budget());
    json.put("within", verdict.within());
    List<Map<String, Object>> findings = new ArrayList<>();
    for (LookupFinding finding : verdict.findings()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("rule", finding.rule().label());
      each.put("sentence", finding.sentence());
      findings.add(each);
    }
    json.put("findings", findings);
    return json;
  }

  private static void spec(Map<String, Object> json, LookupSpec spec) {
    json.put("as", spec.format().label());
    json.put("function", spec.function().label());
    json.put("entries", spec.format().entries());
    json.put("dtype", "int" + spec.format().bits());
    json.put("lookup", spec.format().reading());
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("angle", spec.input());
    if (spec.angle() instanceof QuantizedAngle.Radians radians) {
      input.put("scale", Fractions.text(radians.scale()));
      input.put("scaleDecimal", Fractions.decimal(radians.scale()));
      input.put("zeroPoint", radians.zeroPoint());
    }
    json.put("input", input);
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("real", "(q - zeroPoint) * scale");
    output.put("scale", Fractions.text(spec.outputScale()));
    output.put("scaleDecimal", Fractions.decimal(spec.outputScale()));
    output.put("zeroPoint", spec.outputZeroPoint());
    output.put("bitsBelowTheUnit", spec.format().resultBits());
    json.put("output", output);
  }

  private static Map<String, Object> accuracy(LookupAccuracy accuracy) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("max", accuracy.maxError());
    json.put("code", accuracy.code());
    json.put("got", accuracy.got());
    json.put("wanted", accuracy.wanted());
    json.put("mean", accuracy.meanError());
    json.put("rms", accuracy.rmsError());
    json.put("codesNotNearest", accuracy.notNearest());
    json.put("codesClamped", accuracy.clamped());
    json.put("how", "exhaustive: every code, as it is looked up, in units of the output");
    return json;
  }
}
