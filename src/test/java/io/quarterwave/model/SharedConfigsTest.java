// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarterwave.rope.PairLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real files that lie beside the project, read as their table says. */
class SharedConfigsTest {
  private static final Map<String, String> READINGS = Map.ofEntries(
      Map.entry(
          "llama2_7b_chat_no_theta.json", "all x32 default theta 10000 dim 128/128 half S 1.0"),
      Map.entry(
          "llama31_8b_instruct.json",
          "all x32 llama3 8 1:4 of 8192 theta 500000 dim 128/128 half S 1.0"),
      Map.entry(
          "llama4_scout.json",
          "chunked_attention x36 llama3 8 1:4 of 8192 theta 500000 dim 128/128 interleaved S 1.0; full_attention x12 none"),
      Map.entry(
          "smollm3_3b.json",
          "rope x27 default theta 5000000 dim 128/128 half S 1.0; no_rope x9 none"),
      Map.entry(
          "devstral2_123b.json",
          "all x88 yarn 64 4:1 of 4096 theta 1000000 dim 128/128 half S 1.4158883083359672"),
      Map.entry(
          "qwen_7b_v1.json", "all x32 dynamic steps of 8192 theta 10000 dim 128/128 half S 1.0"),
      Map.entry(
          "deepseek_r1_0528_qwen3_8b.json",
          "all x36 yarn 4 32:1 of 32768 theta 1000000 dim 128/128 half S 1.138629436111989"),
      Map.entry(
          "qwen25_vl_7b.json",
          "all x28 default theta 1000000 dim 128/128 half S 1.0 axes 16+24+24 from 0000"),
      Map.entry(
          "qwen35_27b.json",
          "linear_attention x48 none; full_attention x16 default theta 10000000 dim 64/256 half S 1.0 axes 11+11+10 from 0120"),
      Map.entry(
          "gemma3_27b_full.json",
          "sliding_attention x52 default theta 10000 dim 128/128 half S 1.0 ReciprocalRoot[of=168]; "
              + "full_attention x10 linear 8 theta 1000000 dim 128/128 half S 1.0 ReciprocalRoot[of=168]"),
      Map.entry(
          "gemma4_12b_unified.json",
          "sliding_attention x40 default theta 10000 dim 256/256 half S 1.0 Value[scale=1]; "
              + "full_attention x8 proportional 64 pairs theta 1000000 dim 512/512 half S 1.0 Value[scale=1]"),
      Map.entry("phi2.json", "all x32 default theta 10000 dim 32/80 half S 1.0"),
      Map.entry(
          "phi3_mini_128k_longrope.json",
          "all x32 longrope 48+48 of 4096 theta 10000 dim 96/96 half S 1.1902380714238083"),
      Map.entry(
          "phi4_mini.json",
          "all x32 longrope 48+48 of 4096 theta 10000 dim 96/128 half S 1.1902380714238083"),
      Map.entry(
          "deepseek_v3.json",
          "all x61 yarn 40 32:1 of 4096 theta 10000 dim 64/64 interleaved S 1.0 "
              + "Mscale[queryDim=192, factor=40, mscaleAllDim=1]"),
      Map.entry(
          "kimi_k2.json",
          "all x61 yarn 32 1:1 of 4096 theta 50000 dim 64/64 interleaved S 1.0 "
              + "Mscale[queryDim=192, factor=32, mscaleAllDim=1]"),
      Map.entry("chatglm3_6b.json", "all x28 default theta 10000 dim 64/128 interleaved S 1.0"),
      Map.entry("glm45_moe.json", "all x92 default theta 1000000 dim 64/128 half S 1.0"),
      Map.entry("gptj_6b.json", "all x28 default theta 10000 dim 64/256 interleaved S 1.0"),
      Map.entry("falcon_rw_1b_alibi.json", "not RoPE: ALiBi"),
      Map.entry("baichuan2_13b_alibi.json", "not RoPE: ALiBi"),
      Map.entry(
          "command_r_v01.json", "all x40 default theta 8000000 dim 128/128 interleaved S 1.0"),
      Map.entry(
          "gpt_oss_20b.json",
          "sliding_attention x12 yarn 32 32:1 exact of 4096 theta 150000 dim 64/64 half S 1.3465735902799727; "
              + "full_attention x12 yarn 32 32:1 exact of 4096 theta 150000 dim 64/64 half S 1.3465735902799727"),
      Map.entry(
          "exaone4_32b.json",
          "sliding_attention x48 llama3 16 1:4 of 8192 theta 1000000 dim 128/128 half S 1.0; full_attention x16 none"),
      Map.entry("mistral_strings_everywhere.json", "error: model_type is missing"),
      Map.entry(
          "hunyuan_vl_xdrope.json",
          "all x24 dynamic alpha 1000 theta 10000 dim 128/128 half S 1.0 axes 16+16+16+16 from 0000"),
      Map.entry("whisper_tiny_converted_stub.json", "error: model_type is missing"));

  private TreeMap<String, byte[]> files;

  @BeforeEach
  void findFiles() {
    Optional<Path> folder = SharedFiles.folder("configs");
    assumeTrue(folder.isPresent(), "no configurations beside the project");
    files = SharedFiles.json(folder.get());
  }

  @Test
  void everyFileIsReadAsItsTableSays() {
    READINGS.forEach((name, reading) -> {
      String got = Summary.of(files.get(name), ReadOptions.NONE);
      boolean error = reading.startsWith("error");
      assertEquals(
          reading, error ? got.substring(0, Math.min(got.length(), reading.length())) : got, name);
    });
    assertEquals(READINGS.keySet(), files.keySet());
  }

  @Test
  void layersThatDoNotRotateAreEveryFourth() {
    for (String name : List.of("llama4_scout.json", "smollm3_3b.json")) {
      LayerKind still = read(name).kinds().get(1);
      assertTrue(
          still.layers().stream().allMatch(layer -> layer % 4 == 3), name + ": " + still.layers());
    }
    assertTrue(read("gemma4_12b_unified.json").kinds().get(1).layers().stream()
        .allMatch(layer -> layer % 6 == 5));
  }

  @Test
  void attnFactorIsSpokenOf() {
    String notes = read("deepseek_r1_0528_qwen3_8b.json").notes().toString();
    assertTrue(
        notes.contains("attn_factor (0.8782488562869419)")
            && notes.contains("1.138629")
            && notes.contains("1.000000"),
        notes);
  }

  @Test
  void assumedDefaultsAreSaidAloud() {
    for (String name :
        List.of("llama2_7b_chat_no_theta.json", "chatglm3_6b.json", "gptj_6b.json")) {
      String notes = read(name).notes().toString();
      assertTrue(notes.contains("rope_theta is absent: 10000"), name + ": " + notes);
    }
  }

  @Test
  void stringsForNumbersAreNamedEvenWithALayout() {
    String got = Summary.of(
        files.get("mistral_strings_everywhere.json"), ReadOptions.NONE.withLayout(PairLayout.HALF));
    assertTrue(got.startsWith("error: n_layers must be a number, is a string"), got);
  }

  private ModelRope read(String name) {
    return ModelReader.read(ModelSource.parse(files.get(name), name), ReadOptions.NONE);
  }
}
