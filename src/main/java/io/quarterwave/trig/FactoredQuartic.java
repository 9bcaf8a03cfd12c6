// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine as an even polynomial of degree 8 in the distance to the peak with three multiplications and no table.
 *
 * <p>A quartic in {@code y = z*z} whose leading coefficient is a square of shifts and a subtraction needs one product instead of three
 * once its coefficients are adapted (Motzkin 1955; Knuth, The Art of Computer Programming 2, 4.6.4):
 *
 * <pre>
 *   t = y*(y/32 - y/512 + a);   result = (t + y/4 + b)*(t + c) + d
 * </pre>
 *
 * @param format format of the results, up to 16 bits
 * @param phaseBits leading bits of the phase that are read, 16 or 32
 * @param a in Q28, from -2<sup>27</sup> to 0
 * @param b in Q28, from 0 to 2<sup>28</sup>
 * @param c in Q28, from 0 to 5
 * @param d in Q56, magnitude at most 2<sup>57</sup>, with the rounding half
 */
public record FactoredQuartic(QFormat format, int phaseBits, int a, int b, int c, long d)
    implements ShortSinCos {
  /**
   * Checks the constants.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the constants break
   */
  public FactoredQuartic {
    Checks.shortFormat(format);
    Checks.phaseBits(phaseBits);
    Checks.range("a", a, -(1 << 27), 0);
    Checks.range("b", b, 0, 1 << 28);
    Checks.range("c", c, 0, 5 << 28); // with t, which is at most 2^23, below 2^31
    Checks.magnitude("d", d, 57);
    Checks.zero("the sine of phase 0", magnitude(1 << 28, format, a, b, c, d));
    Checks.peak(format, magnitude(0, format, a, b, c, d));
  }

  @Override
  public Cost cost() {
    return new Cost(3, 8, 7, 0, 0, 64);
  }

  @Override
  public Cost pairCost() {
    return new Cost(5, 16, 14, 0, 0, 64);
  }

  @Override
  public int sin(int phase) {
    long z = Phase.fromPeak(phase & -1 << (32 - phaseBits));
    return signed(phase >> 31, z * z);
  }

  @Override
  public long sinCos(int phase) {
    long x = phase & (Phase.QUARTER - 1) & -1 << (32 - phaseBits);
    long fromZero = x * x;
    long fromPeak = fromZero + (((1L << 29) - x) << 31); // (2^30 - x)^2
    int mask = phase >> 31;
    boolean rising = (phase & Phase.QUARTER) == 0; // sine and cosine have one sign
    int sine = signed(mask, rising ? fromPeak : fromZero);
    int cosine = signed(rising ? mask : ~mask, rising ? fromZero : fromPeak);
    return (long) cosine << 32 | (sine & 0xffff_ffffL);
  }

  /** The sine where the squared distance to the peak is {@code square} in Q60; the mask is -1 where it is negative, else 0. */
  private int signed(int mask, long square) {
    int magnitude = magnitude((int) (square >> 32), format, a, b, c, d);
    return Math.min(FixedPoint.negateIf(mask, magnitude), (int) format.max());
  }

  private static int magnitude(int y, QFormat format, int a, int b, int c, long d) {
    // y*(1/32 - 1/512) is in [0, 2^23]
    return adapted(y, (y >> 5) - (y >> 9) + a, b, c, d, 56 - format.fractionBits());
  }

  /**
   * Returns {@code ((t + y/4 + b)*(t + c) + d) >> drop} with {@code t = y*bend}; y in Q28, at most 1; bend, b and c in Q28, from -1/2 to
   * 2<sup>-5</sup>, 0 to 1 and 0 to 8; d in Q56, magnitude at most 2.
   */
  static int adapted(int y, int bend, int b, int c, long d, int drop) {
    int t = (int) (((long) y * bend) >> 28); // |t| <= 2^27
    // |t + y/4 + b| < 2^29 and |t + c| < 2^31 + 2^27, so the product is below 2^61
    return (int) (((t + (y >> 2) + (long) b) * (t + (long) c) + d) >> drop);
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
      long both = sinCos(phases[i]);
      sinOut[o] = (short) both;
      cosOut[o] = (short) (both >> 32);
    }
  }
}
