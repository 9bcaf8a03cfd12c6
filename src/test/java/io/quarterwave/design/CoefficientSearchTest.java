// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CoefficientSearchTest {
  @Test
  void findsTheMinimumOfAConvexScore() {
    CoefficientSearch search = new CoefficientSearch(
        new int[] {4, 4}, 0, (c, best) -> Math.abs(c[0] - 37) + 2.0 * Math.abs(c[1] + 5));
    assertArrayEquals(new long[] {37, -5}, search.from(new long[] {0, 0}));
  }

  @Test
  void movesTwoTogetherWhereOneAloneIsStuck() {
    // a narrow valley along c0 = c1
    CoefficientSearch search = new CoefficientSearch(
        new int[] {2, 2}, 0, (c, best) -> 10.0 * Math.abs(c[0] - c[1]) + Math.abs(c[0] - 6));
    assertArrayEquals(new long[] {6, 6}, search.from(new long[] {0, 0}));
  }

  @Test
  void leavesTheStartAloneAndStopsWhenItIsEnough() {
    long[] start = {3};
    int[] calls = {0};
    long[] c = new CoefficientSearch(new int[] {3}, 5, (k, best) -> {
          calls[0]++;
          return Math.abs(k[0]);
        })
        .from(start);
    assertArrayEquals(start, c);
    assertEquals(1, calls[0]);
  }
}
