// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine by quadratic segments of the quarter wave with one load and two multiplications: the three coefficients share a 64-bit word.
 *
 * <p>The 2<sup>14</sup> phases of the quarter fall into {@code 2^indexBits} equal segments; the phase of the peak itself is read as the
 * last before it. In its segment, at the signed distance {@code f} in phases from its middle, a sine is {@code (a + f * (b - floor(c * f /
 * 2^9))) / 2^guardBits}, rounded down; {@code a} contains the rounding half. Both products fit 32 bits.
 *
 * @param format format of the results, up to 16 bits
 * @param indexBits the quarter has {@code 2^indexBits} segments, 4 to 13
 * @param guardBits fractional bits below one ulp, 1 to 15
 * @param words a in the upper 32 bits, at most 3 * 2<sup>29</sup>; b in the next 18; c in the lowest 14
 */
public record PackedQuadraticTable(QFormat format, int indexBits, int guardBits, long[] words)
    implements ShortSinCos {
  /** Low bits of a word that hold c. */
  public static final int CURVATURE_BITS = 14;
  /** Fractional bits of c below those of b. */
  public static final int CURVATURE_GUARD_BITS = 9;

  private static final int CURVATURE_MASK = (1 << CURVATURE_BITS) - 1;

  /**
   * Copies the words.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the words break
   */
  public PackedQuadraticTable {
    Checks.shortFormat(format);
    Checks.range("indexBits", indexBits, 4, 13);
    Checks.range("guardBits", guardBits, 1, 15);
    Checks.length("words", words.length, 1 << indexBits);
    words = words.clone();
    for (int i = 0; i < words.length; i++) {
      Checks.range("the upper half of words[" + i + "]", (int) (words[i] >>> 32), 0, 3 << 29);
    }
    Checks.zero("the sine of phase 0", magnitude(0, indexBits, guardBits, words));
  }

  /** Returns a copy of the words. */
  @Override
  public long[] words() {
    return words.clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    return new Cost(2, 6, 10, 1, 8 * words.length, 32);
  }

  @Override
  public Cost pairCost() {
    return QuarterCode.pair(cost());
  }

  @Override
  public int sin(int phase) {
    return QuarterCode.signed(phase, magnitude(QuarterCode.of(phase)), format);
  }

  @Override
  public long sinCos(int phase) {
    int x = QuarterCode.of(phase);
    return Quadrature.signed(
        phase, Phase.mirror(phase), magnitude(QuarterCode.PEAK - x), magnitude(x), format);
  }

  private int magnitude(int x) {
    return magnitude(
        x - (x >> 14), indexBits, guardBits, words); // the peak, 2^14, is read as 2^14 - 1
  }

  private static int magnitude(int code, int indexBits, int guardBits, long[] words) {
    int drop = 14 - indexBits;
    long word = words[code >> drop];
    int low = (int) word;
    int f = (code & ((1 << drop) - 1)) - (1 << (drop - 1)); // |f| <= 2^9
    int bend = ((low & CURVATURE_MASK) * f) >> CURVATURE_GUARD_BITS; // |bend| <= 2^14
    // |f * (b - bend)| <= 2^9 * (2^18 + 2^14) < 2^28, so the sum stays below 2^31
    int between = (int) (word >>> 32) + f * ((low >>> CURVATURE_BITS) - bend);
    return between >> guardBits;
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
