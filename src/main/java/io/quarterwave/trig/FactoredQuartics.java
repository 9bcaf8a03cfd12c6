// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static java.lang.Math.multiplyHigh;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Q30 or Q31 sine as even polynomials of degree 8 in the distance to the peak with three multiplications, a set of constants for each of
 * {@code 2^setBits} equal parts of that distance's square.
 *
 * <p>A quartic in that square, {@code y}, whose leading coefficient is the square of a sum of four powers of two needs two
 * products instead of four once its coefficients are adapted (Motzkin 1955; Knuth, The Art of Computer Programming 2, 4.6.4). Each set has its own leading
 * coefficient, near the best one; its shifts m and n are the lowest six bits of k0 and of k1:
 *
 * <pre>
 *   t = y*(y/32 - y/512 + y/2^m - y/2^n + k0);   result = (t + y/4 + k1)*(t + k2) + k3
 * </pre>
 *
 * <p>Every product but the square is the high word of 64x64 bits.
 *
 * @param format format of the results, of 32 bits
 * @param setBits there are {@code 2^setBits} sets, 1 to 8
 * @param constants k0 .. k3 of the set next to the peak, then of the next ones, in Q62, Q60, Q60 and Q56, the last with the rounding half
 */
public record FactoredQuartics(QFormat format, int setBits, long[] constants) implements IntSinCos {
  /** Low bits of k0 and of k1 that are a shift. */
  public static final int SHIFT_BITS = 6;

  private static final int SHIFT_MASK = (1 << SHIFT_BITS) - 1;

  /**
   * Copies the constants.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the constants break
   */
  public FactoredQuartics {
    Checks.intFormat(format);
    Checks.range("setBits", setBits, 1, 8);
    Checks.length("constants", constants.length, 4 << setBits);
    constants = constants.clone();
    for (int i = 0; i < constants.length; i += 4) {
      Checks.constant(constants, i, -(1L << 61), -(1L << 58));
      Checks.constant(constants, i + 1, 1L << 57, 1L << 61);
      Checks.constant(constants, i + 2, 1L << 59, Long.MAX_VALUE);
      Checks.constant(constants, i + 3, -(1L << 61), 1L << 61);
      for (int k = i; k < i + 2; k++) {
        Checks.range("the shift in constants[" + k + "]", (int) constants[k] & SHIFT_MASK, 6, 63);
      }
    }
    Checks.zero(
        "the sine of phase 0", magnitude(constants, setBits, 56 - format.fractionBits(), 1L << 62));
    Checks.peak(format, magnitude(constants, setBits, 56 - format.fractionBits(), 0));
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
    return new Cost(3, 11, 10, 4, 8 * constants.length, 128);
  }

  @Override
  public Cost pairCost() {
    return new Cost(5, 23, 20, 8, 8 * constants.length, 128);
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
    long magnitude = magnitude(constants, setBits, 56 - format.fractionBits(), y);
    return (int) Math.min((magnitude ^ mask) - mask, format.max());
  }

  private static long magnitude(long[] k, int setBits, int drop, long y) {
    int i = Math.min((int) (y >> (62 - setBits)), (1 << setBits) - 1) << 2; // y = 2^62 at phase 0
    long a = k[i];
    long b = k[i + 1];
    // the lowest six bits are the counts, 6 and more, so the shifted y add up to [0, 3/64 y] and,
    // with y <= 2^62 and a in [-2^61, -2^58], the factor is in [-2^61, 0] and t in [-2^59, 0]
    long t = multiplyHigh(y, (y >> 5) - (y >> 9) + (y >> a) - (y >> b) + a);
    // the factors are in [-2^59, 2^61 + 2^58] and [0, 2^63), the product is below 2^61
    return (multiplyHigh(t + (y >> 4) + b, t + k[i + 2]) + k[i + 3]) >> drop;
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
