// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.FactoredQuartic;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.SinCos;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The candidates of the polynomials whose coefficients are adapted to fewer multiplications. */
final class AdaptedFamily implements DesignFamily {
  private final QuarterGrid grid;

  AdaptedFamily(QuarterGrid grid) {
    this.grid = grid;
  }

  @Override
  public List<Candidate> candidates(Target target) {
    List<Candidate> candidates = new ArrayList<>();
    QFormat format = target.format();
    if (target.isNarrow()) {
      candidates.add(candidate(
          "factored-quartic", "degree=8", () -> new FactoredQuarticDesigns(grid).design(format)));
      candidates.add(candidate(
          "centred-polynomial", "degree=8", () -> new CentredDesigns(grid).design(format)));
    }
    if (target.phaseBits() == 32 && format.bits() <= 16) {
      candidates.add(candidate("factored-quartic", "degree=8", () -> {
        FactoredQuartic form = new FactoredQuarticDesigns(grid).design(format);
        return new FactoredQuartic(format, 32, form.a(), form.b(), form.c(), form.d());
      }));
    }
    if (target.isWide()) {
      candidates.add(candidate(
          "factored-sextic", "degree=12", () -> new FactoredSexticDesigns(grid).design(format)));
      for (int k = 2; k <= 4; k++) {
        int bits = k;
        candidates.add(candidate(
            "factored-quartics",
            "degree=8 sets=" + (1 << bits),
            () -> FactoredQuarticsDesigns.design(List.of(format), bits).get(0)));
      }
    }
    return candidates;
  }

  private static Candidate candidate(
      String form, String parameters, Supplier<? extends SinCos> maker) {
    return new Candidate(Family.POLYNOMIAL, form, parameters, maker);
  }
}
