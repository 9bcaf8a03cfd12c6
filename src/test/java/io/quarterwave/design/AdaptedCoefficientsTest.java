// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.dfp.Dfp;
import org.junit.jupiter.api.Test;

class AdaptedCoefficientsTest {
  private static Dfp of(double x) {
    return Remez.FIELD.newDfp(x);
  }

  private static Dfp[] all(double... values) {
    Dfp[] all = new Dfp[values.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = of(values[i]);
    }
    return all;
  }

  private static double value(Dfp[] p, double y) {
    Dfp sum = Remez.FIELD.getZero();
    for (int k = p.length - 1; k >= 0; k--) {
      sum = sum.multiply(of(y)).add(p[k]);
    }
    return sum.toDouble();
  }

  @Test
  void aQuarticInItsAdaptedFormHasTheSameValues() {
    Dfp[] p = all(3, -1, 0.5, -0.25, 0.0625);
    Dfp[] c = AdaptedCoefficients.quartic(p, of(0.25), of(0.5));
    for (double y = -2; y <= 2; y += 0.5) {
      double t = y * (0.25 * y + c[0].toDouble());
      double form = (t + 0.5 * y + c[1].toDouble()) * (t + c[2].toDouble()) + c[3].toDouble();
      assertEquals(value(p, y), form, 1e-13, "at " + y);
    }
  }

  @Test
  void aSexticInItsAdaptedFormHasTheSameValues() {
    Dfp[] p = all(1, -1.2, 0.25, -0.02, 9e-4, -2e-5, 0x1p-21);
    Dfp[] c = AdaptedCoefficients.sextic(p, of(0x1p-7), of(-0.125)).orElseThrow();
    assertTrue(c[2].toDouble() >= c[4].toDouble(), "the larger root comes first");
    for (double y = -2; y <= 2; y += 0.5) {
      double t = y * (0x1p-7 * y + c[0].toDouble());
      double u = (t - y / 8 + c[1].toDouble()) * (t + c[2].toDouble()) + c[3].toDouble();
      assertEquals(value(p, y), u * (t + c[4].toDouble()) + c[5].toDouble(), 1e-12, "at " + y);
    }
  }

  @Test
  void aSexticWhoseFactorsAreComplexHasNoAdaptedForm() {
    Dfp[] p = all(0, 1, 0, 0, 0, 0, 1); // y^6 + y
    assertTrue(AdaptedCoefficients.sextic(p, of(1), of(1)).isEmpty());
    assertTrue(AdaptedCoefficients.sextic(p, of(1), of(-1)).isPresent());
  }

  @Test
  void dyadicNumbersAreExactAndRoundToNearest() {
    assertEquals(0x1p-80, Dyadic.of(1, 80).toDouble());
    assertEquals(-3L << 60, Dyadic.round(of(-0.75), 62));
    assertEquals(4, Dyadic.round(of(3.75), 0));
    assertEquals(3, Dyadic.round(Dyadic.of(13, 2), 0)); // 3.25
    assertThrows(ArithmeticException.class, () -> Dyadic.round(of(2), 62));
  }
}
