// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine and cosine by CORDIC in rotation mode (Volder 1959) in 32-bit registers, with guard bits and, if wanted, a final linear rotation.
 *
 * <p>The phase is folded to a residue of at most an eighth of a turn about the nearest quarter, the magnitude of the residue is rotated
 * through atan(1/2), atan(1/4), ..., always towards zero, and signs are applied after the rounding. So the laws of a sine hold exactly,
 * and both values cost one pass. The final rotation turns by the angle that is left, taken as its own sine.
 *
 * @param format format of the results, up to 16 bits
 * @param guardBits fractional bits of the registers below one ulp, 1 to 14
 * @param finalRotation whether the rest of the angle is turned by multiplications
 * @param start length before the rotations stretch it, in the format with guard bits
 * @param angles atan(2^-i) in 2<sup>-32</sup> turns for i = 1, 2, ..., at most 28
 */
public record ShortCordic(
    QFormat format, int guardBits, boolean finalRotation, int start, int[] angles)
    implements ShortSinCos {
  private static final int EIGHTH = 1 << 29;

  /**
   * Copies the angles.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the parameters break
   */
  public ShortCordic {
    Checks.shortFormat(format);
    Checks.range("guardBits", guardBits, 1, 14); // so registers stay below 2^30
    Checks.range("the number of angles", angles.length, 1, 28);
    Checks.range("start", start, 1, (int) format.one() << guardBits);
    angles = angles.clone();
    long zero = rotate(0, guardBits, finalRotation, start, angles);
    long eighth = rotate(EIGHTH, guardBits, finalRotation, start, angles);
    Checks.zero("the sine of phase 0", (int) zero);
    Checks.zero(
        "the cosine less the sine of an eighth of a turn", (int) (eighth >> 32) - (int) eighth);
  }

  /** Returns a copy of the angles. */
  @Override
  public int[] angles() {
    return angles.clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    int n = angles.length;
    return finalRotation
        ? new Cost(2, 3 * n + 6, 2 * n + 6, 0, 4 * n, 64)
        : new Cost(0, 3 * n + 5, 2 * n + 4, 0, 4 * n, 0);
  }

  @Override
  public int sin(int phase) {
    return (int) sinCos(phase);
  }

  @Override
  public int cos(int phase) {
    return (int) (sinCos(phase) >> 32);
  }

  @Override
  public long sinCos(int phase) {
    int code = phase & 0xffff_0000;
    int quarter = (code + EIGHTH) >>> 30;
    int residue = code - (quarter << 30); // in [-2^29, 2^29)
    int mask = residue >> 31;
    long pair = rotate(FixedPoint.negateIf(mask, residue), guardBits, finalRotation, start, angles);
    int sine = FixedPoint.negateIf(mask, (int) pair);
    int cosine = (int) (pair >> 32);
    int turned = (quarter & 1) == 0 ? sine : cosine;
    int turnedCosine = (quarter & 1) == 0 ? cosine : -sine;
    int half = (quarter << 30) >> 31;
    int max = (int) format.max();
    return (long) Math.min(FixedPoint.negateIf(half, turnedCosine), max) << 32
        | (Math.min(FixedPoint.negateIf(half, turned), max) & 0xffff_ffffL);
  }

  /** Rounded cosine (high word) and sine (low word) of an angle in [0, 2^29]. */
  private static long rotate(
      int angle, int guardBits, boolean finalRotation, int start, int[] angles) {
    int x = start;
    int y = 0;
    int z = angle;
    for (int i = 0; i < angles.length; i++) {
      int mask = z >> 31;
      int dx = FixedPoint.negateIf(mask, y >> (i + 1));
      y += FixedPoint.negateIf(mask, x >> (i + 1));
      x -= dx;
      z -= FixedPoint.negateIf(mask, angles[i]);
    }
    if (finalRotation) {
      // |z| <= 2^29 in 2^-32 turns, 2 pi in Q28: 2^29 * 2^30.7 fits; the result, in Q31 radians,
      // fits 32 bits
      long radians = (z * CordicConstants.cordicTwoPi()) >> 29;
      int dx = (int) ((y * radians) >> 31);
      y += (int) ((x * radians) >> 31);
      x -= dx;
    }
    return (long) FixedPoint.roundShift(x, guardBits) << 32
        | (FixedPoint.roundShift(y, guardBits) & 0xffff_ffffL);
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
      out[o] = (short) sinCos(phases[i] + lead);
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
