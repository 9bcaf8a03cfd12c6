// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldVector;

/**
 * Best uniform approximation of a function by a linear combination of others, by the exchange algorithm of Remez (1934) on a fixed grid
 * of points.
 *
 * <p>Every value is a {@link Dfp} of {@value #DIGITS} digits, so that errors of 2<sup>-100</sup> are still seen. The grid stands for the
 * interval: between neighbouring points of a grid of n points the error curve can exceed its maximum on the grid by a factor of about 1 +
 * (degree / n)<sup>2</sup> only.
 */
final class Remez {
  private static final int DIGITS = 60;
  private static final int MOST_EXCHANGES = 100;

  /** The arithmetic of every approximation. */
  static final DfpField FIELD = new DfpField(DIGITS);

  /**
   * A best approximation.
   *
   * @param coefficients one per basis function
   * @param error largest absolute error on the grid
   */
  record Result(Dfp[] coefficients, Dfp error) {}

  private Remez() {}

  /**
   * Approximates the values {@code f} by a combination of the functions {@code basis[k]}, all given on the same grid.
   *
   * @throws IllegalStateException when the exchange does not settle
   */
  static Result approximate(Dfp[] f, Dfp[][] basis) {
    int n = basis.length;
    int[] reference = new int[n + 1];
    for (int i = 0;
        i <= n;
        i++) { // extrema of the Chebyshev polynomial, on a grid that is itself spaced like them
      reference[i] = 1 + (int) ((long) i * (f.length - 3) / n);
    }
    for (int exchange = 0; exchange < MOST_EXCHANGES; exchange++) {
      FieldVector<Dfp> solution = level(f, basis, reference);
      Dfp[] c = new Dfp[n];
      for (int k = 0; k < n; k++) {
        c[k] = solution.getEntry(k);
      }
      Dfp[] error = errors(f, basis, c);
      int[] next = extrema(error, n + 1);
      if (java.util.Arrays.equals(next, reference)) {
        return new Result(c, solution.getEntry(n).abs());
      }
      reference = next;
    }
    throw new IllegalStateException("the exchange did not settle in " + MOST_EXCHANGES + " rounds");
  }

  /** Solves for the coefficients whose errors alternate on the reference points, and for the common size of these errors. */
  private static FieldVector<Dfp> level(Dfp[] f, Dfp[][] basis, int[] reference) {
    int n = basis.length;
    Dfp[][] rows = new Dfp[n + 1][n + 1];
    Dfp[] right = new Dfp[n + 1];
    for (int i = 0; i <= n; i++) {
      for (int k = 0; k < n; k++) {
        rows[i][k] = basis[k][reference[i]];
      }
      rows[i][n] = (i & 1) == 0 ? FIELD.getOne() : FIELD.getOne().negate();
      right[i] = f[reference[i]];
    }
    return new FieldLUDecomposition<>(new Array2DRowFieldMatrix<>(FIELD, rows, false))
        .getSolver()
        .solve(new ArrayFieldVector<>(FIELD, right, false));
  }

  static Dfp[] errors(Dfp[] f, Dfp[][] basis, Dfp[] c) {
    Dfp[] error = new Dfp[f.length];
    for (int i = 0; i < f.length; i++) {
      Dfp e = f[i];
      for (int k = 0; k < c.length; k++) {
        e = e.subtract(c[k].multiply(basis[k][i]));
      }
      error[i] = e;
    }
    return error;
  }

  /** Returns {@code count} points of alternating error: the largest of each run of one sign, less the smaller end where there are too many. */
  private static int[] extrema(Dfp[] error, int count) {
    int[] peaks = new int[error.length];
    int found = 0;
    for (int i = 0; i < error.length; i++) {
      if (error[i].isZero()) {
        continue;
      }
      if (found > 0 && sign(error[i]) == sign(error[peaks[found - 1]])) {
        if (error[i].abs().greaterThan(error[peaks[found - 1]].abs())) {
          peaks[found - 1] = i;
        }
      } else {
        peaks[found++] = i;
      }
    }
    if (found < count) {
      throw new IllegalStateException(
          "the error alternates " + found + " times, " + count + " are needed");
    }
    int first = 0;
    while (found - first > count) {
      if (error[peaks[first]].abs().lessThan(error[peaks[found - 1]].abs())) {
        first++;
      } else {
        found--;
      }
    }
    return java.util.Arrays.copyOfRange(peaks, first, found);
  }

  private static int sign(Dfp x) {
    return x.strictlyPositive() ? 1 : -1;
  }
}
