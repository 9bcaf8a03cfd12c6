// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static java.lang.Math.multiplyHigh;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Q30 or Q31 sine as an even polynomial of degree 18 in the distance to the peak with seven multiplications and no table.
 *
 * <p>A polynomial of degree nine in {@code y}, the square of that distance, whose leading coefficient is forced to -2<sup>-41</sup>. Its
 * sextic part is adapted (Motzkin 1955; Knuth, The Art of Computer Programming 2, 4.6.4), the last three degrees are factors at the
 * middle of the interval, {@code d = y - 1/2}, so that every value stays below one:
 *
 * <pre>
 *   t = y*(y/4096 + k0);   u = (t - y/64 + k1)*(t + k2) + k3;   s = u*(t + k4) + k5
 *   r = k6 - d*s/32;       q = k7 - d*r;                        result = k8 + (1/2 - d)*q
 * </pre>
 *
 * <p>Up to powers of two in the constants; every product is the high word of 64x64 bits.
 *
 * @param format format of the results, of 32 bits
 * @param constants k0 .. k8 in Q66, Q62, Q63, Q61, Q63, Q62, Q65, Q64 and Q63, the last with the rounding half
 */
public record FactoredWidePolynomial(QFormat format, long[] constants) implements IntSinCos {
  /**
   * Copies the constants.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the constants break
   */
  public FactoredWidePolynomial {
    Checks.intFormat(format);
    Checks.length("constants", constants.length, 9);
    constants = constants.clone();
    Checks.constant(constants, 0, -(1L << 59), -(1L << 55));
    Checks.constant(constants, 1, 1L << 57, 1L << 59);
    Checks.constant(constants, 2, 1L << 57, Long.MAX_VALUE);
    Checks.constant(constants, 3, 0, (1L << 61) - 1 - multiplyHigh(constants[1], constants[2]));
    Checks.constant(constants, 4, 1L << 57, Long.MAX_VALUE);
    Checks.constant(constants, 5, -(1L << 61), 1L << 61);
    Checks.constant(constants, 6, 0, Long.MAX_VALUE - (1L << 60));
    Checks.constant(constants, 7, 0, 1L << 62);
    Checks.zero("the sine of phase 0", magnitude(constants, 63 - format.fractionBits(), 1L << 62));
    Checks.peak(format, magnitude(constants, 63 - format.fractionBits(), 0));
  }

  /** Returns a copy of the constants. */
  @Override
  public long[] constants() {
    return constants.clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 32;
  }

  @Override
  public Cost cost() {
    return new Cost(7, 16, 12, 0, 0, 128);
  }

  @Override
  public Cost pairCost() {
    return new Cost(13, 33, 24, 0, 0, 128);
  }

  @Override
  public int sin(int phase) {
    long z = Phase.fromPeak(phase); // |z| <= 2^30
    long magnitude = magnitude(constants, 63 - format.fractionBits(), (z * z) << 2);
    long mask = phase >> 31;
    return (int) Math.min((magnitude ^ mask) - mask, format.max());
  }

  @Override
  public long sinCos(int phase) {
    long fromPeak = Phase.fromPeak(phase);
    long y = (fromPeak * fromPeak) << 2;
    long other = y + Quadrature.squareGain(fromPeak, 33);
    int drop = 63 - format.fractionBits();
    return Quadrature.signed(
        phase,
        (int) ~(fromPeak >> 63),
        magnitude(constants, drop, other),
        magnitude(constants, drop, y),
        format);
  }

  private static long magnitude(long[] k, int drop, long y) { // y <= 2^62
    long d = (y << 1) - (1L << 62); // |d| <= 2^62
    long t = multiplyHigh(y, (y >> 8) + k[0]); // falls from 0, no lower than -2^57
    // both factors positive and falling, so u is in [k3, high word of k1*k2, + k3], below 2^61
    long u = multiplyHigh((t >> 2) - (y >> 6) + k[1], (t >> 1) + k[2]) + k[3];
    long s = multiplyHigh(u << 2, (t >> 1) + k[4]) + k[5]; // |s| < 2^62 + 2^61
    long r = k[6] - (multiplyHigh(d, s) >> 1); // |d*s| / 2^65 < 2^60
    long q = k[7] - multiplyHigh(d, r); // |d*r| / 2^64 <= 2^61
    // as an unsigned number: the peak of a saturated format is 2^63 and more
    return (k[8] - (d - (d >> 2)) + (q >> 2) - multiplyHigh(d, q)) >>> drop;
  }

  @Override
  public void sin(int[] phases, int from, int to, int[] out, int outFrom) {
    fill(0, phases, from, to, out, outFrom);
  }

  @Override
  public void cos(int[] phases, int from, int to, int[] out, int outFrom) {
    fill(Phase.QUARTER, phases, from, to, out, outFrom);
  }

  private void fill(int lead, int[] phases, int from, int to, int[] out, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, out.length);
    for (int i = from, o = outFrom; i < to; i++, o++) {
      out[o] = sin(phases[i] + lead);
    }
  }

  @Override
  public void sinCos(int[] phases, int from, int to, int[] sinOut, int[] cosOut, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, sinOut.length);
    Ranges.check(from, to, phases.length, outFrom, cosOut.length);
    for (int i = from, o = outFrom; i < to; i++, o++) {
      long pair = sinCos(phases[i]);
      sinOut[o] = (int) pair;
      cosOut[o] = (int) (pair >> 32);
    }
  }
}
