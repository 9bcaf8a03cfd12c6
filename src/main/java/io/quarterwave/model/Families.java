// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The data file {@code families.json}: one row a family, and the names that files use for one thing. */
final class Families {
  /** Holder: the file is parsed at first use. */
  private static final Section FILE =
      new Section(ModelSource.resource("families.json").orElseThrow(), "families.json: ");

  private static final Map<String, Section> ROWS = FILE.list("families").orElseThrow().stream()
      .map(row -> new Section(row, "families.json: "))
      .flatMap(row -> strings(row, "types").stream().map(type -> Map.entry(type, row)))
      .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, Family> READ = new ConcurrentHashMap<>();

  private static final Section NAMES = FILE.child("keys").orElseThrow();

  /** Names of sections that hold the text model of a multimodal one. */
  static final List<String> TEXT_SECTIONS = strings(FILE, "textSections");

  static final List<String> HIDDEN_SIZE = names("hiddenSize");
  static final List<String> HEADS = names("heads");
  static final List<String> LAYERS = names("layers");
  static final List<String> HEAD_DIM = names("headDim");
  static final List<String> THETA = names("theta");
  static final List<String> PARTIAL = names("partial");
  static final List<String> ROTARY_DIM = names("rotaryDim");
  /** In order of preference: files have several, with different meanings. */
  static final List<String> MAX_POSITION = names("maxPosition");

  static final List<String> LAYER_TYPES = names("layerTypes");
  static final List<String> SCALING = names("scaling");
  static final List<String> SECTIONS = names("sections");

  /** Kinds of layers that rotate unless the family says otherwise. */
  static final List<String> ROTATING = strings(FILE.child("layerTypes").orElseThrow(), "rotating");

  /** Kinds of layers that do not, with the reason. */
  static final Map<String, String> STILL =
      texts(FILE.child("layerTypes").orElseThrow().child("still").orElseThrow());

  /** Boolean keys that switch ALiBi on. */
  static final List<String> ALIBI = strings(FILE, "alibiKeys");

  /** Boolean keys that switch rotation off when false. */
  static final List<String> SWITCHES = strings(FILE, "rotarySwitches");

  /** Boolean keys about the layout, with the layout that they mean when true. */
  static final Map<String, String> LAYOUT_FLAGS =
      texts(FILE.child("layoutFlags").orElseThrow());

  /** Keys that must not be set, with the reason. */
  static final Map<String, String> REFUSALS = texts(FILE.child("refusals").orElseThrow());

  /** Those of them that may be 1, which changes nothing. */
  static final List<String> NEUTRAL_AT_ONE = strings(FILE, "neutralAtOne");

  /** Model types whose transformers class reads a partial factor for scaled rope types alone. */
  static final List<String> PARTIAL_UNLESS_DEFAULT = strings(FILE, "partialUnlessDefault");

  /** Keys beside the rotation that a user must be told of, with what they do. */
  static final Map<String, String> REMARKS = texts(FILE.child("remarks").orElseThrow());

  private Families() {}

  /** Returns the family of a model type. */
  static Optional<Family> find(String modelType) {
    return Optional.ofNullable(ROWS.get(modelType))
        .map(row -> READ.computeIfAbsent(modelType, type -> Family.of(row)));
  }

  /** Returns every model type that has a row. */
  static List<String> modelTypes() {
    return ROWS.keySet().stream().sorted().toList();
  }

  /** Returns the row of a model that nobody knows: nothing by convention, so the file must say it all. */
  static Family unknown(JsonNode empty) {
    return Family.of(new Section(empty, ""));
  }

  /** Returns a list of strings, empty if absent. */
  static List<String> strings(Section section, String key) {
    return section.list(key).orElse(List.of()).stream()
        .map(JsonNode::stringValue)
        .toList();
  }

  /** Returns the strings of an object; its keys are taken whole, dots and all. */
  private static Map<String, String> texts(Section section) {
    return section.json().properties().stream()
        .collect(Collectors.toUnmodifiableMap(
            Map.Entry::getKey, entry -> entry.getValue().stringValue()));
  }

  private static List<String> names(String concept) {
    return strings(NAMES, concept);
  }
}
