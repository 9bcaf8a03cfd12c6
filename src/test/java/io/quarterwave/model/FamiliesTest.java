// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The data file itself, and the embedded models. */
class FamiliesTest {
  private static final Set<String> COLUMNS = Set.of(
      "types",
      "instead",
      "layout",
      "layoutKey",
      "fallbackLayout",
      "theta",
      "partial",
      "headDim",
      "sizes",
      "rotaryDim",
      "mla",
      "axes",
      "kinds",
      "layers",
      "stillReason",
      "softmax",
      "scaling",
      "scalingKeys",
      "renames",
      "bySize",
      "ntkSwitch",
      "thetaRatio",
      "mscalesScale",
      "partialList",
      "scaledTypes",
      "positionTypeIfAbsent",
      "positionTypeIgnored",
      "needs",
      "refused",
      "unlessAlibi",
      "dynamicFactor");

  @Test
  void everyRowIsWellFormed() {
    for (String type : Families.modelTypes()) {
      Family family = Families.find(type).orElseThrow();
      assertNotEquals(family.instead().isPresent(), family.layout().isPresent(), type);
      assertTrue(
          COLUMNS.containsAll(family.traits().keys()),
          type + ": " + family.traits().keys());
    }
  }

  @Test
  void everyEmbeddedModelIsReadWithoutANote() {
    assertEquals(12, ModelSource.embedded().size());
    for (ModelSource.Embedded model : ModelSource.embedded()) {
      ModelRope rope = ModelReader.read(ModelSource.open(model.name()), ReadOptions.NONE);
      assertEquals(List.of(), rope.notes(), model.name());
    }
  }

  @Test
  void embeddedModelsRotateAsPublished() {
    assertEquals(
        "all x32 llama3 8 1:4 of 8192 theta 500000 dim 128/128 half S 1.0",
        embedded("llama-3.1-8b"));
    assertEquals(
        "all x16 llama3 32 1:4 of 8192 theta 500000 dim 64/64 half S 1.0",
        embedded("llama-3.2-1b"));
    assertEquals(
        "all x28 yarn 4 32:1 of 32768 theta 1000000 dim 128/128 half S 1.138629436111989",
        embedded("qwen2-7b"));
    assertEquals(
        "sliding_attention x29 default theta 10000 dim 256/256 half S 1.0; "
            + "full_attention x5 linear 8 theta 1000000 dim 256/256 half S 1.0",
        embedded("gemma-3-4b"));
    assertEquals(
        "all x32 longrope 48+48 of 4096 theta 10000 dim 96/96 half S 1.1902380714238083",
        embedded("phi-3-mini-128k"));
    assertEquals(
        "all x27 yarn 40 32:1 of 4096 theta 10000 dim 64/64 interleaved S 1.0 "
            + "Mscale[queryDim=192, factor=40, mscaleAllDim=0.707]",
        embedded("deepseek-v2-lite"));
    assertEquals("all x96 default theta 10000 dim 96/192 half S 1.0", embedded("nemotron-4-340b"));
    assertEquals("all x44 default theta 10000 dim 24/96 half S 1.0", embedded("gpt-neox-20b"));
    assertEquals(
        "all x32 linear 25 theta 10000 dim 128/128 half S 1.0",
        embedded("longlora-llama-2-7b-100k"));
    assertEquals(
        "all x48 default theta 1000000 dim 128/128 half S 1.0", embedded("code-llama-34b"));
  }

  @Test
  void theOnlyEmbeddingOfAModelIsFoundByAnyOfItsNames() {
    ModelRope llama = ModelReader.read(ModelSource.open("llama-3-8b"), ReadOptions.NONE);
    assertTrue(llama.kind("all").isPresent() && llama.kind("sliding_attention").isEmpty());
    ModelRope gemma = ModelReader.read(ModelSource.open("gemma-3-4b"), ReadOptions.NONE);
    assertTrue(gemma.kind("all").isEmpty() && gemma.kind("full_attention").isPresent());
    assertEquals(2, gemma.specs().size());
  }

  private static String embedded(String name) {
    return Summary.of(ModelReader.read(ModelSource.open(name), ReadOptions.NONE));
  }
}
