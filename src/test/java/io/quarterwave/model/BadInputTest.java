// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.rope.PairLayout;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad input gets: one sentence that names the value and the rule. */
class BadInputTest {
  private static final String SIZES =
      "'model_type': 'llama', 'head_dim': 128, 'max_position_embeddings': 8192, ";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'rope_theta': '10000' | rope_theta must be a number, is a string (\"10000\")",
        "'rope_scaling': {'rope_type': 'linear', 'factor': 1e999999999} | rope_scaling.factor (1E+999999999) is out of range",
        "'rope_theta': true | rope_theta must be a number, is a boolean (true)",
        "'rope_theta': NaN | rope_theta (NaN) must be a finite number",
        "'rope_theta': Infinity | rope_theta (Infinity) must be a finite number",
        "'rope_theta': 1e999999999 | rope_theta (1E+999999999) is out of range",
        "'rope_theta': 1e400 | rope_theta (1E+400) must be above 1 and at most 1e30",
        "'rope_theta': -5 | rope_theta (-5) must be above 1 and at most 1e30",
        "'rope_theta': 0 | rope_theta (0) must be above 1 and at most 1e30",
        "'rope_theta': {} | rope_theta must be a number, is an object (an object)",
        "'rope_theta': [1e4, 1e4] | rope_theta is a list, and the number of layers is missing",
        "'rope_theta': 10000, 'rotary_emb_base': 20000 | rope_theta (10000) contradicts rotary_emb_base (20000)",
        "'head_dim': 127 | rotary dim (127) must be even and in [2, head dim = 127]",
        "'head_dim': 0 | head_dim (0) must be a whole number in [1, 65536]",
        "'head_dim': -128 | head_dim (-128) must be a whole number in [1, 65536]",
        "'head_dim': 12.5 | head_dim (12.5) must be a whole number in [1, 65536]",
        "'head_dim': 1e9 | head_dim (1000000000) must be a whole number in [1, 65536]",
        "'head_dim': null | hidden_size is missing, and so is head_dim",
        "'head_dim': null, 'hidden_size': 5120, 'num_attention_heads': 96 | hidden size (5120) is no multiple of the attention heads (96), and head_dim is missing",
        "'num_hidden_layers': 0 | num_hidden_layers (0) must be a whole number in [1, 16384]",
        "'num_hidden_layers': 1e300 | num_hidden_layers (1E+300) must be a whole number in [1, 16384]",
        "'partial_rotary_factor': 1.5 | partial_rotary_factor (1.5) must be in (0, 1]",
        "'partial_rotary_factor': 0 | partial_rotary_factor (0) must be in (0, 1]",
        "'partial_rotary_factor': 0.7 | rotary dim (89) must be even and in [2, head dim = 128]",
        "'rotary_dim': 64, 'partial_rotary_factor': 0.25 | rotary_dim (64) contradicts the partial factor (0.25), which gives 32",
        "'qk_rope_head_dim': 64 | qk_rope_head_dim (64) is not known for model type llama",
        "'rope_scaling': 'linear' | rope_scaling must be an object, is a string (\"linear\")",
        "'rope_scaling': {'type': 'foo'} | rope_scaling.rope_type (\"foo\") is no rope type that is known",
        "'rope_scaling': {'type': 3} | rope_scaling.type must be a string, is a number (3)",
        "'rope_scaling': {'factor': 2} | rope_scaling.rope_type is missing beside rope_scaling.factor",
        "'rope_scaling': {'type': 'linear', 'rope_type': 'yarn'} | rope_scaling.rope_type (yarn) contradicts rope_scaling.type (linear)",
        "'rope_scaling': {'type': 'linear'} | rope_scaling.factor is missing",
        "'rope_scaling': {'type': 'linear', 'factor': 0.5} | rope_scaling.factor (0.5) must be at least 1 and at most 1e30",
        "'rope_scaling': {'type': 'linear', 'factor': '8'} | rope_scaling.factor must be a number, is a string (\"8\")",
        "'rope_scaling': {'type': 'linear', 'factor': 2}, 'rope_parameters': {'type': 'linear', 'factor': 4} | rope_parameters.factor (4) contradicts rope_scaling.factor (2)",
        "'rope_scaling': {'type': 'llama3', 'factor': 8, 'high_freq_factor': 4, 'original_max_position_embeddings': 8192} | rope_scaling.low_freq_factor is missing",
        "'rope_scaling': {'type': 'llama3', 'factor': 8, 'low_freq_factor': 5, 'high_freq_factor': 4, 'original_max_position_embeddings': 8192} | rope_scaling.high_freq_factor (4) must not be below low_freq_factor (5)",
        "'rope_scaling': {'type': 'yarn', 'factor': 4, 'original_max_position_embeddings': 0} | rope_scaling.original_max_position_embeddings (0) must be a whole number in [1, 2^50]",
        "'rope_scaling': {'type': 'yarn', 'factor': 4, 'beta_fast': 1, 'beta_slow': 32} | rope_scaling.beta_fast (1) must not be below beta_slow (32)",
        "'rope_scaling': {'type': 'yarn', 'factor': 4, 'truncate': 0} | rope_scaling.truncate must be true or false, is a number (0)",
        "'rope_scaling': {'type': 'yarn', 'factor': 4, 'attention_factor': 0} | rope_scaling.attention_factor (0) must be above 0 and at most 1e30",
        "'rope_scaling': {'type': 'longrope', 'factor': 4, 'short_factor': [1, 1]} | rope_scaling.short_factor has 2 numbers, the rotary dim (128) has 64 pairs",
        "'rope_scaling': {'type': 'su', 'factor': 4} | rope_scaling.short_factor is missing",
        "'rope_scaling': {'type': 'longrope', 'short_factor': [1, 'a']} | rope_scaling.short_factor[1] must be a number, is a string (\"a\")",
        "'rope_scaling': {'type': 'dynamic', 'factor': 2, 'alpha': 4} | rope_scaling.factor (2) contradicts rope_scaling.alpha (4): one of them makes the base",
        "'rope_parameters': {'full_attention': {'rope_theta': 1e4}, 'rope_theta': 1e4} | rope_parameters.rope_theta stands beside parameters per kind of layer (full_attention): it is not clear what it is for",
        "'rope_parameters': {'strange': {'rope_theta': 1e4}} | rope_parameters.strange is no kind of layer that is known",
        "'position_embedding_type': 'absolute' | position_embedding_type (absolute) contradicts model_type llama, which rotates",
        "'max_position_embeddings': 0 | max_position_embeddings (0) must be a whole number in [1, 2^50]",
      })
  void aBrokenKeyIsNamed(String keys, String message) {
    String json = "{" + SIZES + keys + "}";
    for (String key : List.of("head_dim", "max_position_embeddings")) {
      if (json.lastIndexOf("'" + key) != json.indexOf("'" + key)) {
        json = json.replaceFirst("'" + key + "': \\d+, ", "");
      }
    }
    assertEquals("error: " + message, Summary.of(json), json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{",
        "{\"a\":}",
        "[]",
        "3",
        "\"x\"",
        "null",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "\u0000",
        "{'a':1}"
      })
  void whatIsNoJsonObjectIsRefusedInOneLine(String text) {
    ModelException e = assertThrows(
        ModelException.class,
        () -> ModelSource.parse(text.getBytes(StandardCharsets.UTF_8), "x.json"),
        text);
    assertTrue(
        e.getMessage().startsWith("x.json ") && e.getMessage().lines().count() == 1,
        e.getMessage());
  }

  @Test
  void syntaxErrorsHaveLineAndColumn() {
    ModelException e = assertThrows(
        ModelException.class,
        () -> ModelSource.parse("{\n  \"a\": tru\n}".getBytes(StandardCharsets.UTF_8), "x.json"));
    assertTrue(e.getMessage().startsWith("x.json is not JSON (line 2, column "), e.getMessage());
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    ModelException e = assertThrows(
        ModelException.class,
        () -> ModelSource.parse(deep.getBytes(StandardCharsets.UTF_8), "deep"));
    assertEquals(1, e.getMessage().lines().count());
  }

  @Test
  void largeFilesAreRefused() {
    byte[] large = new byte[ModelSource.MAX_BYTES + 1];
    ModelException e = assertThrows(ModelException.class, () -> ModelSource.parse(large, "large"));
    assertEquals("large is larger than 64 MiB", e.getMessage());
  }

  @Test
  void placesThatHoldNoConfigurationAreNamed(@TempDir Path folder) throws IOException {
    ModelException none =
        assertThrows(ModelException.class, () -> ModelSource.open("no-such-model"));
    assertTrue(
        none.getMessage()
            .startsWith("no-such-model is no file, directory or embedded model (llama-2-7b, "),
        none.getMessage());
    ModelException empty =
        assertThrows(ModelException.class, () -> ModelSource.open(folder.toString()));
    assertTrue(empty.getMessage().endsWith(" has no config.json"), empty.getMessage());
    Files.writeString(folder.resolve("config.json"), "{\"model_type\":\"bloom\"}");
    assertEquals("bloom", ModelSource.open(folder.toString()).get("model_type").stringValue());
    Files.delete(folder.resolve("config.json"));
    Files.createDirectory(folder.resolve("config.json"));
    ModelException directory =
        assertThrows(ModelException.class, () -> ModelSource.open(folder.toString()));
    assertEquals(1, directory.getMessage().lines().count());
    assertThrows(ModelException.class, () -> ModelSource.open("a\u0000b"));
    assertThrows(ModelException.class, () -> ModelSource.open(""));
  }

  @Test
  void optionsMakeAnUnknownModelReadable() {
    byte[] json = "{\"model_type\":\"new_thing\",\"head_dim\":64}".getBytes(StandardCharsets.UTF_8);
    ReadOptions layout = ReadOptions.NONE.withLayout(PairLayout.INTERLEAVED);
    assertEquals(
        "error: rope_theta is missing, and model type new_thing has no default",
        Summary.of(json, layout));
    assertEquals(
        "all default theta 5000 dim 32/64 interleaved S 1.0",
        Summary.of(json, layout.withTheta(new BigDecimal("5e3")).withRotaryDim(32)));
    assertEquals(
        "all default theta 5000 dim 96/96 interleaved S 1.0",
        Summary.of(json, layout.withTheta(new BigDecimal("5000.0")).withHeadDim(96)));
  }

  @Test
  void optionsThatDifferFromTheFileAreSpokenOf() {
    ModelRope model = ModelReader.read(
        ModelSource.open("llama-3-8b"),
        ReadOptions.NONE.withLayout(PairLayout.INTERLEAVED).withTheta(BigDecimal.TEN));
    assertEquals(
        List.of(
            "layout interleaved as given; model type llama has half",
            "theta 10 as given, not rope_theta (500000)"),
        model.notes());
  }

  @Test
  void valuesWithoutEffectAreSpokenOf() {
    String json =
        "{'model_type':'llama','head_dim':64,'rope_theta':1e4,'partial_rotary_factor':0.5,'rope_parameters':"
            + "{'rope_type':'linear','factor':2,'rope_theta':2e4,'finetuned':true,'partial_rotary_factor':1}}";
    ModelRope model = ModelReader.read(
        ModelSource.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "x"),
        ReadOptions.NONE);
    assertEquals(
        List.of(
            "partial_rotary_factor (0.5) is not read: rope_parameters.partial_rotary_factor (1) goes before it",
            "rope_theta (10000) is not read: rope_parameters.rope_theta (20000) goes before it",
            "without effect on rope type linear: rope_parameters.finetuned"),
        model.notes());
  }

  @Test
  void aFactorBesideTheDefaultTypeIsSpokenOf() {
    String json =
        "{\"model_type\":\"llama\",\"head_dim\":64,\"rope_theta\":1e4,\"rope_scaling\":{\"type\":\"default\",\"factor\":8}}";
    ModelRope model = ModelReader.read(
        ModelSource.parse(json.getBytes(StandardCharsets.UTF_8), "x"), ReadOptions.NONE);
    assertEquals(
        List.of("without effect on rope type default: rope_scaling.factor"), model.notes());
  }

  @Test
  void whatPythonWritesElsewhereDoesNotMatter() {
    assertEquals(
        "all default theta 10000 dim 64/64 half S 1.0",
        Summary.of(
            "\uFEFF{'model_type': 'llama', 'head_dim': 64.0, 'rope_theta': 1e4, 'time_step_limit': [0.0, Infinity]}"));
  }

  @Test
  void layoutNamesHaveAliases() {
    assertEquals(PairLayout.HALF, Layouts.parse("neox"));
    assertEquals(PairLayout.INTERLEAVED, Layouts.parse("norm"));
    assertEquals(PairLayout.INTERLEAVED, Layouts.parse("gptj"));
    assertEquals(PairLayout.DEINTERLEAVE, Layouts.parse("deinterleave"));
    assertThrows(IllegalArgumentException.class, () -> Layouts.parse("diagonal"));
  }
}
