// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactSineTest {
  private static final QFormat WIDEST = new QFormat(64, 62, Scale.POW2_EXACT);
  private static final BigInteger ONE = BigInteger.ONE.shiftLeft(ExactSine.FRACTION_BITS);

  @Test
  void quarterTurnsAreExact() {
    assertEquals(BigInteger.ZERO, ExactSine.sine(0));
    assertEquals(ONE, ExactSine.sine(Phase.QUARTER));
    assertEquals(BigInteger.ZERO, ExactSine.sine(Phase.HALF));
    assertEquals(ONE.negate(), ExactSine.sine(-Phase.QUARTER));
    assertEquals(32767, ExactSine.rounded(Phase.QUARTER, QFormat.Q15));
    assertEquals(-32767, ExactSine.rounded(-Phase.QUARTER, QFormat.Q15));
    assertEquals(1L << 62, ExactSine.roundedCosine(0, WIDEST));
    assertEquals(-(1L << 62), ExactSine.roundedCosine(Phase.HALF, WIDEST));
  }

  @Test
  void saturatedFormatClampsAtTheTopOnly() {
    assertEquals(32767, ExactSine.rounded(Phase.QUARTER, QFormat.Q15_SATURATED));
    assertEquals(-32768, ExactSine.rounded(-Phase.QUARTER, QFormat.Q15_SATURATED));
    assertEquals(BigInteger.ZERO, ExactSine.error(Phase.QUARTER, 32767, QFormat.Q15_SATURATED));
    assertEquals(ONE, ExactSine.error(-Phase.QUARTER, -32767, QFormat.Q15_SATURATED));
  }

  @Test
  void halfQuarterTurnIsTheRootOfOneHalf() {
    BigInteger root = ONE.multiply(ONE).shiftRight(1).sqrt();
    assertWithin(root, ExactSine.sine(1 << 29), 10, 1 << 29);
  }

  /** The cosine of half an angle is the root of (1 + cos) / 2: thirty nested roots, down to one unit of phase. */
  @Test
  void powersOfTwoOfATurnAreNestedRoots() {
    int guard =
        160; // the sine of one unit loses 59 bits in 1 - c^2; 30 roots lose far less than the rest
    BigInteger one = ONE.shiftLeft(guard);
    BigInteger cosine = BigInteger.ZERO;
    for (int phase = 1 << 29; phase > 0; phase >>= 1) {
      cosine = one.add(cosine).multiply(one).shiftRight(1).sqrt();
      BigInteger sine = one.multiply(one).subtract(cosine.multiply(cosine)).sqrt();
      assertWithin(sine.shiftRight(guard), ExactSine.sine(phase), 10, phase);
      assertWithin(cosine.shiftRight(guard), ExactSine.sine(phase + Phase.QUARTER), 10, phase);
    }
  }

  @Test
  void squaresAddToOne() {
    for (int phase : Phases.structured()) {
      BigInteger s = ExactSine.sine(phase);
      BigInteger c = ExactSine.sine(phase + Phase.QUARTER);
      BigInteger sum = s.multiply(s).add(c.multiply(c)).shiftRight(ExactSine.FRACTION_BITS);
      assertWithin(ONE, sum, 2 * 2 * ExactSine.ERROR_UNITS, phase);
    }
  }

  /** sin 3x = 3 sin x - 4 sin^3 x, an identity that the tables and additions do not use. */
  @Test
  void tripledPhaseFollowsTheCubic() {
    for (int phase : Phases.structured()) {
      BigInteger s = ExactSine.sine(phase);
      BigInteger cube = s.multiply(s).multiply(s).shiftRight(2 * ExactSine.FRACTION_BITS);
      BigInteger want = s.multiply(BigInteger.valueOf(3)).subtract(cube.shiftLeft(2));
      assertWithin(want, ExactSine.sine(3 * phase), 16 * ExactSine.ERROR_UNITS, phase);
    }
  }

  /** Commons Math sums its own series in decimal with its own pi. */
  @Test
  void agreesWithDfp() {
    DfpField field = new DfpField(70);
    Dfp unit = field.getPi().divide(field.newDfp(1L << 31));
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 400; i++) {
      int phase = random.nextInt();
      Dfp sine = DfpMath.sin(unit.multiply(field.newDfp((long) phase)));
      BigInteger want =
          new BigDecimal(sine.toString()).multiply(new BigDecimal(ONE)).toBigInteger();
      assertWithin(want, ExactSine.sine(phase), 16, phase);
    }
  }

  @Test
  void strictMathIsWithinOneUlpOfIt() {
    for (int phase : Phases.structured()) {
      double want = new BigDecimal(ExactSine.sine(phase))
          .divide(new BigDecimal(ONE), new MathContext(40))
          .doubleValue();
      double got = StrictMath.sin(phase * (Math.PI / (1L << 31)));
      // the argument of StrictMath is off by up to 2^-52 relative, at most pi * 2^-52 in the sine
      assertEquals(want, got, 0x1p-50, () -> "phase " + phase);
    }
  }

  /** The phases of each domain that come closest to a rounding boundary, and how close, from an exhaustive search. */
  @ParameterizedTest
  @CsvSource({
    "16384,      9494, 16, 8.8e-7",
    "32767,     10842, 16, 7.4e-6",
    "32768,      9539, 16, 2.6e-5",
    "1073741824, 323041666, 32, 1.07e-10",
    "2147483647, 533946573, 32, 7.90e-10",
    "2147483648, 373488261, 32, 6.06e-11"
  })
  void hardestCasesAreDecidedOnTheRightSide(long one, int code, int bits, BigDecimal distance) {
    int phase = code << 32 - bits;
    BigInteger half = BigInteger.ONE.shiftLeft(ExactSine.FRACTION_BITS - 1);
    BigInteger product = ExactSine.sine(phase).multiply(BigInteger.valueOf(one));
    BigInteger fromMidpoint = product.mod(ONE).subtract(half);
    BigDecimal ulp = new BigDecimal(fromMidpoint.abs())
        .divide(new BigDecimal(ONE), MathContext.DECIMAL64)
        .round(new MathContext(distance.precision(), RoundingMode.HALF_UP));
    assertEquals(0, distance.compareTo(ulp), () -> code + " is " + ulp + " from a midpoint");
    long floor = product.shiftRight(ExactSine.FRACTION_BITS).longValueExact();
    long want = fromMidpoint.signum() > 0 ? floor + 1 : floor;
    assertEquals(want, ExactSine.roundedMagnitude(phase, one, ExactSine.FRACTION_BITS));
  }

  /** Starting from too few bits, most roundings are open at first: the doubling must arrive at the same integers. */
  @Test
  void seriesOfGrowingPrecisionAgreesWithTheTables() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 2000; i++) {
      int u = random.nextInt(Phase.QUARTER + 1);
      long one = WIDEST.one();
      assertEquals(
          ExactSine.roundedMagnitude(u, one, ExactSine.FRACTION_BITS),
          ExactSine.roundedMagnitude(u, one, 60 + random.nextInt(20)),
          () -> "phase " + u);
    }
  }

  @Test
  void symmetricPhasesHaveTheSameMagnitudeBitForBit() {
    for (int phase : Phases.structured()) {
      BigInteger sine = ExactSine.sine(phase);
      assertEquals(sine, ExactSine.sine(Phase.HALF - phase));
      assertEquals(sine.negate(), ExactSine.sine(-phase));
      assertEquals(sine.negate(), ExactSine.sine(phase + Phase.HALF));
    }
  }

  @Test
  void narrowFormatsAreTheWidestRounded() {
    SplittableRandom random = new SplittableRandom(13);
    for (int i = 0; i < 2000; i++) {
      int phase = random.nextInt();
      long wide = ExactSine.rounded(phase, WIDEST);
      long narrow = ExactSine.rounded(phase, QFormat.Q30);
      assertTrue(Math.abs(wide - (narrow << 32)) <= (1L << 31), () -> "phase " + phase);
    }
  }

  private static void assertWithin(BigInteger want, BigInteger got, int units, int phase) {
    BigInteger error = got.subtract(want);
    assertTrue(
        error.abs().compareTo(BigInteger.valueOf(units)) <= 0,
        () -> "phase 0x" + Integer.toHexString(phase) + ": got " + got + ", want " + want + ", "
            + error + " units apart, at most " + units + " allowed");
  }
}
