// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.math3.dfp.Dfp;

/** Fixed-point numbers to and from those of the approximations. */
final class Dyadic {
  private Dyadic() {}

  /** Returns {@code numerator / 2^bits}. */
  static Dfp of(long numerator, int bits) {
    return Remez.FIELD.newDfp(numerator).divide(Remez.FIELD.newDfp(2).pow(bits));
  }

  /**
   * Returns {@code x * 2^bits}, rounded.
   *
   * @throws ArithmeticException where it does not fit
   */
  static long round(Dfp x, int bits) {
    Dfp scaled = x.multiply(Remez.FIELD.newDfp(2).pow(bits));
    return new BigDecimal(scaled.toString()).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }
}
