// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import io.quarterwave.fixed.FixedPoint;

/**
 * The rotation of the heads of one token by one row of multiplicands: the definition that every other loop must equal bit
 * for bit.
 *
 * <p>{@code y0 = sat(floor(x0 * c - x1 * s + 1/2))}, {@code y1 = sat(floor(x0 * s + x1 * c + 1/2))}, in units of the output. Head {@code h} is read
 * from {@code inAt + h * inStride} and written from {@code outAt + h * outStride}. In and out may be the same elements where a pair is
 * written where it was read, because both channels are read before one is written.
 *
 * <p>Nothing is checked: the indices fit the arrays, and the accumulators fit {@code |x0 c| + |x1 s| + 1/2} in 32 bits, or 64 bits in
 * the {@code wide} loops. {@code certify} derives up to which attention scaling they do.
 */
public final class ScalarRotation {
  private ScalarRotation() {}

  /** Rotates int8 data with 32-bit accumulators. */
  public static void rotate(
      Rotation r,
      int[] cos,
      int[] sin,
      byte[] in,
      int inAt,
      int inStride,
      byte[] out,
      int outAt,
      int outStride,
      int heads) {
    for (int head = 0; head < heads; head++) {
      int from = inAt + head * inStride;
      int to = outAt + head * outStride;
      for (int pair = 0; pair < r.pairs(); pair++) {
        int x0 = in[from];
        int x1 = in[from + r.partner()];
        int y0 = FixedPoint.roundShift(x0 * cos[pair] - x1 * sin[pair], r.fractionBits());
        int y1 = FixedPoint.roundShift(x0 * sin[pair] + x1 * cos[pair], r.fractionBits());
        out[to] = (byte) clamp(r, y0);
        out[to + r.partner()] = (byte) clamp(r, y1);
        from += r.step();
        to += r.step();
      }
    }
  }

  /** Rotates int16 data with 32-bit accumulators. */
  public static void rotate(
      Rotation r,
      int[] cos,
      int[] sin,
      short[] in,
      int inAt,
      int inStride,
      short[] out,
      int outAt,
      int outStride,
      int heads) {
    for (int head = 0; head < heads; head++) {
      int from = inAt + head * inStride;
      int to = outAt + head * outStride;
      for (int pair = 0; pair < r.pairs(); pair++) {
        int x0 = in[from];
        int x1 = in[from + r.partner()];
        int y0 = FixedPoint.roundShift(x0 * cos[pair] - x1 * sin[pair], r.fractionBits());
        int y1 = FixedPoint.roundShift(x0 * sin[pair] + x1 * cos[pair], r.fractionBits());
        out[to] = (short) clamp(r, y0);
        out[to + r.partner()] = (short) clamp(r, y1);
        from += r.step();
        to += r.step();
      }
    }
  }

  /** Rotates int16 data with 64-bit accumulators. */
  public static void rotateWide(
      Rotation r,
      int[] cos,
      int[] sin,
      short[] in,
      int inAt,
      int inStride,
      short[] out,
      int outAt,
      int outStride,
      int heads) {
    long round = 1L << (r.roundBits() - 1);
    for (int head = 0; head < heads; head++) {
      int from = inAt + head * inStride;
      int to = outAt + head * outStride;
      for (int pair = 0; pair < r.pairs(); pair++) {
        long x0 = in[from];
        long x1 = in[from + r.partner()];
        // |x| <= 2^15 and |c|, |s| < 2^24: each result is below 2^18
        int y0 = (int) ((x0 * cos[pair] - x1 * sin[pair] + round) >> r.fractionBits());
        int y1 = (int) ((x0 * sin[pair] + x1 * cos[pair] + round) >> r.fractionBits());
        out[to] = (short) clamp(r, y0);
        out[to + r.partner()] = (short) clamp(r, y1);
        from += r.step();
        to += r.step();
      }
    }
  }

  /** Returns how many outputs the rotation of int8 data would saturate. */
  public static long countSaturated(
      Rotation r, int[] cos, int[] sin, byte[] in, int inAt, int inStride, int heads) {
    long count = 0;
    for (int head = 0; head < heads; head++) {
      int from = inAt + head * inStride;
      for (int pair = 0; pair < r.pairs(); pair++) {
        count += saturated(
            r,
            in[from + pair * r.step()],
            in[from + pair * r.step() + r.partner()],
            cos[pair],
            sin[pair]);
      }
    }
    return count;
  }

  /** Returns how many outputs the rotation of int16 data would saturate. */
  public static long countSaturated(
      Rotation r, int[] cos, int[] sin, short[] in, int inAt, int inStride, int heads) {
    long count = 0;
    for (int head = 0; head < heads; head++) {
      int from = inAt + head * inStride;
      for (int pair = 0; pair < r.pairs(); pair++) {
        count += saturated(
            r,
            in[from + pair * r.step()],
            in[from + pair * r.step() + r.partner()],
            cos[pair],
            sin[pair]);
      }
    }
    return count;
  }

  private static int saturated(Rotation r, long x0, long x1, int cos, int sin) {
    long y0 = FixedPoint.roundShift(x0 * cos - x1 * sin, r.fractionBits());
    long y1 = FixedPoint.roundShift(x0 * sin + x1 * cos, r.fractionBits());
    return (y0 < r.min() || y0 > r.max() ? 1 : 0) + (y1 < r.min() || y1 > r.max() ? 1 : 0);
  }

  private static int clamp(Rotation r, int value) {
    if (value > r.max()) { // branches, because they are rarely taken
      return r.max();
    }
    return value < r.min() ? r.min() : value;
  }
}
