// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The rule by which a family lays out its kinds of layers: every n-th, by flags, by indices, by codes, by a cycle. A row of the data
 * file says which, under which key of a configuration its parameter is, and what it is when the key is absent.
 */
final class LayerRule {
  /** The kind of layers that a flag switches off. */
  static final String NO_ROPE = "no_rope";

  private final Reading in;
  private final Section row;
  private final String rule;
  private final List<String> keys;

  LayerRule(Reading in, Section row) {
    this.in = in;
    this.row = row;
    this.rule = row.text("rule").orElseThrow();
    this.keys = Families.strings(row, "keys");
  }

  /** Returns whether flags say which layers rotate, beside any list of kinds. */
  boolean isFlags() {
    return rule.equals("flags");
  }

  /** Returns whether a kind is the one that flags switch off. */
  boolean isStill(String kind) {
    return isFlags() && kind.equals(hit());
  }

  /** Returns the kinds that there can be, for a file that does not say how many layers there are. */
  List<String> kinds() {
    return switch (rule) {
      case "cycle" -> cycle().stream().distinct().toList();
      case "codes" ->
        row.child("codes").orElseThrow().keys().stream().map(this::code).toList();
      default -> List.of(miss(), hit());
    };
  }

  /**
   * Returns the kind of each layer.
   *
   * @param listed the file's list of kinds, which flags refine; or null
   */
  List<String> apply(int layers, List<String> listed) {
    return switch (rule) {
      case "every" -> every(layers);
      case "flags" -> flags(layers, listed);
      case "indices" -> indices(layers);
      case "codes" -> codes(layers);
      default -> each(layers, layer -> cycle().get(layer % cycle().size()));
    };
  }

  /** Returns a list of the file as the family's code takes it: in some, the last layer is a full one whatever the list says. */
  List<String> corrected(List<String> listed) {
    if (!row.flag("lastIsHit").orElse(false) || listed.get(listed.size() - 1).equals(hit())) {
      return listed;
    }
    in.notes()
        .add("the last layer is taken as " + hit() + ", as transformers does for " + in.type());
    List<String> corrected = new ArrayList<>(listed);
    corrected.set(listed.size() - 1, hit());
    return corrected;
  }

  private List<String> every(int layers) {
    if (row.text("allHitIfNull").filter(in.text()::isNull).isPresent()) {
      return each(layers, layer -> hit());
    }
    Optional<JsonNode> pattern = in.text().present(keys).findFirst().flatMap(in.text()::get);
    if (pattern.isPresent() && pattern.get().isString() && row.child("letters").isPresent()) {
      return letters(layers, pattern.get().stringValue());
    }
    int interval = interval(keys, row.integer("default", 1, LayerMap.MOST_LAYERS));
    int phase = row.text("from").orElseThrow().equals("last") ? 1 : 0;
    List<String> kinds = each(layers, layer -> (layer + phase) % interval == 0 ? hit() : miss());
    return corrected(kinds);
  }

  private List<String> letters(int layers, String pattern) {
    Section letters = row.child("letters").orElseThrow();
    String key = in.text().name(keys.get(0));
    for (int i = 0; i < pattern.length(); i++) {
      if (letters.text(String.valueOf(pattern.charAt(i))).isEmpty()) {
        throw new ModelException(key + " (\"" + Shown.of(pattern)
            + "\") must be made of the letters " + String.join(", ", letters.keys()));
      }
    }
    if (pattern.isEmpty()) {
      throw new ModelException(key + " must not be empty");
    }
    List<String> kinds = each(
        layers,
        layer -> letters
            .text(String.valueOf(pattern.charAt(layer % pattern.length())))
            .orElseThrow());
    kinds.set(layers - 1, hit());
    return kinds;
  }

