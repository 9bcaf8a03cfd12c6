// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The presets, in a fixed order: by family, then method, then format. */
public final class Catalogue {
  private static final List<Preset> ALL = Collections.unmodifiableList(Arrays.asList(join(
      NearestTablePresets.all(),
      LinearTablePresets.all(),
      FineLinearPresets.all(),
      PackedLinearPresets.all(),
      PackedQuadraticPresets.all(),
      FaithfulPresets.all(),
      BumpPresets.all(),
      BipartitePresets.all(),
      TripartitePresets.all(),
      WideQuadraticPresets.all(),
      FactoredPresets.all(),
      SplitFactoredPresets.all(),
      FactoredQuarticPresets.all(),
      CentredPresets.all(),
      PolynomialPresets.all(),
      NarrowPolynomialPresets.all(),
      WidePolynomialPresets.all(),
      FactoredSexticPresets.all(),
      FactoredQuarticsPresets.all(),
      FactoredWidePresets.all(),
      CordicPresets.all())));

  private Catalogue() {}

  /** Returns every preset. */
  public static List<Preset> all() {
    return ALL;
  }

  /** Returns whether an entry answers to a name, as {@link #byName} says. */
  public static boolean has(String name) {
    return find(name) != null;
  }

  /**
   * Returns the preset of a name. Every entry answers to its name with {@code sin_}, {@code cos_} or {@code sincos_} in front: a
   * name that is not listed gives a preset of that name and function with the evaluator of the entry.
   *
   * @throws IllegalArgumentException when the catalogue has no such name
   */
  public static Preset byName(String name) {
    Preset entry = entry(name);
    if (entry.name().equals(name)) {
      return entry;
    }
    return new Preset(name, function(name), entry.family(), entry.evaluator());
  }

  /**
   * Returns the listed preset that answers to a name: the one of that name, else the first that differs in the function alone.
   *
   * @throws IllegalArgumentException when the catalogue has no such name
   */
  public static Preset entry(String name) {
    Preset found = find(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "no approximation is named '" + name + "'; `list` shows the names");
    }
    return found;
  }

  private static Preset find(String name) {
    Preset other = null;
    for (int i = ALL.size() - 1; i >= 0; i--) {
      Preset preset = ALL.get(i);
      if (preset.name().equals(name)) {
        return preset;
      }
      if (function(name) != null && method(preset.name()).equals(method(name))) {
        other = preset;
      }
    }
    return other;
  }

  /** The function that a name begins with, or null. */
  private static Function function(String name) {
    for (Function function : Function.values()) {
      if (name.startsWith(function.label() + "_")) {
        return function;
      }
    }
    return null;
  }

  /** A name from the underscore after its function on; all of it where there is none. */
  private static String method(String name) {
    return name.substring(Math.max(name.indexOf('_'), 0));
  }

  private static Preset[] join(Preset[]... groups) {
    int count = 0;
    for (Preset[] group : groups) {
      count += group.length;
    }
    Preset[] all = new Preset[count];
    int next = 0;
    for (Preset[] group : groups) {
      System.arraycopy(group, 0, all, next, group.length);
      next += group.length;
    }
    return all;
  }
}
