// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.kernel.Kernels;
import io.quarterwave.kernel.SineLoops;

/**
 * Sine as an even polynomial of degree 10 in the distance to the peak with four multiplications and no table.
 *
 * <p>A quintic in {@code y = z*z} whose leading coefficient is forced to -2<sup>-15</sup> needs three products instead of five once
 * its coefficients are adapted (Motzkin 1955; Knuth, The Art of Computer Programming 2, 4.6.4):
 *
 * <pre>
 *   t = y*(y/128 + a);   v = (t + y/8 + b)*(t + c) + d;   result = ((1 - y)*v + f) / 2
 * </pre>
 *
 * @param format format of the results, up to 16 bits
 * @param a in Q28, magnitude below 2<sup>27</sup>
 * @param b in Q26, magnitude at most 4
 * @param c likewise
 * @param d likewise
 * @param f the sine of phase 0 and the rounding half, from 0 to below one ulp, 2<sup>55 - fractionBits</sup>
 */
public record FactoredPolynomial(QFormat format, int a, int b, int c, int d, long f)
    implements ShortSinCos {
  private static final SineLoops LOOPS = Kernels.chosenOrScalar().factoredSines();

  private static final int FOUR = 4 << 26;

  /**
   * Checks the constants.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks
   */
  public FactoredPolynomial {
    Checks.shortFormat(format);
    Checks.range("a", a, -(1 << 27), 1 << 27);
    Checks.range("b", b, -FOUR, FOUR);
    Checks.range("c", c, -FOUR, FOUR);
    Checks.range("d", d, -FOUR, FOUR);
    if (f < 0 || f >= 1L << (55 - format.fractionBits())) {
      throw new IllegalArgumentException("f (" + f + ") must be in [0, 2^"
          + (55 - format.fractionBits()) + "), so that the sine of phase 0 is 0");
    }
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    return new Cost(4, 9, 7, 0, 0, 64);
  }

  @Override
  public Cost pairCost() {
    return new Cost(7, 19, 14, 0, 0, 64);
  }

  @Override
  public int sin(int phase) {
    int z = Phase.fromPeak(phase) >> 16; // |z| <= 2^14
    return Math.min(FixedPoint.negateIf(phase >> 31, magnitude(z * z)), (int) format.max());
  }

  private int magnitude(int y) { // Q28
    int t = (int) (((long) y * ((y >> 7) + a)) >> 30); // |y/128 + a| < 1, so |t| < 2^26
    long v = (((long) (t + (y >> 5) + b) * (t + c)) >> 26) + d; // factors below 2^29, so |v| < 2^33
    return (int) ((((1 << 28) - y) * v + f) >> (55 - format.fractionBits()));
  }

  @Override
  public long sinCos(int phase) {
    int fromPeak = Phase.fromPeak(phase & 0xffff_0000);
    int z = fromPeak >> 16;
    int y = z * z;
    int other = y + Quadrature.squareGain(fromPeak);
    return Quadrature.signed(phase, ~(fromPeak >> 31), magnitude(other), magnitude(y), format);
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
    int done = vectors(lead, phases, from, to, out, outFrom);
    for (int i = from + done, o = outFrom + done; i < to; i++, o++) {
      out[o] = (short) sin(phases[i] + lead);
    }
  }

  /** Does the first of the phases by vectors, where there are any, and returns how many. */
  private int vectors(int lead, int[] phases, int from, int to, short[] out, int outFrom) {
    int shift = 55 - format.fractionBits();
    int max = (int) format.max();
    return LOOPS.factored(a, b, c, d, f, shift, max, lead, phases, from, to, out, outFrom);
  }

  @Override
  public void sinCos(int[] phases, int from, int to, short[] sinOut, short[] cosOut, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, sinOut.length);
    Ranges.check(from, to, phases.length, outFrom, cosOut.length);
    int done = vectors(0, phases, from, to, sinOut, outFrom);
    vectors(Phase.QUARTER, phases, from, to, cosOut, outFrom);
    for (int i = from + done, o = outFrom + done; i < to; i++, o++) {
      long pair = sinCos(phases[i]);
      sinOut[o] = (short) pair;
      cosOut[o] = (short) (pair >> 32);
    }
  }
}
