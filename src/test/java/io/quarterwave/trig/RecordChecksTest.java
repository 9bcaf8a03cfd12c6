// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static io.quarterwave.trig.Refusals.rejects;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** CORDICs refuse parameters that break a rule or a law; records never share their arrays nor read bits beyond their phase. */
class RecordChecksTest {
  @Test
  void cordicsRefuseParametersThatBreakALaw() {
    ShortCordic good = (ShortCordic) CordicPresets.SIN_Q15_CORDIC.evaluator();
    rejects(
        "guardBits (16) must be in [1, 15]",
        () -> new ShortCordic(QFormat.Q15, 16, false, good.start(), good.angles()));
    rejects(
        "the number of angles (0) must be in [1, 28]",
        () -> new ShortCordic(QFormat.Q15, 8, false, good.start(), new int[0]));
    assertThrows( // two rotations leave the sine of phase 0 far from 0
        IllegalArgumentException.class,
        () ->
            new ShortCordic(QFormat.Q15, 8, false, good.start(), Arrays.copyOf(good.angles(), 2)));
    WideCordic wide = (WideCordic) CordicPresets.SIN_Q30_CORDIC_LINEAR.evaluator();
    rejects(
        "the number of angles (15) must be even",
        () -> new WideCordic(QFormat.Q30, true, wide.start(), Arrays.copyOf(wide.angles(), 15)));
    rejects(
        "the number of angles (22) must be in [12, 20]",
        () -> new WideCordic(QFormat.Q30, true, wide.start(), Arrays.copyOf(wide.angles(), 22)));
    rejects(
        "the number of angles (42) must be in [12, 40]",
        () -> new WideCordic(QFormat.Q30, false, wide.start(), Arrays.copyOf(wide.angles(), 42)));
    rejects(
        "start (0) must be in [1, 2^46]",
        () -> new WideCordic(QFormat.Q30, true, 0, wide.angles()));
  }

  @Test
  void cordicsThatStretchPastOneAreRefused() { // the negative side would wrap
    ShortCordic good = (ShortCordic) CordicPresets.SIN_Q15_CORDIC.evaluator();
    int guardBits = good.guardBits();
    String message = assertThrows(
            IllegalArgumentException.class,
            () -> new ShortCordic(
                QFormat.Q15, guardBits, false, good.start() + (1 << guardBits), good.angles()))
        .getMessage();
    assertTrue(
        message.matches("the magnitude of code 16[0-9]{3} \\(32768\\) must be in \\[0, 32767\\]"),
        message);
  }

  @Test
  void arraysAreCopiedInAndOut() {
    char[] entries = {0, 49, 90, 117, 127};
    QuarterTable table = new QuarterTable(QFormat.Q7, 2, entries);
    entries[4] = 5;
    table.table()[4] = 6;
    assertEquals(127, table.sin(Phase.QUARTER));
    long[] c = PinnedSine.SINCOS.coefficients();
    c[0] = 7;
    assertArrayEquals(PolynomialConstants.sincosQ30Poly(), PinnedSine.SINCOS.coefficients());
  }

  @Test
  void onlyTheUpperHalfOfAPhaseIsReadWhereItHas16Bits() {
    for (Preset preset : Catalogue.all()) {
      if (preset.evaluator().phaseBits() == 16) {
        for (int phase :
            new int[] {0, 1 << 16, 0x3fff_0000, 0x4000_0000, 0x7fff_0000, 0xffff_0000}) {
          assertEquals(
              preset.evaluator().sinCos(phase),
              preset.evaluator().sinCos(phase | 0xffff),
              preset.name());
        }
      }
    }
  }
}
