// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Seeded damage to configurations, in the tree and in the text. */
final class Mutations {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final String[] NUMBERS = {
    "0",
    "-1",
    "1",
    "2",
    "3",
    "-0.0",
    "0.5",
    "0.25",
    "1e-300",
    "1e300",
    "1e999999999",
    "-1e999999999",
    "1e-999999999",
    "1e2147483648",
    "9223372036854775807",
    "9223372036854775808",
    "99999999999999999999999999999999999999",
    "NaN",
    "Infinity",
    "-Infinity",
    "127",
    "65536",
    "65537",
    "131072",
    "2147483648",
    "0.3333333333333333",
    "1.0000000000000000000000000000000001",
    "16",
    "64",
    "1e30",
    "1e31"
  };

  private static final String[] WORDS = {
    "linear",
    "dynamic",
    "yarn",
    "longrope",
    "llama3",
    "proportional",
    "su",
    "mrope",
    "default",
    "ntk",
    "",
    "null",
    "10000",
    "full_attention",
    "sliding_attention",
    "linear_attention",
    "LLLG",
    "G",
    "rope",
    "nope",
    "alibi",
    "llama",
    "gemma3_text",
    "deepseek_v3",
    "qwen2_vl",
    "qwen3_vl",
    "cohere2",
    "gpt_oss",
    "mpt",
    "a\nb",
    "\u2028"
  };

  private static final String[] KEYS = {
    "rope_theta",
    "rope_scaling",
    "rope_parameters",
    "factor",
    "type",
    "rope_type",
    "head_dim",
    "hidden_size",
    "num_attention_heads",
    "num_hidden_layers",
    "layer_types",
    "text_config",
    "model_type",
    "partial_rotary_factor",
    "rotary_dim",
    "qk_rope_head_dim",
    "qk_nope_head_dim",
    "mrope_section",
    "mrope_interleaved",
    "original_max_position_embeddings",
    "max_position_embeddings",
    "short_factor",
    "long_factor",
    "low_freq_factor",
    "high_freq_factor",
    "attention_factor",
    "attn_factor",
    "mscale",
    "mscale_all_dim",
    "beta_fast",
    "beta_slow",
    "truncate",
    "alpha",
    "no_rope_layers",
    "sliding_window_pattern",
    "sliding_window",
    "alibi",
    "position_embedding_type",
    "use_mla",
    "use_dynamic_ntk",
    "seq_length",
    "rope_local_base_freq",
    "full_attention",
    "query_pre_attn_scalar"
  };

  private final SplittableRandom random;
  private final List<JsonNode> corpus;

  Mutations(long seed, List<JsonNode> corpus) {
    this.random = new SplittableRandom(seed);
    this.corpus = corpus;
  }

  /** Returns a configuration of the corpus with one to four pieces of damage. */
  byte[] next() {
    ObjectNode root = (ObjectNode) corpus.get(random.nextInt(corpus.size())).deepCopy();
    for (int i = random.nextInt(4); i >= 0; i--) {
      damage(root);
    }
    byte[] text = text(root).getBytes(StandardCharsets.UTF_8);
    return random.nextInt(8) == 0 ? garbled(text) : text;
  }

  private void damage(ObjectNode root) {
    List<ContainerNode<?>> containers = new ArrayList<>();
    collect(root, containers);
    ContainerNode<?> at = containers.get(random.nextInt(containers.size()));
    if (at instanceof ArrayNode array) {
      mutate(array);
    } else {
      mutate((ObjectNode) at);
    }
  }

  private void mutate(ObjectNode object) {
    List<String> names = List.copyOf(object.propertyNames());
    String key = names.isEmpty() || random.nextInt(4) == 0
        ? KEYS[random.nextInt(KEYS.length)]
        : names.get(random.nextInt(names.size()));
    JsonNode value = object.get(key);
    switch (random.nextInt(8)) {
      case 0 -> object.remove(key);
      case 1 -> object.set(KEYS[random.nextInt(KEYS.length)], value == null ? value() : value);
      case 2 ->
        object.set(
            key, value == null ? NODES.nullNode() : NODES.objectNode().set(key, value.deepCopy()));
      case 3 -> object.set(key, value == null ? value() : NODES.arrayNode().add(value.deepCopy()));
      case 4 -> object.set(key, subtree());
      default -> object.set(key, value());
    }
  }

  private void mutate(ArrayNode array) {
    int at = array.isEmpty() ? 0 : random.nextInt(array.size());
    switch (random.nextInt(4)) {
      case 0 -> array.insert(at, value());
      case 1 -> {
        if (!array.isEmpty()) {
          array.remove(at);
        }
      }
      case 2 -> array.removeAll();
      default -> {
        if (!array.isEmpty()) {
          array.set(at, value());
        }
      }
    }
  }

  private JsonNode subtree() {
    List<ContainerNode<?>> containers = new ArrayList<>();
    collect(corpus.get(random.nextInt(corpus.size())), containers);
    return containers.get(random.nextInt(containers.size())).deepCopy();
  }

  /** A scalar; numbers stand as words with a mark until the text is made, since no tree holds all of them. */
  private JsonNode value() {
    return switch (random.nextInt(6)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.stringNode(WORDS[random.nextInt(WORDS.length)]);
      default -> NODES.stringNode("#" + NUMBERS[random.nextInt(NUMBERS.length)] + "#");
    };
  }

  private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
    if (node instanceof ContainerNode<?> container) {
      containers.add(container);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static String text(JsonNode root) {
    return JSON.writeValueAsString(root).replaceAll("\"#([^#\"]*)#\"", "$1");
  }

  /** Damage to the text: cut, a byte changed, a piece doubled. */
  private byte[] garbled(byte[] text) {
    int at = random.nextInt(text.length);
    return switch (random.nextInt(3)) {
      case 0 -> Arrays.copyOf(text, at);
      case 1 -> {
        byte[] changed = text.clone();
        changed[at] = (byte) random.nextInt(256);
        yield changed;
      }
      default -> {
        int length = Math.min(text.length - at, 1 + random.nextInt(64));
        byte[] doubled = Arrays.copyOf(text, text.length + length);
        System.arraycopy(text, at, doubled, at + length, text.length - at);
        yield doubled;
      }
    };
  }
}
