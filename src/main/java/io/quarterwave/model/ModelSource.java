// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a configuration comes from: a file, a directory that holds a {@code config.json}, or the name of an embedded model.
 *
 * <p>Decimals are kept as written. The tokens {@code NaN} and {@code Infinity}, which Python writes, are let in because files have
 * them under keys that do not matter here; under a key that is read they are refused.
 */
public final class ModelSource {
  /** The largest file that is read. */
  public static final int MAX_BYTES = 64 << 20;

  private static final int MAX_DEPTH = 200;
  private static final String MODELS = "models/";

  private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(MAX_DEPTH)
              .maxNumberLength(1000)
              .maxStringLength(MAX_BYTES)
              .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private ModelSource() {}

  /**
   * An embedded model.
   *
   * @param name what {@link #open} takes
   * @param description one line
   */
  public record Embedded(String name, String description) {}

  /** Returns the embedded models. */
  public static List<Embedded> embedded() {
    return resource(MODELS + "index.json").orElseThrow().properties().stream()
        .map(entry -> new Embedded(entry.getKey(), entry.getValue().stringValue()))
        .toList();
  }

  /**
   * Reads a configuration. A name of an embedded model is taken as that unless a file or directory of the name is there.
   *
   * @param nameOrPath a file, a directory with a {@code config.json}, or the name of an embedded model
   * @return a JSON object
   * @throws ModelException in one sentence, if there is no such thing or it is no JSON object
   */
  public static JsonNode open(String nameOrPath) {
    Path path;
    try {
      path = Path.of(nameOrPath);
    } catch (InvalidPathException e) {
      throw nothingCalled(nameOrPath);
    }
    if (nameOrPath.isEmpty() || !Files.exists(path)) {
      return embedded(nameOrPath).orElseThrow(() -> nothingCalled(nameOrPath));
    }
    if (!Files.isDirectory(path)) {
      return parse(bytes(path), Shown.of(nameOrPath));
    }
    Path config = path.resolve("config.json");
    if (!Files.exists(config)) {
      throw new ModelException("directory " + Shown.of(nameOrPath) + " has no config.json");
    }
    return parse(bytes(config), Shown.of(config.toString()));
  }

  /**
   * Reads the text of a configuration.
   *
   * @param json UTF-8 (or UTF-16, UTF-32) text
   * @param name what messages call it
   * @return a JSON object
   * @throws ModelException in one sentence, with line and column, if it is no JSON object
   */
  public static JsonNode parse(byte[] json, String name) {
    if (json.length > MAX_BYTES) {
      throw new ModelException(name + " is larger than " + (MAX_BYTES >> 20) + " MiB");
    }
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      throw new ModelException(name + " is not JSON" + place(e) + ": " + reason(e), e);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new ModelException(name + " is not JSON: a number is out of range", e);
    }
    if (root == null || root.isMissingNode()) {
      throw new ModelException(name + " is empty");
    }
    if (!root.isObject()) {
      throw new ModelException(name + " must hold a JSON object, holds " + Shown.typeOf(root));
    }
    return root;
  }

  private static ModelException nothingCalled(String name) {
    return new ModelException(Shown.of(name) + " is no file, directory or embedded model ("
        + embedded().stream().map(Embedded::name).collect(Collectors.joining(", ")) + ")");
  }

  private static Optional<JsonNode> embedded(String name) {
    return embedded().stream().anyMatch(model -> model.name().equals(name))
        ? resource(MODELS + name + ".json")
        : Optional.empty();
  }

  /** Reads a resource beside this class. */
  static Optional<JsonNode> resource(String name) {
    try (InputStream stream = ModelSource.class.getResourceAsStream(name)) {
      return stream == null ? Optional.empty() : Optional.of(parse(stream.readAllBytes(), name));
    } catch (IOException e) {
      throw new ModelException("resource " + name + " cannot be read", e);
    }
  }

  private static byte[] bytes(Path path) {
    String name = Shown.of(path.toString());
    try (InputStream stream = Files.newInputStream(path)) {
      return stream.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new ModelException(name + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  private static String place(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  /** The first line of the parser's message, without its habit of quoting the source. */
  private static String reason(JacksonException e) {
    String message = e.getOriginalMessage();
    if (message == null) {
      return "unreadable";
    }
    int end = message.indexOf('\n');
    int place = message.indexOf(" (start marker at"); // said already, by line and column
    end = place >= 0 && (end < 0 || place < end) ? place : end;
    return Shown.line(end < 0 ? message : message.substring(0, end), 160);
  }
}
