// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SymmetricSumsTest {
  private static final int MOST = 5;

  @Test
  void findsIntegersExactlyWhereTryingAllFindsSome() {
    SplittableRandom random = new SplittableRandom(4);
    int solvable = 0;
    for (int n = 0; n < 3000; n++) {
      long[][] least = new long[2][4];
      long[][] most = new long[2][4];
      for (int b = 0; b < 2; b++) {
        for (int k = 0; k < 4; k++) {
          least[b][k] = random.nextInt(-2, 4);
          most[b][k] = least[b][k] + random.nextInt(4);
        }
      }
      long[] found = new SymmetricSums(least, most).solve(fill(-MOST), fill(MOST));
      boolean exists = exists(least, most);
      assertEquals(exists, found != null, () -> Arrays.deepToString(least));
      if (exists) {
        solvable++;
        assertTrue(suits(least, most, found), () -> Arrays.toString(found));
        for (long integer : found) {
          assertTrue(Math.abs(integer) <= MOST, () -> Arrays.toString(found));
        }
      }
    }
    assertTrue(solvable > 100 && solvable < 2900, "both cases must occur: " + solvable);
  }

  @Test
  void anEvenGapBetweenSumAndMirroredSumHasNoIntegers() {
    // value + offset = 3 and value - 1 - offset = 3: 2 * value = 7
    assertNull(new SymmetricSums(new long[][] {{3, 3}}, new long[][] {{3, 3}})
        .solve(new long[] {-9, -9}, new long[] {9, 9}));
    long[] found = new SymmetricSums(new long[][] {{3, 2}}, new long[][] {{3, 2}})
        .solve(new long[] {-9, -9}, new long[] {9, 9});
    assertEquals("[3, 0]", Arrays.toString(found));
  }

  private static long[] fill(long value) {
    long[] all = new long[4];
    Arrays.fill(all, value);
    return all;
  }

  private static boolean exists(long[][] least, long[][] most) {
    int span = 2 * MOST + 1;
    for (int n = 0; n < span * span * span * span; n++) {
      long[] tried = {
        n % span - MOST,
        n / span % span - MOST,
        n / span / span % span - MOST,
        n / span / span / span - MOST
      };
      if (suits(least, most, tried)) {
        return true;
      }
    }
    return false;
  }

  private static boolean suits(long[][] least, long[][] most, long[] tried) {
    for (int b = 0; b < 2; b++) {
      for (int k = 0; k < 4; k++) {
        long sum = k < 2 ? tried[b] + tried[2 + k] : tried[b] - 1 - tried[2 + 3 - k];
        if (sum < least[b][k] || sum > most[b][k]) {
          return false;
        }
      }
    }
    return true;
  }
}
