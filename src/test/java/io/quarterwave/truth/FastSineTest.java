// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.Phase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FastSineTest {
  private static final BigDecimal UNITS = new BigDecimal(2).pow(ExactSine.FRACTION_BITS);

  @Test
  void quarterTurnsAreExact() {
    assertEquals(0.0, FastSine.sin(0));
    assertEquals(1.0, FastSine.sin(Phase.QUARTER));
    assertEquals(0.0, FastSine.sin(Phase.HALF));
    assertEquals(-1.0, FastSine.sin(-Phase.QUARTER));
    assertEquals(1.0, FastSine.cos(0));
  }

  @Test
  void everyTableEntryIsWithinHalfAnUlp() {
    for (int k = 0; k < 1 << 16; k++) {
      double sine = FastSine.sin(k << 16);
      assertTrue(errorInUnits(k << 16, sine) <= Math.ulp(sine) / 2, "phase16 " + k);
    }
  }

  @Test
  void isWithinTheStatedBound() {
    SplittableRandom random = new SplittableRandom(5);
    double worst = 0;
    for (int phase : Phases.structured()) {
      worst = Math.max(worst, errorInUnits(phase, FastSine.sin(phase)));
    }
    for (int i = 0; i < 100_000; i++) {
      // the last fine angle before a table entry, where the series are longest, and anything
      int phase = (i & 1) == 0 ? random.nextInt() : random.nextInt() | 0xffff;
      worst = Math.max(worst, errorInUnits(phase, FastSine.sin(phase)));
    }
    assertTrue(worst <= FastSine.ERROR_BOUND, "measured " + worst);
    assertTrue(worst > FastSine.ERROR_BOUND / 4, "the bound could be sharper: measured " + worst);
  }

  @Test
  void arraysAndRunsEqualSingleValues() {
    int n = 3000;
    for (int first : new int[] {-1500, Phase.QUARTER - 7, 0x7fff_fff0, 0x1234_fff1, 65_536}) {
      int[] phases = new int[n];
      Arrays.setAll(phases, i -> first + i * 40);
      double[] want = Arrays.stream(phases).mapToDouble(FastSine::sin).toArray();
      double[] got = new double[n + 2];
      FastSine.sin(phases, 0, n, got, 2);
      assertArrayEquals(want, Arrays.copyOfRange(got, 2, n + 2));
      Arrays.setAll(want, i -> FastSine.sin(phases[i] + Phase.QUARTER));
      FastSine.cos(phases, 0, n, got, 2);
      assertArrayEquals(want, Arrays.copyOfRange(got, 2, n + 2));
      Arrays.setAll(want, i -> FastSine.sin(first + i));
      FastSine.sines(first, n, got);
      assertArrayEquals(want, Arrays.copyOf(got, n));
    }
  }

  @Test
  void refusesARangeThatDoesNotFit() {
    int[] phases = new int[4];
    double[] out = new double[4];
    assertThrows(IndexOutOfBoundsException.class, () -> FastSine.sin(phases, 1, 5, out, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> FastSine.cos(phases, 0, 4, out, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> FastSine.sines(0, 5, out));
  }

  private static double errorInUnits(int phase, double got) {
    BigInteger scaled = new BigDecimal(got).multiply(UNITS).toBigInteger();
    double error = scaled.subtract(ExactSine.sine(phase)).abs().doubleValue();
    return Math.scalb(error, -ExactSine.FRACTION_BITS);
  }
}
