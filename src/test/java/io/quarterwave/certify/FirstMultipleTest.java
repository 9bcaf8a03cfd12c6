// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.Radians;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The search for hardest cases against trying every multiple. */
class FirstMultipleTest {
  @Test
  void theFirstMultipleInARangeIsThatOfTryingAll() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 20_000; round++) {
      int m = random.nextInt(1, 300);
      int a = random.nextInt(m);
      int low = random.nextInt(m);
      int high = random.nextInt(low, m);
      long want = -1;
      for (int x = 0; x < m && want < 0; x++) { // remainders repeat after m
        want = a * x % m >= low && a * x % m <= high ? x : -1;
      }
      assertEquals(
          BigInteger.valueOf(want),
          FirstMultiple.within(big(a), big(m), big(low), big(high)),
          a + " x mod " + m + " in [" + low + ", " + high + "]");
    }
  }

  @Test
  void theClosestToAHalfIsThatOfTryingAll() {
    SplittableRandom random = new SplittableRandom(8);
    for (int round = 0; round < 5_000; round++) {
      int m = 2 * random.nextInt(1, 200);
      int a = random.nextInt(m);
      int most = random.nextInt(1, 100);
      int reach = random.nextInt(m / 2);
      OptionalLong want = OptionalLong.empty();
      int closest = reach + 1;
      for (int x = 1; x <= most; x++) {
        int distance = Math.abs(a * x % m - m / 2);
        if (distance < closest) {
          closest = distance;
          want = OptionalLong.of(x);
        }
      }
      assertEquals(
          want,
          FirstMultiple.closestToHalf(big(a), big(m), big(reach), most),
          a + " x mod " + m + ", x to " + most + ", reach " + reach);
    }
  }

  private static BigInteger big(int x) {
    return BigInteger.valueOf(x);
  }

  @Test
  void noRadianIsRoundedToTheWrongSide() {
    BigDecimal least = BigDecimal.ONE;
    for (int n = 8; n <= 28; n++) {
      for (int phaseBits : new int[] {16, 32}) {
        RadianRounding rounding = RadianRounding.of(new Radians(n), phaseBits);
        assertTrue(rounding.holds(), rounding.toString());
        least = least.min(rounding.distanceUnits(20));
      }
    }
    // what the javadoc of Radians says: the closest code is over 2^-36.3 units away, and not much
    // more
    double log = Math.log(least.doubleValue()) / Math.log(2);
    assertTrue(log > -36.3 && log < -36.2, "2^" + log);
  }

  @Test
  void aSampleOfCodesIsNoCloserThanTheHardest() {
    Radians format = new Radians(28);
    double hardest = RadianRounding.of(format, 32).distanceUnits(20).doubleValue();
    double alpha = 8 / Math.PI; // 2^(32-1-28) / pi
    double closest = 1;
    for (int x = 1; x < 1 << 22; x++) { // x * alpha < 2^24, so within 2^-28 as a double
      double fraction = x * alpha - Math.floor(x * alpha);
      closest = Math.min(closest, Math.abs(fraction - 0.5));
    }
    assertTrue(closest > hardest && closest < 1e-6, closest + " against " + hardest);
  }
}
