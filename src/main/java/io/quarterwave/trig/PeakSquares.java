// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/**
 * Squares of the distance of a 32-bit phase to the nearer peak of the sine's magnitude, in Q62: a quarter turn is 1.
 *
 * <p>{@code n = 2 * phase}, wrapped, is the distance of the cosine, twice and signed; that of the sine is half a turn of {@code n} away.
 */
final class PeakSquares {
  private PeakSquares() {}

  /** Returns the square for the sine, at most 2<sup>62</sup>, exactly. */
  static long sine(int phase) {
    long n = (phase << 1) ^ Integer.MIN_VALUE; // |n| <= 2^31
    return n * n;
  }

  /** Returns the square for the cosine, at most 2<sup>62</sup>, exactly. */
  static long cosine(int phase) {
    long n = phase << 1;
    return n * n;
  }

  /** Returns the square for the sine from that for the cosine without a multiplication, exactly. */
  static long sine(int phase, long cosine) {
    int n = phase << 1;
    int mask = n >> 31;
    // (2^31 - |n|)^2 = n^2 + 2^62 - 2^32 |n|, every term at most 2^63 in magnitude
    return cosine + (((1L << 30) - (((long) n ^ mask) - mask)) << 32);
  }
}
