// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Q30 or Q31 sine and cosine by CORDIC in rotation mode (Volder 1959) in 64-bit registers, with guard bits and, if wanted, a final linear
 * rotation.
 *
 * <p>The folds and laws are those of {@link ShortCordic}. Arrays are worked in blocks, two rotations over the whole block at a time: no
 * value waits for another, so the loops vectorise.
 *
 * @param format format of the results, of 32 bits
 * @param finalRotation whether the rest of the angle is turned by multiplications
 * @param start length before the rotations stretch it, in Q{@value #REGISTER_BITS}
 * @param angles atan(2^-i) in 2<sup>-48</sup> turns for i = 1, 2, ..., an even number of them: 12 to 20 before a final rotation, else 12
 *     to 40
 */
public record WideCordic(QFormat format, boolean finalRotation, long start, long[] angles)
    implements IntSinCos {
  /** Fractional bits of the registers. */
  public static final int REGISTER_BITS = 46;

  private static final int BLOCK = 512;

  /**
   * Copies the angles.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the parameters break
   */
  public WideCordic {
    Checks.intFormat(format);
    Checks.range("the number of angles", angles.length, 12, finalRotation ? 20 : 40);
    if (angles.length % 2 != 0) {
      throw new IllegalArgumentException(
          "the number of angles (" + angles.length + ") must be even");
    }
    if (start < 1 || start > 1L << REGISTER_BITS) {
      throw new IllegalArgumentException(
          "start (" + start + ") must be in [1, 2^" + REGISTER_BITS + "]");
    }
    angles = angles.clone();
    long zero = magnitudes(0, true, 0, format, finalRotation, start, angles);
    long eighth = magnitudes(EighthFold.EIGHTH, true, 0, format, finalRotation, start, angles);
    Checks.zero("the sine of phase 0", (int) zero);
    Checks.zero(
        "the cosine less the sine of an eighth of a turn", (int) (eighth >> 32) - (int) eighth);
  }

  /** Returns a copy of the angles. */
  @Override
  public long[] angles() {
    return angles.clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 32;
  }

  /** {@inheritDoc} A rotation is three additions or subtractions and two shifts. */
  @Override
  public Cost cost() {
    int n = angles.length;
    return finalRotation
        ? new Cost(2, 3 * n + 8, 2 * n + 10, 0, 8 * n, 64)
        : new Cost(0, 3 * n + 6, 2 * n + 6, 0, 8 * n, 0);
  }

  @Override
  public Cost pairCost() {
    int n = angles.length;
    return finalRotation
        ? new Cost(3, 3 * n + 10, 2 * n + 13, 0, 8 * n, 64)
        : new Cost(0, 3 * n + 8, 2 * n + 7, 0, 8 * n, 0);
  }

  @Override
  public int sin(int phase) {
    int quarter = EighthFold.quarter(phase);
    int residue = EighthFold.residue(phase, quarter);
    int magnitude = (int) magnitudes(
        FixedPoint.negateIf(residue >> 31, residue),
        false,
        EighthFold.swap(quarter),
        format,
        finalRotation,
        start,
        angles);
    return EighthFold.signedSine(quarter, residue, magnitude);
  }

  @Override
  public long sinCos(int phase) {
    int residue = EighthFold.residue(phase, EighthFold.quarter(phase));
    int angle = FixedPoint.negateIf(residue >> 31, residue);
    return unfold(phase, magnitudes(angle, true, 0, format, finalRotation, start, angles));
  }

  /** Cosine and sine of a phase from those of its residue. */
  private static long unfold(int phase, long pair) {
    int quarter = EighthFold.quarter(phase);
    int residue = EighthFold.residue(phase, quarter);
    int swap = EighthFold.swap(quarter);
    int x = (int) (pair >> 32);
    int y = (int) pair;
    return Quadrature.pack(
        EighthFold.signedCosine(quarter, residue, EighthFold.select(swap, x, y)),
        EighthFold.signedSine(quarter, residue, EighthFold.select(swap, y, x)));
  }

  private static long magnitudes(
      int angle,
      boolean both,
      int swap,
      QFormat format,
      boolean finalRotation,
      long start,
      long[] angles) {
    long x = start;
    long y = 0;
    long z = (long) angle << 16;
    for (int i = 0; i < angles.length; i++) {
      long mask = z >> 63;
      long dx = ((y >> (i + 1)) ^ mask) - mask;
      y += ((x >> (i + 1)) ^ mask) - mask;
      x -= dx;
      z -= (angles[i] ^ mask) - mask;
    }
    return finish(both, swap, format, finalRotation, x, y, z);
  }

  /**
   * Turns by the angle {@code z} that is left, if wanted, and rounds: cosine in the high word, sine in the low, or only one, in the low
   * word: the sine, or where {@code swap} is -1 the cosine.
   */
  private static long finish(
      boolean both, int swap, QFormat format, boolean finalRotation, long x, long y, long z) {
    int drop = REGISTER_BITS - format.fractionBits();
    long max = format.max();
    // |z| <= atan(2^-12) = 2^33.4 in 2^-48 turns, 2 pi in Q28 is 2^30.7: shifted before it is used
    // again; Q42, below 2^30
    long radians = finalRotation ? ((z >> 4) * CordicConstants.cordicTwoPi()) >> 30 : 0;
    if (!both) {
      long value = swap == 0 ? y : x;
      if (finalRotation) {
        long turn = (((swap == 0 ? x : y) >> 14) * radians) >> 28; // 2^32 * 2^30 fits
        value += (turn ^ swap) - swap;
      }
      return Math.min(FixedPoint.roundShift(value, drop), max);
    }
    if (finalRotation) {
      long dx = ((y >> 14) * radians) >> 28;
      y += ((x >> 14) * radians) >> 28;
      x -= dx;
    }
    return Quadrature.pack(
        (int) Math.min(FixedPoint.roundShift(x, drop), max), (int) FixedPoint.roundShift(y, drop));
  }

  @Override
  public void sin(int[] phases, int from, int to, int[] out, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, out.length);
    fill(0, phases, from, to, out, null, outFrom);
  }

  @Override
  public void cos(int[] phases, int from, int to, int[] out, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, out.length);
    fill(Phase.QUARTER, phases, from, to, out, null, outFrom);
  }

  @Override
  public void sinCos(int[] phases, int from, int to, int[] sinOut, int[] cosOut, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, sinOut.length);
    Ranges.check(from, to, phases.length, outFrom, cosOut.length);
    fill(0, phases, from, to, sinOut, cosOut, outFrom);
  }

  private void fill(
      int lead, int[] phases, int from, int to, int[] sinOut, int[] cosOut, int outFrom) {
    long[] x = new long[BLOCK];
    long[] y = new long[BLOCK];
    long[] z = new long[BLOCK];
    for (int block = from; block < to; block += BLOCK) {
      int n = Math.min(BLOCK, to - block);
      begin(x, y, z, n, lead, phases, block);
      for (int i = 0; i < angles.length; i += 2) {
        turnTwice(x, y, z, n, i + 1, angles[i], angles[i + 1]);
      }
      if (cosOut == null) {
        endSines(x, y, z, n, lead, phases, block, sinOut, outFrom + block - from);
      } else {
        endPairs(x, y, z, n, phases, block, sinOut, cosOut, outFrom + block - from);
      }
    }
  }

  private void begin(long[] x, long[] y, long[] z, int n, int lead, int[] phases, int block) {
    for (int j = 0; j < n; j++) {
      int phase = phases[block + j] + lead;
      int residue = EighthFold.residue(phase, EighthFold.quarter(phase));
      x[j] = start;
      y[j] = 0;
      z[j] = (long) FixedPoint.negateIf(residue >> 31, residue) << 16;
    }
  }

  private void endSines(
      long[] x, long[] y, long[] z, int n, int lead, int[] phases, int block, int[] out, int o) {
    for (int j = 0; j < n; j++) {
      int phase = phases[block + j] + lead;
      int quarter = EighthFold.quarter(phase);
      int swap = EighthFold.swap(quarter);
      int magnitude = (int) finish(false, swap, format, finalRotation, x[j], y[j], z[j]);
      out[o + j] = EighthFold.signedSine(quarter, EighthFold.residue(phase, quarter), magnitude);
    }
  }

  private void endPairs(
      long[] x,
      long[] y,
      long[] z,
      int n,
      int[] phases,
      int block,
      int[] sinOut,
      int[] cosOut,
      int o) {
    for (int j = 0; j < n; j++) {
      long pair =
          unfold(phases[block + j], finish(true, 0, format, finalRotation, x[j], y[j], z[j]));
      sinOut[o + j] = (int) pair;
      cosOut[o + j] = (int) (pair >> 32);
    }
  }

  /** Two rotations of a whole block, so that each register is loaded and stored once for both. */
  private static void turnTwice(
      long[] x, long[] y, long[] z, int n, int shift, long angle, long nextAngle) {
    for (int j = 0; j < n; j++) {
      long mask = z[j] >> 63;
      long x1 = x[j] - (((y[j] >> shift) ^ mask) - mask);
      long y1 = y[j] + (((x[j] >> shift) ^ mask) - mask);
      long z1 = z[j] - ((angle ^ mask) - mask);
      long next = z1 >> 63;
      x[j] = x1 - (((y1 >> (shift + 1)) ^ next) - next);
      y[j] = y1 + (((x1 >> (shift + 1)) ^ next) - next);
      z[j] = z1 - ((nextAngle ^ next) - next);
    }
  }
}
