// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RescaleTest {
  private static final int ONE = 1 << 30;

  @Test
  void goldenRatios() {
    assertEquals(Rescale.ONE, Rescale.of(7, 7));
    assertEquals(new Rescale(ONE, -3), Rescale.of(8, 1));
    assertEquals(new Rescale(ONE, 31), Rescale.of(1, 1L << 31));
    assertEquals(new Rescale(1431655765, 2), Rescale.of(1, 3));
    assertEquals(new Rescale(1431655765, 1), Rescale.of(2, 3));
    assertEquals(new Rescale(3 << 29, 0), Rescale.of(3, 2));
    assertEquals(new Rescale(Integer.MAX_VALUE, 1), Rescale.of(Integer.MAX_VALUE, 1L << 31));
    // rounds up to the next power of two
    assertEquals(Rescale.ONE, Rescale.of(Long.MAX_VALUE - 1, Long.MAX_VALUE));
    assertEquals(Rescale.ONE, Rescale.of(Long.MAX_VALUE, Long.MAX_VALUE - 1));
    // a tie goes up: 1 + 2^-31
    assertEquals(new Rescale(ONE + 1, 0), Rescale.of((1L << 31) + 1, 1L << 31));
  }

  @Test
  void ratiosAreTheNearest() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 100_000; i++) {
      long n = random.nextLong() >>> 1 + random.nextInt(62) | 1;
      long d = random.nextLong() >>> 1 + random.nextInt(62) | 1;
      int shift = expectedShift(n, d);
      if (shift < Rescale.MIN_SHIFT || shift > Rescale.MAX_SHIFT) {
        assertThrows(IllegalArgumentException.class, () -> Rescale.of(n, d), n + " / " + d);
      } else {
        assertEquals(new Rescale(rounded(n, d, shift), shift), Rescale.of(n, d), n + " / " + d);
      }
    }
  }

  /** The shift at which the rounded multiplier has 31 bits. */
  private static int expectedShift(long n, long d) {
    int shift = Long.numberOfLeadingZeros(n) - Long.numberOfLeadingZeros(d) - 1;
    while (nearest(n, d, shift).bitLength() < 31) {
      shift++;
    }
    return shift;
  }

  private static int rounded(long n, long d, int shift) {
    return nearest(n, d, shift).intValueExact();
  }

  /** {@code floor(n 2^(30 + shift) / d + 1/2)}. */
  private static BigInteger nearest(long n, long d, int shift) {
    BigInteger up = BigInteger.valueOf(n).shiftLeft(130 + shift);
    BigInteger down = BigInteger.valueOf(d).shiftLeft(100);
    return up.shiftLeft(1).add(down).divide(down.shiftLeft(1));
  }

  @Test
  void productsWithAScalingAreRoundedOnce() {
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 100_000; i++) {
      long scale = 1 + random.nextLong(RopePlan.MAX_SCALE_Q30);
      Rescale ratio = new Rescale(ONE | random.nextInt(ONE), random.nextInt(-14, 20));
      Rescale product = ratio.times(scale);
      BigInteger exact =
          BigInteger.valueOf(scale).multiply(BigInteger.valueOf(ratio.multiplierQ30()));
      // exact is in Q(60 + shift of the ratio), the product in Q(30 + its shift)
      BigInteger error = exact
          .shiftLeft(40)
          .subtract(BigInteger.valueOf(product.multiplierQ30())
              .shiftLeft(70 + ratio.shift() - product.shift()));
      BigInteger half = BigInteger.ONE.shiftLeft(69 + ratio.shift() - product.shift());
      assertTrue(error.abs().compareTo(half) <= 0, ratio + " times " + scale + " is " + product);
      assertEquals(ratio, ratio.times(RopePlan.UNIT_SCALE_Q30));
    }
  }

  @Test
  void scalingsAtTheEdges() {
    assertEquals(new Rescale(ONE, 30), Rescale.ONE.times(1));
    assertEquals(new Rescale(ONE, -1), Rescale.ONE.times(1L << 31));
    assertEquals(new Rescale(ONE, -2), new Rescale(Integer.MAX_VALUE, 0).times((1L << 31) + 1));
    assertEquals(new Rescale(11 << 27, -1), Rescale.ONE.times(RopePlan.MAX_SCALE_Q30));
    assertMessage("times", () -> new Rescale(ONE, 31).times(ONE - 1));
    assertMessage("times", () -> new Rescale(ONE, -16).times(1L << 31));
    assertMessage("scaleQ30 (0)", () -> Rescale.ONE.times(0));
    assertMessage("scaleQ30", () -> Rescale.ONE.times(RopePlan.MAX_SCALE_Q30 + 1));
  }

  @Test
  void rejectsWhatIsNoRatio() {
    assertMessage("multiplierQ30 (1073741823)", () -> new Rescale(ONE - 1, 0));
    assertMessage("shift (-17)", () -> new Rescale(ONE, -17));
    assertMessage("shift (32)", () -> new Rescale(ONE, 32));
    assertMessage("numerator (0)", () -> Rescale.of(0, 1));
    assertMessage("denominator (-1)", () -> Rescale.of(1, -1));
    assertMessage("shift (32)", () -> Rescale.of(1, 1L << 32));
    assertMessage("shift (-17)", () -> Rescale.of(1L << 17, 1));
  }

  private static void assertMessage(String part, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(message.contains(part), message);
  }
}
