// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static java.lang.Math.multiplyHigh;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Q30 or Q31 sine as an even polynomial of degree 12 in the distance to the peak with four multiplications and no table.
 *
 * <p>A sextic in {@code y}, the square of that distance, whose leading coefficient is forced to 15/16 * 2<sup>-21</sup>, with adapted
 * coefficients (Motzkin 1955; Knuth, The Art of Computer Programming 2, 4.6.4):
 *
 * <pre>
 *   t = y*(y/128 + k0);   u = (t - y/8 + k1)*(t + k2) + k3;   result = (u - u/16)*(t + k4) + k5
 * </pre>
 *
 * <p>Every product but the square is the high word of 64x64 bits.
 *
 * @param format format of the results, of 32 bits
 * @param constants k0 .. k5 in Q62, Q60, Q60, Q56, Q65 and Q57, the last with the rounding half
 */
public record FactoredSextic(QFormat format, long[] constants) implements IntSinCos {
  /**
   * Copies the constants.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the constants break
   */
  public FactoredSextic {
    Checks.intFormat(format);
    Checks.length("constants", constants.length, 6);
    constants = constants.clone();
    Checks.constant(constants, 0, -(1L << 59), -(1L << 55));
    Checks.constant(constants, 1, 1L << 59, 1L << 62);
    Checks.constant(constants, 2, 1L << 57, Long.MAX_VALUE);
    Checks.constant(constants, 3, -(1L << 60), 1L << 60);
    Checks.constant(constants, 4, -(1L << 61), 1L << 61);
    Checks.constant(constants, 5, 0, 1L << 59);
    Checks.zero("the sine of phase 0", magnitude(constants, 57 - format.fractionBits(), 1L << 62));
    Checks.peak(format, magnitude(constants, 57 - format.fractionBits(), 0));
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
    return new Cost(4, 10, 7, 0, 0, 128);
  }

  @Override
  public Cost pairCost() {
    return new Cost(7, 21, 14, 0, 0, 128);
  }

  @Override
  public int sin(int phase) {
    long z = Phase.fromPeak(phase); // |z| <= 2^30
    return signed((z * z) << 2, phase >> 31);
  }

  @Override
  public long sinCos(int phase) {
    long fromPeak = Phase.fromPeak(phase);
    long y = (fromPeak * fromPeak) << 2;
    long other = y + Quadrature.squareGain(fromPeak, 33);
    int sign = phase >> 31;
    return Quadrature.pack(signed(other, sign ^ (int) ~(fromPeak >> 63)), signed(y, sign));
  }

  private int signed(long y, int mask) {
    long magnitude = magnitude(constants, 57 - format.fractionBits(), y);
    return (int) Math.min((magnitude ^ mask) - mask, format.max());
  }

  private static long magnitude(long[] k, int drop, long y) {
    // (y >> 7) <= 2^55 <= -k0, so t is in [-2^57, 0]
    long t = multiplyHigh(y, (y >> 7) + k[0]);
    // the factors are in [2^58, 2^62] and [0, 2^63], their product below 2^61, so |u| < 2^61 + 2^60
    long u = multiplyHigh(t - (y >> 5) + k[1], t + k[2]) + k[3];
    // |(t << 5) + k4| <= 2^62 + 2^61, so the last product is below 2^60 + 2^59
    return (multiplyHigh(u - (u >> 4), (t << 5) + k[4]) + k[5]) >> drop;
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
      long both = sinCos(phases[i]);
      sinOut[o] = (int) both;
      cosOut[o] = (int) (both >> 32);
    }
  }
}
