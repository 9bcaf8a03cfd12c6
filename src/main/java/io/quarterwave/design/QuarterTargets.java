// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.ShortSinCos;
import io.quarterwave.truth.ExactSine;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a 16-bit sine should be on the quarter wave, and how far one is from it. The quarter is enough: the evaluators under design have
 * the symmetries of a sine.
 */
final class QuarterTargets {
  private static final int COUNT = (1 << 14) + 1;

  private static final Map<QFormat, QuarterTargets> MADE = new ConcurrentHashMap<>();

  private final Sample critical;
  private final Sample all;

  /** Returns the targets of a format, which any thread may use. */
  static QuarterTargets of(QFormat format) {
    return MADE.computeIfAbsent(format, QuarterTargets::new);
  }

  private QuarterTargets(QFormat format) {
    int[] codes = new int[COUNT];
    int[] hard = new int[COUNT];
    int count = 0;
    for (int i = 0; i < COUNT; i++) {
      codes[i] = i;
      double value = exact(i, format);
      if (Math.abs(value - Math.floor(value) - 0.5)
          < 0.03) { // near a midpoint: where a small error shows first
        hard[count++] = i;
      }
    }
    all = new Sample(codes, format);
    critical = new Sample(Arrays.copyOf(hard, count), format);
  }

  private static double exact(int code, QFormat format) {
    // an error of a few 2^-53 does not change which design is best
    return Math.min(
        format.one() * StrictMath.sin(code * (Math.PI / (2 * (COUNT - 1)))), format.max());
  }

  /**
   * Returns the sum over all misrounded phases of the error beyond half an ulp, 0 exactly if there are none; or any number from {@code
   * best} on where it cannot be below.
   */
  double excess(ShortSinCos sine, double best) {
    double some = critical.excess(sine);
    return some >= best ? some : all.excess(sine);
  }

  /** Returns the largest error in ulp, or any number from {@code best} on where it cannot be below. */
  double maxError(ShortSinCos sine, double best) {
    double some = critical.maxError(sine);
    return some >= best ? some : all.maxError(sine);
  }

  /** Some 16-bit phases with the truth about them. */
  private static final class Sample {
    private final int[] phases;
    private final short[] rounded;
    private final double[] exact;

    Sample(int[] codes, QFormat format) {
      phases = new int[codes.length];
      rounded = new short[codes.length];
      exact = new double[codes.length];
      for (int i = 0; i < codes.length; i++) {
        phases[i] = Phase.of16(codes[i]);
        rounded[i] = (short) ExactSine.rounded(phases[i], format);
        exact[i] = exact(codes[i], format);
      }
    }

    double excess(ShortSinCos sine) {
      short[] got = new short[phases.length];
      sine.sin(phases, 0, phases.length, got, 0);
      double sum = 0;
      for (int i = 0; i < got.length; i++) {
        if (got[i] != rounded[i]) {
          sum += Math.max(Math.abs(got[i] - exact[i]) - 0.5, Double.MIN_NORMAL);
        }
      }
      return sum;
    }

    double maxError(ShortSinCos sine) {
      short[] got = new short[phases.length];
      sine.sin(phases, 0, phases.length, got, 0);
      double max = 0;
      for (int i = 0; i < got.length; i++) {
        max = Math.max(max, Math.abs(got[i] - exact[i]));
      }
      return max;
    }
  }
}
