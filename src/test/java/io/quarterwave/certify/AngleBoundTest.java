// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.AngleFormat;
import io.quarterwave.fixed.Degrees;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.Radians;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import io.quarterwave.truth.Pi;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sine of angles against the bound; sampled, n = 20,000 angles of each format. */
class AngleBoundTest {
  private static final int BITS = 52;

  @ParameterizedTest
  @ValueSource(
      strings = {"sin_q31_poly_cr", "sin_q30_poly12", "sin_q15_poly_cr", "sin_q15sat_poly8"})
  void theSineOfAnAngleIsWithinTheBoundAndComesNearIt(String name) {
    Preset preset = Catalogue.byName(name);
    SinCos sine = preset.evaluator();
    for (AngleFormat format :
        new AngleFormat[] {new Radians(8), new Radians(28), Degrees.WHOLE, Degrees.Q16}) {
      double bound = new AngleBound(format, Certificates.of(preset)).ofAngle().doubleValue();
      double worst = 0;
      SplittableRandom random = new SplittableRandom(3);
      for (int i = 0; i < 20_000; i++) {
        int angle = random.nextInt();
        int phase =
            sine.phaseBits() == 16 ? Phase.of16(format.phase16(angle)) : format.phase(angle);
        double want =
            Math.min(sine.format().one() * truth(format, angle), sine.format().max());
        worst = Math.max(worst, Math.abs(sine.sin(phase) - want));
      }
      // the reference is within 2^-50 of one, 2^-19 ulp of Q31
      assertTrue(
          worst <= bound + 0x1p-19, name + " of " + format + ": " + worst + " over " + bound);
      // the worst angle is rare where whole degrees repeat, and a Q14-like error is near half of it
      double least = format.equals(Degrees.WHOLE) ? 0.6 : 0.8;
      assertTrue(worst >= least * bound, name + " of " + format + ": only " + worst);
    }
  }

  /** The sine of the exact angle, by its fraction of a turn in exact integers, then in double precision. */
  private static double truth(AngleFormat format, int angle) {
    int fraction = format.fractionBits();
    BigInteger turn = format instanceof Degrees
        ? BigInteger.valueOf(360).shiftLeft(fraction + 200)
        : Pi.floor(200).shiftLeft(fraction + 1);
    BigInteger rest = BigInteger.valueOf(angle).shiftLeft(200).mod(turn);
    double part = rest.shiftLeft(BITS).divide(turn).doubleValue() * 0x1p-52;
    // in [-1/2, 1/2), so that the argument is small and exact to its last place
    part = part >= 0.5 ? part - 1 : part;
    return StrictMath.sin(part * (2 * Math.PI));
  }

  @Test
  void theTextHasTheParts() {
    Certificate certificate = Certificates.of("sin_q31_poly_cr");
    assertEquals("""
        angle-bound: sin_q31_poly_cr
        angles: radians in Q28
        format: Q31 in 32 bits, SYMMETRIC
        phase-error: 0.5 units of 2^-32 turns, correctly rounded for every 32-bit angle
        hardest-angle: 66810431, 0.000000000166258 units from the middle of two phases; the arithmetic is off by less than 2^-65
        phase-error-ulp: 1.570797
        sine-error-ulp: 0.500000, exhaustive
        max-error-ulp: 2.070797
        proof: derived
        """, new AngleBound(new Radians(28), certificate).text());
    String degrees = new AngleBound(Degrees.WHOLE, certificate).text();
    assertTrue(
        degrees.contains("angles: whole degrees\n") && !degrees.contains("hardest"), degrees);
  }
}
