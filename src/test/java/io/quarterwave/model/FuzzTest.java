// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarterwave.plan.Planner;
import io.quarterwave.plan.RopeSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Damaged configurations give a reading or one sentence, nothing else. Specifications that come out are planned too, each
 * once, up to a number and a size, since exact plans take time.
 */
class FuzzTest {
  private static final int MUTATIONS = 100_000;
  private static final int MOST_PLANS = 1500;
  private static final int MOST_PAIRS = 64;

  @Test
  void damagedConfigurationsAreReadOrRefusedInOneSentence() {
    List<JsonNode> corpus = corpus();
    Mutations mutations = new Mutations(20_26_03L, corpus);
    Set<RopeSpec> planned = new HashSet<>();
    int read = 0;
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] json = mutations.next();
      try {
        ModelRope model = ModelReader.read(ModelSource.parse(json, "config"), ReadOptions.NONE);
        read++;
        for (RopeSpec spec : model.specs()) {
          plan(spec, planned);
        }
      } catch (ModelException | IllegalArgumentException e) {
        refused++;
        checkSentence(e, json);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        fail("mutation " + i + " of seed 202603: " + new String(json, StandardCharsets.UTF_8), e);
      }
    }
    assertTrue(
        read > MUTATIONS / 10 && refused > MUTATIONS / 10, read + " read, " + refused + " refused");
  }

  /** Plans a specification unless it was planned before; an IllegalArgumentException is a refusal. */
  private static void plan(RopeSpec spec, Set<RopeSpec> planned) {
    if (spec.pairs() <= MOST_PAIRS && planned.size() < MOST_PLANS && planned.add(spec)) {
      Planner.plan(spec, OptionalLong.of(8192));
    }
  }

  private static void checkSentence(RuntimeException e, byte[] json) {
    String message = e.getMessage();
    if (message == null
        || message.isBlank()
        || message.lines().count() != 1
        || message.length() > 400) {
      fail("no sentence: " + message + " for " + new String(json, StandardCharsets.UTF_8), e);
    }
  }

  /** The embedded models, some of our own for the rules that those do not reach, and real files where they are. */
  private static List<JsonNode> corpus() {
    List<JsonNode> corpus = new ArrayList<>();
    for (ModelSource.Embedded model : ModelSource.embedded()) {
      corpus.add(ModelSource.open(model.name()));
    }
    for (String json : OWN) {
      corpus.add(
          ModelSource.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "own"));
    }
    SharedFiles.folder("configs")
        .ifPresent(folder -> SharedFiles.json(folder)
            .forEach((name, json) -> corpus.add(ModelSource.parse(json, name))));
    return corpus;
  }

  private static final List<String> OWN = List.of(
      "{'model_type':'gpt_oss','head_dim':64,'num_hidden_layers':4,'max_position_embeddings':131072,'rope_theta':150000,"
          + "'layer_types':['sliding_attention','full_attention','sliding_attention','full_attention'],"
          + "'rope_scaling':{'rope_type':'yarn','factor':32.0,'truncate':false,'beta_fast':32.0,'beta_slow':1.0,"
          + "'original_max_position_embeddings':4096,'attention_factor':1.1}}",
      "{'model_type':'qwen3_vl','text_config':{'model_type':'qwen3_vl_text','head_dim':128,'num_hidden_layers':4,'rope_theta':5e6,"
          + "'rope_scaling':{'rope_type':'default','mrope_interleaved':true,'mrope_section':[24,20,20]}}}",
      "{'model_type':'gemma4_text','num_hidden_layers':6,'head_dim':64,'global_head_dim':128,'rope_parameters':{"
          + "'full_attention':{'rope_type':'proportional','partial_rotary_factor':0.25,'rope_theta':1e6},"
          + "'sliding_attention':{'rope_type':'default','rope_theta':1e4}}}",
      "{'model_type':'phimoe','head_dim':4,'num_hidden_layers':2,'max_position_embeddings':131072,'rope_theta':1e4,'rope_scaling':{"
          + "'type':'longrope','short_factor':[1.0,1.1],'long_factor':[2,30.5],'short_mscale':1.2,'long_mscale':1.3,"
          + "'original_max_position_embeddings':4096}}",
      "{'model_type':'internlm2','hidden_size':256,'num_attention_heads':4,'num_hidden_layers':2,'max_position_embeddings':32768,"
          + "'rope_theta':1e6,'rope_scaling':{'type':'dynamic','factor':2.0}}",
      "{'model_type':'hunyuan_v1_dense','head_dim':32,'max_position_embeddings':32768,'rope_scaling':{'type':'dynamic',"
          + "'alpha':1000.0,'factor':1.0,'beta_fast':32,'beta_slow':1,'mscale':1.0,'mscale_all_dim':0.0}}",
      "{'model_type':'modernbert','hidden_size':256,'num_attention_heads':4,'num_hidden_layers':6,'global_rope_theta':160000.0,"
          + "'local_rope_theta':10000.0,'global_attn_every_n_layers':3}",
      "{'model_type':'smollm3','head_dim':64,'num_hidden_layers':4,'rope_theta':5e6,'no_rope_layers':[1,1,1,0],"
          + "'no_rope_layer_interval':4}",
      "{'model_type':'step3p5','head_dim':64,'num_hidden_layers':2,'rope_theta':[5e6,1e4],'partial_rotary_factors':[0.5,1],"
          + "'layer_types':['full_attention','sliding_attention'],'yarn_only_types':['full_attention']}",
      "{'model_type':'exaone4','head_dim':64,'num_hidden_layers':4,'sliding_window':4096,'sliding_window_pattern':'LLLG'}",
      "{'model_type':'cohere2','hidden_size':256,'num_attention_heads':4,'num_hidden_layers':4,'rope_theta':5e4}",
      "{'model_type':'chatglm','kv_channels':128,'num_layers':2,'rope_ratio':50,'seq_length':8192}",
      "{'model_type':'mpt','d_model':256,'n_heads':4,'attn_config':{'alibi':true}}",
      "{'model_type':'recurrent_gemma','hidden_size':256,'num_attention_heads':4,'num_hidden_layers':6,"
          + "'block_types':['recurrent','recurrent','attention']}",
      "{'model_type':'minimax_text_01','head_dim':128,'rotary_dim':64,'rope_theta':1e7,'num_hidden_layers':4,'attn_type_list':[0,0,0,1]}",
      "{'model_type':'mllama','text_config':{'model_type':'mllama_text_model','hidden_size':256,'num_attention_heads':4,"
          + "'num_hidden_layers':4,'cross_attention_layers':[3],'rope_theta':5e5,'rope_scaling':{'rope_type':'llama3','factor':8.0,"
          + "'low_freq_factor':1.0,'high_freq_factor':4.0,'original_max_position_embeddings':8192}}}");
}
