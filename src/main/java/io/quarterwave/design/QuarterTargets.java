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

  QuarterTargets(QFormat format) {
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
    double some = critical.excess(sine, best);
    return some >= best ? some : all.excess(sine, best);
  }

  /** Returns the largest error in ulp, or any number from {@code best} on where it cannot be below. */
  double maxError(ShortSinCos sine, double best) {
    double some = critical.maxError(sine, best);
    return some >= best ? some : all.maxError(sine, best);
  }

  /** Some 16-bit phases with the truth about them. */
  private static final class Sample {
    private static final int CHUNK = 512;

    private final int[] phases;
    private final short[] rounded;
    private final double[] exact;
    private final int chunks;
    private volatile int worstChunk; // of the last call on any thread: where to look first

    Sample(int[] codes, QFormat format) {
      phases = new int[codes.length];
      rounded = new short[codes.length];
      exact = new double[codes.length];
      chunks = (codes.length + CHUNK - 1) / CHUNK;
      for (int i = 0; i < codes.length; i++) {
        phases[i] = Phase.of16(codes[i]);
        rounded[i] = (short) ExactSine.rounded(phases[i], format);
        exact[i] = exact(codes[i], format);
      }
    }

    /** Always adds in the order of the phases, so that equal errors give equal sums. */
    double excess(ShortSinCos sine, double best) {
      short[] got = new short[CHUNK];
      double sum = 0;
      for (int chunk = 0; chunk < chunks && sum < best; chunk++) {
        int from = chunk * CHUNK;
        int to = Math.min(from + CHUNK, phases.length);
        sine.sin(phases, from, to, got, 0);
        for (int i = from; i < to; i++) {
          if (got[i - from] != rounded[i]) {
            sum += Math.max(Math.abs(got[i - from] - exact[i]) - 0.5, Double.MIN_NORMAL);
          }
        }
      }
      return sum;
    }

    double maxError(ShortSinCos sine, double best) {
      short[] got = new short[CHUNK];
      int first = worstChunk;
      int worst = first;
      double max = 0;
      for (int k = 0; k < chunks && max < best; k++) {
        int chunk = (first + k) % chunks;
        int from = chunk * CHUNK;
        int to = Math.min(from + CHUNK, phases.length);
        sine.sin(phases, from, to, got, 0);
        for (int i = from; i < to; i++) {
          double error = Math.abs(got[i - from] - exact[i]);
          if (error > max) {
            max = error;
            worst = chunk;
          }
        }
      }
      worstChunk = worst;
      return max;
    }
  }
}
