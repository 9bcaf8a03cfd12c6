// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dictionaries of rotary parameters: one for the model ({@code rope_scaling}, {@code rope_parameters}), or one per kind of layer
 * inside it.
 */
final class RopeBlocks {
  private final Section block;
  private final boolean nested;

  private RopeBlocks(Section block, boolean nested) {
    this.block = block;
    this.nested = nested;
  }

  /** Finds the dictionary; where the file has none, the default of the family. */
  static RopeBlocks of(Reading in) {
    List<String> names = Stream.concat(
            Families.SCALING.stream(),
            Families.strings(in.family().traits(), "scalingKeys").stream())
        .toList();
    List<String> found = new ArrayList<>();
    for (String name : names) {
      if (in.text().child(name).filter(dict -> !dict.keys().isEmpty()).isPresent()) {
        found.add(name);
      }
    }
    Section block;
    if (found.isEmpty()) {
      Optional<Section> byDefault = in.family().traits().child("scaling");
      byDefault.ifPresent(dict ->
          in.assumed("rope_scaling", dict.text("rope_type").orElse("one per kind of layer")));
      block = new Section(
          byDefault.map(Section::json).orElse(JsonNodeFactory.instance.objectNode()),
          "rope_scaling of the class: ");
    } else {
      block = new Section(merged(in.text(), found), in.text().name(found.get(0)) + ".");
    }
    return new RopeBlocks(block, isNested(block));
  }

  /** Returns whether the parameters are given per kind of layer. */
  boolean nested() {
    return nested;
  }

  /** Returns the kinds of layers that have parameters of their own. */
  Set<String> kinds() {
    return nested ? new LinkedHashSet<>(block.keys()) : Set.of();
  }

  /** Returns whether the parameters of a kind are null, which says that it does not rotate. */
  boolean isNull(String kind) {
    return nested && block.isNull(kind);
  }

  /** Returns the parameters of a kind of layer; empty ones where a nested dictionary leaves it out. */
  Optional<Section> of(String kind) {
    return nested ? block.child(kind) : Optional.of(block);
  }

  /** Two dictionaries are one if what both say is the same. */
  private static JsonNode merged(Section text, List<String> names) {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    for (String name : names) {
      Section dict = text.child(name).orElseThrow();
      for (String key : dict.keys()) {
        JsonNode value = dict.json().get(key);
        JsonNode before = merged.get(key);
        if (before != null && !before.isNull() && !value.isNull() && !same(before, value)) {
          throw new ModelException(dict.name(key) + " (" + Shown.of(value) + ") contradicts "
              + text.name(names.get(0)) + "." + Shown.of(key) + " (" + Shown.of(before) + ")");
        }
        if (before == null || before.isNull()) {
          merged.set(key, value);
        }
      }
    }
    return merged;
  }

  private static boolean same(JsonNode a, JsonNode b) {
    boolean decimals =
        (a.isIntegralNumber() || a.isBigDecimal()) && (b.isIntegralNumber() || b.isBigDecimal());
    return decimals ? a.decimalValue().compareTo(b.decimalValue()) == 0 : a.equals(b);
  }

  private static boolean isNested(Section block) {
    List<String> kinds = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String key : block.keys()) {
      JsonNode value = block.json().get(key);
      boolean named = Families.ROTATING.contains(key) || Families.STILL.containsKey(key);
      if (value.isObject() || named) {
        kinds.add(key);
      } else if (!value.isNull()) {
        others.add(key);
      }
    }
    for (String kind : kinds) {
      if (!Families.ROTATING.contains(kind) && !Families.STILL.containsKey(kind)) {
        throw new ModelException(block.name(kind) + " is no kind of layer that is known");
      }
    }
    if (!kinds.isEmpty() && !others.isEmpty()) {
      throw new ModelException(
          block.name(others.get(0)) + " stands beside parameters per kind of layer (" + kinds.get(0)
              + "): it is not clear what it is for");
    }
    return !kinds.isEmpty();
  }
}
