// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.dfp.Dfp;
import org.junit.jupiter.api.Test;

class RemezTest {
  private static final QuarterGrid GRID = new QuarterGrid();

  private static Dfp[] values(int... values) {
    Dfp[] all = new Dfp[values.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = Remez.FIELD.newDfp(values[i]);
    }
    return all;
  }

  @Test
  void theBestConstantIsTheMiddleOfTheExtremes() {
    Dfp[] f = values(0, 1, 4, 9, 16, 25, 36);
    Remez.Result best = Remez.approximate(f, new Dfp[][] {values(1, 1, 1, 1, 1, 1, 1)});
    assertEquals(18, best.coefficients()[0].toDouble());
    assertEquals(18, best.error().toDouble());
  }

  @Test
  void theBestLineOfASquareLeavesAnEighthOfTheIntervalSquared() {
    Dfp[] f = values(0, 1, 4, 9, 16, 25, 36, 49, 64);
    Dfp[][] basis = {values(1, 1, 1, 1, 1, 1, 1, 1, 1), values(0, 1, 2, 3, 4, 5, 6, 7, 8)};
    Remez.Result best = Remez.approximate(f, basis);
    assertEquals(8, best.coefficients()[1].toDouble());
    assertEquals(8, best.error().toDouble()); // 8^2 / 8
  }

  @Test
  void aFunctionThatTheBasisHoldsDoesNotAlternate() {
    Dfp[] f = values(2, 2, 2, 2, 2);
    assertThrows(
        IllegalStateException.class,
        () -> Remez.approximate(f, new Dfp[][] {values(1, 1, 1, 1, 1)}));
  }

  @Test
  void errorsOfTheQuarterWaveAreTheKnownOnes() {
    // in units of 2^-15; known from other implementations of the same approximation
    assertEquals(1.525e-3, GRID.even(4).error().toDouble() * 0x1p15, 1e-6);
    assertEquals(7.19e-6, GRID.even(5).error().toDouble() * 0x1p15, 1e-8);
    assertEquals(0.0193, GRID.odd(3).error().toDouble() * 0x1p15, 1e-4);
    assertEquals(1.09e-4, GRID.odd(4).error().toDouble() * 0x1p15, 1e-6);
  }

  @Test
  void theErrorBetweenGridPointsStaysNearTheError() {
    Remez.Result best = GRID.even(3);
    double[] c = new double[4];
    for (int k = 0; k < 4; k++) {
      c[k] = best.coefficients()[k].toDouble();
    }
    double max = 0;
    for (int i = 0; i <= 100_000; i++) {
      double x = i / 100_000.0;
      double y = x * x;
      max = Math.max(
          max, Math.abs(Math.cos(Math.PI / 2 * x) - (c[0] + y * (c[1] + y * (c[2] + y * c[3])))));
    }
    assertEquals(1, max / best.error().toDouble(), 1e-4);
  }

  @Test
  void thePinnedPolynomialIsExactAtBothEnds() {
    Remez.Result pinned = GRID.pinnedEven(5);
    Dfp sum = Remez.FIELD.getOne();
    for (Dfp c : pinned.coefficients()) {
      sum = sum.add(c);
    }
    assertTrue(
        sum.abs().lessThan(Remez.FIELD.newDfp("1e-50")), () -> "value at phase 0: " + pinned);
  }
}
