// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * Rotations of lanes in the form that C2 of JDK 17 and of JDK 25 turns into vector code. It is a narrow form; each of its parts decides:
 *
 * <ul>
 *   <li>all arrays hold {@code int}s and have the index {@code i}, since different offsets might overlap;
 *   <li>one store an iteration, to an array that is otherwise read at the same index only;
 *   <li>a difference of two products, since the unrolled copies of a sum may differ in the order of its terms; for the same reason the
 *       channels of a lane have multiplicands of their own where there is more to do than two products;
 *   <li>no {@code Math.min} and {@code Math.max}, which JDK 17 keeps scalar: {@code d & d >> 31} is {@code min(d, 0)} and {@code d & ~(d >> 31)} is
 *       {@code max(d, 0)};
 *   <li>the long loops have more than 325 bytecodes, so that they are compiled by themselves: {@code wide16} inlined into its callers was scalar on JDK 25.
 * </ul>
 *
 * <p>Accumulators are those of {@link ScalarRotation}, which fit 32 bits; rounded, they are below {@code 2^18}.
 */
final class PackedLoops {
  private PackedLoops() {}

  /** Rotates the two channels of each lane into one another. */
  static void pairs16(int[] x, int[] cos, int[] sin, int lanes, int shift, int min, int max) {
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

  /** Rotates lanes of two channels with their partners. */
  static void lanes16(
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

  /**
   * Rotates lanes of two channels with their partners, for sums of more than 32 bits.
   *
   * <p>With {@code c = 256 h + l} and {@code 0 <= l < 256}, {@code floor(v c / 256) = v h + floor(v l / 256)}, and the same for a difference of two products; the bits
   * below do not reach the result, because {@code floor((floor(z / 256) + n) / 2^k) = floor((z / 256 + n) / 2^k)} for whole {@code n}.
   */
  static void wide16(
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
    int rest = shift - 8;
    int half = 1 << rest - 1;
    int span = max - min;
    for (int i = 0; i < lanes; i++) {
      int v = x[i];
      int w = (up[i] ^ down[i]) & mask[i] ^ down[i];
      int a = v << 16 >> 16;
      int b = w << 16 >> 16;
      int low = a * (cos0[i] & 255) - b * (sin0[i] & 255) >> 8;
      int high = a * (cos0[i] >> 8) - b * (sin0[i] >> 8);
      int first = low + high;
      int p = (first + half >> rest) - max;
      int c = v >> 16;
      int d = w >> 16;
      int less = c * (cos1[i] & 255) - d * (sin1[i] & 255) >> 8;
      int more = c * (cos1[i] >> 8) - d * (sin1[i] >> 8);
      int second = less + more;
      int q = (second + half >> rest) - max;
      int y0 = p & p >> 31;
      int y1 = q & q >> 31;
      y0 = y0 + span;
      y1 = y1 + span;
      y0 = (y0 & ~(y0 >> 31)) + min;
      y1 = (y1 & ~(y1 >> 31)) + min;
      x[i] = y0 & 0xffff | y1 << 16;
    }
  }

  /** Rotates lanes of four channels with their partners. */
  static void lanes8(
      int[] x,
      int[] up,
      int[] down,
      int[] mask,
      int[][] cos,
      int[][] sin,
      int lanes,
      int shift,
      int min,
      int max) {
    lanes8(
        x, up, down, mask, cos[0], sin[0], cos[1], sin[1], cos[2], sin[2], cos[3], sin[3], lanes,
        shift, min, max);
  }

  private static void lanes8(
      int[] x,
      int[] up,
      int[] down,
      int[] mask,
      int[] cos0,
      int[] sin0,
      int[] cos1,
      int[] sin1,
      int[] cos2,
      int[] sin2,
      int[] cos3,
      int[] sin3,
      int lanes,
      int shift,
      int min,
      int max) {
    int half = 1 << shift - 1;
    int span = max - min; // at most 255: the four clamped differences stay apart
    int above = (min + 128) * 0x01010101; // 0 or 1 in each, and no sum is above 255
    for (int i = 0; i < lanes; i++) {
      int v = x[i];
      int w = (up[i] ^ down[i]) & mask[i] ^ down[i];
      int p = ((v << 24 >> 24) * cos0[i] - (w << 24 >> 24) * sin0[i] + half >> shift) - max;
      int q = ((v << 16 >> 24) * cos1[i] - (w << 16 >> 24) * sin1[i] + half >> shift) - max;
      int r = ((v << 8 >> 24) * cos2[i] - (w << 8 >> 24) * sin2[i] + half >> shift) - max;
      int s = ((v >> 24) * cos3[i] - (w >> 24) * sin3[i] + half >> shift) - max;
      p = (p & p >> 31) + span;
      q = (q & q >> 31) + span;
      r = (r & r >> 31) + span;
      s = (s & s >> 31) + span;
      p = p & ~(p >> 31);
      q = q & ~(q >> 31);
      r = r & ~(r >> 31);
      s = s & ~(s >> 31);
      x[i] = (p | q << 8 | r << 16 | s << 24) + above ^ 0x80808080;
    }
  }

  /** Exchanges the channels of a pair in lanes of two channels. */
  static void exchange16(int[] x, int[] to, int lanes) {
    for (int i = 0; i < lanes; i++) {
      to[i] = x[i] << 16 | x[i] >>> 16;
    }
  }

  /** Exchanges the channels of both pairs in lanes of four channels. */
  static void exchange8(int[] x, int[] to, int lanes) {
    for (int i = 0; i < lanes; i++) {
      to[i] = x[i] << 8 & 0xff00ff00 | x[i] >>> 8 & 0x00ff00ff;
    }
  }
}
