// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import io.quarterwave.truth.ExactSine;
import io.quarterwave.truth.FastSine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every preset promises by its name and family, over all 16-bit phases. */
class PresetTest {
  private static final int COUNT = 1 << 16;
  private static final int[] PHASES = new int[COUNT];

  static {
    for (int i = 0; i < COUNT; i++) {
      PHASES[i] = Phase.of16(i);
    }
  }

  static List<Preset> presets() {
    return Catalogue.all();
  }

  static Stream<Preset> correctlyRounded() {
    return Catalogue.all().stream().filter(preset -> preset.name().endsWith("_cr"));
  }

  /** The largest error that the family allows, in ulp. */
  private static double limit(Preset preset) {
    if (preset.evaluator().phaseBits() == 32) {
      return switch (preset.family()) {
        case CORDIC -> 1;
        case TABLE -> 0.85;
        case POLYNOMIAL ->
          preset.name().equals("sincos_q30_poly")
              ? 2
              : preset.name().endsWith("_poly8x4")
                  ? 0.75
                  : preset.name().endsWith("_poly8x8") ? 0.53 : 0.51;
      };
    }
    return preset.family() == Family.POLYNOMIAL ? 0.75 : 1.0;
  }

  @ParameterizedTest
  @MethodSource("presets")
  @Tag("enumeration")
  void everySixteenBitPhaseIsWithinTheLimitOfTheFamily(Preset preset) {
    SinCos evaluator = preset.evaluator();
    QFormat format = evaluator.format();
    double limit = limit(preset);
    for (int phase : PHASES) {
      double exact = Math.min(FastSine.sin(phase) * format.one(), format.max());
      double error = evaluator.sin(phase) - exact;
      assertTrue(
          Math.abs(error) <= limit,
          () ->
              preset.name() + " at " + phase + ": expected " + exact + ", error " + error + " ulp");
    }
  }

  @ParameterizedTest
  @MethodSource("correctlyRounded")
  @Tag("enumeration")
  void aNameThatEndsInCrIsCorrectlyRounded(Preset preset) {
    for (int phase : PHASES) {
      assertEquals(
          ExactSine.rounded(phase, preset.evaluator().format()),
          preset.evaluator().sin(phase),
          () -> preset.name() + " at " + phase);
    }
  }

  @ParameterizedTest
  @MethodSource("presets")
  @Tag("enumeration")
  void theLawsOfASineHoldOnEverySixteenBitPhase(Preset preset) {
    SinCos evaluator = preset.evaluator();
    long max = evaluator.format().max();
    for (int phase : PHASES) {
      int sine = evaluator.sin(phase);
      long negative = Math.min(-(long) sine, max);
      assertEquals(
          negative, clamped(evaluator, -phase, sine), () -> preset.name() + " odd at " + phase);
      assertEquals(
          negative,
          clamped(evaluator, phase + Phase.HALF, sine),
          () -> preset.name() + " half a turn on from " + phase);
      assertEquals(
          evaluator.sin(phase + Phase.QUARTER),
          evaluator.cos(phase),
          () -> preset.name() + " at " + phase);
      assertEquals(
          (long) evaluator.cos(phase) << 32 | (sine & 0xffff_ffffL),
          evaluator.sinCos(phase),
          () -> preset.name() + " both at " + phase);
    }
    assertEquals(0, evaluator.sin(0), preset.name());
    assertEquals(max, evaluator.sin(Phase.QUARTER), preset.name());
    assertEquals(evaluator.format().min(), evaluator.sin(-Phase.QUARTER), preset.name());
  }

  /** The sine, clamped like the negative of the other where the format saturates at the top only. */
  private static long clamped(SinCos evaluator, int phase, int other) {
    int sine = evaluator.sin(phase);
    boolean top = evaluator.format().scale() == Scale.POW2_SATURATED
        && other == evaluator.format().max();
    return top ? Math.max(sine, -evaluator.format().max()) : sine;
  }

