// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Groups the layers of a model by kind: from the file's list, else by the rule of the family, else all alike. */
final class LayerMap {
  /** More layers than any model; a hostile count is an error, not an allocation. */
  static final int MOST_LAYERS = 1 << 14;

  private LayerMap() {}

  /**
   * Layers of one kind.
   *
   * @param theta their base, where the file lists one per layer
   * @param partial their rotating part, likewise
   * @param still why they do not rotate
   */
  record Group(
      String name,
      List<Integer> layers,
      Optional<BigDecimal> theta,
      Optional<BigDecimal> partial,
      Optional<String> still) {}

  /** Returns the groups in the order of their first layer. */
  static List<Group> of(Reading in) {
    Optional<Integer> count = in.text().integer(Families.LAYERS, 1, MOST_LAYERS);
    Optional<List<String>> listed = listed(in, count);
    if (count.isEmpty()) {
      count = listed.map(List::size).or(() -> in.classSize("layers", "num_hidden_layers"));
    }
    Optional<LayerRule> rule = in.family().layers().map(row -> new LayerRule(in, row));
    List<String> kinds = listed.orElse(null);
    if (rule.isPresent() && (kinds == null || rule.get().isFlags())) {
      if (count.isEmpty()) {
        return rule.get().kinds().stream()
            .map(kind -> group(in, kind, List.of()))
            .toList();
      }
      kinds = rule.get().apply(count.get(), kinds);
    } else if (rule.isPresent()) {
      kinds = rule.get().corrected(kinds);
    }
    if (kinds == null) {
      int layers = count.orElse(0);
      kinds = new ArrayList<>(Collections.nCopies(layers, LayerKind.ALL));
      if (layers == 0) {
        return List.of(group(in, LayerKind.ALL, List.of()));
      }
    }
    return split(in, kinds);
  }

  private static Group group(Reading in, String kind, List<Integer> layers) {
    return new Group(kind, layers, Optional.empty(), Optional.empty(), still(in, kind));
  }

  private static Optional<String> still(Reading in, String kind) {
    Family.Kind own = in.family().kind(kind);
    if (own.still().isPresent()) {
      boolean rotates = own.unlessNull().filter(in.text()::isNull).isPresent();
      return rotates ? Optional.empty() : own.still();
    }
    if (kind.equals(LayerRule.NO_ROPE)) {
      return Optional.of(in.family().stillReason());
    }
    return in.family()
            .layers()
            .filter(rule -> new LayerRule(in, rule).isStill(kind))
            .isPresent()
        ? Optional.of(in.family().stillReason())
        : Optional.ofNullable(Families.STILL.get(kind));
  }

  /** The list of kinds in the file; one entry a layer, every entry known. */
  private static Optional<List<String>> listed(Reading in, Optional<Integer> count) {
    Optional<String> key = in.text().present(Families.LAYER_TYPES).findFirst();
    if (key.isEmpty()) {
      return Optional.empty();
    }
    List<JsonNode> entries = in.text().list(key.get()).orElseThrow();
    String name = in.text().name(key.get());
    int extra = in.text().integer("num_nextn_predict_layers", 0, MOST_LAYERS).orElse(0);
    if (entries.isEmpty() || entries.size() > MOST_LAYERS) {
      throw new ModelException(
          name + " has " + entries.size() + " entries, there may be 1 to " + MOST_LAYERS);
    }
    if (count.isPresent()
        && entries.size() != count.get()
        && entries.size() != count.get() + extra) {
      throw new ModelException(
          name + " has " + entries.size() + " entries, the model has " + count.get() + " layers");
    }
    List<String> kinds = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      JsonNode entry = entries.get(i);
      if (!entry.isString()
          || !(Families.ROTATING.contains(entry.stringValue())
              || Families.STILL.containsKey(entry.stringValue()))) {
        throw new ModelException(
            name + "[" + i + "] (" + Shown.of(entry) + ") is no kind of layer that is known");
      }
      kinds.add(entry.stringValue());
    }
    return Optional.of(kinds.subList(0, count.orElse(kinds.size())));
  }

  /** Groups by kind and, where the file lists them per layer, by base and rotating part. */
  private static List<Group> split(Reading in, List<String> kinds) {
    Optional<List<BigDecimal>> thetas = perLayer(in, "rope_theta", kinds.size());
    Optional<List<BigDecimal>> partials =
        in.family().traits().text("partialList").flatMap(key -> perLayer(in, key, kinds.size()));
    Map<List<Object>, Group> groups = new LinkedHashMap<>();
    for (int layer = 0; layer < kinds.size(); layer++) {
      String kind = kinds.get(layer);
      int at = layer;
      Optional<BigDecimal> theta = thetas.map(list -> list.get(at));
      Optional<BigDecimal> partial = partials.map(list -> list.get(at));
      groups
          .computeIfAbsent(
              List.of(kind, theta, partial),
              key -> new Group(kind, new ArrayList<>(), theta, partial, still(in, kind)))
          .layers()
          .add(layer);
    }
    return named(List.copyOf(groups.values()));
  }

  /** Kinds that a list of bases splits further are told apart by a number. */
  private static List<Group> named(List<Group> groups) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    List<Group> named = new ArrayList<>();
    for (Group group : groups) {
      int again = seen.merge(group.name(), 1, Integer::sum);
      String name = again == 1 ? group.name() : group.name() + "_" + again;
      named.add(new Group(name, group.layers(), group.theta(), group.partial(), group.still()));
    }
    return named;
  }

  private static Optional<List<BigDecimal>> perLayer(Reading in, String key, int layers) {
    if (in.text().get(key).filter(JsonNode::isArray).isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> values = in.text().numbers(key).orElseThrow();
    int extra = in.text().integer("num_nextn_predict_layers", 0, MOST_LAYERS).orElse(0);
    if (values.size() != layers && values.size() != layers + extra) {
      throw new ModelException(in.text().name(key) + " has " + values.size()
          + " entries, the model has " + layers + " layers");
    }
    return Optional.of(values.subList(0, layers));
  }
}
