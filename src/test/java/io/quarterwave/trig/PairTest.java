// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.Phase;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sine and cosine of one phase together: the bits of two calls, for less. */
class PairTest {
  /** Every 16-bit phase, multiples of 2^-8 turns and their neighbours, and 65,536 other 32-bit phases, seed 23. */
  private static final int[] PHASES = new int[(1 << 16) + 5 * 256 + (1 << 16)];

  static {
    int n = 0;
    for (int i = 0; i < 1 << 16; i++) {
      PHASES[n++] = Phase.of16(i);
    }
    for (int k = 0; k < 256; k++) {
      for (int off = -2; off <= 2; off++) {
        PHASES[n++] = (k << 24) + off;
      }
    }
    SplittableRandom random = new SplittableRandom(23);
    while (n < PHASES.length) {
      PHASES[n++] = random.nextInt();
    }
  }

  static List<Preset> presets() {
    return Catalogue.all();
  }

  @ParameterizedTest
  @MethodSource("presets")
  @Tag("enumeration")
  void bothAtOnceHaveTheBitsOfTwoCalls(Preset preset) {
    SinCos evaluator = preset.evaluator();
    int[] sines = new int[PHASES.length];
    int[] cosines = new int[PHASES.length];
    if (evaluator instanceof ShortSinCos narrow) {
      short[] s = new short[PHASES.length];
      short[] c = new short[PHASES.length];
      narrow.sinCos(PHASES, 0, PHASES.length, s, c, 0);
      for (int i = 0; i < PHASES.length; i++) {
        sines[i] = s[i];
        cosines[i] = c[i];
      }
    } else {
      ((IntSinCos) evaluator).sinCos(PHASES, 0, PHASES.length, sines, cosines, 0);
    }
    for (int i = 0; i < PHASES.length; i++) {
      int phase = PHASES[i];
      int sine = evaluator.sin(phase);
      int cosine = evaluator.sin(phase + Phase.QUARTER);
      long pair = evaluator.sinCos(phase);
      if (sine != (int) pair || cosine != (int) (pair >> 32)) {
        assertEquals(sine, (int) pair, () -> preset.name() + ", sine at " + phase);
        assertEquals(cosine, (int) (pair >> 32), () -> preset.name() + ", cosine at " + phase);
      }
      if (sine != sines[i] || cosine != cosines[i]) {
        assertEquals(sine, sines[i], () -> preset.name() + ", sine in an array at " + phase);
        assertEquals(cosine, cosines[i], () -> preset.name() + ", cosine in an array at " + phase);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("presets")
  void bothAtOnceCostLessThanTwoCalls(Preset preset) {
    Cost one = preset.evaluator().cost();
    Cost both = preset.evaluator().pairCost();
    int two = 2 * operations(one) + 1; // and a quarter turn added to the phase
    String costs = preset.name() + ": " + both + ", one " + one;
    assertTrue(both.multiplies() <= 2 * one.multiplies(), costs);
    assertTrue(operations(both) <= two, costs);
    assertTrue(both.loads() <= 2 * one.loads(), costs);
    assertTrue(both.multiplies() < 2 * one.multiplies() || operations(both) < two, costs);
    assertTrue(both.multiplies() >= one.multiplies() && operations(both) > operations(one), costs);
    assertEquals(one.tableBytes(), both.tableBytes(), costs);
    assertEquals(one.productBits(), both.productBits(), costs);
  }

  private static int operations(Cost cost) {
    return cost.additions() + cost.shifts() + cost.loads();
  }

  @Test
  void aPairOfAnEvenPolynomialSavesOneSquare() {
    assertEquals(
        new Cost(7, 19, 14, 0, 0, 64),
        FactoredPresets.SIN_Q15_POLY_CR.evaluator().pairCost());
    assertEquals(13, FactoredWidePresets.SIN_Q31_POLY_CR.evaluator().pairCost().multiplies());
    assertEquals(11, PinnedSine.SINCOS.pairCost().multiplies());
  }
}
