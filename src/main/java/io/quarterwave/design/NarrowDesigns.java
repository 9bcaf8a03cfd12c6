// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.NarrowEvenPolynomial;
import io.quarterwave.trig.NarrowOddPolynomial;
import io.quarterwave.trig.ShortSinCos;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.dfp.Dfp;

/** The polynomials whose products fit 32 bits: minimax coefficients by {@link Remez}, rounded, then searched for the least error. */
final class NarrowDesigns implements DesignFamily {
  // formats of c0, c1, ..., the largest that keep y*h, y at most 2^16, below 2^32
  private static final int[] EVEN_BITS = {31, 17, 18, 21, 26, 31};
  private static final int[] ODD_BITS = {17, 18, 19, 23, 28};
  // largest moves of the search, as powers of two
  private static final int[] EVEN_RADII = {15, 3, 3, 4, 5, 6};
  private static final int[] ODD_RADII = {3, 4, 4, 6, 6};

  private final QuarterGrid grid;

  NarrowDesigns(QuarterGrid grid) {
    this.grid = grid;
  }

  List<Artefact> all() {
    List<Artefact> all = new ArrayList<>();
    List<QFormat> formats = List.of(QFormat.Q14, QFormat.Q15, QFormat.Q15_SATURATED);
    for (QFormat format : formats) {
      NarrowEvenPolynomial even = even(format, 4);
      all.add(artefact(
          "sin_" + Formats.token(format) + "_poly8_mul32",
          format,
          "Even polynomial of degree 8 in the distance to the peak",
          Arrays.copyOf(EVEN_BITS, 5),
          even.coefficients(),
          even.shifts()));
    }
    for (QFormat format : formats) {
      NarrowOddPolynomial odd = odd(format, 3);
      all.add(artefact(
          "sin_" + Formats.token(format) + "_odd7_mul32",
          format,
          "Odd polynomial of degree 7 in the phase folded to the first quarter",
          Arrays.copyOf(ODD_BITS, 4),
          odd.coefficients(),
          odd.shifts()));
    }
    return all;
  }

  @Override
  public List<Candidate> candidates(Target target) {
    List<Candidate> candidates = new ArrayList<>();
    for (int k = 1; k < EVEN_BITS.length && target.isNarrow(); k++) {
      int n = k;
      if (n > 1) {
        candidates.add(new Candidate(
            Family.POLYNOMIAL, "narrow-even-polynomial", "degree=" + 2 * n, () -> {
              target.requireInReach("degree " + 2 * n, grid.even(n).error().toDouble());
              return even(target.format(), n);
            }));
      }
      if (n < ODD_BITS.length) {
        candidates.add(new Candidate(
            Family.POLYNOMIAL, "narrow-odd-polynomial", "degree=" + (2 * n + 1), () -> {
              target.requireInReach("degree " + (2 * n + 1), grid.odd(n).error().toDouble());
              return odd(target.format(), n);
            }));
      }
    }
    return candidates;
  }

  /** The even polynomial of degree 2n. */
  NarrowEvenPolynomial even(QFormat format, int n) {
    int[] bits = Arrays.copyOf(EVEN_BITS, n + 1);
    long[] start = scaled(grid.even(n).coefficients(), format, bits);
    start[0] += 1L << (30 - format.fractionBits());
    Function<long[], NarrowEvenPolynomial> kernel =
        c -> new NarrowEvenPolynomial(format, ints(c), shifts(bits));
    return kernel.apply(search(start, Arrays.copyOf(EVEN_RADII, n + 1), format, kernel));
  }

  /** The odd polynomial of degree 2n + 1. */
  NarrowOddPolynomial odd(QFormat format, int n) {
    int[] bits = Arrays.copyOf(ODD_BITS, n + 1);
    long[] start = scaled(grid.odd(n).coefficients(), format, bits);
    Function<long[], NarrowOddPolynomial> kernel =
        c -> new NarrowOddPolynomial(format, ints(c), shifts(bits));
    return kernel.apply(search(start, Arrays.copyOf(ODD_RADII, n + 1), format, kernel));
  }

  private static long[] search(
      long[] start, int[] radii, QFormat format, Function<long[], ? extends ShortSinCos> kernel) {
    QuarterTargets targets = QuarterTargets.of(format);
    return new CoefficientSearch(radii, 0.5, (k, best) -> {
          try {
            return targets.maxError(kernel.apply(k), best);
          } catch (IllegalArgumentException lawBroken) {
            return Double.POSITIVE_INFINITY;
          }
        })
        .from(start);
  }

  private static Artefact artefact(
      String name, QFormat format, String what, int[] bits, int[] coefficients, int[] shifts) {
    long[] unsigned =
        Arrays.stream(coefficients).mapToLong(Integer::toUnsignedLong).toArray();
    return new Artefact(
        name,
        List.of(
            what + ", " + Formats.describe(format) + "; every product fits 32 bits.",
            "Fraction bits of the coefficients: " + Arrays.toString(bits) + ".",
            "Minimax by Remez, rounded, then searched over all phases for the least error."),
        List.of(Numbers.ints("coefficients", unsigned), Numbers.ints("shifts", shifts)));
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
