// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import java.math.BigInteger;

/** Pi to any number of bits. */
public final class Pi {
  /** Bits below the asked ones: the sum is within 2^16 units of the last of them, so that a quotient is nearly always decided. */
  private static final int GUARD_BITS = 64;

  private Pi() {}

  /**
   * Returns {@code floor(pi * 2^bits)}, exactly; since pi is irrational it lies strictly between that and one more.
   *
   * @param bits binary digits after the point, 0 to 2000
   * @throws IllegalArgumentException for other numbers of bits
   */
  public static BigInteger floor(int bits) {
    if (bits < 0 || bits > 2000) {
      throw new IllegalArgumentException("bits (" + bits + ") must be in [0, 2000]");
    }
    return floor(bits, GUARD_BITS);
  }

  private static BigInteger floor(int bits, int guardBits) {
    BigInteger pi = BigTrig.pi(bits + guardBits);
    BigInteger slack = BigInteger.ONE.shiftLeft(16);
    BigInteger low = pi.subtract(slack).shiftRight(guardBits);
    BigInteger high = pi.add(slack).shiftRight(guardBits);
    return low.equals(high) ? low : floor(bits, 2 * guardBits);
  }
}
