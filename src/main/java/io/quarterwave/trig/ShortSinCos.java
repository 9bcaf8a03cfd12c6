// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/** An approximation with results of up to 16 bits, into {@code short[]}. */
public non-sealed interface ShortSinCos extends SinCos {
  /**
   * Writes the sines of {@code phases[from .. to)} to {@code out[outFrom ..)}.
   *
   * @throws IndexOutOfBoundsException naming the range that does not fit, before anything is written
   */
  void sin(int[] phases, int from, int to, short[] out, int outFrom);

  /** Writes the cosines, as {@link #sin(int[], int, int, short[], int)} the sines. */
  void cos(int[] phases, int from, int to, short[] out, int outFrom);

  /** Writes both, sines and cosines each from {@code outFrom} on. */
  void sinCos(int[] phases, int from, int to, short[] sinOut, short[] cosOut, int outFrom);
}
