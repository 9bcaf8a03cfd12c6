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
 * @param guardBits fractional bits of the registers below one ulp, at least 1; with the fraction bits of the format at most 30
 * @param finalRotation whether the rest of the angle is turned by multiplications
 * @param start length before the rotations stretch it, in the format with guard bits
 * @param angles atan(2^-i) in 2<sup>-32</sup> turns for i = 1, 2, ..., at most 28
 */
public record ShortCordic(
    QFormat format, int guardBits, boolean finalRotation, int start, int[] angles)
    implements ShortSinCos {
  /**
   * Copies the angles.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the parameters break
   */
  public ShortCordic {
    Checks.shortFormat(format);
    // start is at most 2^30 and the rotations stretch it by less than 1.17: registers stay below
    // 2^31
    Checks.range("guardBits", guardBits, 1, 30 - format.fractionBits());
    Checks.range("the number of angles", angles.length, 1, 28);
    Checks.range("start", start, 1, (int) format.one() << guardBits);
    angles = angles.clone();
    long zero = magnitudes(0, true, 0, guardBits, finalRotation, start, angles);
    Checks.zero("the sine of phase 0", (int) zero);
    // beyond one() the negative would wrap; the peak and its neighbours, where a cosine is largest
    for (int code = 0; code < 1 << 6; code++) {
      long pair = magnitudes(code << 16, true, 0, guardBits, finalRotation, start, angles);
      Checks.magnitude(code, (int) pair, format);
      Checks.magnitude((1 << 14) - code, (int) (pair >> 32), format);
    }
    long eighth = magnitudes(EighthFold.EIGHTH, true, 0, guardBits, finalRotation, start, angles);
    Checks.zero(
        "the cosine less the sine of an eighth of a turn", (int) (eighth >> 32) - (int) eighth);
  }

  /** Returns 2 pi in Q28, rounded to nearest, by which the rest of the angle becomes radians. */
  public static long twoPiQ28() {
    return CordicConstants.cordicTwoPi();
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

  /** {@inheritDoc} A rotation is three additions or subtractions and two shifts. */
  @Override
  public Cost cost() {
    int n = angles.length;
    return finalRotation
        ? new Cost(2, 3 * n + 8, 2 * n + 7, 0, 4 * n, 64)
        : new Cost(0, 3 * n + 6, 2 * n + 5, 0, 4 * n, 0);
  }

  @Override
  public Cost pairCost() {
    int n = angles.length;
    return finalRotation
        ? new Cost(3, 3 * n + 10, 2 * n + 9, 0, 4 * n, 64)
        : new Cost(0, 3 * n + 8, 2 * n + 6, 0, 4 * n, 0);
  }

  @Override
  public int sin(int phase) {
    int code = phase & 0xffff_0000;
    int quarter = EighthFold.quarter(code);
    int residue = EighthFold.residue(code, quarter);
    int magnitude = (int) magnitudes(
        FixedPoint.negateIf(residue >> 31, residue),
        false,
        EighthFold.swap(quarter),
        guardBits,
        finalRotation,
        start,
        angles);
    return Math.min(EighthFold.signedSine(quarter, residue, magnitude), (int) format.max());
  }

  @Override
  public long sinCos(int phase) {
    int code = phase & 0xffff_0000;
    int quarter = EighthFold.quarter(code);
    int residue = EighthFold.residue(code, quarter);
    int angle = FixedPoint.negateIf(residue >> 31, residue);
    long pair = magnitudes(angle, true, 0, guardBits, finalRotation, start, angles);
    int x = (int) (pair >> 32);
    int y = (int) pair;
    int swap = EighthFold.swap(quarter);
    int sine = EighthFold.signedSine(quarter, residue, EighthFold.select(swap, y, x));
    int cosine = EighthFold.signedCosine(quarter, residue, EighthFold.select(swap, x, y));
    int max = (int) format.max();
    return Quadrature.pack(Math.min(cosine, max), Math.min(sine, max));
  }

  /**
   * Rounded values of an angle in [0, 2^29]: cosine (high word) and sine (low word), or only one, in the low word: the sine, or where
   * {@code swap} is -1 the cosine.
   */
  private static long magnitudes(
      int angle,
      boolean both,
      int swap,
      int guardBits,
      boolean finalRotation,
      int start,
      int[] angles) {
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
    // |z| <= 2^29 in 2^-32 turns, 2 pi in Q28: 2^29 * 2^30.7 fits; the result, in Q31 radians, fits
    // 32 bits
    long radians = finalRotation ? (z * CordicConstants.cordicTwoPi()) >> 29 : 0;
    if (!both) {
      int turning = EighthFold.select(swap, x, y);
      int value = EighthFold.select(swap, y, x);
      if (finalRotation) {
        value += FixedPoint.negateIf(swap, (int) ((turning * radians) >> 31));
      }
      return FixedPoint.roundShift(value, guardBits);
    }
    if (finalRotation) {
      int dx = (int) ((y * radians) >> 31);
      y += (int) ((x * radians) >> 31);
      x -= dx;
    }
    return Quadrature.pack(
        FixedPoint.roundShift(x, guardBits), FixedPoint.roundShift(y, guardBits));
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
