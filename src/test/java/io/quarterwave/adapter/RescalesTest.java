// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.rope.Rescale;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RescalesTest {
  @Test
  void goldenRatios() {
    assertEquals(Rescale.ONE, Rescales.ofScales(0.1, 0.1));
    assertEquals(new Rescale(1 << 30, 8), Rescales.ofScales(0x1p-15, 0x1p-7));
    assertEquals(Rescale.of(3, 2), Rescales.ofScales(0.75f, 0.5f));
    assertEquals(Rescale.ONE, Rescales.ofScales(Double.MAX_VALUE, Double.MAX_VALUE));
    assertEquals(Rescale.ONE, Rescales.ofScales(Double.MIN_NORMAL, Double.MIN_NORMAL));
  }

  @Test
  void ratiosAreWithinHalfAUnitOfTheQuotient() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      double in = random.nextDouble(1e-4, 1);
      double out = random.nextDouble(1e-4, 1);
      Rescale ratio = Rescales.ofScales(in, out);
      BigDecimal two = BigDecimal.valueOf(2);
      BigDecimal unit = ratio.shift() + 30 >= 0
          ? BigDecimal.ONE.divide(two.pow(ratio.shift() + 30))
          : two.pow(-ratio.shift() - 30);
      BigDecimal error = BigDecimal.valueOf(ratio.multiplierQ30())
          .multiply(unit)
          .multiply(new BigDecimal(out))
          .subtract(new BigDecimal(in));
      BigDecimal half = unit.multiply(new BigDecimal("0.5")).multiply(new BigDecimal(out));
      assertTrue(error.abs().compareTo(half) <= 0, in + " / " + out + " is " + ratio);
    }
  }

  @Test
  void rejectsWhatIsNoScale() {
    for (double bad :
        new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE}) {
      assertThrows(IllegalArgumentException.class, () -> Rescales.ofScales(bad, 1));
      assertThrows(IllegalArgumentException.class, () -> Rescales.ofScales(1, bad));
    }
    assertThrows(IllegalArgumentException.class, () -> Rescales.ofScales(1e-30, 1));
  }
}
