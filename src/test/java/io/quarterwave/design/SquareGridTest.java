// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;
import org.junit.jupiter.api.Test;

class SquareGridTest {
  private static final SquareGrid LAST_QUARTER = new SquareGrid(3, 2, 4);

  /** The largest error over the last quarter of y, in ulp of Q31. */
  private static double error(Dfp[] p) {
    Dfp quarterTurn = Remez.FIELD.getPi().divide(2);
    double most = 0;
    for (int i = 384; i <= 512; i++) {
      Dfp y = Dyadic.of(i, 9);
      Dfp sum = Remez.FIELD.getZero();
      for (int k = p.length - 1; k >= 0; k--) {
        sum = sum.multiply(y).add(p[k]);
      }
      Dfp off = sum.subtract(DfpMath.cos(y.sqrt().multiply(quarterTurn))).abs();
      most = Math.max(most, off.toDouble() * 0x1p31);
    }
    return most;
  }

  @Test
  void theErrorOfAQuarterIsThatOfTheNextPowerOfY() {
    // |c5| * (1/8)^5 / 2^4 with c5 the coefficient of (y - 7/8)^5: 0.0935 ulp
    assertEquals(0.0935, error(LAST_QUARTER.best()), 0.0005);
  }

  @Test
  void aGivenLeadingCoefficientStaysAndCostsWhatItIsOff() {
    Dfp best = LAST_QUARTER.best()[4];
    Dfp lead = best.add(Dyadic.of(1, 19));
    Dfp[] p = LAST_QUARTER.bestWithLead(Remez.FIELD.getOne(), lead);
    assertEquals(lead, p[4]);
    // 2^-19 * (1/8)^4 / 2^3 is 0.125 ulp, in quadrature with the other or less
    double error = error(p);
    assertTrue(error > 0.125 && error < 0.125 + 0.0935, "error " + error);
  }
}
