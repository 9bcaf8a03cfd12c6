// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class RadianSineTest {
  private static final BigInteger ONE = BigInteger.ONE.shiftLeft(RadianSine.FRACTION_BITS);

  private static BigInteger[] sinCos(long numerator, long denominator) {
    return RadianSine.sinCos(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  private static void assertNear(String decimal, BigInteger scaled) {
    BigDecimal error = new BigDecimal(scaled)
        .subtract(new BigDecimal(decimal).multiply(new BigDecimal(ONE)))
        .abs();
    BigDecimal digits = new BigDecimal("1e-49").multiply(new BigDecimal(ONE)); // of the decimal
    assertTrue(error.compareTo(digits) < 0, decimal + ": " + error + " units off");
  }

  @Test
  void zeroIsExact() {
    assertArrayEquals(new BigInteger[] {BigInteger.ZERO, ONE}, sinCos(0, 7));
  }

  @Test
  void oneRadianHasItsDigits() {
    BigInteger[] one = sinCos(1, 1);
    assertNear("0.84147098480789650665250232163029899962256306079837", one[0]);
    assertNear("0.54030230586813971740093660744297660373231042061792", one[1]);
  }

  @Test
  void aHugeAngleIsReducedExactly() {
    // the angle that shows which library reduces by a short pi
    BigInteger[] huge = RadianSine.sinCos(BigInteger.TEN.pow(22), BigInteger.ONE);
    assertEquals(-0.8522008497671888, huge[0].doubleValue() / ONE.doubleValue(), 1e-16);
  }

  @Test
  void theSineIsOddAndTheCosineEven() {
    for (int n = 1; n < 500; n += 7) {
      BigInteger[] plus = sinCos(n, 16);
      BigInteger[] minus = sinCos(-n, 16);
      assertEquals(plus[0].negate(), minus[0], "n = " + n);
      assertEquals(plus[1], minus[1], "n = " + n);
      assertEquals(StrictMath.sin(n / 16.0), plus[0].doubleValue() / ONE.doubleValue(), 2e-16);
      assertEquals(StrictMath.cos(n / 16.0), plus[1].doubleValue() / ONE.doubleValue(), 2e-16);
    }
  }

  @Test
  void theSquaresSumToOne() {
    for (int n = -3000; n < 3000; n += 131) {
      BigInteger[] pair = sinCos(n, 97);
      BigInteger off = pair[0]
          .pow(2)
          .add(pair[1].pow(2))
          .subtract(ONE.pow(2))
          .shiftRight(RadianSine.FRACTION_BITS);
      assertTrue(off.abs().compareTo(BigInteger.valueOf(4)) <= 0, n + "/97: " + off);
    }
  }

  @Test
  void badAnglesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> sinCos(1, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> RadianSine.sinCos(BigInteger.ONE.shiftLeft(2000), BigInteger.ONE));
  }
}
