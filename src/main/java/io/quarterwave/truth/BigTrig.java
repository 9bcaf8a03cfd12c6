// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import io.quarterwave.fixed.Phase;
import java.math.BigInteger;

/**
 * Sine and cosine of one phase of the first octant to any number of bits, by Taylor's series in integer arithmetic.
 *
 * <p>Source of the formulas: Machin's pi = 16 atan(1/5) - 4 atan(1/239), and the series of sine, cosine and arc tangent.
 */
final class BigTrig {
  /** Bits below the asked ones; every series here has far fewer than 2^20 terms, each off by at most two units. */
  private static final int GUARD_BITS = 32;

  private BigTrig() {}

  /**
   * Returns {sine, cosine} of {@code u} units of 2<sup>-32</sup> turns, scaled by 2<sup>bits</sup>, each within one unit.
   *
   * @param u phase in [0, 2<sup>29</sup>], the first octant
   */
  static BigInteger[] sinCos(int u, int bits) {
    return sinCos(u, bits, pi(bits + GUARD_BITS));
  }

  /** Fills a table: entry 2k the sine, 2k + 1 the cosine of {@code k << shift} units, k below {@code count}. */
  static BigInteger[] table(int count, int shift, int bits) {
    BigInteger pi = pi(bits + GUARD_BITS);
    BigInteger[] table = new BigInteger[2 * count];
    for (int k = 0; k < count; k++) {
      int u = k << shift;
      boolean upper = u > Phase.QUARTER >> 1; // the complement lies in the first octant
      BigInteger[] pair = sinCos(upper ? Phase.QUARTER - u : u, bits, pi);
      table[2 * k] = pair[upper ? 1 : 0];
      table[2 * k + 1] = pair[upper ? 0 : 1];
    }
    return table;
  }

  private static BigInteger[] sinCos(int u, int bits, BigInteger pi) {
    int work = bits + GUARD_BITS;
    // x = 2 pi u / 2^32, below 0.786; pi is off by less than 2^16 units of 2^-work, so x by less as
    // well
    BigInteger x = pi.multiply(BigInteger.valueOf(u)).shiftRight(31);
    BigInteger sine = BigInteger.ZERO;
    BigInteger cosine = BigInteger.ZERO;
    BigInteger term = BigInteger.ONE.shiftLeft(work);
    // term n is x^n / n!; truncation costs at most two units a term and |x| < 1 never enlarges an
    // earlier one
    for (int n = 1; term.signum() > 0; n++) {
      boolean negative = ((n - 1) & 2) != 0;
      if ((n & 1) == 1) {
        cosine = negative ? cosine.subtract(term) : cosine.add(term);
      } else {
        sine = negative ? sine.subtract(term) : sine.add(term);
      }
      term = term.multiply(x).shiftRight(work).divide(BigInteger.valueOf(n));
    }
    // the sum is within 2^20 units of 2^-work, which is 2^-12 units of the result; the shift costs
    // less than one
    return new BigInteger[] {roundShift(sine, GUARD_BITS), roundShift(cosine, GUARD_BITS)};
  }

  /** Returns pi scaled by 2<sup>bits</sup>, within 2<sup>16</sup> units for {@code bits <= 4096}. */
  static BigInteger pi(int bits) {
    // at most 0.22 bits + 1 terms, each off by at most two units, times 16, and 60 of the second
    // series times 4
    return arcTangentOfInverse(5, bits)
        .shiftLeft(4)
        .subtract(arcTangentOfInverse(239, bits).shiftLeft(2));
  }

  private static BigInteger arcTangentOfInverse(int inverse, int bits) {
    BigInteger square = BigInteger.valueOf((long) inverse * inverse);
    BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(inverse));
    BigInteger sum = BigInteger.ZERO;
    for (int n = 1; power.signum() > 0; n += 2) {
      BigInteger term = power.divide(BigInteger.valueOf(n));
      sum = (n & 2) == 0 ? sum.add(term) : sum.subtract(term);
      power = power.divide(square);
    }
    return sum;
  }

  private static BigInteger roundShift(BigInteger value, int shift) {
    return value.add(BigInteger.ONE.shiftLeft(shift - 1)).shiftRight(shift);
  }
}