  /** 1 means that rotation is applied; an empty list counts as absent. */
  private List<String> flags(int layers, List<String> listed) {
    Optional<String> key = in.text()
        .present(keys)
        .filter(k -> !in.text().list(k).orElseThrow().isEmpty())
        .findFirst();
    List<Boolean> rotates = new ArrayList<>();
    if (key.isPresent()) {
      List<JsonNode> flags = in.text().list(key.get()).orElseThrow();
      checkLength(key.get(), flags.size(), layers);
      for (int i = 0; i < layers; i++) {
        rotates.add(
            flags.get(i).isBoolean()
                ? flags.get(i).booleanValue()
                : flag(key.get(), i, flags.get(i)));
      }
    } else {
      Optional<Integer> usual = row.integer("default", 1, LayerMap.MOST_LAYERS);
      if (usual.isEmpty()) {
        throw new ModelException(in.text().name(keys.get(0)) + " is missing");
      }
      int interval = interval(List.of(row.text("interval").orElseThrow()), usual);
      IntStream.range(0, layers).forEach(layer -> rotates.add((layer + 1) % interval != 0));
    }
    boolean agrees = listed != null
        && IntStream.range(0, layers)
            .allMatch(i -> rotates.get(i) != listed.get(i).equals(hit()));
    return each(
        layers, layer -> rotates.get(layer) ? (agrees ? listed.get(layer) : miss()) : hit());
  }

  private boolean flag(String key, int i, JsonNode value) {
    return code(key, i, value) != 0;
  }

  private int code(String key, int i, JsonNode value) {
    String name = in.text().name(key) + "[" + i + "]";
    if (!value.isIntegralNumber() || !Numbers.moderate(value.decimalValue())) {
      throw new ModelException(name + " (" + Shown.of(value) + ") must be 0 or 1");
    }
    return Checks.integer(name, value.decimalValue(), 0, 1);
  }

  private List<String> codes(int layers) {
    Optional<String> key = in.text().present(keys).findFirst();
    if (key.isEmpty()) {
      throw new ModelException(
          in.text().name(keys.get(0)) + " is missing: it says which layers are of which kind");
    }
    List<JsonNode> list = in.text().list(key.get()).orElseThrow();
    checkLength(key.get(), list.size(), layers);
    return each(layers, i -> code(String.valueOf(code(key.get(), i, list.get(i)))));
  }

  private String code(String code) {
    return row.child("codes").orElseThrow().text(code).orElseThrow();
  }

  private List<String> indices(int layers) {
    Optional<String> key = in.text().present(keys).findFirst();
    Section source = key.isPresent() ? in.text() : row;
    Optional<List<JsonNode>> list = source.list(key.orElse("default"));
    if (list.isEmpty()) {
      throw new ModelException(
          in.text().name(keys.get(0)) + " is missing: it says which layers are " + hit());
    }
    List<String> kinds = each(layers, layer -> miss());
    for (int i = 0; i < list.get().size(); i++) {
      JsonNode index = list.get().get(i);
      String name = source.name(key.orElse("default")) + "[" + i + "]";
      if (!index.isIntegralNumber() || !Numbers.moderate(index.decimalValue())) {
        throw new ModelException(name + " (" + Shown.of(index) + ") must be the index of a layer");
      }
      kinds.set(Checks.integer(name, index.decimalValue(), 0, layers - 1), hit());
    }
    return kinds;
  }

  private List<String> cycle() {
    Section source = in.text().present(keys).findFirst().isPresent() ? in.text() : row;
    String key = source == row ? "default" : keys.get(0);
    List<String> kinds = new ArrayList<>();
    for (JsonNode entry : source.list(key).orElseThrow()) {
      if (!entry.isString()
          || !(Families.ROTATING.contains(entry.stringValue())
              || Families.STILL.containsKey(entry.stringValue()))) {
        throw new ModelException(source.name(key) + " has " + Shown.of(entry)
            + ", which is no kind of layer that is known");
      }
      kinds.add(entry.stringValue());
    }
    if (kinds.isEmpty()) {
      throw new ModelException(source.name(key) + " must not be empty");
    }
    return kinds;
  }

  private int interval(List<String> names, Optional<Integer> usual) {
    Optional<Integer> given = in.text().integer(names, 1, LayerMap.MOST_LAYERS);
    if (given.isEmpty()) {
      in.assumed(names.get(0), usual.orElseThrow());
    }
    return given.or(() -> usual).orElseThrow();
  }

  private void checkLength(String key, int size, int layers) {
    if (size != layers) {
      throw new ModelException(
          in.text().name(key) + " has " + size + " entries, the model has " + layers + " layers");
    }
  }

  private static List<String> each(int layers, IntFunction<String> kind) {
    return new ArrayList<>(IntStream.range(0, layers).mapToObj(kind).toList());
  }

  private String hit() {
    return row.text("hit").orElseThrow();
  }

  private String miss() {
    return row.text("miss").orElseThrow();
  }
}
