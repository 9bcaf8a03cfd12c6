// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.NarrowEvenPolynomial;
import io.quarterwave.trig.NarrowOddPolynomial;
import io.quarterwave.trig.ShortSinCos;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.dfp.Dfp;

/** The polynomials whose products fit 32 bits: minimax coefficients by {@link Remez}, rounded, then searched for the least error. */
final class NarrowDesigns {
  // formats of c0, c1, ..., the largest that keep y*h, y at most 2^16, below 2^32
  private static final int[] EVEN_BITS = {31, 17, 18, 21, 26};
  private static final int[] ODD_BITS = {17, 18, 19, 23};

  private final QuarterGrid grid;

  NarrowDesigns(QuarterGrid grid) {
    this.grid = grid;
  }

  List<Artefact> all() {
    return List.of(
        even("sin_q14_poly8_mul32", QFormat.Q14),
        even("sin_q15_poly8_mul32", QFormat.Q15),
        even("sin_q15sat_poly8_mul32", QFormat.Q15_SATURATED),
        odd("sin_q14_odd7_mul32", QFormat.Q14),
        odd("sin_q15_odd7_mul32", QFormat.Q15),
        odd("sin_q15sat_odd7_mul32", QFormat.Q15_SATURATED));
  }

  private Artefact even(String name, QFormat format) {
    long[] start = scaled(grid.even(4).coefficients(), format, EVEN_BITS);
    start[0] += 1L << (30 - format.fractionBits());
    int[] radii = {15, 3, 3, 4, 5};
    return design(
        name,
        format,
        start,
        EVEN_BITS,
        radii,
        "Even polynomial of degree 8 in the distance to the peak",
        c -> new NarrowEvenPolynomial(format, ints(c), shifts(EVEN_BITS)));
  }

  private Artefact odd(String name, QFormat format) {
    long[] start = scaled(grid.odd(3).coefficients(), format, ODD_BITS);
    int[] radii = {3, 4, 4, 6};
    return design(
        name,
        format,
        start,
        ODD_BITS,
        radii,
        "Odd polynomial of degree 7 in the phase folded to the first quarter",
        c -> new NarrowOddPolynomial(format, ints(c), shifts(ODD_BITS)));
  }

  private static Artefact design(
      String name,
      QFormat format,
      long[] start,
      int[] bits,
      int[] radii,
      String what,
      Function<long[], ShortSinCos> kernel) {
    QuarterTargets targets = new QuarterTargets(format);
    long[] c = new CoefficientSearch(radii, 0.5, (k, best) -> {
          try {
            return targets.maxError(kernel.apply(k), best);
          } catch (IllegalArgumentException lawBroken) {
            return Double.POSITIVE_INFINITY;
          }
        })
        .from(start);
    long[] shifts = java.util.Arrays.stream(shifts(bits)).asLongStream().toArray();
    return new Artefact(
        name,
        List.of(
            what + ", " + Formats.describe(format) + "; every product fits 32 bits.",
            "Fraction bits of the coefficients: " + java.util.Arrays.toString(bits) + ".",
            "Minimax by Remez, rounded, then searched over all phases for the least error."),
        List.of(Numbers.ints("coefficients", c), Numbers.ints("shifts", shifts)));
  }

  private static long[] scaled(Dfp[] coefficients, QFormat format, int[] bits) {
    Dfp one =
        Remez.FIELD.newDfp(format.one()).divide(Remez.FIELD.newDfp(1L << format.fractionBits()));
    long[] c = new long[coefficients.length];
    for (int k = 0; k < c.length; k++) {
      c[k] = PolynomialDesigns.round(coefficients[k].abs().multiply(one), bits[k]);
    }
    return c;
  }

  private static int[] shifts(int[] bits) {
    int[] shifts = new int[bits.length - 2];
    for (int k = 1; k < bits.length - 1; k++) {
      shifts[k - 1] = bits[k + 1] + 16 - bits[k];
    }
    return shifts;
  }

  private static int[] ints(long[] c) {
    int[] ints = new int[c.length];
    for (int k = 0; k < c.length; k++) {
      ints[k] = (int) c[k]; // unsigned: c0 is just above 2^31
    }
    return ints;
  }
}
