// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine by linear segments of the quarter wave with one load and one multiplication: intercept and slope share a 32-bit word.
 *
 * <p>The 2<sup>14</sup> phases of the quarter fall into {@code 2^indexBits} equal segments; the phase of the peak itself is read as the
 * last before it. In its segment, at the distance {@code f} in phases from its first, a sine is {@code (intercept * 2^(guardBits -
 * interceptGuardBits) + slope * f) / 2^guardBits}, rounded down; the intercept contains the rounding half.
 *
 * @param format format of the results, up to 16 bits
 * @param indexBits the quarter has {@code 2^indexBits} segments, 4 to 13
 * @param slopeBits low bits of a word that hold the slope, 2 to 16
 * @param guardBits fractional bits of a slope below one ulp, 1 to 12
 * @param interceptGuardBits fractional bits of an intercept, at most as many, and at least {@code guardBits - slopeBits + 2}
 * @param words intercept above slope, both unsigned
 */
public record PackedLinearTable(
    QFormat format,
    int indexBits,
    int slopeBits,
    int guardBits,
    int interceptGuardBits,
    int[] words)
    implements ShortSinCos {
  /**
   * Copies the words.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the words break
   */
  public PackedLinearTable {
    Checks.shortFormat(format);
    Checks.range("indexBits", indexBits, 4, 13);
    // slope * f is below 2^(slopeBits + 14 - indexBits) <= 2^26, an intercept once shifted below
    // 2^30
    Checks.range("slopeBits", slopeBits, 2, 16);
    Checks.range("guardBits", guardBits, 1, 12);
    Checks.range(
        "interceptGuardBits",
        interceptGuardBits,
        Math.max(0, guardBits - slopeBits + 2),
        guardBits);
    Checks.length("words", words.length, 1 << indexBits);
    words = words.clone();
    Checks.zero("the sine of phase 0", (words[0] >>> slopeBits) >> interceptGuardBits);
  }

  /** With intercepts as fine as the slopes. */
  public PackedLinearTable(
      QFormat format, int indexBits, int slopeBits, int guardBits, int[] words) {
    this(format, indexBits, slopeBits, guardBits, guardBits, words);
  }

  /** Returns a copy of the words. */
  @Override
  public int[] words() {
    return words.clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    return new Cost(1, 4, 8, 1, 4 * words.length, 32);
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
    int drop = 14 - indexBits;
    int mask = (1 << slopeBits) - 1;
    int code = x - (x >> 14); // the peak, 2^14, is read as 2^14 - 1
    int word = words[code >> drop];
    int intercept = (word & ~mask) >>> (slopeBits - guardBits + interceptGuardBits);
    return (intercept + (word & mask) * (code & ((1 << drop) - 1))) >> guardBits;
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
