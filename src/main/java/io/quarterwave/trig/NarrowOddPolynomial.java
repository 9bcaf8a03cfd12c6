// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine as an odd polynomial in the phase folded to the first quarter whose every product fits 32 bits, for cores without a
 * 32x32-&gt;64 multiply.
 *
 * <p>With {@code x} the folded phase (a quarter turn is 2<sup>14</sup>) and {@code y = x*x} rounded to Q16: {@code c1 - y*(c2 - ...)} by
 * Horner's rule, then {@code x*(c0 - x*(x*h))}: the exact x instead of the rounded y keeps the last products precise. {@code c0} is in
 * Q17, {@code c1} in Q18.
 *
 * @param format format of the results, up to 16 bits
 * @param coefficients c0, c1, ..., unsigned
 * @param shifts right shift of {@code y*c(k+1)} before it is subtracted from {@code c(k)}, for k = 1, 2, ...
 */
public record NarrowOddPolynomial(QFormat format, int[] coefficients, int[] shifts)
    implements ShortSinCos {
  /**
   * Copies the arrays.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks
   */
  public NarrowOddPolynomial {
    Checks.shortFormat(format);
    Checks.narrow(coefficients, shifts);
    coefficients = coefficients.clone();
    shifts = shifts.clone();
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
    return new Cost(n + 2, n + 3, n + 6, 0, 0, 32);
  }

  @Override
  public Cost pairCost() {
    int n = coefficients.length;
    return new Cost(2 * n + 3, 2 * n + 7, 2 * n + 8, 0, 0, 32);
  }

  @Override
  public int sin(int phase) {
    int x = Phase.toFirstQuarter(phase & 0xffff_0000) >> 16;
    int y = FixedPoint.roundShift(x * x, 12); // at most 2^16
    return Math.min(FixedPoint.negateIf(phase >> 31, magnitude(x, y)), (int) format.max());
  }

  private int magnitude(int x, int y) {
    int[] c = coefficients;
    int h = c[c.length - 1];
    for (int k = c.length - 2; k >= 1; k--) {
      h = c[k]
          - ((y * h)
              >>> shifts[
                  k - 1]); // unsigned: each coefficient is scaled so that its product stays below
      // 2^32
    }
    int drop = 31 - format.fractionBits();
    int w = c[0] - ((x * ((x * h) >>> 14)) >>> 15);
    return (x * w + (1 << (drop - 1))) >>> drop;
  }

  @Override
  public long sinCos(int phase) {
    int x = Phase.toFirstQuarter(phase & 0xffff_0000) >> 16;
    int y = FixedPoint.roundShift(x * x, 12);
    int other =
        y + (((1 << 13) - x) << 3); // (2^14 - x)^2 less x*x is a multiple of 2^15, so rounded alike
    return Quadrature.signed(
        phase, Phase.mirror(phase), magnitude((1 << 14) - x, other), magnitude(x, y), format);
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
