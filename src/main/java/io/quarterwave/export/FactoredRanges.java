// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.trig.FactoredPolynomial;

/** How large the intermediate values of a factored polynomial become: all of them are evaluated. */
public final class FactoredRanges {
  private FactoredRanges() {}

  /** Returns whether both factors stay below 2<sup>28</sup> and their product and {@code d} below 2<sup>31</sup>, at every 16-bit phase. */
  public static boolean narrow(FactoredPolynomial p) {
    for (int z = 0; z <= 1 << 14; z++) {
      int y = z * z;
      long t = ((long) y * ((y >> 7) + p.a())) >> 30;
      long first = t + (y >> 5) + p.b();
      long second = t + p.c();
      long v = ((first * second) >> 26) + p.d();
      if (!fits(first, 28) || !fits(second, 28) || !fits(v - p.d(), 31) || !fits(v, 31)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(long value, int bits) {
    return Math.abs(value) < 1L << bits;
  }
}
