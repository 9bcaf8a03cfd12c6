// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;

/**
 * Q30 or Q31 sine by 512 quadratic segments of the quarter wave with two multiplications: ten bytes a segment.
 *
 * <p>The phase of the peak itself is read as the last before it. In its segment, at the signed distance {@code f} in phases from its
 * middle, a sine is {@code (word + floor(f * (2^15 b - floor(c * f / 2^3)) / 2^8)) / 2^33}, rounded down, in unsigned 64-bit arithmetic; b
 * is the lowest 28 bits of the word, which is also the constant term with the rounding half. Both products fit 64 bits.
 *
 * @param format format of the results, of 32 bits, in which 1.0 does not saturate
 * @param words the constant terms in 2<sup>-33</sup> ulp, their lowest 28 bits the slopes in 2<sup>-26</sup> ulp, those at most 2<sup>28</sup> -
 *     2<sup>24</sup>
 * @param curvatures c, in 2<sup>-44</sup> ulp
 */
public record WideQuadraticTable(QFormat format, long[] words, char[] curvatures)
    implements IntSinCos {
  /** The quarter has {@code 2^INDEX_BITS} segments. */
  public static final int INDEX_BITS = 9;
  /** Fractional bits of the constant terms below one ulp. */
  public static final int GUARD_BITS = 33;
  /** Low bits of a word that hold the slope. */
  public static final int SLOPE_BITS = 28;

  private static final int DROP = 30 - INDEX_BITS;
  private static final int SLOPE_MASK = (1 << SLOPE_BITS) - 1;

  /**
   * Copies the segments.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the segments break
   */
  public WideQuadraticTable {
    Checks.intFormat(format);
    if (format.scale() == Scale.POW2_SATURATED) {
      throw new IllegalArgumentException("scale (POW2_SATURATED) must not saturate");
    }
    Checks.length("words", words.length, 1 << INDEX_BITS);
    Checks.length("curvatures", curvatures.length, 1 << INDEX_BITS);
    words = words.clone();
    curvatures = curvatures.clone();
    for (int i = 0; i < words.length; i++) {
      Checks.range(
          "the slope in words[" + i + "]",
          (int) words[i] & SLOPE_MASK,
          0,
          (1 << SLOPE_BITS) - (1 << 24));
    }
    Checks.zero("the sine of phase 0", magnitude(0, words, curvatures));
  }

  /** Returns a copy of the words. */
  @Override
  public long[] words() {
    return words.clone(); // the arrays inside are never handed out, so the record stays immutable
  }

  /** Returns a copy of the curvatures. */
  @Override
  public char[] curvatures() {
    return curvatures.clone();
  }

  @Override
  public int phaseBits() {
    return 32;
  }

  @Override
  public Cost cost() {
    return new Cost(2, 6, 9, 2, 10 * words.length, 64);
  }

  @Override
  public Cost pairCost() {
    return new Cost(4, 13, 15, 4, 10 * words.length, 64);
  }

  @Override
  public int sin(int phase) {
    return FixedPoint.negateIf(
        phase >> 31, magnitude(Phase.toFirstQuarter(phase), words, curvatures));
  }

  @Override
  public long sinCos(int phase) {
    int sign = phase >> 31;
    int mirror = (phase << 1) >> 31; // the quarters where the cosine has the other sign
    int x = FixedPoint.negateIf(mirror, phase) & Integer.MAX_VALUE;
    int sine = FixedPoint.negateIf(sign, magnitude(x, words, curvatures));
    int cosine =
        FixedPoint.negateIf(sign ^ mirror, magnitude(Phase.QUARTER - x, words, curvatures));
    return (long) cosine << 32 | (sine & 0xffff_ffffL);
  }

  private static int magnitude(int x, long[] words, char[] curvatures) {
    int code = x - (x >> 30); // the peak, 2^30, is read as 2^30 - 1
    int i = code >> DROP;
    long word = words[i];
    long f = (code & ((1L << DROP) - 1)) - (1L << (DROP - 1)); // |f| <= 2^20
    // |2^15 b| <= 2^43 - 2^39 and |c * f / 8| <= 2^33, so the product is below 2^63
    long slope = ((word & SLOPE_MASK) << 15) - ((curvatures[i] * f) >> 3);
    return (int) ((word + ((f * slope) >> 8)) >>> GUARD_BITS); // 31 bits
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
