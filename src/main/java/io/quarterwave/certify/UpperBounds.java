// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.trig.CertifiedBounds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers of the derivations, exact or rounded up. */
final class UpperBounds {
  private static final MathContext UP = new MathContext(40, RoundingMode.CEILING);

  /** The square root of 2, rounded up. */
  static final BigDecimal SQRT2 = BigDecimal.valueOf(2).sqrt(UP);

  /** Pi, rounded up: 355/113 is 2.7e-7 above it. */
  static final BigDecimal PI = BigDecimal.valueOf(355).divide(BigDecimal.valueOf(113), UP);

  /** The certified error of the pinned sine, as a real number. */
  static final BigDecimal SINE_ERROR =
      new BigDecimal(CertifiedBounds.SINCOS_Q30_POLY).multiply(pow2(-30));

  private UpperBounds() {}

  /** Returns 2<sup>exponent</sup>, exactly. */
  static BigDecimal pow2(int exponent) {
    BigDecimal power = BigDecimal.valueOf(2).pow(Math.abs(exponent));
    return exponent >= 0 ? power : BigDecimal.ONE.divide(power);
  }
}
