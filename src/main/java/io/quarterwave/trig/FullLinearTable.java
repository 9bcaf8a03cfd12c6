// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine by linear interpolation between the knots of a full-wave table: no fold; the rounding is symmetric about 0, so the sine stays odd
 * and half-turn symmetric.
 *
 * @param format format of the results, up to 16 bits
 * @param indexBits the turn has {@code 2^indexBits} segments, 3 to 15
 * @param guardBits fractional bits of a knot below one ulp, 0 to 12
 * @param knots {@code 2^indexBits + 1} sines of one turn, with the symmetries of a sine
 */
public record FullLinearTable(QFormat format, int indexBits, int guardBits, int[] knots)
    implements ShortSinCos {
  /**
   * Copies the knots.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks
   */
  public FullLinearTable {
    Checks.shortFormat(format);
    Checks.range("indexBits", indexBits, 3, 15);
    Checks.range("guardBits", guardBits, 0, 12);
    int n = 1 << indexBits;
    Checks.length("knots", knots.length, n + 1);
    for (int i = 0; i <= n; i++) {
      if (Math.abs(knots[i])
          > 1 << (14 + indexBits)) { // so that a knot shifted to 2^30 does not overflow
        throw new IllegalArgumentException(
            "knots[" + i + "] (" + knots[i] + ") must not exceed 2^" + (14 + indexBits));
      }
      if (knots[i] != -knots[n - i] || knots[i] != -knots[(i + n / 2) % n]) {
        throw new IllegalArgumentException("knots[" + i + "] (" + knots[i]
            + ") must be the negative of the knots opposite and half a turn on");
      }
      // beyond one() the other sign would wrap; what is between two knots rounds to between theirs
      int drop = 16 - indexBits;
      int rounded = FixedPoint.roundShiftOdd(Math.abs(knots[i]) << drop, drop + guardBits);
      Checks.magnitude(i << drop, rounded, format);
    }
    knots = knots.clone();
  }

  /** Unfolds the knots of a quarter-wave table. */
  public static FullLinearTable unfold(QuarterLinearTable quarter) {
    int[] rise = quarter.knots();
    int n = 1 << quarter.indexBits();
    int[] knots = new int[4 * n + 1];
    for (int i = 0; i <= n; i++) {
      knots[i] = rise[i];
      knots[2 * n - i] = rise[i];
      knots[2 * n + i] = -rise[i];
      knots[4 * n - i] = -rise[i];
    }
    return new FullLinearTable(
        quarter.format(), quarter.indexBits() + 2, quarter.guardBits(), knots);
  }

  /** Returns a copy of the knots. */
  @Override
  public int[] knots() {
    return knots.clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    return new Cost(1, 4, 5, 2, 4 * knots.length, 32);
  }

  @Override
  public Cost pairCost() {
    return new Cost(2, 9, 8, 4, 4 * knots.length, 32);
  }

  @Override
  public int sin(int phase) {
    int x = phase >>> 16;
    return between(x >> (16 - indexBits), x);
  }

  private int between(int index, int x) {
    int drop = 16 - indexBits;
    int knot = knots[index];
    int between = (knot << drop) + (knots[index + 1] - knot) * (x & ((1 << drop) - 1));
    int rounded = FixedPoint.roundShiftOdd(between, drop + guardBits);
    // no knot rounds to more than one(), nor does what is between two
    return format.one() > format.max() ? Math.min(rounded, (int) format.max()) : rounded;
  }

  @Override
  public long sinCos(int phase) {
    int x = phase >>> 16;
    int index = x >> (16 - indexBits);
    int quarter = 1 << (indexBits - 2);
    return Quadrature.pack(between((index + quarter) & (4 * quarter - 1), x), between(index, x));
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
