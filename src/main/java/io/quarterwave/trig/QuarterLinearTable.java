// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine by linear interpolation between the knots of a quarter-wave table, rounded once.
 *
 * <p>With {@code x} the 16-bit phase folded into [0, 2^14], {@code i = x >> drop} and {@code f} the {@code drop = 14 - indexBits} bits below,
 * the magnitude is {@code (knots[i] << drop) + (knots[i+1] - knots[i]) * f} rounded by {@code drop + guardBits} bits, half up; then the sign, then the clamp.
 *
 * <p>The knots carry guard bits: with knots rounded to the output format the error never falls below 0.97 ulp, however many they
 * are.
 *
 * @param format format of the results, up to 16 bits
 * @param indexBits the quarter has {@code 2^indexBits} segments, 1 to 13
 * @param guardBits fractional bits of a knot below one ulp, 0 to 12
 * @param knots magnitudes from phase 0 to a quarter turn and one entry more, which is never used but read; the first is 0
 */
public record QuarterLinearTable(QFormat format, int indexBits, int guardBits, int[] knots)
    implements ShortSinCos {
  /**
   * Copies the knots.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks
   */
  public QuarterLinearTable {
    Checks.shortFormat(format);
    Checks.range("indexBits", indexBits, 1, 13);
    Checks.range("guardBits", guardBits, 0, 12);
    Checks.length("knots", knots.length, (1 << indexBits) + 2);
    Checks.zero("knots[0]", knots[0]);
    for (int i = 1; i < knots.length; i++) {
      // rising knots below 2^30 once shifted: knot + slope * f is a convex combination, so nothing
      // overflows
      if (knots[i] < knots[i - 1] || knots[i] > 1 << (16 + indexBits)) {
        throw new IllegalArgumentException("knots[" + i + "] (" + knots[i]
            + ") must not fall below the knot before it, nor exceed 2^" + (16 + indexBits));
      }
    }
    int drop = 14 - indexBits;
    // the largest magnitude, for the knots rise: beyond one() its negative would wrap
    Checks.magnitude(
        1 << 14, FixedPoint.roundShift(knots[1 << indexBits] << drop, drop + guardBits), format);
    knots = knots.clone();
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
    return new Cost(1, 5, 7, 2, 4 * knots.length, 32);
  }

  @Override
  public Cost pairCost() {
    return new Cost(2, 10, 10, 4, 4 * knots.length, 32);
  }

  @Override
  public int sin(int phase) {
    int magnitude = magnitude(Phase.toFirstQuarter(phase & 0xffff_0000) >> 16);
    return Math.min(FixedPoint.negateIf(phase >> 31, magnitude), (int) format.max());
  }

  private int magnitude(int x) {
    int drop = 14 - indexBits;
    int index = x >> drop;
    int knot = knots[index];
    int between = (knot << drop) + (knots[index + 1] - knot) * (x & ((1 << drop) - 1));
    return FixedPoint.roundShift(between, drop + guardBits);
  }

  @Override
  public long sinCos(int phase) {
    int x = Phase.toFirstQuarter(phase & 0xffff_0000) >> 16;
    return Quadrature.signed(
        phase, Phase.mirror(phase), magnitude((1 << 14) - x), magnitude(x), format);
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
