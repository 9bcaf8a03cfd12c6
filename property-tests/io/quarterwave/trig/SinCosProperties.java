// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.Phases;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import io.quarterwave.truth.FastSine;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of every approximation of the catalogue. */
class SinCosProperties {
  @Provide
  Arbitrary<Preset> presets() {
    return Arbitraries.of(Catalogue.all());
  }

  @Provide
  Arbitrary<Integer> phases() {
    return Phases.any();
  }

  @Property(tries = 20_000)
  void everyPhaseIsWithinTheDocumentedBound(
      @ForAll("presets") Preset preset, @ForAll("phases") int phase)
      throws ReflectiveOperationException {
    SinCos evaluator = preset.evaluator();
    QFormat format = evaluator.format();
    boolean cosine = preset.function() == Function.COS;
    int code = evaluator.phaseBits() == 16 ? phase & 0xffff_0000 : phase;
    double exact =
        Math.min(format.one() * (cosine ? FastSine.cos(code) : FastSine.sin(code)), format.max());
    int got = cosine ? evaluator.cos(phase) : evaluator.sin(phase);
    double bound = Double.parseDouble((String) CertifiedBounds.class
        .getField(preset.name().toUpperCase(java.util.Locale.ROOT))
        .get(null));
    // the truth's own error is below 2^-50 of one
    double slack = format.one() * 0x1p-50;
    assertTrue(
        Math.abs(got - exact) <= bound + slack,
        () -> preset.name() + "(" + phase + ") is " + got + ", not " + exact + ": error "
            + (got - exact) + " ulp, documented " + bound);
  }

  @Property(tries = 10_000)
  void sineIsOdd(@ForAll("presets") Preset preset, @ForAll("phases") int phase) {
    assertNegative(preset, phase, -codeOf(preset, phase));
  }

  @Property(tries = 10_000)
  void halfATurnNegates(@ForAll("presets") Preset preset, @ForAll("phases") int phase) {
    assertNegative(preset, phase, phase + Phase.HALF);
  }

  @Property(tries = 10_000)
  void cosineLeadsByAQuarterTurn(@ForAll("presets") Preset preset, @ForAll("phases") int phase) {
    SinCos evaluator = preset.evaluator();
    assertEquals(evaluator.sin(phase + Phase.QUARTER), evaluator.cos(phase), preset.name());
    assertEquals(
        (long) evaluator.cos(phase) << 32 | (evaluator.sin(phase) & 0xffff_ffffL),
        evaluator.sinCos(phase),
        preset.name());
  }

  @Property(tries = 10_000)
  void sineNearlyRisesOnTheFirstQuarter(
      @ForAll("presets") Preset preset, @ForAll("phases") int a, @ForAll("phases") int b) {
    SinCos evaluator = preset.evaluator();
    int low = Math.min(Phase.toFirstQuarter(a), Phase.toFirstQuarter(b));
    int high = Math.max(Phase.toFirstQuarter(a), Phase.toFirstQuarter(b));
    // correctly rounded values rise; two others, each within its bound, may fall by less than twice
    // the bound
    int fall = preset.name().endsWith("_cr") ? 0 : preset.name().equals("sincos_q30_poly") ? 2 : 1;
    assertTrue(
        evaluator.sin(low) <= (long) evaluator.sin(high) + fall,
        () -> preset.name() + " falls from " + low + " to " + high);
  }

  @Property(tries = 500)
  void anyPartOfAnArrayEqualsSingleValues(
      @ForAll("presets") Preset preset,
      @ForAll("phases") int first,
      @ForAll int step,
      @ForAll @IntRange(max = 70) int from,
      @ForAll @IntRange(max = 1100) int count) {
    int[] phases = new int[from + count + 3];
    for (int i = 0; i < phases.length; i++) {
      phases[i] = first + i * step;
    }
    SinCos evaluator = preset.evaluator();
    if (evaluator instanceof ShortSinCos narrow) {
      short[] sines = new short[count];
      short[] cosines = new short[count];
      short[] alone = new short[count];
      narrow.sinCos(phases, from, from + count, sines, cosines, 0);
      narrow.sin(phases, from, from + count, alone, 0);
      assertArrayEquals(sines, alone, preset.name());
      narrow.cos(phases, from, from + count, alone, 0);
      assertArrayEquals(cosines, alone, preset.name());
      for (int i = 0; i < count; i++) {
        assertEquals(evaluator.sin(phases[from + i]), sines[i], preset.name());
        assertEquals(evaluator.cos(phases[from + i]), cosines[i], preset.name());
      }
    } else {
      int[] sines = new int[count];
      int[] cosines = new int[count];
      int[] alone = new int[count];
      IntSinCos wide = (IntSinCos) evaluator;
      wide.sinCos(phases, from, from + count, sines, cosines, 0);
      wide.sin(phases, from, from + count, alone, 0);
      assertArrayEquals(sines, alone, preset.name());
      wide.cos(phases, from, from + count, alone, 0);
      assertArrayEquals(cosines, alone, preset.name());
      for (int i = 0; i < count; i++) {
        assertEquals(evaluator.sin(phases[from + i]), sines[i], preset.name());
        assertEquals(evaluator.cos(phases[from + i]), cosines[i], preset.name());
      }
    }
  }

  /** The code that an evaluator of 16-bit phases reads, as a phase. */
  private static int codeOf(Preset preset, int phase) {
    return preset.evaluator().phaseBits() == 16 ? phase & 0xffff_0000 : phase;
  }

  private static void assertNegative(Preset preset, int phase, int other) {
    SinCos evaluator = preset.evaluator();
    QFormat format = evaluator.format();
    long a = evaluator.sin(phase);
    long b = evaluator.sin(other);
    // where the format saturates, the clamp takes one unit from the top
    boolean clamp = format.scale() == Scale.POW2_SATURATED && Math.max(a, b) == format.max();
    assertTrue(
        a == -b || (clamp && Math.abs(a + b) == 1),
        () -> preset.name() + ": " + a + " at " + phase + ", " + b + " at " + other);
  }
}
