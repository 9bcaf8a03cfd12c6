// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.model.ModelSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static JsonNode json(String... args) {
    String[] all =
        Stream.concat(Stream.of("plan", "--json"), Stream.of(args)).toArray(String[]::new);
    return JSON.readTree(Cli.run(all).passes().out());
  }

  static Stream<String> embedded() {
    return ModelSource.embedded().stream().map(ModelSource.Embedded::name);
  }

  @ParameterizedTest
  @MethodSource("embedded")
  void everyEmbeddedModelHasAPlanForEachKindOfLayerThatRotates(String name) {
    Cli cli = Cli.run("plan", name, "--json");
    if (cli.code() == 2) {
      cli.refusesNaming("--layer-type");
      String kinds = cli.err().strip().replaceAll(".*--layer-type ", "");
      for (String kind : kinds.split(" or ")) {
        assertWellFormed(json(name, "--layer-type", kind));
      }
    } else {
      assertWellFormed(JSON.readTree(cli.passes().out()));
    }
  }

  private static void assertWellFormed(JsonNode plan) {
    assertEquals(1, plan.get("contract").intValue());
    assertTrue(plan.get("offset").intValue() + plan.get("rotaryDim").intValue()
        <= plan.get("headDim").intValue());
    assertEquals(plan.get("axes").intValue(), plan.get("steps").size());
    for (JsonNode axis : plan.get("steps")) {
      assertEquals(plan.get("rotaryDim").intValue() / 2, axis.size());
      axis.forEach(
          step -> assertTrue(step.stringValue().matches("0x[0-9a-f]{16}"), step.toString()));
    }
  }

  @Test
  void theFirstStepIsOneRadianPerToken() {
    JsonNode plan = json("llama-3.1-8b");
    assertEquals("llama3", plan.get("ropeType").stringValue());
    assertEquals("half", plan.get("layout").stringValue());
    // 2^64 / 2 pi = 2935890503282001226.4...
    assertEquals("0x28be60db9391054a", plan.get("steps").get(0).get(0).stringValue());
    assertFalse(plan.has("softmaxScale"));
  }

  @Test
  void aChangedSoftmaxScaleIsShown() {
    // 192^(-1/2) * (0.0707 ln 40 + 1)^2
    BigDecimal scale = json("deepseek-v2-lite").get("softmaxScale").decimalValue();
    assertEquals(
        0,
        scale.subtract(new BigDecimal("0.114721")).abs().compareTo(new BigDecimal("0.000001")) > 0
            ? 1
            : 0);
  }

  @Test
  void optionsAnswerWhatTheFileDoesNot(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("config.json");
    Files.writeString(
        file, "{\"model_type\":\"nobody_knows\",\"head_dim\":64,\"rope_theta\":10000}");
    Cli.run("plan", file.toString()).refusesNaming("nobody_knows");
    JsonNode plan = json(dir.toString(), "--layout", "gptj", "--rotary-dim", "32");
    assertEquals("interleaved", plan.get("layout").stringValue());
    assertEquals(32, plan.get("rotaryDim").intValue());
    Cli.run("plan", dir.toString(), "--layout", "sideways").refusesNaming("sideways", "half");
  }

  @Test
  void longropeSaysWhichLengthItAssumed() {
    Cli assumed = Cli.run("plan", "phi-3-mini-128k").passes();
    assertTrue(assumed.err().contains("131072"), assumed.err());
    Cli given = Cli.run("plan", "phi-3-mini-128k", "--sequence-length", "4096").passes();
    assertEquals("", given.err());
    assertFalse(given.out().equals(assumed.out()));
    Cli.run("plan", "phi-3-mini-128k", "--sequence-length", "0").refusesNaming("0");
    Cli.run("plan", "llama-2-7b", "--sequence-length=-1").refusesNaming("--sequence-length", "-1");
  }

  @Test
  void badModelsAreRefused(@TempDir Path dir) throws IOException {
    Cli.run("plan", dir.toString()).refusesNaming("config.json");
    Cli.run("plan", dir.resolve("absent.json").toString()).refusesNaming("absent.json");
    Path file = dir.resolve("bad.json");
    for (String text : new String[] {"", "not json", "[]", "{", "{\"model_type\":\"llama\"}"}) {
      Files.writeString(file, text);
      Cli.run("plan", file.toString()).refusesNaming();
    }
    Files.writeString(file, "{\"model_type\":\"gpt2\",\"n_embd\":768,\"n_head\":12}");
    Cli.run("plan", file.toString()).refusesNaming("not RoPE", "learned");
    Cli.run("plan", "gemma-3-4b", "--layer-type", "nothing")
        .refusesNaming("nothing", "sliding_attention");
  }
}
