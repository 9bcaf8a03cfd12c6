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
    List<Artefact> linear = new ArrayList<>(LinearTableDesigns.all());
    linear.addAll(FineLinearDesigns.all());
    List<Artefact> packed = new ArrayList<>(PackedLinearDesigns.all());
    packed.addAll(PackedQuadraticDesigns.all());
    List<Artefact> searched = new ArrayList<>(FaithfulLinearDesigns.all());
    searched.addAll(FusedLinearDesigns.all());
    searched.addAll(FaithfulQuadraticDesigns.all());
    searched.addAll(BumpDesigns.all());
    searched.addAll(BipartiteDesigns.all());
    searched.addAll(TripartiteDesigns.all());
    packed.addAll(WideQuadraticDesigns.all());
    List<Artefact> polynomials = new ArrayList<>(new PolynomialDesigns(grid).all());
    polynomials.addAll(new FactoredDesigns(grid).all());
    polynomials.addAll(SplitFactoredDesigns.all());
    polynomials.addAll(new FactoredQuarticDesigns(grid).all());
    polynomials.addAll(new CentredDesigns(grid).all());
    polynomials.addAll(new NarrowDesigns(grid).all());
    polynomials.addAll(new WideDesigns(grid).all());
    polynomials.addAll(new FactoredSexticDesigns(grid).all());
    polynomials.addAll(FactoredQuarticsDesigns.all());
    polynomials.addAll(FactoredWideDesigns.all());
    List<Artefact> cordics = CordicDesigns.all();
    List<GeneratedFile> files = new ArrayList<>();
    for (List<Artefact> group : List.of(complete, linear, packed, searched, polynomials, cordics)) {
      group.forEach(artefact -> files.add(artefact.file()));
    }
    files.add(JavaConstants.file(
        "CompleteTables", "Quarter waves of an entry for every phase, as differences.", complete));
    files.add(JavaConstants.file("LinearKnots", "Knots of the interpolated tables.", linear));
    files.add(JavaConstants.file(
        "PackedSegments", "Linear and quadratic segments, for packed words.", packed));
    files.add(JavaConstants.file(
        "SearchedTables", "Tables of the quarter wave that a search found.", searched));
    files.add(
        JavaConstants.file("PolynomialConstants", "Coefficients of the polynomials.", polynomials));
    files.add(JavaConstants.file(
        "CordicConstants", "Angles and starting lengths of the CORDICs.", cordics));
    files.add(RadianDesign.file());
    return files;
  }
}
