// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Costs are counted from the evaluation order, and a pair shares work. */
class RecordCostsTest {
  @Test
  void costsCountTheEvaluationOrder() {
    assertEquals(4, FactoredPresets.SIN_Q15_POLY_CR.evaluator().cost().multiplies());
    assertEquals(
        4096, PackedLinearPresets.SIN_Q15_LUT1024_LINEAR_CR.evaluator().cost().tableBytes());
    assertEquals(
        512,
        PackedQuadraticPresets.SIN_Q15_LUT64_QUADRATIC_CR.evaluator().cost().tableBytes());
    assertEquals(3, FactoredQuarticPresets.SIN_Q15_POLY8_MUL3.evaluator().cost().multiplies());
    assertEquals(3, CentredPresets.SIN_Q15_POLY8_MUL32X3.evaluator().cost().multiplies());
    assertEquals(32, CentredPresets.SIN_Q7_POLY8_MUL32X3_CR.evaluator().cost().productBits());
    assertEquals(
        4104, FineLinearPresets.SIN_Q15P32_LUT1024_LINEAR.evaluator().cost().tableBytes());
    assertEquals(3, SplitFactoredPresets.SIN_Q15_POLY8X2_CR.evaluator().cost().multiplies());
    assertEquals(7, FactoredWidePresets.SIN_Q31_POLY_CR.evaluator().cost().multiplies());
    assertEquals(6, PolynomialPresets.SIN_Q15_POLY10_CR.evaluator().cost().multiplies());
    assertEquals(
        32, NarrowPolynomialPresets.SIN_Q15_POLY8_MUL32.evaluator().cost().productBits());
    assertEquals(
        1032, LinearTablePresets.SIN_Q15_LUT256_LINEAR.evaluator().cost().tableBytes());
    assertEquals(0, CordicPresets.SIN_Q15_CORDIC.evaluator().cost().multiplies());
    assertEquals(6, PinnedSine.SINCOS.cost().multiplies());
    assertEquals(
        new Cost(4, 10, 7, 0, 0, 128),
        FactoredSexticPresets.SIN_Q31_POLY12_MUL4.evaluator().cost());
    assertEquals(
        new Cost(3, 11, 10, 4, 256, 128),
        FactoredQuarticsPresets.SIN_Q31_POLY8X8.evaluator().cost());
    assertEquals(128, FactoredQuarticsPresets.SIN_Q31_POLY8X4.evaluator().cost().tableBytes());
    assertEquals(
        512, FactoredQuarticsPresets.SIN_Q31_POLY8X16.evaluator().cost().tableBytes());
    assertEquals(
        new Cost(2, 6, 9, 2, 5120, 64),
        WideQuadraticPresets.SIN_Q31_LUT512_QUADRATIC.evaluator().cost());
  }

  @Test
  void sineAndCosineTogetherShareWork() {
    Preset[] sharing = {
      CentredPresets.SIN_Q15_POLY8_MUL32X3,
      FactoredQuarticPresets.SIN_Q15_POLY8_MUL3,
      FactoredQuarticPresets.SIN_Q15P32_POLY8_MUL3,
      FineLinearPresets.SIN_Q15P32_LUT1024_LINEAR
    };
    for (Preset preset : sharing) {
      Cost one = preset.evaluator().cost();
      Cost both = preset.evaluator().pairCost();
      int[] less = {
        2 * one.multiplies() - both.multiplies(),
        2 * one.additions() + 1 - both.additions(),
        2 * one.shifts() - both.shifts(),
        2 * one.loads() - both.loads()
      };
      int saved = 0;
      for (int count : less) {
        assertTrue(count >= 0, preset.name() + ": " + both);
        saved += count;
      }
      assertTrue(saved > 0, preset.name() + ": " + both);
      assertEquals(one.tableBytes(), both.tableBytes(), preset.name());
      assertEquals(one.productBits(), both.productBits(), preset.name());
    }
  }

  @Test
  void aPairCostsLessThanTwoCallsWhereWorkIsShared() {
    assertEquals(
        new Cost(7, 21, 14, 0, 0, 128),
        FactoredSexticPresets.SIN_Q31_POLY12_MUL4.evaluator().pairCost());
    assertEquals(
        new Cost(5, 23, 20, 8, 256, 128),
        FactoredQuarticsPresets.SIN_Q31_POLY8X8.evaluator().pairCost());
    assertEquals(
        new Cost(4, 13, 15, 4, 5120, 64),
        WideQuadraticPresets.SIN_Q31_LUT512_QUADRATIC.evaluator().pairCost());
  }
}
