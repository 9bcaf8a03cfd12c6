// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Horner's rule written out is Horner's rule in a loop, for as many coefficients as are written out, fewer, and more. */
class HornerTest {
  private static final int MOST = 12;
  private static final int POINTS = 64;

  @Test
  void everyNumberOfCoefficientsGivesTheBitsOfALoop() {
    SplittableRandom random = new SplittableRandom(31);
    for (int n = 1; n <= MOST; n++) {
      for (int point = 0; point < POINTS; point++) {
        long y = point == 0 ? 0 : point == 1 ? 1L << 31 : random.nextLong(1L << 31);
        long wideY = y << 31; // to 2^62
        long narrowY = y >> 3; // to 2^28
        long[] c = random.longs(n, 0, 1L << 32).toArray();
        long scaled = c[n - 1];
        long highWord = c[n - 1];
        long wide = c[n - 1];
        for (int k = n - 2; k >= 0; k--) {
          scaled = c[k] - ((narrowY * scaled) >> 28);
          highWord = c[k] - ((y * highWord) >>> 32);
          wide = c[k] - Math.multiplyHigh(wideY, wide);
        }
        String of = n + " coefficients at " + y;
        assertEquals(scaled, Horner.scaled(c, narrowY), of);
        assertEquals(highWord, Horner.highWord(c, y), of);
        assertEquals(wide, Horner.wide(c, wideY), of);
      }
    }
  }
}
