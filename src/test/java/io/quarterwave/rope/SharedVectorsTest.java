// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarterwave.certify.RotationBound;
import io.quarterwave.plan.AxisMap;
import io.quarterwave.plan.Planner;
import io.quarterwave.plan.RopeScaling;
import io.quarterwave.plan.RopeSpec;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Agreement of rotations with vectors of real models, where they are there ({@code -Dquarterwave.shared} or ../shared): {@code q} in Q3.12,
 * rotated with {@link Accuracy#EXACT}, against {@code rotated_q}.
 */
class SharedVectorsTest {
  private static final double ONE = 4096;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "llama2_7b_default",
        "codellama_34b_theta1e6",
        "command_r_interleaved",
        "nemotron4_340b_partial05",
        "llama31_8b_llama3",
        "qwen2_7b_yarn4"
      })
  void rotatedQueriesAgreeAtEveryPosition(String model) throws Exception {
    String shared = System.getProperty("quarterwave.shared", ".." + File.separator + "shared");
    Path file = Path.of(shared, "vectors", model + ".json");
    assumeTrue(Files.isRegularFile(file), () -> "no " + file);
    JsonNode vector = new ObjectMapper().readTree(file.toFile());
    RopePlan plan = Planner.plan(spec(vector), OptionalLong.empty()).plan();
    Rope<short[]> rope = Rope.int16(plan, Accuracy.EXACT, OutputRange.FULL);
    RopeRow row = rope.newRow();
    TensorView head = TensorView.packed(1, 1, plan.headDim());
    short[] q = new short[plan.headDim()];
    for (int i = 0; i < q.length; i++) {
      q[i] = (short) (vector.get("q").get(i).asDouble() * ONE);
      assertEquals(vector.get("q").get(i).asDouble(), q[i] / ONE, "q is a multiple of 2^-12");
    }
    short[] rotated = new short[q.length];
    for (int at = 0; at < vector.get("positions").size(); at++) {
      long position = vector.get("positions").get(at).asLong();
      rope.rotate(q, head, rotated, head, position, row);
      double bound = RotationBound.of(plan, DataType.INT16, Accuracy.EXACT, position)
          .ofPosition()
          .doubleValue();
      assertTrue(bound <= 0.51);
      for (int i = 0; i < q.length; i++) {
        double expected = vector.get("rotated_q").get(at).get(i).asDouble() * ONE;
        double error = Math.abs(rotated[i] - expected);
        String where = model + ", position " + position + ", channel " + i + ": expected "
            + expected + ", actual " + rotated[i] + ", error " + error;
        assertTrue(error <= bound, where);
      }
    }
  }

  private static RopeSpec spec(JsonNode vector) {
    JsonNode config = vector.get("config");
    return new RopeSpec(
        vector.get("head_dim").asInt(),
        vector.get("rotary_dim").asInt(),
        0,
        "half".equals(vector.get("pair_layout").asString())
            ? PairLayout.HALF
            : PairLayout.INTERLEAVED,
        config.has("rope_theta") ? config.get("rope_theta").decimalValue() : decimal(10_000),
        scaling(config.get("rope_scaling")),
        AxisMap.SINGLE,
        Optional.empty());
  }

  private static RopeScaling scaling(JsonNode scaling) {
    if (scaling == null || scaling.isNull()) {
      return new RopeScaling.Default();
    }
    BigDecimal factor = scaling.get("factor").decimalValue();
    long original = scaling.get("original_max_position_embeddings").asLong();
    return scaling.has("rope_type")
        ? new RopeScaling.Llama3(
            factor,
            scaling.get("low_freq_factor").decimalValue(),
            scaling.get("high_freq_factor").decimalValue(),
            original)
        : new RopeScaling.Yarn(
            factor,
            original,
            decimal(32),
            decimal(1),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  private static BigDecimal decimal(long value) {
    return BigDecimal.valueOf(value);
  }
}
