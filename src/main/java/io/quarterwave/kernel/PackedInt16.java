// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * Rotates int16 data, two channels in a lane of 32 bits, in loops that the compiler of the JVM turns into vector code without any
 * module. Equal to {@link ScalarRotation} bit for bit.
 *
 * <p>A loop over one head is too short for that compiler, so the multiplicands are repeated and one loop goes over many heads.
 */
final class PackedInt16 {
  private PackedInt16() {}

  /** As {@link ScalarRotation#rotate(Rotation, int[], int[], short[], int, int, short[], int, int, int)}. */
  static void rotate(
      PackedScratch t,
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
    int pairs = r.pairs();
    boolean apart = r.inStep() == 1;
    if (r.inStep() != r.outStep() || pairs * heads < 16 || apart && (pairs & 1) != 0) {
      ScalarRotation.rotate(r, cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
      return;
    }
    int block = Math.min(heads, t.lanes / pairs);
    if (apart) {
      PackedRows.half(t, cos, sin, pairs, block);
    } else {
      PackedRows.interleaved(t, cos, sin, pairs, block);
    }
    for (int head = 0; head < heads; head += block) {
      int count = Math.min(block, heads - head);
      load(t, in, inAt + head * inStride, inStride, 2 * pairs, count);
      int lanes = count * pairs;
      t.ints.get(0, t.x, 0, lanes);
      if (apart) {
        int half = pairs / 2;
        t.ints.get(half, t.up, 0, lanes - half);
        t.ints.get(0, t.down, half, lanes - half);
        half(
            t.x,
            t.up,
            t.down,
            t.mask,
            t.cos0,
            t.sin0,
            t.cos1,
            t.sin1,
            lanes,
            r.fractionBits(),
            r.min(),
            r.max());
      } else {
        interleaved(t.x, t.cos0, t.sin0, lanes, r.fractionBits(), r.min(), r.max());
      }
      t.ints.put(0, t.x, 0, lanes);
      store(t, out, outAt + head * outStride, outStride, 2 * pairs, count);
    }
  }

  private static void load(PackedScratch t, short[] in, int at, int stride, int width, int heads) {
    if (stride == width) {
      t.shorts.put(0, in, at, heads * width);
      return;
    }
    for (int head = 0; head < heads; head++) {
      System.arraycopy(in, at + head * stride, t.slices, head * width, width);
    }
    t.shorts.put(0, t.slices, 0, heads * width);
  }

  private static void store(
      PackedScratch t, short[] out, int at, int stride, int width, int heads) {
    if (stride == width) {
      t.shorts.get(0, out, at, heads * width);
      return;
    }
    t.shorts.get(0, t.slices, 0, heads * width);
    for (int head = 0; head < heads; head++) {
      System.arraycopy(t.slices, head * width, out, at + head * stride, width);
    }
  }

  /** A lane holds a pair. */
  private static void interleaved(
      int[] x, int[] cos, int[] sin, int lanes, int shift, int min, int max) {
    int half = 1 << shift - 1;
    int span = max - min;
    for (int i = 0; i < lanes; i++) {
      int a = x[i] << 16 >> 16;
      int b = x[i] >> 16;
      int minus = -sin[i];
      int p = (a * cos[i] - b * sin[i] + half >> shift) - max;
      int q = (b * cos[i] - a * minus + half >> shift) - max;
      p = (p & p >> 31) + span;
      q = (q & q >> 31) + span;
      p = (p & ~(p >> 31)) + min;
      q = (q & ~(q >> 31)) + min;
      x[i] = p & 0xffff | q << 16;
    }
  }

  /** A lane holds the same channel of two neighbouring pairs; their partners are in {@code up} where {@code mask} is set, else in {@code down}. */
  private static void half(
      int[] x,
      int[] up,
      int[] down,
      int[] mask,
      int[] cos0,
      int[] sin0,
      int[] cos1,
      int[] sin1,
      int lanes,
      int shift,
      int min,
      int max) {
    int half = 1 << shift - 1;
    int span = max - min;
    for (int i = 0; i < lanes; i++) {
      int v = x[i];
      int w = (up[i] ^ down[i]) & mask[i] ^ down[i];
      int p = ((v << 16 >> 16) * cos0[i] - (w << 16 >> 16) * sin0[i] + half >> shift) - max;
      int q = ((v >> 16) * cos1[i] - (w >> 16) * sin1[i] + half >> shift) - max;
      p = (p & p >> 31) + span;
      q = (q & q >> 31) + span;
      p = (p & ~(p >> 31)) + min;
      q = (q & ~(q >> 31)) + min;
      x[i] = p & 0xffff | q << 16;
    }
  }
}
