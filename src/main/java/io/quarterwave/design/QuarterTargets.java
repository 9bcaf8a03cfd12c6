// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.ShortSinCos;
import io.quarterwave.truth.ExactSine;

/**
 * What a 16-bit sine should be on the quarter wave, and how far one is from it. The quarter is enough: the evaluators under design have
 * the symmetries of a sine.
 */
final class QuarterTargets {
  private static final int COUNT = (1 << 14) + 1;

  private final int[] phases = new int[COUNT];
  private final short[] rounded = new short[COUNT];
  private final double[] exact = new double[COUNT];
  private final short[] got = new short[COUNT];

  QuarterTargets(QFormat format) {
    for (int i = 0; i < COUNT; i++) {
      phases[i] = Phase.of16(i);
      rounded[i] = (short) ExactSine.rounded(phases[i], format);
      // an error of a few 2^-53 does not change which design is best
      exact[i] =
          Math.min(format.one() * StrictMath.sin(i * (Math.PI / (2 * (COUNT - 1)))), format.max());
    }
  }

  /** Returns on how many phases the result is not the correctly rounded one. */
  int misrounded(ShortSinCos sine) {
    sine.sin(phases, 0, COUNT, got, 0);
    int wrong = 0;
    for (int i = 0; i < COUNT; i++) {
      wrong += got[i] == rounded[i] ? 0 : 1;
    }
    return wrong;
  }

  /** Returns the largest error in ulp. */
  double maxError(ShortSinCos sine) {
    sine.sin(phases, 0, COUNT, got, 0);
    double max = 0;
    for (int i = 0; i < COUNT; i++) {
      max = Math.max(max, Math.abs(got[i] - exact[i]));
    }
    return max;
  }
}
