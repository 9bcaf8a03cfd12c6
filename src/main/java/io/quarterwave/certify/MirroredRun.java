// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.Phase;
import java.util.Arrays;

/**
 * A run of phases u of the first quarter with its mirrors, at the same index in four arrays: 0: u, 1: half - u, 2: half + u,
 * 3: -u. Their sines have one magnitude.
 */
final class MirroredRun {
  static final int MIRRORS = 4;

  final int[][] phases;
  final int[][] sines;
  final int[][] cosines;
  /** The sine of u in ulp before clamping, in double precision. */
  final double[] want;

  private final int length;

  MirroredRun(int length) {
    this.length = length;
    this.phases = new int[MIRRORS][length];
    this.sines = new int[MIRRORS][length];
    this.cosines = new int[MIRRORS][length];
    this.want = new double[length];
  }

  void evaluate(ArrayEvaluation evaluation, int first, int step) {
    fill(phases[0], first, step);
    fill(phases[1], Phase.HALF - first, -step);
    fill(phases[2], Phase.HALF + first, step);
    fill(phases[3], -first, -step);
    for (int k = 0; k < MIRRORS; k++) {
      evaluation.sinCos(phases[k], length, sines[k], cosines[k]);
    }
  }

  private static void fill(int[] phases, int first, int step) {
    for (int i = 0; i < phases.length; i++) {
      phases[i] = first + i * step;
    }
  }

  /** Returns whether all four sines have one magnitude and the right signs at every index. */
  boolean isSymmetric() {
    return Arrays.equals(sines[0], sines[1])
        && Arrays.equals(sines[2], sines[3])
        && areOpposite(sines[0], sines[2]);
  }

  private static boolean areOpposite(int[] positive, int[] negative) {
    int wrong = 0;
    for (int i = 0; i < positive.length; i++) {
      // a negative "positive" counts as wrong, so that the sum cannot be a wrapped zero
      wrong |= positive[i] + negative[i] | positive[i] & Integer.MIN_VALUE;
    }
    return wrong == 0;
  }

  /** Returns whether the cosines here are the sines a quarter turn later, held by the run of quarter - u. */
  boolean isQuarterTurnFrom(MirroredRun partner) {
    for (int k = 0; k < MIRRORS; k++) {
      if (!Arrays.equals(cosines[k], partner.sines[aQuarterLater(k)])) {
        return false;
      }
    }
    return true;
  }

  /** Returns which mirror of quarter - u is a quarter turn after mirror k of u: u + quarter = half - (quarter - u), ... */
  static int aQuarterLater(int k) {
    return k + 1 & MIRRORS - 1;
  }
}
