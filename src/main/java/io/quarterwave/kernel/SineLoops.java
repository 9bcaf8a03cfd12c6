// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * Sines of many phases by the formulas of some records of {@code trig}, bit for bit; internal. Each method does as many of the phases as it can, from
 * the first one on, and returns how many; the caller does the rest.
 *
 * <p>{@code lead} is added to each phase: 0 for the sine, a quarter turn for the cosine. {@code max} is the largest result.
 */
public interface SineLoops {
  /** Does none. */
  SineLoops NONE = new SineLoops() {};

  /** {@code CentredPolynomial}: results are shifted right by {@code shift}. */
  default int centred(
      int centre,
      int curvature,
      int level,
      int shift,
      int max,
      int lead,
      int[] phases,
      int from,
      int to,
      short[] out,
      int outFrom) {
    return 0;
  }

  /** {@code FactoredPolynomial}: results are shifted right by {@code shift}. */
  default int factored(
      int a,
      int b,
      int c,
      int d,
      long f,
      int shift,
      int max,
      int lead,
      int[] phases,
      int from,
      int to,
      short[] out,
      int outFrom) {
    return 0;
  }

  /** {@code HighWordPolynomial}. */
  default int highWord(
      long[] coefficients, int lead, int[] phases, int from, int to, int[] out, int outFrom) {
    return 0;
  }

  /** {@code HighWordPolynomial}, both functions. */
  default int highWordPair(
      long[] coefficients,
      int[] phases,
      int from,
      int to,
      int[] sinOut,
      int[] cosOut,
      int outFrom) {
    return 0;
  }
}
