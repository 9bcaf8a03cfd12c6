// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.EvenPolynomial;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.OddPolynomial;
import io.quarterwave.trig.ShortSinCos;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.dfp.Dfp;

/**
 * The polynomials in 64-bit arithmetic for outputs of up to 16 bits: minimax coefficients by {@link Remez}, rounded, then searched
 * against the integer kernel over every phase.
 */
final class PolynomialDesigns implements DesignFamily {
  /** Guard bits of the even polynomials: c1 is below 1.24 * 2^34. */
  static final int EVEN_GUARD_BITS = 19;
  /** Guard bits of the odd polynomials: c0 is below 1.58 * 2^33. */
  static final int ODD_GUARD_BITS = 18;

  /** Where the minimax error in ulp is below this, coefficients without a misrounded phase are searched, else those of least error. */
  private static final double NEGLIGIBLE = 2e-4;

  private static final int MOST_COEFFICIENTS = 7; // further ones are below half a unit

  private final QuarterGrid grid;

  PolynomialDesigns(QuarterGrid grid) {
    this.grid = grid;
  }

  List<Artefact> all() {
    List<Artefact> all = new ArrayList<>();
    for (QFormat format : Formats.SHORT) {
      String sine = "sin_" + Formats.token(format);
      boolean byteWide = format.bits() <= 8;
      all.add(even(sine + (byteWide ? "_poly8_cr" : "_poly10_cr"), format, byteWide ? 4 : 5));
      all.add(odd(sine + (byteWide ? "_odd7_cr" : "_odd9_cr"), format, byteWide ? 3 : 4));
      all.add(even(sine + (byteWide ? "_poly4" : "_poly8"), format, byteWide ? 2 : 4));
    }
    return all;
  }

  @Override
  public List<Candidate> candidates(Target target) {
    List<Candidate> candidates = new ArrayList<>();
    QFormat format = target.format();
    for (int k = 1; k < MOST_COEFFICIENTS && target.isNarrow(); k++) {
      int n = k;
      candidates.add(new Candidate(Family.POLYNOMIAL, "even-polynomial", "degree=" + 2 * n, () -> {
        target.requireInReach("degree " + 2 * n, grid.even(n).error().toDouble());
        return even(format, n);
      }));
      candidates.add(new Candidate(
          Family.POLYNOMIAL, "odd-polynomial", "degree=" + (2 * n + 1), () -> {
            target.requireInReach("degree " + (2 * n + 1), grid.odd(n).error().toDouble());
            return odd(format, n);
          }));
    }
    return candidates;
  }

  /** The even polynomial of degree 2n. */
  EvenPolynomial even(QFormat format, int n) {
    long[] start = signed(grid.even(n).coefficients(), format.one(), EVEN_GUARD_BITS);
    start[0] += 1L << (EVEN_GUARD_BITS - 1);
    Function<long[], EvenPolynomial> kernel = k -> new EvenPolynomial(format, EVEN_GUARD_BITS, k);
    return kernel.apply(search(start, format, isNegligible(grid.even(n), format), kernel));
  }

  /** The odd polynomial of degree 2n + 1. */
  OddPolynomial odd(QFormat format, int n) {
    long[] start = signed(grid.odd(n).coefficients(), format.one(), ODD_GUARD_BITS);
    Function<long[], OddPolynomial> kernel = k -> new OddPolynomial(format, ODD_GUARD_BITS, k);
    return kernel.apply(search(start, format, isNegligible(grid.odd(n), format), kernel));
  }

  private static boolean isNegligible(Remez.Result minimax, QFormat format) {
    return minimax.error().toDouble() * format.one() < NEGLIGIBLE;
  }

  private Artefact even(String name, QFormat format, int n) {
    return new Artefact(
        name,
        List.of(
            "Even polynomial of degree " + 2 * n + " in the distance z to the peak, "
                + Formats.describe(format) + ", coefficients with " + EVEN_GUARD_BITS
                + " guard bits.",
            "y = z*z in Q28; c0 - y*(c1 - y*(c2 - ...)); c0 contains the rounding half.",
            "Minimax by Remez, rounded, then searched over all phases for "
                + aim(isNegligible(grid.even(n), format)) + "."),
        Numbers.longs("coefficients", even(format, n).coefficients()));
  }

  private Artefact odd(String name, QFormat format, int n) {
    return new Artefact(
        name,
        List.of(
            "Odd polynomial of degree " + (2 * n + 1)
                + " in the phase x folded to the first quarter, " + Formats.describe(format)
                + ", coefficients with " + ODD_GUARD_BITS + " guard bits.",
            "y = x*x in Q28; x*(c0 - y*(c1 - y*(c2 - ...))).",
            "Minimax by Remez, rounded, then searched over all phases for "
                + aim(isNegligible(grid.odd(n), format)) + "."),
        Numbers.longs("coefficients", odd(format, n).coefficients()));
  }

  private static String aim(boolean correctlyRounded) {
    return correctlyRounded ? "no misrounded phase" : "the least error";
  }

  /** The magnitudes of coefficients of alternating sign, in units of the output less {@code guardBits} bits. */
  static long[] signed(Dfp[] coefficients, long one, int guardBits) {
    long[] c = new long[coefficients.length];
    for (int k = 0; k < c.length; k++) {
      c[k] = round(coefficients[k].abs().multiply(Remez.FIELD.newDfp(one)), guardBits);
    }
    return c;
  }

  /** Returns {@code x * 2^bits} rounded to nearest. */
  static long round(Dfp x, int bits) {
    return new java.math.BigDecimal(
            x.multiply(Remez.FIELD.newDfp(1L << bits)).rint().toString())
        .longValueExact();
  }

  private static long[] search(
      long[] start,
      QFormat format,
      boolean correctlyRounded,
      Function<long[], ? extends ShortSinCos> kernel) {
    QuarterTargets targets = QuarterTargets.of(format);
    int[] radii = new int[start.length];
    java.util.Arrays.fill(radii, 14);
    return new CoefficientSearch(radii, correctlyRounded ? 0 : 0.5, (c, best) -> {
          ShortSinCos sine;
          try {
            sine = kernel.apply(c);
          } catch (IllegalArgumentException lawBroken) {
            return Double.POSITIVE_INFINITY;
          }
          return correctlyRounded ? targets.excess(sine, best) : targets.maxError(sine, best);
        })
        .from(start);
  }
}
