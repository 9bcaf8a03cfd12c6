// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.commons.math3.dfp.Dfp;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Agreement with vectors of real models, where they are there: {@code -Dquarterwave.shared} or ../shared. */
class SharedVectorsTest {
  private static final Map<String, RopeSpec> SPECS = Map.of(
      "llama2_7b_default", Specs.of(128, "10000.0", new RopeScaling.Default()),
      "codellama_34b_theta1e6", Specs.of(128, "1000000", new RopeScaling.Default()),
      "command_r_interleaved", Specs.of(128, "8000000.0", new RopeScaling.Default()),
      "nemotron4_340b_partial05", Specs.of(96, "10000", new RopeScaling.Default()),
      "llama31_8b_llama3", Specs.of(128, "500000.0", Specs.llama3("8.0", "1.0", "4.0", 8192)),
      "qwen2_7b_yarn4", Specs.of(128, "1000000.0", Specs.yarn("4.0", 32768)));

  @Test
  void frequenciesAndStepsAgree() throws Exception {
    Path vectors = Path.of(
        System.getProperty("quarterwave.shared", ".." + File.separator + "shared"), "vectors");
    assumeTrue(Files.isDirectory(vectors), "no vectors");
    for (Map.Entry<String, RopeSpec> model : SPECS.entrySet()) {
      Path file = vectors.resolve(model.getKey() + ".json");
      assumeTrue(Files.isRegularFile(file), "no " + file);
      JsonNode vector = new ObjectMapper().readTree(file.toFile());
      PlannedRope planned = Planner.plan(model.getValue(), OptionalLong.empty());
      double[] w = planned.frequencies().inverseFrequencies();
      Dfp[] second = SecondMethod.frequencies(model.getValue(), 0);
      assertEquals(vector.get("num_pairs").asInt(), planned.plan().pairs(), model.getKey());
      for (int pair = 0; pair < w.length; pair++) {
        String where = model.getKey() + " pair " + pair;
        assertEquals(vector.get("inv_freq").get(pair).asDouble(), w[pair], where);
        assertEquals(SecondMethod.step(second[pair]), planned.plan().step(0, pair), where);
      }
      assertEquals(
          vector.get("attention_scaling").asDouble(), planned.attentionScaling(), model.getKey());
    }
  }
}
