// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine as an even polynomial of degree 8 in the distance to the peak with three multiplications and two sets of constants, one for the
 * half of the quarter wave next to the peak, one for the half next to zero.
 *
 * <p>A quartic in {@code y = z*z} whose leading coefficient is a square of shifts and a subtraction needs one product instead of three
 * once its coefficients are adapted (Motzkin 1955; Knuth, The Art of Computer Programming 2, 4.6.4):
 *
 * <pre>
 *   t = y*(y/32 - y/512 - y/2^trim + a);   result = (t + y/4 + b)*(t + c) + d
 * </pre>
 *
 * @param format format of the results, up to 16 bits
 * @param trim a last shift in the leading coefficient, 10 to 31; 31 takes nothing away
 * @param factors a, b and c in Q28, each near the peak and near zero; a from -2<sup>27</sup> to 0, b from 0 to 2<sup>28</sup>, c from 0
 * @param tails d near the peak and near zero in Q56, with the rounding half
 */
public record SplitFactoredPolynomial(QFormat format, int trim, int[] factors, long[] tails)
    implements ShortSinCos {
  /**
   * Copies the constants.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the constants break
   */
  public SplitFactoredPolynomial {
    Checks.shortFormat(format);
    Checks.range("trim", trim, 10, 31);
    Checks.length("factors", factors.length, 6);
    Checks.length("tails", tails.length, 2);
    factors = factors.clone();
    tails = tails.clone();
    for (int set = 0; set < 2; set++) {
      Checks.range("factors[" + set + "]", factors[set], -(1 << 27), 0);
      Checks.range("factors[" + (2 + set) + "]", factors[2 + set], 0, 1 << 28);
      Checks.range("factors[" + (4 + set) + "]", factors[4 + set], 0, Integer.MAX_VALUE);
      Checks.magnitude("tails[" + set + "]", tails[set], 57);
    }
    Checks.zero(
        "the sine of phase 0",
        magnitude(-(1 << 14), 56 - format.fractionBits(), trim, factors, tails));
  }

  /** Returns a copy of the factors. */
  @Override
  public int[] factors() {
    return factors.clone(); // the arrays inside are never handed out, so the record stays immutable
  }

  /** Returns a copy of the tails. */
  @Override
  public long[] tails() {
    return tails.clone();
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    return trim == 31 ? new Cost(3, 9, 8, 4, 40, 64) : new Cost(3, 10, 9, 4, 40, 64);
  }

  @Override
  public int sin(int phase) {
    int magnitude =
        magnitude(Phase.fromPeak(phase) >> 16, 56 - format.fractionBits(), trim, factors, tails);
    return Math.min(FixedPoint.negateIf(phase >> 31, magnitude), (int) format.max());
  }

  private static int magnitude(int z, int drop, int trim, int[] factors, long[] tails) {
    int y = z * z; // Q28, |z| <= 2^14
    int set = ((1 << 26) - 1 - y) >>> 31; // 0 where |z| < 2^13
    // y*(1/32 - 1/512 - 2^-trim) is in [0, 2^23]
    int bend = (y >> 5) - (y >> 9) - (y >> trim) + factors[set];
    return FactoredQuartic.adapted(y, bend, factors[2 + set], factors[4 + set], tails[set], drop);
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
      int phase = phases[i];
      sinOut[o] = (short) sin(phase);
      cosOut[o] = (short) sin(phase + Phase.QUARTER);
    }
  }
}
