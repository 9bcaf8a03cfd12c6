// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.trig.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every form that the designer searches; the presets are made by the same classes. */
public final class DesignFamilies {
  private DesignFamilies() {}

  /** Returns the candidates of some families for a target, in a fixed order: by family, then form, then parameters. */
  public static List<Candidate> candidates(Target target, Set<Family> wanted) {
    List<DesignFamily> families = new ArrayList<>();
    if (wanted.contains(Family.TABLE)) {
      families.addAll(tables());
    }
    if (wanted.contains(Family.POLYNOMIAL)) {
      families.addAll(polynomials(new QuarterGrid()));
    }
    if (wanted.contains(Family.CORDIC)) {
      families.add(new CordicDesigns());
    }
    return families.stream()
        .flatMap(family -> family.candidates(target).stream())
        .toList();
  }

  private static List<DesignFamily> tables() {
    return List.of(
        new NearestTableDesigns(),
        new LinearTableDesigns(),
        new PackedLinearDesigns(),
        new PackedQuadraticDesigns(),
        new SearchedTableFamily(),
        new WideTableFamily());
  }

  private static List<DesignFamily> polynomials(QuarterGrid grid) {
    return List.of(
        new PolynomialDesigns(grid),
        new FactoredDesigns(grid),
        new SplitFactoredDesigns(),
        new NarrowDesigns(grid),
        new WideDesigns(grid),
        new FactoredWideDesigns(),
        new AdaptedFamily(grid));
  }
}
