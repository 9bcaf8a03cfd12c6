// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RotationBoundTest {
  private static final long LIMIT = 1L << 32;

  @Test
  void documentedBoundsAreTheDerivedOnes() {
    assertEquals(Rope.INT8_EXACT_MAX_ERROR_ULP, documented(DataType.INT8, Accuracy.EXACT));
    assertEquals(Rope.INT8_FAST_MAX_ERROR_ULP, documented(DataType.INT8, Accuracy.FAST));
    assertEquals(Rope.INT16_EXACT_MAX_ERROR_ULP, documented(DataType.INT16, Accuracy.EXACT));
    assertEquals(Rope.INT16_FAST_MAX_ERROR_ULP, documented(DataType.INT16, Accuracy.FAST));
  }

  @Test
  void exactKeepsItsPromiseBelowTwoToTheThirtyTwo() {
    assertTrue(bound(DataType.INT8, Accuracy.EXACT).compareTo(new BigDecimal("0.5001")) <= 0);
    assertTrue(bound(DataType.INT16, Accuracy.EXACT).compareTo(new BigDecimal("0.51")) <= 0);
  }

  @Test
  void boundGrowsWithPositionAxesAndScaling() {
    RotationBound at = new RotationBound(DataType.INT16, Accuracy.EXACT, 1L << 30, 1, 1L << 40);
    // sqrt2 * 2^15 * pi * 2^-24: what 2^40 tokens turn beyond the true angle
    assertEquals(0.008677, at.ofPosition().subtract(at.ofPhase()).doubleValue(), 1e-4);
    RotationBound threeAxes =
        new RotationBound(DataType.INT16, Accuracy.EXACT, 1L << 30, 3, 1L << 40);
    assertTrue(threeAxes.ofPosition().compareTo(at.ofPosition()) > 0);
    RotationBound scaled = new RotationBound(DataType.INT16, Accuracy.EXACT, 3L << 29, 1, 1L << 40);
    assertTrue(scaled.ofPosition().compareTo(at.ofPosition()) > 0);
  }

  @Test
  void scalingOneHasNoRoundingOfItsOwn() {
    BigDecimal one = new RotationBound(DataType.INT16, Accuracy.EXACT, 1L << 30, 1, 0).ofPhase();
    BigDecimal next =
        new RotationBound(DataType.INT16, Accuracy.EXACT, (1L << 30) + 1, 1, 0).ofPhase();
    // sqrt2 * 2^15 * 2^-31
    assertEquals(2.158e-5, next.subtract(one).doubleValue(), 1e-8);
  }

  @Test
  void onlyInt8FastLimitsTheScaling() {
    assertEquals(
        Rope.INT8_FAST_MAX_SCALE_Q30, ScalingLimit.maxScaleQ30(DataType.INT8, Accuracy.FAST, 16));
    assertEquals(1.40868, Rope.INT8_FAST_MAX_SCALE_Q30 * 0x1p-30, 1e-5);
    assertTrue(
        ScalingLimit.maxScaleQ30(DataType.INT8, Accuracy.EXACT, 32) >= RopePlan.MAX_SCALE_Q30);
    assertTrue(
        ScalingLimit.maxScaleQ30(DataType.INT16, Accuracy.FAST, 32) >= RopePlan.MAX_SCALE_Q30);
    assertTrue(
        ScalingLimit.maxScaleQ30(DataType.INT16, Accuracy.EXACT, 64) >= RopePlan.MAX_SCALE_Q30);
  }

  @Test
  void rejectsWhatNoPlanCanHave() {
    DataType type = DataType.INT8;
    Accuracy exact = Accuracy.EXACT;
    assertThrows(IllegalArgumentException.class, () -> new RotationBound(type, exact, 0, 1, LIMIT));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RotationBound(type, exact, RopePlan.MAX_SCALE_Q30 + 1, 1, LIMIT));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RotationBound(type, Accuracy.FAST, Rope.INT8_FAST_MAX_SCALE_Q30 + 1, 1, LIMIT));
    assertThrows(
        IllegalArgumentException.class, () -> new RotationBound(type, exact, 1L << 30, 0, LIMIT));
    assertThrows(
        IllegalArgumentException.class, () -> new RotationBound(type, exact, 1L << 30, 1, -1));
  }

  private static BigDecimal bound(DataType type, Accuracy accuracy) {
    return new RotationBound(type, accuracy, RopePlan.UNIT_SCALE_Q30, 1, LIMIT).ofPosition();
  }

  private static String documented(DataType type, Accuracy accuracy) {
    return bound(type, accuracy).setScale(6, RoundingMode.CEILING).toPlainString();
  }
}
