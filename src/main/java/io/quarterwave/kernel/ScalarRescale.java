// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import io.quarterwave.fixed.FixedPoint;

/**
 * Rotation and change of scale in one rounding: the definition that every other loop must equal bit for bit, on integers of any type that were loaded
 * to {@code int}s.
 *
 * <p>As {@link ScalarRotation}, with 64-bit accumulators and another meaning of the numbers: the multiplicands carry the multiplier of the ratio, and {@code fractionBits} its
 * shift. Nothing is checked: {@code |x0 c| + |x1 s|} is below 2<sup>60</sup> and {@code fractionBits} at most 61.
 */
public final class ScalarRescale {
  private ScalarRescale() {}

  /**
   * Rotates one slice, from index 0 of an array to index 0 of another.
   *
   * @param interleavedOut whether the channels of a pair are neighbours afterwards
   */
  public static void rotate(
      Rotation r, boolean interleavedOut, int[] cos, int[] sin, int[] in, int[] out) {
    int step = interleavedOut ? 2 : 1;
    int partner = interleavedOut ? 1 : r.pairs();
    for (int pair = 0; pair < r.pairs(); pair++) {
      long x0 = in[pair * r.step()];
      long x1 = in[pair * r.step() + r.partner()];
      long y0 = FixedPoint.roundShift(x0 * cos[pair] - x1 * sin[pair], r.fractionBits());
      long y1 = FixedPoint.roundShift(x0 * sin[pair] + x1 * cos[pair], r.fractionBits());
      out[pair * step] = clamp(r, y0);
      out[pair * step + partner] = clamp(r, y1);
    }
  }

  /**
   * Changes the scale of channels that do not rotate, in place: {@code sat((x * multiplier + 2^(shift-1)) >> shift)}.
   *
   * @param r gives the range
   * @param multiplier below 2<sup>31</sup>
   * @param shift in [1, 61]
   */
  public static void channels(Rotation r, int multiplier, int shift, int[] data, int count) {
    for (int i = 0; i < count; i++) {
      data[i] = clamp(r, FixedPoint.roundShift((long) data[i] * multiplier, shift));
    }
  }

  /** Returns how many outputs {@link #rotate} would saturate. */
  public static int countSaturated(Rotation r, int[] cos, int[] sin, int[] in) {
    int count = 0;
    for (int pair = 0; pair < r.pairs(); pair++) {
      long x0 = in[pair * r.step()];
      long x1 = in[pair * r.step() + r.partner()];
      count += beyond(r, FixedPoint.roundShift(x0 * cos[pair] - x1 * sin[pair], r.fractionBits()));
      count += beyond(r, FixedPoint.roundShift(x0 * sin[pair] + x1 * cos[pair], r.fractionBits()));
    }
    return count;
  }

  /** Returns how many outputs {@link #channels} would saturate. */
  public static int countSaturated(Rotation r, int multiplier, int shift, int[] data, int count) {
    int saturated = 0;
    for (int i = 0; i < count; i++) {
      saturated += beyond(r, FixedPoint.roundShift((long) data[i] * multiplier, shift));
    }
    return saturated;
  }

  private static int beyond(Rotation r, long value) {
    return value < r.min() || value > r.max() ? 1 : 0;
  }

  private static int clamp(Rotation r, long value) {
    return (int) Math.max(r.min(), Math.min(r.max(), value));
  }
}
