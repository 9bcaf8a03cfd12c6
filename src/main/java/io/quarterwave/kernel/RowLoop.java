// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/** Fills the multiplicands of one position; internal. */
public interface RowLoop {
  /**
   * Writes {@code count} multiplicands to both tables, and perhaps more up to the end of the steps: sine and cosine of the phase {@code position * step}, cut to 32 bits, times the scaling,
   * rounded once to {@code fractionBits}, half up; the sine is then negated where {@code negate} is -1.
   *
   * @param count multiplicands that are wanted
   * @param steps in the order of the tables
   * @param position any {@code long}
   * @param scaleQ30 the scaling
   * @param fractionBits format, 1 to 30; the results fit 32 bits
   * @param negate 0 or -1
   */
  void fill(
      int count,
      long[] steps,
      long position,
      long scaleQ30,
      int fractionBits,
      int negate,
      int[] cos,
      int[] sin);
}
