// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The ends of what a CORDIC takes, and angles that break one law and no other. */
class CordicEdgesTest {
  private static final ShortCordic NARROW =
      (ShortCordic) CordicPresets.SIN_Q15_CORDIC_CR.evaluator();
  private static final WideCordic WIDE = (WideCordic) CordicPresets.SIN_Q31_CORDIC.evaluator();

  private static ShortCordic narrow(int start, int[] angles) {
    return new ShortCordic(
        NARROW.format(), NARROW.guardBits(), NARROW.finalRotation(), start, angles);
  }

  private static WideCordic wide(long start, long[] angles) {
    return new WideCordic(WIDE.format(), WIDE.finalRotation(), start, angles);
  }

  private static void rejects(String message, Executable constructor) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, constructor).getMessage());
  }

  @Test
  void startsAreFromOneUnitToOne() {
    int one = 32767 << 15;
    assertDoesNotThrow(() -> narrow(1, NARROW.angles()));
    rejects("start (0) must be in [1, " + one + "]", () -> narrow(0, NARROW.angles()));
    rejects(
        "start (" + (one + 1) + ") must be in [1, " + one + "]",
        () -> narrow(one + 1, NARROW.angles()));
    assertDoesNotThrow(() -> wide(1, WIDE.angles()));
    rejects("start (0) must be in [1, 2^46]", () -> wide(0, WIDE.angles()));
    rejects(
        "start (70368744177665) must be in [1, 2^46]", () -> wide((1L << 46) + 1, WIDE.angles()));
  }

  @Test
  void guardBitsFillTheRegistersAndNoMore() {
    rejects(
        "guardBits (16) must be in [1, 15]",
        () -> new ShortCordic(NARROW.format(), 16, false, 1, NARROW.angles()));
    rejects(
        "guardBits (0) must be in [1, 15]",
        () -> new ShortCordic(NARROW.format(), 0, false, 1, NARROW.angles()));
  }

  @Test
  void anglesThatDoNotTurnBackLeaveTheSineOfPhase0() {
    int[] narrow = new int[NARROW.angles().length];
    narrow[0] = NARROW.angles()[0];
    rejects("the sine of phase 0 (-16180) must be 0", () -> narrow(NARROW.start(), narrow));
    long[] wide = new long[WIDE.angles().length];
    wide[0] = WIDE.angles()[0];
    rejects("the sine of phase 0 (-65688233) must be 0", () -> wide(WIDE.start(), wide));
  }

  @Test
  void anglesThatPartSineAndCosineOfAnEighthOfATurnAreRefused() {
    String message = "the cosine less the sine of an eighth of a turn (1) must be 0";
    int[] narrow = NARROW.angles();
    narrow[0] += 1 << 13;
    rejects(message, () -> narrow(NARROW.start(), narrow));
    long[] wide = WIDE.angles();
    wide[0] += 1 << 13;
    rejects(message, () -> wide(WIDE.start(), wide));
  }

  @Test
  void anglesAreCopiedIn() {
    int[] narrow = NARROW.angles();
    ShortCordic first = narrow(NARROW.start(), narrow);
    Arrays.fill(narrow, 0);
    assertEquals(NARROW.sinCos(1 << 28), first.sinCos(1 << 28));
    long[] wide = WIDE.angles();
    WideCordic second = wide(WIDE.start(), wide);
    Arrays.fill(wide, 0);
    assertEquals(WIDE.sinCos(12345678), second.sinCos(12345678));
  }

  @Test
  void oneValueAndBothAreTheSameWhereTheLastUnitsOfTheRegisterDecide() {
    WideCordic q30 = (WideCordic) CordicPresets.SIN_Q30_CORDIC_LINEAR.evaluator();
    WideCordic q31 = (WideCordic) CordicPresets.SIN_Q31_CORDIC_LINEAR.evaluator();
    for (int phase : new int[] {970616575, -1158247305, 1484619709}) {
      assertEquals((int) q30.sinCos(phase), q30.sin(phase), () -> q30 + " at " + phase);
    }
    for (int phase : new int[] {1074090018, 547138317, -1414101386}) {
      assertEquals((int) q31.sinCos(phase), q31.sin(phase), () -> q31 + " at " + phase);
    }
  }
}
