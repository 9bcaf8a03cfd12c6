// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of a configuration, read by key with types checked. {@code null} counts as absent; a string, boolean or list where
 * a number belongs is an error that names the key. A key may reach into nested objects with dots.
 */
final class Section {
  private final JsonNode node;
  private final String path;
  /** Rows of the data file are read by many threads. */
  private final Set<String> read = ConcurrentHashMap.newKeySet();

  /**
   * Wraps an object.
   *
   * @param path what stands before a key in messages: empty, or ending in a dot
   */
  Section(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** A value with the name that messages give it. */
  record Named<T>(String name, T value) {}

  /** Returns the full name of a key. */
  String name(String key) {
    return Shown.of(path + key);
  }

  /** Returns the value of a key unless it is absent or null. */
  Optional<JsonNode> get(String key) {
    read.add(key);
    int dot = key.indexOf('.');
    if (dot >= 0) {
      return child(key.substring(0, dot)).flatMap(inner -> inner.get(key.substring(dot + 1)));
    }
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  /** Returns whether a key is there and says null. */
  boolean isNull(String key) {
    JsonNode value = node.get(key);
    return value != null && value.isNull();
  }

  /** Returns the keys with a value that were not asked for so far. */
  List<String> unread() {
    return node.properties().stream()
        .filter(entry -> !entry.getValue().isNull() && !read.contains(entry.getKey()))
        .map(entry -> Shown.of(entry.getKey()))
        .toList();
  }

  /** Returns the object itself. */
  JsonNode json() {
    return node;
  }

  /** Returns the keys in the order of the file. */
  List<String> keys() {
    return List.copyOf(node.propertyNames());
  }

  /** Returns a nested object. */
  Optional<Section> child(String key) {
    return get(key).map(value -> {
      if (!value.isObject()) {
        throw wrongType(key, "an object", value);
      }
      return new Section(value, path + key + ".");
    });
  }

  /** Returns a string. */
  Optional<String> text(String key) {
    return get(key).map(value -> {
      if (!value.isString()) {
        throw wrongType(key, "a string", value);
      }
      return value.stringValue();
    });
  }

  /** Returns a boolean. */
  Optional<Boolean> flag(String key) {
    return get(key).map(value -> {
      if (!value.isBoolean()) {
        throw wrongType(key, "true or false", value);
      }
      return value.booleanValue();
    });
  }

  /** Returns a list. */
  Optional<List<JsonNode>> list(String key) {
    return get(key).map(value -> {
      if (!value.isArray()) {
        throw wrongType(key, "a list", value);
      }
      return value.valueStream().toList();
    });
  }

  /** Returns a number. */
  Optional<BigDecimal> number(String key) {
    return get(key).map(value -> number(key, value));
  }

  /** Returns a list of numbers. */
  Optional<List<BigDecimal>> numbers(String key) {
    return list(key).map(values -> {
      List<BigDecimal> numbers = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        numbers.add(number(key + "[" + i + "]", values.get(i)));
      }
      return numbers;
    });
  }

  /** Returns a whole number of a range; 128 and 128.0 alike. */
  Optional<Integer> integer(String key, int least, int most) {
    return number(key).map(value -> Checks.integer(name(key), value, least, most));
  }

  /** Returns the number under several names for one thing; those that are there must agree. */
  Optional<Named<BigDecimal>> number(List<String> names) {
    List<Named<BigDecimal>> found = present(names)
        .map(key -> new Named<>(name(key), number(key).orElseThrow()))
        .toList();
    for (Named<BigDecimal> other : found) {
      if (other.value().compareTo(found.get(0).value()) != 0) {
        throw new ModelException(
            found.get(0).name() + " (" + Shown.of(found.get(0).value()) + ") contradicts "
                + other.name() + " (" + Shown.of(other.value()) + ")");
      }
    }
    return found.stream().findFirst();
  }

  /** Returns the whole number under several names for one thing; those that are there must agree. */
  Optional<Integer> integer(List<String> names, int least, int most) {
    return number(names).map(found -> Checks.integer(found.name(), found.value(), least, most));
  }

  /** Returns those of the names that have a value. */
  Stream<String> present(List<String> names) {
    return names.stream().filter(key -> get(key).isPresent());
  }

  private BigDecimal number(String key, JsonNode value) {
    if (!value.isNumber()) {
      throw wrongType(key, "a number", value);
    }
    if (!value.isIntegralNumber() && !value.isBigDecimal()) {
      throw new ModelException(name(key) + " (" + Shown.of(value) + ") must be a finite number");
    }
    BigDecimal number = value.decimalValue();
    if (!Numbers.moderate(number)) {
      throw new ModelException(name(key) + " (" + Shown.of(number) + ") is out of range");
    }
    return Numbers.canonical(number);
  }

  private ModelException wrongType(String key, String wanted, JsonNode value) {
    return new ModelException(name(key) + " must be " + wanted + ", is " + Shown.typeOf(value)
        + " (" + Shown.of(value) + ")");
  }
}
