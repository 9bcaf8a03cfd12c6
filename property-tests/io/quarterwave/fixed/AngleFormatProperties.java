// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.Phases;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of angles in radians and degrees. */
class AngleFormatProperties {
  @Provide
  Arbitrary<AngleFormat> formats() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(8, 28).map(Radians::new),
        Arbitraries.integers().between(0, 28).map(Degrees::new));
  }

  @Provide
  Arbitrary<Integer> angles() {
    return Phases.any();
  }

  @Property(tries = 5000)
  void bothPhasesAreTheNearest(@ForAll("formats") AngleFormat format, @ForAll("angles") int angle) {
    assertEquals(NearestPhase.of(format, angle, 32), format.phase(angle));
    assertEquals(NearestPhase.of(format, angle, 16), format.phase16(angle));
  }

  @Property(tries = 5000)
  void thirtyTwoBitPhasesAreOdd(
      @ForAll("formats") AngleFormat format, @ForAll("angles") int angle) {
    int code = angle == Integer.MIN_VALUE ? Integer.MAX_VALUE : angle; // MIN has no negative
    assertEquals(-format.phase(code), format.phase(-code));
  }

  @Property(tries = 5000)
  void bothPhasesAreOfOneAngle(@ForAll("formats") AngleFormat format, @ForAll("angles") int angle) {
    // each within half a unit of its own: half a 16-bit unit and half a 32-bit one apart at most
    int apart = format.phase(angle) - Phase.of16(format.phase16(angle));
    assertTrue(Math.abs(apart) <= 1 << 15, () -> format + " at " + angle + ": " + apart + " apart");
  }

  @Property(tries = 2000)
  void aWholeTurnOfDegreesChangesNothing(
      @ForAll @IntRange(max = 22) int bits,
      @ForAll @IntRange(min = -300_000_000, max = 300_000_000) int angle,
      @ForAll boolean back) {
    Degrees format = new Degrees(bits);
    int turn = (back ? -360 : 360) << bits;
    if ((long) angle + turn == angle + turn) {
      assertEquals(format.phase(angle), format.phase(angle + turn));
      assertEquals(format.phase16(angle), format.phase16(angle + turn));
    }
  }

  @Property(tries = 2000)
  void anAngleWithMoreFractionBitsIsTheSameAngle(
      @ForAll @IntRange(min = 8, max = 27) int bits,
      @ForAll @IntRange(min = -(1 << 30), max = (1 << 30) - 1) int angle) {
    assertEquals(new Radians(bits).phase(angle), new Radians(bits + 1).phase(2 * angle));
    assertEquals(new Degrees(bits).phase16(angle), new Degrees(bits + 1).phase16(2 * angle));
  }
}
