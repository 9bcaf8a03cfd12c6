// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import java.util.SplittableRandom;

/** Phases for tests: multiples of every power of two and their neighbours, then random ones from a fixed seed. */
final class Phases {
  private Phases() {}

  static int[] structured() {
    int[] phases = new int[32 * 4 * 3 + 4096];
    int n = 0;
    for (int k = 0; k < 32; k++) {
      for (int multiple = 1; multiple <= 7; multiple += 2) {
        for (int off = -1; off <= 1; off++) {
          phases[n++] = (multiple << k) + off;
        }
      }
    }
    SplittableRandom random = new SplittableRandom(3);
    while (n < phases.length) {
      phases[n++] = random.nextInt();
    }
    return phases;
  }
}
