// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * From the sine's distance to its nearer peak, {@link Phase#fromPeak}, to the cosine's, so that both at once share
 * the fold and the square.
 *
 * <p>With {@code e} the one and a quarter turn 2<sup>30</sup>, the other is {@code 2^30 - |e|} but for its sign, and its square {@code e^2 +
 * 2^60 - 2^31 |e|}.
 */
final class Quadrature {
  private Quadrature() {}

  /** Returns both in one: cosine in the high 32 bits, sine in the low 32 bits. */
  static long pack(int cosine, int sine) {
    return (long) cosine << 32 | (sine & 0xffff_ffffL);
  }

  /**
   * Returns both with their signs, clamped at the top.
   *
   * @param mirror {@link Phase#mirror}, or {@code ~(fromPeak >> 31)}, which is the same
   */
  static long signed(int phase, int mirror, int cosine, int sine, QFormat format) {
    int sign = phase >> 31;
    int max = (int) format.max();
    return pack(
        Math.min(FixedPoint.negateIf(sign ^ mirror, cosine), max),
        Math.min(FixedPoint.negateIf(sign, sine), max));
  }

  /** As {@link #signed(int, int, int, int, QFormat)}, for magnitudes of up to 2<sup>31</sup>. */
  static long signed(int phase, int mirror, long cosine, long sine, QFormat format) {
    long sign = phase >> 31;
    long other = sign ^ mirror;
    return pack((int) Math.min((cosine ^ other) - other, format.max()), (int)
        Math.min((sine ^ sign) - sign, format.max()));
  }

  /**
   * Returns {@code (2^14 - |z|)^2 - z^2 = 2^28 - 2^15 |z|} for {@code fromPeak = z * 2^16}.
   */
  static int squareGain(int fromPeak) {
    // e ^ ~(e >> 31) is -|e| - 1 where e >= 0 and -|e| where it is not; one more in either case,
    // which
    // the shift drops in the second
    return ((fromPeak ^ ~(fromPeak >> 31)) + ((1 << 29) + 1)) >> 1;
  }

  /**
   * Returns {@code 2^(29 + shift) - 2^shift |fromPeak|} modulo 2<sup>64</sup>: the gain of the square in 2<sup>31 - shift</sup>.
   *
   * @param shift at least 1
   */
  static long squareGain(long fromPeak, int shift) {
    // as above; the last bit takes what the shift takes there
    return (((fromPeak << shift) ^ ~(fromPeak >> 63)) + ((1L << (29 + shift)) + 1)) & -2L;
  }
}
