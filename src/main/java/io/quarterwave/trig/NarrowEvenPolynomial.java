// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine as an even polynomial in the distance to the peak whose every product fits 32 bits, for cores without a 32x32-&gt;64 multiply.
 *
 * <p>With {@code z} the magnitude of that distance (a quarter turn is 2<sup>14</sup>) and {@code y = z*z} rounded to Q16: {@code c1 -
 * y*(c2 - ...)} by Horner's rule, then {@code c0 - z*(z*h)}: the exact z twice instead of the rounded y keeps the last products precise.
 * {@code c0} is in Q31 and contains the rounding half, {@code c1} in Q17.
 *
 * @param format format of the results, up to 16 bits
 * @param coefficients c0, c1, ..., unsigned
 * @param shifts right shift of {@code y*c(k+1)} before it is subtracted from {@code c(k)}, for k = 1, 2, ...
 */
public record NarrowEvenPolynomial(QFormat format, int[] coefficients, int[] shifts)
    implements ShortSinCos {
  /**
   * Copies the arrays.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks
   */
  public NarrowEvenPolynomial {
    Checks.shortFormat(format);
    Checks.narrow(coefficients, shifts);
    coefficients = coefficients.clone();
    shifts = shifts.clone();
    Checks.zero(
        "the sine of phase 0",
        magnitude(coefficients, shifts, 31 - format.fractionBits(), 1 << 14, 1 << 16));
  }

  /** Returns a copy of the coefficients. */
  @Override
  public int[] coefficients() {
    return coefficients
        .clone(); // the arrays inside are never handed out, so the record stays immutable
  }

  /** Returns a copy of the shifts. */
  @Override
  public int[] shifts() {
    return shifts.clone();
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    int n = coefficients.length;
    return new Cost(n + 1, n + 3, n + 5, 0, 0, 32);
  }

  @Override
  public Cost pairCost() {
    int n = coefficients.length;
    return new Cost(2 * n + 1, 2 * n + 5, 2 * n + 6, 0, 0, 32);
  }

  @Override
  public int sin(int phase) {
    int z = (1 << 14) - (Phase.toFirstQuarter(phase & 0xffff_0000) >> 16);
    int y = FixedPoint.roundShift(z * z, 12); // at most 2^16
    int magnitude = magnitude(coefficients, shifts, 31 - format.fractionBits(), z, y);
    return Math.min(FixedPoint.negateIf(phase >> 31, magnitude), (int) format.max());
  }

  @Override
  public long sinCos(int phase) {
    int x = Phase.toFirstQuarter(phase & 0xffff_0000) >> 16; // the cosine's distance to the peak
    int z = (1 << 14) - x;
    int y = FixedPoint.roundShift(x * x, 12);
    int other = y + (((1 << 13) - x) << 3); // z*z less x*x is a multiple of 2^15, so rounded alike
    int drop = 31 - format.fractionBits();
    return Quadrature.signed(
        phase,
        Phase.mirror(phase),
        magnitude(coefficients, shifts, drop, x, y),
        magnitude(coefficients, shifts, drop, z, other),
        format);
  }

  private static int magnitude(int[] c, int[] shifts, int drop, int z, int y) {
    int h = c[c.length - 1];
    for (int k = c.length - 2; k >= 1; k--) {
      h = c[k]
          - ((y * h)
              >>> shifts[
                  k - 1]); // unsigned: each coefficient is scaled so that its product stays below
      // 2^32
    }
    return (c[0] - z * ((z * h) >>> 14)) >>> drop;
  }

  @Override
  public void sin(int[] phases, int from, int to, short[] out, int outFrom) {
    fill(0, phases, from, to, out, outFrom);
  }

  @Override
  public void cos(int[] phases, int from, int to, short[] out, int outFrom) {
    fill(Phase.QUARTER, phases, from, to, out, outFrom);
  }

  private void fill(int lead, int[] phases, int from, int to, short[] out, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, out.length);
    for (int i = from, o = outFrom; i < to; i++, o++) {
      out[o] = (short) sin(phases[i] + lead);
    }
  }

  @Override
  public void sinCos(int[] phases, int from, int to, short[] sinOut, short[] cosOut, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, sinOut.length);
    Ranges.check(from, to, phases.length, outFrom, cosOut.length);
    for (int i = from, o = outFrom; i < to; i++, o++) {
      long pair = sinCos(phases[i]);
      sinOut[o] = (short) pair;
      cosOut[o] = (short) (pair >> 32);
    }
  }
}
