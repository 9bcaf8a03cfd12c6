// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@link CostWeights} from a JSON file, or one of those that come with the program by its name. */
final class CostFile {
  /** The cores whose costs come with the program. */
  static final List<String> NAMES = List.of("cortex-m0", "cortex-m4");

  private static final List<String> KEYS =
      List.of("about", "multiply", "add", "shift", "load", "byte");
  private static final List<String> WIDTHS = List.of("32", "64", "high");
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
  private static final int DECIMALS = 9;
  private static final int MOST_BYTES = 1 << 16;

  private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final String nameOrPath;

  private CostFile(String nameOrPath) {
    this.nameOrPath = nameOrPath;
  }

  /**
   * Reads a cost file.
   *
   * @throws UserException in one sentence, where there is none or it is not as it must be
   */
  static CostWeights read(String nameOrPath) {
    return new CostFile(nameOrPath).read();
  }

  private CostWeights read() {
    JsonNode root;
    try {
      root = JSON.readTree(text());
    } catch (JacksonException e) {
      throw bad("it is no JSON: " + e.getOriginalMessage());
    }
    checkKeys("the file", root, KEYS);
    JsonNode multiply = root.path("multiply");
    checkKeys("'multiply'", multiply, WIDTHS);
    return new CostWeights(
        weight(multiply, "multiply.", "32"),
        weight(multiply, "multiply.", "64"),
        weight(multiply, "multiply.", "high"),
        weight(root, "", "add"),
        weight(root, "", "shift"),
        weight(root, "", "load"),
        weight(root, "", "byte"));
  }

  private String text() {
    if (NAMES.contains(nameOrPath)) {
      try (InputStream in = CostFile.class.getResourceAsStream("costs/" + nameOrPath + ".json")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("the costs of " + nameOrPath + " cannot be read", e);
      }
    }
    try (InputStream in = Files.newInputStream(Path.of(nameOrPath))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw bad("it has more than " + MOST_BYTES + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      throw new UserException("cannot read the cost file '" + nameOrPath
          + "'; those that come with the program are " + String.join(" and ", NAMES));
    }
  }

  private void checkKeys(String what, JsonNode node, List<String> keys) {
    if (!node.isObject()) {
      throw bad(what + " must be an object with the keys " + keys);
    }
    for (String key : node.propertyNames()) {
      if (!keys.contains(key)) {
        throw bad("the key '" + key + "' in " + what + " is unknown; known are " + keys);
      }
    }
  }

  private BigDecimal weight(JsonNode parent, String prefix, String key) {
    JsonNode node = parent.get(key);
    if (node == null) {
      throw bad("the key '" + prefix + key + "' is missing");
    }
    BigDecimal value = node.isNumber() ? node.decimalValue().stripTrailingZeros() : null;
    if (value == null
        || value.signum() < 0
        || value.compareTo(MOST) > 0
        || value.scale() > DECIMALS) {
      throw bad("'" + prefix + key + "' (" + node + ") must be a number in [0, " + MOST
          + "] of at most " + DECIMALS + " decimals");
    }
    return value;
  }

  private UserException bad(String why) {
    return new UserException("the cost file '" + nameOrPath + "' cannot be used: " + why);
  }
}
