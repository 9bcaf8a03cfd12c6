// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.HighWordPolynomial;
import io.quarterwave.trig.WidePolynomial;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;

/** The polynomials over all 32-bit phases. */
final class WideDesigns implements DesignFamily {
  private static final int SAMPLES = 1 << 16;
  private static final int LEAST_COEFFICIENTS = 3;
  private static final int MOST_COEFFICIENTS = 8;
  private static final int MOST_PINNED_COEFFICIENTS = 6; // past that the cuts to 32 bits decide

  private final QuarterGrid grid;

  WideDesigns(QuarterGrid grid) {
    this.grid = grid;
  }

  List<Artefact> all() {
    return List.of(
        pinned("sincos_q30_poly", 5),
        wide("sin_q30_poly12", QFormat.Q30, 6),
        wide("sin_q31_poly12", QFormat.Q31, 6),
        wide("sin_q31sat_poly12", QFormat.Q31_SATURATED, 6));
  }

  @Override
  public List<Candidate> candidates(Target target) {
    List<Candidate> candidates = new ArrayList<>();
    QFormat format = target.format();
    for (int k = LEAST_COEFFICIENTS; k <= MOST_COEFFICIENTS && target.isWide(); k++) {
      int n = k;
      if (format.equals(QFormat.Q30) && n <= MOST_PINNED_COEFFICIENTS) {
        candidates.add(new Candidate(
            Family.POLYNOMIAL, "high-word-polynomial", "degree=" + 2 * n, () -> {
              target.requireInReach(
                  "degree " + 2 * n, grid.pinnedEven(n).error().toDouble());
              return pinned(n);
            }));
      }
      candidates.add(new Candidate(Family.POLYNOMIAL, "wide-polynomial", "degree=" + 2 * n, () -> {
        target.requireInReach("degree " + 2 * n, grid.even(n).error().toDouble());
        return wide(format, n);
      }));
    }
    return candidates;
  }

  /** The even polynomial of degree 2n in Q30 that is 1 at the peak and 0 at phase 0 exactly. */
  HighWordPolynomial pinned(int n) {
    Dfp[] minimax = grid.pinnedEven(n).coefficients();
    long[] start = new long[n];
    for (int k = 0; k < n; k++) {
      start[k] = PolynomialDesigns.round(minimax[k].abs(), 31 + k);
    }
    int[] phases = new int[SAMPLES];
    double[] exact = new double[SAMPLES];
    int[] got = new int[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) { // evenly over the quarter, with both ends
      phases[i] = (int) ((long) i * Phase.QUARTER / (SAMPLES - 1));
      exact[i] = StrictMath.sin(phases[i] * (Math.PI * 0x1p-31)) * 0x1p30;
    }
    int[] radii = new int[n];
    java.util.Arrays.fill(radii, 3);
    return new HighWordPolynomial(new CoefficientSearch(radii, 0, (k, best) -> {
          try {
            new HighWordPolynomial(k).sin(phases, 0, SAMPLES, got, 0);
          } catch (IllegalArgumentException lawBroken) {
            return Double.POSITIVE_INFINITY;
          }
          double max = 0;
          for (int i = 0; i < SAMPLES; i++) {
            max = Math.max(max, Math.abs(got[i] - exact[i]));
          }
          return max;
        })
        .from(start));
  }

  /** The sine of the rotation contract. */
  private Artefact pinned(String name, int n) {
    return new Artefact(
        name,
        List.of(
            "Even polynomial of degree " + 2 * n
                + " in the distance e to the peak, Q30: the sine of the rotation contract.",
            "z = e*e in Q31; 1 - z*(c1 - z*(c2 - ...)), c1 in Q31, each further coefficient with one fractional bit more;",
            "h = cn; h = ck - (z*h >> 32) for k = n-1 to 1, cut; magnitude (2^62 + 2^31 - z*h) >> 32, rounded;",
            "z = (e*e + 2^28) >> 29 with e = (phase & 0x7fffffff) - 2^30; negated where the phase is negative.",
            "Minimax by Remez among the polynomials that are 1 at z = 0 and 0 at z = 1, rounded, then searched over",
            SAMPLES + " phases of the quarter for the least error."),
        Numbers.longs("coefficients", pinned(n).coefficients()));
  }

  /** The even polynomial of degree 2n in 64-bit arithmetic. */
  WidePolynomial wide(QFormat format, int n) {
    Dfp[] minimax = grid.even(n).coefficients();
    Dfp one =
        Remez.FIELD.newDfp(format.one()).divide(Remez.FIELD.newDfp(1L << format.fractionBits()));
    long[] c = new long[n + 1];
    for (int k = 0; k <= n; k++) {
      c[k] = Dyadic.round(minimax[k].abs().multiply(one), 60 + 2 * k);
    }
    c[0] += 1L << (59 - format.fractionBits());
    return new WidePolynomial(format, c);
  }

  private Artefact wide(String name, QFormat format, int n) {
    return new Artefact(
        name,
        List.of(
            "Even polynomial of degree " + 2 * n + " in the distance z to the peak, "
                + Formats.describe(format) + ".",
            "y = z*z in Q62; c0 - y*(c1 - y*(c2 - ...)), c0 in Q60 with the rounding half, each further coefficient with",
            "two fractional bits more; every product is the high word of 64x64 bits.",
            "Minimax by Remez, rounded."),
        Numbers.longs("coefficients", wide(format, n).coefficients()));
  }
}