  @ParameterizedTest
  @MethodSource("presets")
  void arraysEqualSingleValuesAndNothingElseIsWritten(Preset preset) {
    SinCos evaluator = preset.evaluator();
    int[] phases = new int[1300]; // more than two blocks of a CORDIC
    for (int i = 0; i < phases.length; i++) {
      phases[i] = i * 0x9E3779B9;
    }
    int from = 3;
    int to = phases.length - 5;
    int[][] got = new int[4][phases.length + 2];
    int[][] want = new int[4][phases.length + 2];
    for (int i = from; i < to; i++) {
      want[0][i + 1] = evaluator.sin(phases[i]);
      want[1][i + 1] = evaluator.cos(phases[i]);
      want[2][i + 1] = want[0][i + 1];
      want[3][i + 1] = want[1][i + 1];
    }
    if (evaluator instanceof ShortSinCos narrow) {
      short[][] out = new short[4][phases.length + 2];
      narrow.sin(phases, from, to, out[0], from + 1);
      narrow.cos(phases, from, to, out[1], from + 1);
      narrow.sinCos(phases, from, to, out[2], out[3], from + 1);
      for (int k = 0; k < 4; k++) {
        for (int i = 0; i < out[k].length; i++) {
          got[k][i] = out[k][i];
        }
      }
    } else {
      IntSinCos wide = (IntSinCos) evaluator;
      wide.sin(phases, from, to, got[0], from + 1);
      wide.cos(phases, from, to, got[1], from + 1);
      wide.sinCos(phases, from, to, got[2], got[3], from + 1);
    }
    for (int k = 0; k < 4; k++) {
      assertArrayEquals(want[k], got[k], preset.name() + " array " + k);
    }
  }

  @ParameterizedTest
  @MethodSource("presets")
  void aRangeThatDoesNotFitIsNamed(Preset preset) {
    int[] phases = new int[8];
    int[][] bad = {{-1, 4, 0, 8}, {5, 4, 0, 8}, {0, 9, 0, 9}, {0, 8, 1, 8}, {0, 8, -1, 8}};
    for (int[] c : bad) {
      IndexOutOfBoundsException e = assertThrows(IndexOutOfBoundsException.class, () -> {
        if (preset.evaluator() instanceof ShortSinCos narrow) {
          narrow.sin(phases, c[0], c[1], new short[c[3]], c[2]);
        } else {
          ((IntSinCos) preset.evaluator()).sin(phases, c[0], c[1], new int[c[3]], c[2]);
        }
      });
      assertTrue(e.getMessage().contains("must lie in"), e.getMessage());
    }
  }

  @Test
  void namesAreUniqueAndFindTheirPreset() {
    for (Preset preset : Catalogue.all()) {
      assertEquals(preset, Catalogue.byName(preset.name()));
    }
  }

  @Test
  void everyEntryAnswersAsSineCosineAndBoth() {
    for (Preset entry : Catalogue.all()) {
      String method = entry.name().substring(entry.name().indexOf('_'));
      for (Function function : Function.values()) {
        String name = function.label() + method;
        Preset preset = Catalogue.byName(name);
        assertEquals(name, preset.name());
        assertEquals(function, preset.function(), name);
        assertEquals(entry.family(), preset.family(), name);
        assertSame(entry.evaluator(), preset.evaluator(), name);
        boolean listed = Catalogue.all().contains(preset);
        assertEquals(listed, Catalogue.entry(name).equals(preset), name);
        assertTrue(Catalogue.all().contains(Catalogue.entry(name)), name);
      }
    }
  }

  @Test
  void anUnknownNameIsNamed() {
    for (String name : new String[] {
      "sin_q99",
      "tan_q15_poly_cr",
      "q15_poly_cr",
      "_q15_poly_cr",
      "cos",
      "cos_",
      "sin",
      "",
      "COS_q15_poly_cr"
    }) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Catalogue.byName(name));
      assertEquals(
          "no approximation is named '" + name + "'; `list` shows the names", e.getMessage());
    }
  }

  @Test
  void everyFormatHasACorrectlyRoundedTableAndPolynomial() {
    for (QFormat format : List.of(
        QFormat.Q7, QFormat.Q7_SATURATED, QFormat.Q14, QFormat.Q15, QFormat.Q15_SATURATED)) {
      for (Family family : List.of(Family.TABLE, Family.POLYNOMIAL)) {
        assertTrue(
            correctlyRounded()
                .anyMatch(p -> p.family() == family && p.evaluator().format().equals(format)),
            () -> format + " " + family);
      }
    }
  }
}
