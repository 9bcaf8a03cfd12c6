// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.trig.IntSinCos;
import io.quarterwave.trig.ShortSinCos;
import io.quarterwave.trig.SinCos;

/** The array path of an approximation with results in {@code int[]}, whatever its own type is. */
interface ArrayEvaluation {
  void sinCos(int[] phases, int count, int[] sines, int[] cosines);

  static ArrayEvaluation of(SinCos approximation, int length) {
    return approximation instanceof IntSinCos wide
        ? (phases, count, sines, cosines) -> wide.sinCos(phases, 0, count, sines, cosines, 0)
        : new Widened((ShortSinCos) approximation, new short[length], new short[length]);
  }

  /** Copies from shorts; one per thread, because of the scratch arrays. */
  record Widened(ShortSinCos narrow, short[] sineScratch, short[] cosineScratch)
      implements ArrayEvaluation {
    @Override
    public void sinCos(int[] phases, int count, int[] sines, int[] cosines) {
      narrow.sinCos(phases, 0, count, sineScratch, cosineScratch, 0);
      for (int i = 0; i < count; i++) {
        sines[i] = sineScratch[i];
        cosines[i] = cosineScratch[i];
      }
    }
  }
}
