// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/** An approximation with results of 17 to 32 bits, into {@code int[]}. */
public non-sealed interface IntSinCos extends SinCos {
  /**
   * Writes the sines of {@code phases[from .. to)} to {@code out[outFrom ..)}.
   *
   * @throws IndexOutOfBoundsException naming the range that does not fit, before anything is written
   */
  void sin(int[] phases, int from, int to, int[] out, int outFrom);

  /** Writes the cosines, as {@link #sin(int[], int, int, int[], int)} the sines. */
  void cos(int[] phases, int from, int to, int[] out, int outFrom);

  /** Writes both, sines and cosines each from {@code outFrom} on. */
  void sinCos(int[] phases, int from, int to, int[] sinOut, int[] cosOut, int outFrom);
}
