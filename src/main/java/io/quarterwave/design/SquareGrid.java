// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import java.util.Arrays;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;

/** A part of the quarter wave, {@code cos(pi/2 sqrt(y))} for y in an interval, on a grid of Chebyshev points. */
final class SquareGrid {
  private static final int POINTS = 65;

  private final Dfp[] cosines = new Dfp[POINTS];
  private final Dfp[][] powers;

  /** The interval {@code [part / 2^bits, (part + 1) / 2^bits]}, and the powers of y up to {@code degree}. */
  SquareGrid(int part, int bits, int degree) {
    powers = new Dfp[degree + 1][POINTS];
    Dfp quarterTurn = Remez.FIELD.getPi().divide(2);
    for (int i = 0; i < POINTS; i++) {
      Dfp angle = Remez.FIELD.getPi().multiply(i).divide(POINTS - 1);
      Dfp within = Remez.FIELD.getOne().subtract(DfpMath.cos(angle)).divide(2);
      Dfp y = within.add(part).divide(1 << bits);
      cosines[i] = DfpMath.cos(y.sqrt().multiply(quarterTurn));
      Dfp power = Remez.FIELD.getOne();
      for (int k = 0; k <= degree; k++) {
        powers[k][i] = power;
        power = power.multiply(y);
      }
    }
  }

  /** Returns the coefficients of {@code y^0 .. y^degree} of the best approximation. */
  Dfp[] best() {
    return Remez.approximate(cosines, powers).coefficients();
  }

  /** Returns those of the best approximation of {@code one} times the wave whose last coefficient is {@code lead}. */
  Dfp[] bestWithLead(Dfp one, Dfp lead) {
    int degree = powers.length - 1;
    Dfp[] rest = new Dfp[POINTS];
    for (int i = 0; i < POINTS; i++) {
      rest[i] = cosines[i].multiply(one).subtract(powers[degree][i].multiply(lead));
    }
    Dfp[] c = Arrays.copyOf(
        Remez.approximate(rest, Arrays.copyOf(powers, degree)).coefficients(), degree + 1);
    c[degree] = lead;
    return c;
  }
}
