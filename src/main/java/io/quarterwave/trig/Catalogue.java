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
      PackedLinearPresets.all(),
      PackedQuadraticPresets.all(),
      FactoredPresets.all(),
      SplitFactoredPresets.all(),
      PolynomialPresets.all(),
      NarrowPolynomialPresets.all(),
      WidePolynomialPresets.all(),
      FactoredWidePresets.all(),
      CordicPresets.all())));

  private Catalogue() {}

  /** Returns every preset. */
  public static List<Preset> all() {
    return ALL;
  }

  /** Returns whether there is a preset of a name. */
  public static boolean has(String name) {
    return find(name) != null;
  }

  /**
   * Returns the preset of a name.
   *
   * @throws IllegalArgumentException when the catalogue has no such name
   */
  public static Preset byName(String name) {
    Preset preset = find(name);
    if (preset == null) {
      throw new IllegalArgumentException(
          "no approximation is named '" + name + "'; `list` shows the names");
    }
    return preset;
  }

  private static Preset find(String name) {
    for (int i = 0; i < ALL.size(); i++) {
      if (ALL.get(i).name().equals(name)) {
        return ALL.get(i);
      }
    }
    return null;
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
