// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.kernel.Kernels;
import io.quarterwave.kernel.SineLoops;

/**
 * Sine as an even polynomial of degree 8 in the distance to the peak with three multiplications, every product within 32 bits, for
 * cores without a 32x32-&gt;64 multiply.
 *
 * <p>The square {@code y = z*z} of that distance is exact in Q28. About the centre where the cosine falls as fast as y rises, the linear
 * term is {@code v = centre - y} itself, so nothing of it is rounded; what is left is below 1/16, and 16 bits of v are enough for it:
 *
 * <pre>
 *   t = v*v;   result = level + v + t*(curvature + v*(1/64 + 1/256 - 1/2048) + t/1024)
 * </pre>
 *
 * @param format format of the results, up to 16 bits
 * @param centre in Q28, 0.46875 to 0.5
 * @param curvature in Q18, at most 59000
 * @param level in Q28, with the rounding half
 */
public record CentredPolynomial(QFormat format, int centre, int curvature, int level)
    implements ShortSinCos {
  private static final SineLoops LOOPS = Kernels.chosenOrScalar().centredSines();

  /**
   * Checks the constants.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the constants break
   */
  public CentredPolynomial {
    Checks.shortFormat(format);
    Checks.range("centre", centre, (1 << 27) - (1 << 23), 1 << 27);
    Checks.range("curvature", curvature, 1 << 12, 59_000);
    Checks.range("level", level, 0, 3 << 27);
    Checks.zero("the sine of phase 0", magnitude(1 << 28, format, centre, curvature, level));
    Checks.peak(format, magnitude(0, format, centre, curvature, level));
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    return new Cost(3, 9, 10, 0, 0, 32);
  }

  @Override
  public Cost pairCost() {
    return new Cost(5, 18, 19, 0, 0, 32);
  }

  @Override
  public int sin(int phase) {
    int z = Phase.fromPeak(phase) >> 16;
    return signed(phase >> 31, z * z);
  }

  @Override
  public long sinCos(int phase) {
    int x = (phase & Phase.QUARTER - 1) >> 16;
    int fromZero = x * x;
    int fromPeak = fromZero + (((1 << 13) - x) << 15); // (2^14 - x)^2
    int mask = phase >> 31;
    boolean rising = (phase & Phase.QUARTER) == 0; // sine and cosine have one sign
    int sine = signed(mask, rising ? fromPeak : fromZero);
    int cosine = signed(rising ? mask : ~mask, rising ? fromZero : fromPeak);
    return (long) cosine << 32 | (sine & 0xffff_ffffL);
  }

  /** The sine where the squared distance to the peak is y; the mask is -1 where it is negative, else 0. */
  private int signed(int mask, int y) {
    int magnitude = magnitude(y, format, centre, curvature, level);
    return Math.min(FixedPoint.negateIf(mask, magnitude), (int) format.max());
  }

  /** The absolute sine; y is in [0, 2^28]. */
  private static int magnitude(int y, QFormat format, int centre, int curvature, int level) {
    int v = centre - y; // in [-2^27 - 2^23, 2^27]
    int s = v >> 12; // in [-34816, 2^15], so its square is below 2^31
    int t = (s * s) >>> 14;
    int slope = curvature + ((v + (v >> 2) - (v >> 5) + (t << 6)) >> 16);
    // v >= 0: t <= 2^16, slope <= curvature + 2560
    // v < -2^26: t <= 73984, slope < curvature - 1100; between: t <= 2^14, slope <= curvature
    // so t * slope is below 2^32
    return (level + v + ((t * slope) >>> 8)) >> (28 - format.fractionBits());
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
    int shift = 28 - format.fractionBits();
    int max = (int) format.max();
    return LOOPS.centred(
        centre, curvature, level, shift, max, lead, phases, from, to, out, outFrom);
  }

  @Override
  public void sinCos(int[] phases, int from, int to, short[] sinOut, short[] cosOut, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, sinOut.length);
    Ranges.check(from, to, phases.length, outFrom, cosOut.length);
    int done = vectors(0, phases, from, to, sinOut, outFrom);
    vectors(Phase.QUARTER, phases, from, to, cosOut, outFrom);
    for (int i = from + done, o = outFrom + done; i < to; i++, o++) {
      long both = sinCos(phases[i]);
      sinOut[o] = (short) both;
      cosOut[o] = (short) (both >> 32);
    }
  }
}
