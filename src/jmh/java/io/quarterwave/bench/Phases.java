// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.util.SplittableRandom;

/**
 * The phases that sines are timed on: so many that a branch predictor cannot learn them, few enough for the second-level cache.
 */
final class Phases {
  static final int COUNT = 1 << 15;

  private Phases() {}

  /** Returns random phases, or {@code sequential} ones: a tone of 1/97 turn a step. */
  static int[] of(String order) {
    SplittableRandom random = new SplittableRandom(1);
    int[] phases = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      phases[i] = order.equals("random") ? random.nextInt() : i * (int) ((1L << 32) / 97);
    }
    return phases;
  }

  /** Returns an angle in radians, in [-pi, pi). */
  static double radians(int phase) {
    return phase * (Math.PI / (1L << 31));
  }
}
