// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine of a 32-bit phase by linear interpolation of the quarter wave, with one product, unsigned, within 32 bits.
 *
 * <p>The phase folded to the first quarter has 30 bits: {@code indexBits} choose a segment, the next 16 are the distance {@code f} from its
 * first knot, the rest is cut off. A sine is {@code (knot + floor((next - knot) * f / 2^16)) / 2^guardBits}, rounded down; the knots
 * contain the rounding half. It never falls on the first quarter.
 *
 * @param format format of the results, up to 16 bits
 * @param indexBits the quarter has {@code 2^indexBits} segments, 1 to 14
 * @param guardBits fractional bits of the knots below one ulp, 1 to 12
 * @param knots the values at the ends of the segments, none below the one before it nor 2<sup>16</sup> above it; the last is read but not used
 */
public record FineLinearTable(QFormat format, int indexBits, int guardBits, int[] knots)
    implements ShortSinCos {
  private static final int FINE_BITS = 16;

  /**
   * Copies the knots.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the knots break
   */
  public FineLinearTable {
    Checks.shortFormat(format);
    Checks.range("indexBits", indexBits, 1, 30 - FINE_BITS);
    Checks.range("guardBits", guardBits, 1, 12);
    Checks.length("knots", knots.length, (1 << indexBits) + 2);
    knots = knots.clone();
    Checks.zero("the sine of phase 0", knots[0] >> guardBits);
    Checks.peak(format, knots[1 << indexBits] >> guardBits);
    for (int i = 1; i < knots.length; i++) {
      Checks.range("knots[" + i + "]", knots[i], knots[i - 1], knots[i - 1] + (1 << FINE_BITS) - 1);
    }
  }

  /** Returns a copy of the knots. */
  @Override
  public int[] knots() {
    return knots.clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 32;
  }

  @Override
  public Cost cost() {
    return new Cost(1, 5, 7, 2, 4 * knots.length, 32);
  }

  @Override
  public Cost pairCost() {
    return new Cost(2, 10, 11, 4, 4 * knots.length, 32);
  }

  @Override
  public int sin(int phase) {
    return signed(phase >> 31, Phase.toFirstQuarter(phase));
  }

  @Override
  public long sinCos(int phase) {
    int x = Phase.toFirstQuarter(phase);
    int mask = phase >> 31;
    boolean rising = (phase & Phase.QUARTER) == 0; // sine and cosine have one sign
    int sine = signed(mask, x);
    int cosine = signed(rising ? mask : ~mask, Phase.QUARTER - x);
    return (long) cosine << 32 | (sine & 0xffff_ffffL);
  }

  /** The sine of a phase that folds to x; the mask is -1 where it is negative, else 0. */
  private int signed(int mask, int x) {
    int drop = 30 - indexBits;
    int index = x >> drop;
    int f = (x & ((1 << drop) - 1)) >> (drop - FINE_BITS);
    int knot = knots[index];
    // unsigned: a difference and f are below 2^16 each
    int between = knot + (((knots[index + 1] - knot) * f) >>> FINE_BITS);
    return Math.min(FixedPoint.negateIf(mask, between >> guardBits), (int) format.max());
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
