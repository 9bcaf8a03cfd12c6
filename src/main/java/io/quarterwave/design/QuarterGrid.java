// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;

/** The quarter wave on a grid of Chebyshev points, in the coordinates that the polynomial forms use. */
final class QuarterGrid {
  private static final int POINTS = 601;

  private final Dfp[] points; // x in [0, 1], x = 1 at a quarter turn
  private final Dfp[] sines;
  private final Dfp[] cosines;
  private final Map<Integer, Remez.Result> even = new ConcurrentHashMap<>();
  private final Map<Integer, Remez.Result> odd = new ConcurrentHashMap<>();

  QuarterGrid() {
    points = new Dfp[POINTS];
    sines = new Dfp[POINTS];
    cosines = new Dfp[POINTS];
    Dfp half = Remez.FIELD.getOne().divide(2);
    Dfp quarterTurn = Remez.FIELD.getPi().multiply(half);
    for (int i = 0; i < POINTS; i++) {
      Dfp angle = Remez.FIELD.getPi().multiply(i).divide(POINTS - 1);
      points[i] = half.subtract(DfpMath.cos(angle).multiply(half));
      sines[i] = DfpMath.sin(points[i].multiply(quarterTurn));
      cosines[i] = DfpMath.cos(points[i].multiply(quarterTurn));
    }
  }

  /** Values of {@code cos(pi/2 x)}, and as basis {@code x^0, x^2, ..., x^(2n)}. */
  Remez.Result even(int n) {
    return even.computeIfAbsent(n, k -> Remez.approximate(cosines, powers(0, k + 1)));
  }

  /** Values of {@code sin(pi/2 x)}, and as basis {@code x, x^3, ..., x^(2n+1)}. */
  Remez.Result odd(int n) {
    return odd.computeIfAbsent(n, k -> Remez.approximate(sines, powers(1, k + 1)));
  }

  /**
   * The even polynomial that is 1 at x = 0 and 0 at x = 1 exactly: {@code cos(pi/2 x) - (1 - y)} by {@code y(1 - y) y^k} with {@code
   * y = x^2}; returned as the coefficients of {@code y^1 .. y^n} with their signs.
   */
  Remez.Result pinnedEven(int n) {
    Dfp one = Remez.FIELD.getOne();
    Dfp[] f = new Dfp[POINTS];
    Dfp[][] powers = powers(2, n - 1);
    Dfp[][] basis = new Dfp[n - 1][POINTS];
    for (int i = 0; i < POINTS; i++) {
      Dfp rest = one.subtract(points[i].multiply(points[i]));
      f[i] = cosines[i].subtract(rest);
      for (int k = 0; k < n - 1; k++) {
        basis[k][i] = rest.multiply(powers[k][i]);
      }
    }
    Remez.Result inner = Remez.approximate(f, basis);
    Dfp[] g = inner.coefficients(); // 1 - y + y(1 - y) sum g_k y^k
    Dfp[] c = new Dfp[n];
    for (int k = 0; k < n; k++) {
      Dfp up = k < n - 1 ? g[k] : Remez.FIELD.getZero();
      Dfp down = k == 0 ? one : g[k - 1];
      c[k] = up.subtract(down);
    }
    return new Remez.Result(c, inner.error());
  }

  /**
   * Coefficients of {@code y^0, y^1, ...} of the best approximation of {@code one * cos(pi/2 x)} among the polynomials with {@code free}
   * free coefficients whose further ones are {@code given}.
   */
  Dfp[] evenWithTop(Dfp one, int free, Dfp... given) {
    Dfp[][] powers = powers(0, free + given.length);
    Dfp[] f = new Dfp[POINTS];
    for (int i = 0; i < POINTS; i++) {
      f[i] = cosines[i].multiply(one);
      for (int k = 0; k < given.length; k++) {
        f[i] = f[i].subtract(powers[free + k][i].multiply(given[k]));
      }
    }
    Dfp[] c = Arrays.copyOf(
        Remez.approximate(f, Arrays.copyOf(powers, free)).coefficients(), free + given.length);
    System.arraycopy(given, 0, c, free, given.length);
    return c;
  }

  /** The powers {@code x^first, x^(first+2), ...} on the grid. */
  private Dfp[][] powers(int first, int count) {
    Dfp[][] powers = new Dfp[count][POINTS];
    for (int i = 0; i < POINTS; i++) {
      Dfp square = points[i].multiply(points[i]);
      Dfp power = DfpMath.pow(points[i], first);
      for (int k = 0; k < count; k++) {
        powers[k][i] = power;
        power = power.multiply(square);
      }
    }
    return powers;
  }
}
