// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine by linear segments of the quarter wave and a bump that segments share, with one multiplication: the bump is the distance of the
 * wave from its chord, a parabola whose height changes slowly, so that neighbouring segments read the same.
 *
 * <p>The 2<sup>14</sup> phases of the quarter fall into {@code 2^indexBits} equal segments; the phase of the peak itself is read as the
 * last before it. In its segment, at the distance {@code f} in phases from its first, a sine is {@code (intercept + slope * f + 2 *
 * bump) / 2^guardBits}, rounded down; the intercept contains the rounding half. The bumps are those of the first half of a segment;
 * the second half reads them backwards. Intercept and slope are one number of 40 bits, the slope in the lowest 13, cut into 32 and 8.
 *
 * @param format format of the results, up to 16 bits
 * @param indexBits the quarter has {@code 2^indexBits} segments, 4 to 12
 * @param groupBits {@code 2^groupBits} segments share their bumps, 0 to {@code indexBits}
 * @param guardBits fractional bits of intercept and slope below one ulp, 1 to 12
 * @param words upper 32 bits of intercept and slope
 * @param slopes lower 8 bits of the slope
 * @param bumps group by group, unsigned
 */
public record BumpedLinearTable(
    QFormat format,
    int indexBits,
    int groupBits,
    int guardBits,
    int[] words,
    byte[] slopes,
    byte[] bumps)
    implements ShortSinCos {
  /** Bits of a slope. */
  public static final int SLOPE_BITS = 13;

  private static final int UPPER_SLOPE_MASK = (1 << SLOPE_BITS - Byte.SIZE) - 1;

  /**
   * Copies the tables.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the tables break
   */
  public BumpedLinearTable(
      QFormat format,
      int indexBits,
      int groupBits,
      int guardBits,
      int[] words,
      byte[] slopes,
      byte[] bumps) {
    Checks.shortFormat(format);
    Checks.range("indexBits", indexBits, 4, 12);
    Checks.range("groupBits", groupBits, 0, indexBits);
    // an intercept is below 2^27, slope * f below 2^(13 + 10)
    Checks.range("guardBits", guardBits, 1, 12);
    Checks.length("words", words.length, 1 << indexBits);
    Checks.length("slopes", slopes.length, 1 << indexBits);
    Checks.length("bumps", bumps.length, 1 << (13 - groupBits));
    this.format = format;
    this.indexBits = indexBits;
    this.groupBits = groupBits;
    this.guardBits = guardBits;
    this.words = words.clone();
    this.slopes = slopes.clone();
    this.bumps = bumps.clone();
    for (int x = 0; x < QuarterCode.PEAK; x++) { // the peak is read as the last before it
      Checks.magnitude(x, magnitude(x), format);
    }
  }

  /** Returns a copy of the words. */
  @Override
  public int[] words() {
    return words.clone(); // the array inside is never handed out, so the record stays immutable
  }

  /** Returns a copy of the slopes. */
  @Override
  public byte[] slopes() {
    return slopes.clone(); // the array inside is never handed out, so the record stays immutable
  }

  /** Returns a copy of the bumps. */
  @Override
  public byte[] bumps() {
    return bumps.clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    return new Cost(1, 8, 14, 3, 4 * words.length + slopes.length + bumps.length, 32);
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
    int code = x - (x >> 14); // the peak, 2^14, is read as 2^14 - 1
    int segment = code >> drop;
    int word = words[segment];
    int slope = (word & UPPER_SLOPE_MASK) << 8 | (slopes[segment] & 0xff);
    int backwards = (code << (32 - drop)) >> 31; // -1 in the second half
    int bump =
        bumps[(segment >> groupBits) << (drop - 1) | QuarterCode.low(code ^ backwards, drop - 1)]
            & 0xff;
    int between = (word >>> (SLOPE_BITS - 8)) + slope * QuarterCode.low(code, drop) + (bump << 1);
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

  private void fill(int ahead, int[] phases, int from, int to, short[] out, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, out.length);
    for (int i = from, o = outFrom; i < to; i++, o++) {
      out[o] = (short) sin(phases[i] + ahead);
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
