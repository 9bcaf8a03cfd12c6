// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import io.quarterwave.rope.Rescale;
import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RescaleBoundTest {
  private static final long ONE = RopePlan.UNIT_SCALE_Q30;
  private static final long LIMIT = 1L << 32;

  @Test
  void theRatioOneHasTheBoundOfTheExactRotation() {
    for (DataType type : DataType.values()) {
      RotationBound exact = new RotationBound(type, Accuracy.EXACT, ONE, 2, LIMIT);
      RescaleBound rescaled = new RescaleBound(type, Rescale.ONE, ONE, 2, LIMIT);
      assertEquals(0, exact.ofPhase().compareTo(rescaled.ofPhase()));
      assertEquals(0, exact.ofPosition().compareTo(rescaled.ofPosition()));
    }
  }

  @Test
  void whatTheMultiplicandsAddGrowsWithTheRatio() {
    BigDecimal one = beyondHalf(Rescale.ONE);
    BigDecimal small = beyondHalf(Rescale.of(1, 256));
    BigDecimal large = beyondHalf(Rescale.of(256, 1));
    assertEquals(one.doubleValue() / 256, small.doubleValue(), 1e-15);
    assertEquals(one.doubleValue() * 256, large.doubleValue(), 1e-12);
    assertTrue(beyondHalf(Rescale.of(3, 2)).compareTo(one) > 0);
  }

  private static BigDecimal beyondHalf(Rescale ratio) {
    return new RescaleBound(DataType.INT16, ratio, ONE, 1, LIMIT)
        .ofPosition()
        .subtract(new BigDecimal("0.5"));
  }

  @Test
  void aScalingAddsTwoRoundings() {
    RescaleBound plain = new RescaleBound(DataType.INT16, Rescale.ONE, ONE, 1, 0);
    RescaleBound scaled = new RescaleBound(DataType.INT16, Rescale.ONE, ONE + 1, 1, 0);
    // (1 + 1) 2^-31 sqrt2 2^15
    assertEquals(4.316e-5, scaled.ofPhase().subtract(plain.ofPhase()).doubleValue(), 1e-8);
    assertTrue(scaled.ofPosition().compareTo(scaled.ofPhase()) > 0);
  }

  @Test
  void rejectsWhatNoRopeCanHave() {
    DataType type = DataType.INT8;
    assertThrows(
        IllegalArgumentException.class, () -> new RescaleBound(type, Rescale.ONE, 0, 1, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new RescaleBound(type, Rescale.ONE, ONE, 0, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new RescaleBound(type, Rescale.ONE, ONE, 1, -1));
    Rescale least = new Rescale(1 << 30, Rescale.MAX_SHIFT);
    assertThrows(
        IllegalArgumentException.class, () -> new RescaleBound(type, least, ONE / 2, 1, 0));
  }
}
