// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import java.util.ArrayList;
import java.util.List;

/** Every committed file that {@code design} makes. */
public final class DesignedFiles {
  private DesignedFiles() {}

  /** Designs everything and returns the files in a fixed order. */
  public static List<GeneratedFile> all() {
    QuarterGrid grid = new QuarterGrid();
    List<Artefact> complete = NearestTableDesigns.all();
    List<Artefact> linear = LinearTableDesigns.all();
    List<Artefact> packed = new ArrayList<>(PackedLinearDesigns.all());
    packed.addAll(PackedQuadraticDesigns.all());
    List<Artefact> polynomials = new ArrayList<>(new PolynomialDesigns(grid).all());
    polynomials.addAll(new FactoredDesigns(grid).all());
    polynomials.addAll(SplitFactoredDesigns.all());
    polynomials.addAll(new NarrowDesigns(grid).all());
    polynomials.addAll(new WideDesigns(grid).all());
    polynomials.addAll(FactoredWideDesigns.all());
    List<Artefact> cordics = CordicDesigns.all();
    List<GeneratedFile> files = new ArrayList<>();
    for (List<Artefact> group : List.of(complete, linear, packed, polynomials, cordics)) {
      group.forEach(artefact -> files.add(artefact.file()));
    }
    files.add(JavaConstants.file(
        "CompleteTables", "Quarter waves of an entry for every phase, as differences.", complete));
    files.add(JavaConstants.file("LinearKnots", "Knots of the interpolated tables.", linear));
    files.add(JavaConstants.file(
        "PackedSegments", "Linear and quadratic segments, for packed words.", packed));
    files.add(
        JavaConstants.file("PolynomialConstants", "Coefficients of the polynomials.", polynomials));
    files.add(JavaConstants.file(
        "CordicConstants", "Angles and starting lengths of the CORDICs.", cordics));
    return files;
  }
}
