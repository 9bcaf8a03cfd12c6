// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static java.lang.Math.multiplyHigh;

/**
 * {@code c0 - y*(c1 - y*(c2 - ...))} by Horner's rule in three widths, each product cut.
 *
 * <p>Written out for up to eight coefficients, every step falling through to the next: the control of a loop over so few costs as much as
 * its products, and keeps those of a sine and a cosine from overlapping.
 */
final class Horner {
  private Horner() {}

  /** Products shifted by 28. */
  static long scaled(long[] c, long y) {
    int k = c.length - 2;
    long h = c[k + 1];
    for (; k >= 7; k--) {
      h = c[k] - ((y * h) >> 28);
    }
    switch (k) {
      case 6:
        h = c[6] - ((y * h) >> 28);
      case 5:
        h = c[5] - ((y * h) >> 28);
      case 4:
        h = c[4] - ((y * h) >> 28);
      case 3:
        h = c[3] - ((y * h) >> 28);
      case 2:
        h = c[2] - ((y * h) >> 28);
      case 1:
        h = c[1] - ((y * h) >> 28);
      case 0:
        h = c[0] - ((y * h) >> 28);
      default:
        return h;
    }
  }

  /** Products of unsigned numbers below 2<sup>32</sup>, shifted by 32. */
  static long highWord(long[] c, long y) {
    int k = c.length - 2;
    long h = c[k + 1];
    for (; k >= 7; k--) {
      h = c[k] - ((y * h) >>> 32);
    }
    switch (k) {
      case 6:
        h = c[6] - ((y * h) >>> 32);
      case 5:
        h = c[5] - ((y * h) >>> 32);
      case 4:
        h = c[4] - ((y * h) >>> 32);
      case 3:
        h = c[3] - ((y * h) >>> 32);
      case 2:
        h = c[2] - ((y * h) >>> 32);
      case 1:
        h = c[1] - ((y * h) >>> 32);
      case 0:
        h = c[0] - ((y * h) >>> 32);
      default:
        return h;
    }
  }

  /** Products of 64x64 bits, shifted by 64. */
  static long wide(long[] c, long y) {
    int k = c.length - 2;
    long h = c[k + 1];
    for (; k >= 7; k--) {
      h = c[k] - multiplyHigh(y, h);
    }
    switch (k) {
      case 6:
        h = c[6] - multiplyHigh(y, h);
      case 5:
        h = c[5] - multiplyHigh(y, h);
      case 4:
        h = c[4] - multiplyHigh(y, h);
      case 3:
        h = c[3] - multiplyHigh(y, h);
      case 2:
        h = c[2] - multiplyHigh(y, h);
      case 1:
        h = c[1] - multiplyHigh(y, h);
      case 0:
        h = c[0] - multiplyHigh(y, h);
      default:
        return h;
    }
  }
}
