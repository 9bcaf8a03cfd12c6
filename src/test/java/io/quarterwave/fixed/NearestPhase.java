// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

import io.quarterwave.truth.Pi;
import java.math.BigInteger;

/** The phase nearest to an angle by its definition, in integers of any size; ties up. */
public final class NearestPhase {
  private static final int PI_BITS = 400;
  private static final BigInteger PI = Pi.floor(PI_BITS);

  private NearestPhase() {}

  /** Returns {@code floor(x + 1/2)} modulo a turn, x the exact angle of a code in units of 2^-phaseBits turns. */
  public static int of(AngleFormat format, int angle, int phaseBits) {
    BigInteger turn = BigInteger.ONE.shiftLeft(phaseBits);
    BigInteger code = BigInteger.valueOf(angle);
    if (format instanceof Degrees) {
      BigInteger full = BigInteger.valueOf(360).shiftLeft(format.fractionBits());
      return rounded(code.multiply(turn), full).mod(turn).intValue();
    }
    BigInteger numerator = code.multiply(turn).shiftLeft(PI_BITS);
    int doubled = format.fractionBits() + 1;
    BigInteger one = rounded(numerator, PI.shiftLeft(doubled));
    BigInteger other = rounded(numerator, PI.add(BigInteger.ONE).shiftLeft(doubled));
    if (!one.equals(other)) { // pi lies between the two divisors
      throw new ArithmeticException(PI_BITS + " bits of pi do not decide " + angle);
    }
    return one.mod(turn).intValue();
  }

  private static BigInteger rounded(BigInteger x, BigInteger y) {
    BigInteger twice = y.shiftLeft(1);
    BigInteger shifted = x.shiftLeft(1).add(y);
    return shifted.subtract(shifted.mod(twice)).divide(twice);
  }
}
