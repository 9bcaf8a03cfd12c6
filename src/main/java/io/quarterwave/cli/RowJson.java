// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.adapter.RowShape;
import io.quarterwave.export.Fractions;
import io.quarterwave.export.RopeRows;
import io.quarterwave.export.Tensor;
import io.quarterwave.model.Layouts;
import io.quarterwave.plan.PlannedRope;
import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands beside the tensors of rows: how to read them, how exact they are, which plan they are of. */
final class RowJson {
  private static final int DECIMALS = 6;

  private RowJson() {}

  /** Returns the object in the order of its keys. */
  static Map<String, Object> of(
      PlannedRope planned, RopeRows rows, List<String> files, String command) {
    Tensor cosines = rows.cosines();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("what", "cosines and sines of rotary position embeddings");
    json.put("command", command);
    json.put("files", files);
    json.put("dtype", cosines.type());
    json.put("byteOrder", "little");
    json.put("shape", cosines.shape());
    json.put(
        "dimensions", List.of("position", rows.shape() == RowShape.PAIRS ? "pair" : "channel"));
    json.put("columns", columns(rows.shape()));
    json.put(
        "positions",
        Map.of("from", rows.positions().from(), "to", rows.positions().to()));
    json.put("real", "(q - zeroPoint) * scale");
    json.put("scale", Fractions.text(rows.scale()));
    json.put("scaleDecimal", Fractions.decimal(rows.scale()));
    json.put("zeroPoint", rows.type().zeroPoint());
    json.put("saturates", rows.saturates());
    json.put("attentionScaling", attentionScaling(planned, rows.plan()));
    json.put("scaleQ30", rows.plan().scaleQ30());
    json.put("maxErrorUlp", error(rows));
    json.put("digest", digest(cosines, rows.sines()));
    json.put("plan", plan(planned));
    return json;
  }

  private static String columns(RowShape shape) {
    return switch (shape) {
      case PAIRS -> "pair i at i";
      case HALVES -> "pair i at i and i + pairs";
      case INTERLEAVED -> "pair i at 2i and 2i + 1";
    };
  }

  private static Object attentionScaling(PlannedRope planned, RopePlan plan) {
    return plan.scaleQ30() == planned.plan().scaleQ30() ? planned.attentionScaling() : 1;
  }

  private static Map<String, Object> error(RopeRows rows) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ofPhase", up(rows.bound().ofPhase()));
    json.put("ofPosition", up(rows.bound().ofPosition()));
    json.put(
        "how",
        "derived, from the exhaustive certificate of the Q30 sine and one rounding; ofPhase against the cosine and sine"
            + " of the 32-bit phase, ofPosition against those of the real angle at the positions here");
    return json;
  }

  private static BigDecimal up(BigDecimal bound) {
    return bound.setScale(DECIMALS, RoundingMode.CEILING);
  }

  private static Map<String, Object> digest(Tensor cosines, Tensor sines) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cos", hex(cosines.digest()));
    json.put("sin", hex(sines.digest()));
    json.put("how", "FNV-1a, 32 bits, of the elements by value, the low byte of each first");
    return json;
  }

  private static String hex(int digest) {
    return "0x" + HexFormat.of().toHexDigits(digest);
  }

  private static Map<String, Object> plan(PlannedRope planned) {
    RopePlan plan = planned.plan();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("contract", RopePlan.CONTRACT);
    json.put("ropeType", planned.spec().scaling().ropeType());
    json.put("headDim", plan.headDim());
    json.put("rotaryDim", plan.rotaryDim());
    json.put("offset", plan.offset());
    json.put("layout", Layouts.name(plan.layout()));
    planned.sequenceLength().ifPresent(length -> json.put("sequenceLength", length));
    json.put("axes", plan.axes());
    json.put("position", plan.axes() == 1 ? "of the token" : "the same on every axis");
    json.put("sha256", Sha256.of(Json.text(PlanJson.of(planned)) + "\n"));
    json.put("sha256Of", "what 'quarterwave plan MODEL --json' prints");
    return json;
  }
}
