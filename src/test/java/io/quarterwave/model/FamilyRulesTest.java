// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What families have by convention; configurations of our own making, in single quotes. */
class FamilyRulesTest {
  private static final String SIZES =
      "'hidden_size': 1024, 'num_attention_heads': 8, 'num_hidden_layers': 8, "
          + "'max_position_embeddings': 4096, ";

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // layouts, bases and partial factors of the class
        "mistral      | 'rope_theta': 1e6 | all x8 default theta 1000000 dim 128/128 half S 1.0",
        "mixtral      | | all x8 default theta 1000000 dim 128/128 half S 1.0",
        "qwen3        | 'head_dim': 64 | all x8 default theta 10000 dim 64/64 half S 1.0",
        "gemma        | 'head_dim': 256 | all x8 default theta 10000 dim 256/256 half S 1.0",
        "gemma        | | all x8 default theta 10000 dim 256/256 half S 1.0",
        "gemma2       | 'query_pre_attn_scalar': 144 | all x8 default theta 10000 dim 256/256 half S 1.0 ReciprocalRoot[of=144]",
        "phi          | | all x8 default theta 10000 dim 64/128 half S 1.0",
        "stablelm     | | all x8 default theta 10000 dim 32/128 half S 1.0",
        "gpt_neox     | | all x8 default theta 10000 dim 32/128 half S 1.0",
        "gpt_neox     | 'rotary_pct': 1.0, 'rotary_emb_base': 25000 | all x8 default theta 25000 dim 128/128 half S 1.0",
        "nemotron     | | all x8 default theta 10000 dim 64/128 half S 1.0",
        "glm4         | | all x8 default theta 10000 dim 64/128 interleaved S 1.0",
        "glm4_moe     | | all x8 default theta 10000 dim 64/128 half S 1.0",
        "codegen      | 'rotary_dim': 32 | all x8 default theta 10000 dim 32/128 interleaved S 1.0",
        "cohere       | | all x8 default theta 500000 dim 128/128 interleaved S 1.0",
        "ernie4_5     | | all x8 default theta 500000 dim 128/128 interleaved S 1.0",
        "roformer     | | all x8 default theta 10000 dim 128/128 interleaved S 1.0",
        "falcon       | 'alibi': false | all x8 default theta 10000 dim 128/128 half S 1.0",
        "granite      | 'attention_multiplier': 0.0078125 | all x8 default theta 10000 dim 128/128 half S 1.0 Value[scale=0.0078125]",
        "minimax_m2   | 'rotary_dim': 64, 'head_dim': 128 | all x8 default theta 5000000 dim 64/128 half S 1.0",
        "llama        | 'rope_interleaved': false, 'rope_traditional': false | all x8 default theta 10000 dim 128/128 half S 1.0",
        "llama        | 'rope_interleaved': true | error: rope_interleaved (true) contradicts model type llama, whose pairs are half",
        "paddleocr_vl | 'rope_is_neox_style': false | error: rope_is_neox_style (false) contradicts model type paddleocr_vl, whose pairs are half",
        "glm4         | 'rope_traditional': true | all x8 default theta 10000 dim 64/128 interleaved S 1.0",
        "glm4         | 'rope_traditional': false | error: rope_traditional (false) contradicts model type glm4, whose pairs are interleaved",
        "deepseek_v32 | 'qk_nope_head_dim': 128, 'qk_rope_head_dim': 64, 'rope_interleave': false | error: rope_interleave (false) contradicts model type deepseek_v32, whose pairs are interleaved",
        "nomic_bert   | 'rotary_emb_interleaved': true | all x8 default theta 1000 dim 128/128 interleaved S 1.0",
        "ministral3   | | all x8 yarn 16 32:1 of 16384 theta 1000000 dim 128/128 half S 1.0",
        "ministral3   | 'rope_parameters': {'rope_theta': 20000} | all x8 default theta 20000 dim 128/128 half S 1.0",
        "mistral4     | 'qk_nope_head_dim': 64, 'qk_rope_head_dim': 64 | all x8 yarn 128 32:1 of 8192 theta 10000 dim 64/64 interleaved S 1.0 Mscale[queryDim=128, factor=128, mscaleAllDim=1]",
        "minimax_m3_vl_text | | all x8 default theta 5000000 dim 64/128 half S 1.0",
        "minimax_m3_vl_text | 'rotary_dim': 64, 'partial_rotary_factor': 0.5 | all x8 default theta 5000000 dim 64/128 half S 1.0",
        "mimo         | 'rope_theta': 640000 | all x8 default theta 640000 dim 128/128 half S 1.0",
        "moshi        | | all x8 default theta 10000 dim 128/128 half S 1.0",
        "csm          | | all x8 default theta 500000 dim 128/128 half S 1.0",
        "dots_ocr     | 'rope_theta': 1000000 | all x8 default theta 1000000 dim 128/128 half S 1.0",
        "gptj         | 'rotary_dim': null | error: rotary_dim is null: model type gptj has no such case",
        "stablelm_epoch | 'rope_pct': 0.25, 'rotary_scaling_factor': 1.0 | all x8 default theta 10000 dim 32/128 half S 1.0",
        "stablelm_epoch | 'rope_pct': 0.25, 'rotary_scaling_factor': 2.0 | error: rotary_scaling_factor (2): this NTK rule is not supported",
        "phi3small    | 'rope_embedding_base': 1000000, 'rope_position_scale': 1.0 | all x8 default theta 1000000 dim 128/128 half S 1.0",
        "phi3small    | 'rope_embedding_base': 1000000, 'rope_position_scale': 2.0 | error: rope_position_scale (2): positions divided by a scale are not supported",
        "kyutai_speech_to_text | | error: rope_theta is missing, and model type kyutai_speech_to_text has no default",
        "voxtral_realtime_text | 'rope_parameters': {'rope_theta': 1e6} | all x8 default theta 1000000 dim 128/128 half S 1.0",
        "jetmoe       | 'kv_channels': 64 | all x8 default theta 10000 dim 64/64 half S 1.0",
        "moonshine    | 'head_dim': 40 | all x8 default theta 10000 dim 36/40 interleaved S 1.0",
        "nanochat     | | error: model_type (\"nanochat\"): its pairs turn the other way, which is not supported",
        "molmo        | 'rope_theta': 1000000.0 | all x8 default theta 1000000 dim 128/128 half S 1.0",
        "molmo        | 'rope_theta': 1000000.0, 'rope_impl': 'cockatoo' | error: rope_impl (\"cockatoo\"): a layout told by this key is not supported",
        "cohere2_moe  | | error: model_type (\"cohere2_moe\"): which of its full-attention layers rotate depends on its dense layers, which is not supported",
        "deepseek_v4  | 'qk_rope_head_dim': 64 | error: model_type (\"deepseek_v4\"): the last channels of its heads rotate, by bases that differ from layer to layer, which is not supported",
        "granite_swa  | 'layer_rope_theta': [0, 1] | error: model_type (\"granite_swa\"): bases layer by layer (layer_rope_theta) are not supported",
        "youtu_llm    | 'qk_nope_head_dim': 128, 'qk_rope_head_dim': 64 | all x8 default theta 10000 dim 64/64 interleaved S 1.0 ReciprocalRoot[of=192]",
        "persimmon    | 'rope_theta': 25000 | all x8 default theta 25000 dim 64/128 half S 1.0",
        "persimmon    | | error: rope_theta is missing, and model type persimmon has no default",
        "nomic_bert   | 'rotary_emb_base': 10000, 'rope_parameters': {'rope_theta': 1000.0} | error: rope_parameters.rope_theta (1000) contradicts rotary_emb_base (10000)",
        "nomic_bert   | 'rotary_emb_base': 1000, 'rope_parameters': {'rope_theta': 1000.0} | all x8 default theta 1000 dim 128/128 half S 1.0",
        "dbrx         | 'attn_config': {'rope_theta': 500000}, 'rope_parameters': {'rope_theta': 10000.0} | error: rope_parameters.rope_theta (10000) contradicts attn_config.rope_theta (500000)",
        "nomic_bert   | 'rotary_emb_fraction': 1.0 | all x8 default theta 1000 dim 128/128 half S 1.0",
        "chatglm      | 'kv_channels': 128, 'rope_ratio': 50 | all x8 default theta 500000 dim 64/128 interleaved S 1.0",
        "chatglm      | 'position_encoding_2d': true | error: position_encoding_2d (true): two-dimensional text positions are not supported",
        "baichuan     | | error: hidden_size (1024): model_type baichuan has RoPE at 4096 (7B) and ALiBi at 5120 (13B), nothing else is known",
        // kinds of layers
        "gemma3_text  | 'head_dim': 128, 'query_pre_attn_scalar': 128, 'rope_scaling': {'type': 'linear', 'factor': 8} | sliding_attention x7 default theta 10000 dim 128/128 half S 1.0; full_attention x1 linear 8 theta 1000000 dim 128/128 half S 1.0",
        "gemma3n_text | | sliding_attention x7 default theta 10000 dim 256/256 half S 1.0 Value[scale=1]; full_attention x1 default theta 1000000 dim 256/256 half S 1.0 Value[scale=1]",
        "gemma4_text  | | sliding_attention x6 default theta 10000 dim 256/256 half S 1.0 Value[scale=1]; full_attention x2 proportional 64 pairs theta 1000000 dim 512/512 half S 1.0 Value[scale=1]",
        "modernbert   | 'global_rope_theta': 160000.0, 'local_rope_theta': 10000.0 | full_attention x3 default theta 160000 dim 128/128 half S 1.0; sliding_attention x5 default theta 10000 dim 128/128 half S 1.0",
        "modernbert   | 'position_embedding_type': 'absolute', 'global_attn_every_n_layers': 4 | full_attention x2 default theta 160000 dim 128/128 half S 1.0; sliding_attention x6 default theta 10000 dim 128/128 half S 1.0",
        "eurobert     | 'position_embedding_type': 'absolute' | error: position_embedding_type (absolute) contradicts model_type eurobert, which rotates",
        "zamba2       | 'use_mem_rope': true, 'attention_head_dim': 256, 'kv_channels': 128, 'hybrid_layer_ids': [3, 7] | mamba x6 none; hybrid x2 default theta 10000 dim 256/256 half S 1.0",
        "zamba2       | 'use_mem_rope': true, 'attention_head_dim': 256 | error: hybrid_layer_ids is missing: it says which layers are hybrid",
        "zamba2       | 'use_mem_rope': true | error: attention_head_dim is missing, and model type zamba2 has no default",
        "zamba2       | 'attention_head_dim': 256 | error: use_mem_rope is missing, and model type zamba2 has no default",
        "zamba2       | 'use_mem_rope': true, 'use_long_context': true | error: use_long_context (true): the rescaled base of long contexts is not supported",
        "zamba2       | 'use_mem_rope': false, 'use_long_context': false | not RoPE: switched off",
        "olmo3        | 'rope_theta': 500000, 'rope_scaling': {'rope_type': 'yarn', 'factor': 8.0, 'original_max_position_embeddings': 512, 'attention_factor': 1.2} | sliding_attention x6 default theta 500000 dim 128/128 half S 1.0; full_attention x2 yarn 8 32:1 of 512 theta 500000 dim 128/128 half S 1.2",
        "cohere2      | 'rope_theta': 50000 | sliding_attention x6 default theta 50000 dim 128/128 interleaved S 1.0; full_attention x2 none",
        "exaone4      | 'sliding_window': 4096, 'sliding_window_pattern': 'LLLG' | sliding_attention x6 default theta 10000 dim 128/128 half S 1.0; full_attention x2 none",
        "exaone4      | 'sliding_window': null, 'sliding_window_pattern': null | full_attention x8 default theta 10000 dim 128/128 half S 1.0",
        "llama4_text  | | chunked_attention x6 default theta 500000 dim 128/128 interleaved S 1.0; full_attention x2 none",
        "smollm3      | 'no_rope_layers': [1,1,0,1,1,0,1,1] | rope x6 default theta 2000000 dim 128/128 half S 1.0; no_rope x2 none",
        "smollm3      | 'no_rope_layers': [1,1,0] | error: no_rope_layers has 3 entries, the model has 8 layers",
        "qwen3_next   | 'head_dim': 256 | linear_attention x6 none; full_attention x2 default theta 10000 dim 64/256 half S 1.0",
        "gpt_oss      | 'head_dim': 64 | sliding_attention x4 yarn 32 32:1 exact of 4096 theta 150000 dim 64/64 half S 1.3465735902799727; full_attention x4 yarn 32 32:1 exact of 4096 theta 150000 dim 64/64 half S 1.3465735902799727",
        "bamba        | 'attn_layer_indices': [2, 5] | linear_attention x6 none; full_attention x2 default theta 10000 dim 64/128 half S 1.0",
        "lfm2         | 'full_attn_idxs': [2, 5] | conv x6 none; full_attention x2 default theta 1000000 dim 128/128 half S 1.0",
        "minimax_text_01 | 'rope_theta': 1e7, 'rotary_dim': 64, 'attn_type_list': [0,0,0,1,0,0,0,1] | linear_attention x6 none; full_attention x2 default theta 10000000 dim 64/128 half S 1.0",
        "mllama_text_model | 'cross_attention_layers': [3] | full_attention x7 default theta 500000 dim 128/128 half S 1.0; cross_attention x1 none",
        "recurrent_gemma | 'block_types': ['recurrent', 'attention'] | recurrent x4 none; attention x4 default theta 10000 dim 64/128 half S 1.0",
        "step3p5      | 'rope_theta': [5e6,1e4,1e4,1e4,5e6,1e4,1e4,1e4], 'partial_rotary_factors': [0.5,1,1,1,0.5,1,1,1], 'layer_types': ['full_attention','sliding_attention','sliding_attention','sliding_attention','full_attention','sliding_attention','sliding_attention','sliding_attention'], 'yarn_only_types': ['full_attention'], 'rope_scaling': {'rope_type': 'llama3', 'factor': 2, 'low_freq_factor': 1, 'high_freq_factor': 32, 'original_max_position_embeddings': 1024} | full_attention x2 llama3 2 1:32 of 1024 theta 5000000 dim 64/128 half S 1.0; sliding_attention x6 default theta 10000 dim 128/128 half S 1.0",
        "mimo_v2_flash | 'head_dim': 192, 'rope_theta': 5e6, 'swa_rope_theta': 10000, 'partial_rotary_factor': 0.334, 'hybrid_layer_pattern': [0,1,1,1,0,1,1,1] | full_attention x2 default theta 5000000 dim 64/192 half S 1.0; sliding_attention x6 default theta 10000 dim 64/192 half S 1.0",
        "granitemoehybrid | 'position_embedding_type': 'rope', 'layer_types': ['mamba','mamba','mamba','attention','mamba','mamba','mamba','mamba'] | mamba x7 none; attention x1 default theta 10000 dim 128/128 half S 1.0 Value[scale=1]",
        "granitemoehybrid | 'position_embedding_type': 'nope' | not RoPE: no position encoding",
        "llama        | 'layer_types': ['full_attention'] | error: layer_types has 1 entries, the model has 8 layers",
        "gemma3_text  | 'layer_types': [1,2,3,4,5,6,7,8] | error: layer_types[0] (1) is no kind of layer that is known",
        "gemma3_text  | 'head_dim': 128, 'query_pre_attn_scalar': 128, 'rope_parameters': {'full_attention': {'rope_type': 'linear', 'factor': 8, 'rope_theta': 1e6}, 'sliding_attention': null} | sliding_attention x7 none; full_attention x1 linear 8 theta 1000000 dim 128/128 half S 1.0",
        "laguna       | 'layer_types': ['full_attention','sliding_attention','full_attention','sliding_attention','full_attention','sliding_attention','full_attention','sliding_attention'], 'rope_parameters': {'full_attention': {'rope_theta': 1e6, 'partial_rotary_factor': 0.5}} | error: rotary parameters of the layers sliding_attention are missing",
        "laguna       | 'layer_types': ['full_attention','sliding_attention','full_attention','sliding_attention','full_attention','sliding_attention','full_attention','sliding_attention'] | full_attention x4 default theta 500000 dim 64/128 half S 1.0; sliding_attention x4 default theta 10000 dim 128/128 half S 1.0",
        "exaone4      | 'sliding_window_pattern': 'LLXG' | error: sliding_window_pattern (\"LLXG\") must be made of the letters L, G",
        "cohere2      | 'sliding_window_pattern': 0 | error: sliding_window_pattern (0) must be a whole number in [1, 16384]",
        // slices, axes
        "deepseek_v3  | 'qk_nope_head_dim': 128, 'qk_rope_head_dim': 64 | all x8 default theta 10000 dim 64/64 interleaved S 1.0 ReciprocalRoot[of=192]",
        "deepseek_v3  | 'qk_nope_head_dim': 128, 'qk_rope_head_dim': 64, 'rope_interleave': false | all x8 default theta 10000 dim 64/64 half S 1.0 ReciprocalRoot[of=192]",
        "deepseek_v2  | 'use_mla': false, 'qk_rope_head_dim': 0 | all x8 default theta 10000 dim 128/128 half S 1.0",
        "deepseek_v2  | | error: qk_rope_head_dim is missing",
        "minicpm3     | 'qk_nope_head_dim': 64, 'qk_rope_head_dim': 32 | all x8 default theta 10000 dim 32/32 half S 1.0 ReciprocalRoot[of=96]",
        "qwen2_vl     | 'rope_scaling': {'type': 'mrope', 'mrope_section': [16, 24, 24]} | all x8 default theta 1000000 dim 128/128 half S 1.0 axes 16+24+24 from 0000",
        "qwen3_vl_text | 'rope_scaling': {'rope_type': 'default', 'mrope_interleaved': true, 'mrope_section': [24, 20, 20]} | all x8 default theta 500000 dim 128/128 half S 1.0 axes 24+20+20 from 0120",
        "qwen3_vl_text | 'rope_scaling': {'mrope_interleaved': false, 'mrope_section': [24, 20, 20]} | error: rope_scaling.mrope_interleaved (false) contradicts model type qwen3_vl_text, whose sections are interleaved",
        "qwen2_vl     | 'rope_scaling': {'type': 'mrope', 'mrope_section': [16, 24, 23]} | error: rope_scaling.mrope_section [16, 24, 23] covers 63 pairs, the rotary dim has 64",
        "ernie4_5_moe_vl | 'freq_allocation': 20 | all x8 default theta 500000 dim 128/128 interleaved S 1.0 axes 20+22+22 from 1212",
        "llama        | 'rope_scaling': {'type': 'default', 'mrope_section': [16, 24, 24]} | error: rope_scaling.mrope_section is not known for model type llama, whose positions have one axis",
        "hunyuan_v1_dense | 'rope_scaling': {'type': 'dynamic', 'alpha': 1000.0, 'factor': 1.0} | all x8 dynamic alpha 1000 theta 10000 dim 128/128 half S 1.0",
        "internlm2    | 'rope_scaling': {'type': 'dynamic', 'factor': 2.0} | all x8 dynamic 2 of 4096 theta 10000 dim 128/128 half S 1.0",
        "internlm     | 'rotary': {'base': 10000, 'type': 'dynamic'} | all x8 dynamic 1 of 4096 theta 10000 dim 128/128 half S 1.0",
        "phimoe       | 'rope_scaling': {'type': 'longrope', 'short_factor': [1], 'long_factor': [2], 'short_mscale': 1.25, 'long_mscale': 1.5, 'original_max_position_embeddings': 4096}, 'head_dim': 2 | all x8 longrope 1+1 of 4096 theta 1000000 dim 2/2 half S 1.25",
        // not RoPE
        "bert         | 'rope_theta': 10000 | not RoPE: learned positions",
        "bert         | 'position_embedding_type': 'alibi' | not RoPE: ALiBi",
        "roberta      | 'position_embedding_type': 'rotary' | error: position_embedding_type (rotary) contradicts model_type roberta, which has learned positions",
        "xlm-roberta  | 'position_embedding_type': 'absolute' | not RoPE: learned positions",
        "xlm-roberta  | | not RoPE: learned positions",
        "xlm-roberta  | 'position_embedding_type': 'rotary', 'rotary_emb_base': 20000.0 | all x8 default theta 20000 dim 128/128 half S 1.0",
        "xlm-roberta  | 'position_embedding_type': 'rotary' | error: rope_theta is missing, and model type xlm-roberta has no default",
        "wav2vec2     | | not RoPE: convolutional positions",
        "btlm         | | not RoPE: ALiBi",
        "bloom        | 'rope_theta': 10000 | not RoPE: ALiBi",
        "mpt          | 'attn_config': {'alibi': true} | not RoPE: ALiBi",
        "mpt          | 'attn_config': {'alibi': false} | not RoPE: learned positions",
        "jamba        | | not RoPE: no position encoding",
        "t5           | | not RoPE: bucketed relative positions",
        "whisper      | | not RoPE: sinusoidal positions",
        "esm          | | not RoPE: learned positions",
        "esm          | 'position_embedding_type': 'rotary' | all x8 default theta 10000 dim 128/128 half S 1.0",
        "llama        | 'use_alibi': true | not RoPE: ALiBi",
      })
  void familiesAreReadByTheirConventions(String type, String keys, String reading) {
    String more = keys == null ? "" : keys + ", ";
    assertEquals(
        reading,
        Summary.of("{" + SIZES + more + "'model_type': '" + type + "'}"),
        type + " " + keys);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'model_type': 'gptj', 'n_embd': 4096, 'n_head': 16, 'n_layer': 2} | all x2 default theta 10000 dim 64/256 interleaved S 1.0",
        "{'model_type': 'dbrx', 'd_model': 6144, 'n_heads': 48, 'n_layers': 2, 'attn_config': {'rope_theta': 500000}} | all x2 default theta 500000 dim 128/128 half S 1.0",
        "{'model_type': 'llava', 'text_config': {'model_type': 'llama', 'max_position_embeddings': 4096}} | all x32 default theta 10000 dim 128/128 half S 1.0",
        "{'model_type': 'llava', 'text_config': {'model_type': 'llama', 'hidden_size': 2048, 'num_hidden_layers': 3}} | all x3 default theta 10000 dim 64/64 half S 1.0",
        "{'model_type': 'moondream1', 'text_config': {'model_type': 'phi'}} | all x24 default theta 10000 dim 32/64 half S 1.0",
        "{'model_type': 'llama', 'hidden_size': 2048, 'num_hidden_layers': 3} | error: num_attention_heads is missing, and so is head_dim",
        "{'model_type': 'qwen2_audio', 'text_config': {'model_type': 'qwen2', 'rope_theta': 10000}} | all x32 default theta 10000 dim 128/128 half S 1.0",
        "{'model_type': 'llava_qwen', 'hidden_size': 3584, 'num_attention_heads': 28, 'num_hidden_layers': 2, 'rope_theta': 1e6} | all x2 default theta 1000000 dim 128/128 half S 1.0",
        "{'model_type': 'colqwen2', 'vlm_config': {'model_type': 'qwen2_vl', 'text_config': {'model_type': 'qwen2_vl_text', 'hidden_size': 1536, 'num_attention_heads': 12}}} | all default theta 1000000 dim 128/128 half S 1.0 axes 16+24+24 from 0000",
        "{'model_type': 'moonshine', 'hidden_size': 288, 'decoder_num_attention_heads': 8, 'decoder_num_hidden_layers': 6, 'partial_rotary_factor': 0.9} | all x6 default theta 10000 dim 32/36 interleaved S 1.0",
        "{'model_type': 'llava', 'text_config': {'hidden_size': 8}} | error: model_type (\"llava\") is not known: if it is like Llama, say which layout: --layout half or --layout interleaved",
        "{'model_type': 'qwen3_omni_moe', 'thinker_config': {'text_config': {'model_type': 'qwen3_omni_moe_text', 'head_dim': 128, 'rope_scaling': {'interleaved': true, 'mrope_section': [24, 20, 20], 'type': 'default'}}}} | all default theta 1000000 dim 128/128 half S 1.0 axes 24+20+20 from 0120",
        "{'model_type': 'deepseek_vl_v2', 'language_config': {'model_type': 'deepseek_v2', 'qk_rope_head_dim': 0, 'use_mla': false, 'hidden_size': 1280, 'num_attention_heads': 10}} | all default theta 10000 dim 128/128 half S 1.0",
        "{'model_type': 'gemma3', 'text_config': {'model_type': 'gemma3_text', 'hidden_size': 2560, 'num_hidden_layers': 34, 'rope_scaling': {'factor': 8.0, 'rope_type': 'linear'}}} | sliding_attention x29 default theta 10000 dim 256/256 half S 1.0; full_attention x5 linear 8 theta 1000000 dim 256/256 half S 1.0",
        "{'model_type': 'gemma3_text'} | sliding_attention default theta 10000 dim 256/256 half S 1.0; full_attention default theta 1000000 dim 256/256 half S 1.0",
        "{'model_type': 'baichuan', 'hidden_size': 4096, 'num_attention_heads': 32} | all default theta 10000 dim 128/128 half S 1.0",
        "{'model_type': 'no_such'} | error: model_type (\"no_such\") is not known: if it is like Llama, say which layout: --layout half or --layout interleaved",
        "{'model_type': 7} | error: model_type must be a string, is a number (7)",
        "{'model_type': null} | error: model_type is missing: if it is like Llama, say which layout: --layout half or --layout interleaved",
      })
  void wholeFilesAreRead(String json, String reading) {
    assertEquals(reading, Summary.of(json), json);
  }

  @Test
  void keysBesideTheRotationAreRemarked() {
    assertEquals(
        List.of(
            "dual_chunk_attention_config: engines that read it map the positions in chunks; "
                + "the rotation is not changed by it",
            "rope_theta is absent: 10000, the default of model type qwen2",
            "not read by model type qwen2: use_mrope, rope_percentage"),
        notes("'model_type': 'qwen2', 'use_logn_attn': false, 'dual_chunk_attention_config': {}, "
            + "'use_mrope': true, 'rope_percentage': 0.5"));
  }

  @Test
  void aPartialFactorThatNotEveryImplementationReadsIsSaid() {
    assertEquals(
        List.of("partial_rotary_factor (0.5) is taken; transformers reads it for model type llama "
            + "with a scaled rope type alone, and rotates whole heads with the default one"),
        notes("'model_type': 'llama', 'rope_theta': 10000, 'partial_rotary_factor': 0.5"));
    assertEquals(
        List.of(),
        notes("'model_type': 'llama', 'rope_theta': 10000, 'partial_rotary_factor': 1.0"));
  }

  private static List<String> notes(String keys) {
    String json = ("{" + SIZES + keys + "}").replace('\'', '"');
    return ModelReader.read(
            ModelSource.parse(json.getBytes(StandardCharsets.UTF_8), "config"), ReadOptions.NONE)
        .notes();
  }
}
