// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * Rotates two int16 or four int8 channels in lanes of 32 bits, in plain Java that the compiler of the JVM turns into vector code:
 * for JVMs without the vector module. Equal to {@link ScalarRotation} bit for bit, which also takes what does not pack: halves and pairs that
 * straddle lanes, and too little data.
 */
final class PackedRotation {
  /** Below so many channels the copies and the repeated multiplicands may cost more than they bring. */
  private static final int WORTH = 256;

  private PackedRotation() {}

  /** As {@link ScalarRotation#rotateWide} if the multiplicands are exact ones, else as its loop with sums of 32 bits. */
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
    if (packs(t, r, 2, heads)) {
      int16(t, r, cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    } else if (r.exact()) {
      ScalarRotation.rotateWide(r, cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    } else {
      ScalarRotation.rotate(r, cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    }
  }

  /** As {@link ScalarRotation#rotate(Rotation, int[], int[], byte[], int, int, byte[], int, int, int)}. */
  static void rotate(
      PackedScratch t,
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
    if (packs(t, r, 4, heads)) {
      int8(t, r, cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    } else {
      ScalarRotation.rotate(r, cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    }
  }

  private static boolean packs(PackedScratch t, Rotation r, int places, int heads) {
    int pairs = r.pairs();
    int together = r.interleaved() ? 2 * pairs : pairs; // channels that lanes may not straddle
    return together % places == 0 && pairs <= t.maxPairs && 2 * pairs * heads >= WORTH;
  }

  private static void int16(
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
    int width = 2 * pairs;
    boolean apart = !r.interleaved();
    int block = Math.min(heads, t.capacity / pairs);
    if (r.exact() || apart) {
      PackedRows.channels(t, cos, sin, pairs, 2, apart, block);
    } else {
      PackedRows.pairs(t, cos, sin, pairs, block);
    }
    for (int head = 0; head < heads; head += block) {
      int count = Math.min(block, heads - head);
      int lanes = count * pairs;
      load(t, in, inAt + head * inStride, inStride, width, count);
      t.ints.get(0, t.x, 0, lanes);
      if (apart) {
        partnersApart(t, lanes, pairs / 2);
      } else if (r.exact()) {
        PackedLoops.exchange16(t.x, t.up, lanes);
      }
      turn16(t, r, lanes);
      t.ints.put(0, t.x, 0, lanes);
      store(t, out, outAt + head * outStride, outStride, width, count);
    }
  }

  private static void turn16(PackedScratch t, Rotation r, int lanes) {
    int shift = r.fractionBits();
    int[][] cos = t.cos;
    int[][] sin = t.sin;
    if (r.exact()) {
      PackedLoops.wide16(
          t.x, t.up, t.down, t.mask, cos[0], sin[0], cos[1], sin[1], lanes, shift, r.min(),
          r.max());
    } else if (!r.interleaved()) {
      PackedLoops.lanes16(
          t.x, t.up, t.down, t.mask, cos[0], sin[0], cos[1], sin[1], lanes, shift, r.min(),
          r.max());
    } else {
      PackedLoops.pairs16(t.x, cos[0], sin[0], lanes, shift, r.min(), r.max());
    }
  }

  private static void int8(
      PackedScratch t,
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
    int pairs = r.pairs();
    int width = 2 * pairs;
    boolean apart = !r.interleaved();
    int block = Math.min(heads, t.capacity / pairs);
    PackedRows.channels(t, cos, sin, pairs, 4, apart, block);
    for (int head = 0; head < heads; head += block) {
      int count = Math.min(block, heads - head);
      int lanes = count * pairs / 2;
      move(in, inAt + head * inStride, inStride, t.bytes, 0, width, width, count);
      t.ints.get(0, t.x, 0, lanes);
      if (apart) {
        partnersApart(t, lanes, pairs / 4);
      } else {
        PackedLoops.exchange8(t.x, t.up, lanes);
      }
      PackedLoops.lanes8(
          t.x, t.up, t.down, t.mask, t.cos, t.sin, lanes, r.fractionBits(), r.min(), r.max());
      t.ints.put(0, t.x, 0, lanes);
      move(t.bytes, 0, width, out, outAt + head * outStride, outStride, width, count);
    }
  }

  /** Partners are half a head further on or back; the mask keeps what comes from another head out. */
  private static void partnersApart(PackedScratch t, int lanes, int half) {
    t.ints.get(half, t.up, 0, lanes - half);
    t.ints.get(0, t.down, half, lanes - half);
  }

  private static void load(PackedScratch t, short[] in, int at, int stride, int width, int heads) {
    if (stride == width) {
      t.shorts.put(0, in, at, heads * width);
      return;
    }
    for (int head = 0; head < heads; head++) {
      t.shorts.put(head * width, in, at + head * stride, width);
    }
  }

  private static void store(
      PackedScratch t, short[] out, int at, int stride, int width, int heads) {
    if (stride == width) {
      t.shorts.get(0, out, at, heads * width);
      return;
    }
    for (int head = 0; head < heads; head++) {
      t.shorts.get(head * width, out, at + head * stride, width);
    }
  }

  private static void move(
      byte[] in,
      int inAt,
      int inStride,
      byte[] out,
      int outAt,
      int outStride,
      int width,
      int heads) {
    if (inStride == width && outStride == width) {
      System.arraycopy(in, inAt, out, outAt, heads * width);
      return;
    }
    for (int head = 0; head < heads; head++) {
      System.arraycopy(in, inAt + head * inStride, out, outAt + head * outStride, width);
    }
  }
}
