// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Q30 or Q31 sine and cosine by CORDIC in rotation mode (Volder 1959) in 64-bit registers, with guard bits and a final linear rotation.
 *
 * <p>The folds and laws are those of {@link ShortCordic}. Arrays are worked in blocks, two rotations over the whole block at a time: no
 * value waits for another, so the loops vectorise.
 *
 * @param format format of the results, of 32 bits
 * @param start length before the rotations stretch it, in Q{@value #REGISTER_BITS}
 * @param angles atan(2^-i) in 2<sup>-48</sup> turns for i = 1, 2, ..., 12 to 20 of them, an even number
 */
public record WideCordic(QFormat format, long start, long[] angles) implements IntSinCos {
  /** Fractional bits of the registers. */
  public static final int REGISTER_BITS = 46;

  private static final int EIGHTH = 1 << 29;
  private static final int BLOCK = 512;

  /**
   * Copies the angles.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the parameters break
   */
  public WideCordic {
    Checks.intFormat(format);
    Checks.range("the number of angles", angles.length, 12, 20);
    if (angles.length % 2 != 0) {
      throw new IllegalArgumentException(
          "the number of angles (" + angles.length + ") must be even");
    }
    if (start < 1 || start > 1L << REGISTER_BITS) {
      throw new IllegalArgumentException(
          "start (" + start + ") must be in [1, 2^" + REGISTER_BITS + "]");
    }
    angles = angles.clone();
    int drop = REGISTER_BITS - format.fractionBits();
    long zero = rotate(0, drop, format.max(), start, angles);
    long eighth = rotate(EIGHTH, drop, format.max(), start, angles);
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

  @Override
  public Cost cost() {
    int n = angles.length;
    return new Cost(2, 3 * n + 6, 2 * n + 8, 0, 8 * n, 64);
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
    int drop = REGISTER_BITS - format.fractionBits();
    return unfold(phase, rotate(residue(phase), drop, format.max(), start, angles));
  }

  /** Magnitude of the phase less the nearest quarter, in [0, 2^29]. */
  private static int residue(int phase) {
    int residue = phase - (((phase + EIGHTH) >>> 30) << 30);
    return FixedPoint.negateIf(residue >> 31, residue);
  }

  /** Cosine and sine of a phase from those of its residue. */
  private long unfold(int phase, long pair) {
    int quarter = (phase + EIGHTH) >>> 30;
    int sine = FixedPoint.negateIf((phase - (quarter << 30)) >> 31, (int) pair);
    int cosine = (int) (pair >> 32);
    int turned = (quarter & 1) == 0 ? sine : cosine;
    int turnedCosine = (quarter & 1) == 0 ? cosine : -sine;
    int half = (quarter << 30) >> 31;
    return (long) FixedPoint.negateIf(half, turnedCosine) << 32
        | (FixedPoint.negateIf(half, turned) & 0xffff_ffffL);
  }

  private static long rotate(int angle, int drop, long max, long start, long[] angles) {
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
    return finish(x, y, z, drop, max);
  }

  /** Turns by the angle {@code z} that is left and rounds: cosine in the high word, sine in the low. */
  private static long finish(long x, long y, long z, int drop, long max) {
    // |z| <= atan(2^-12) = 2^33.4 in 2^-48 turns, 2 pi in Q28 is 2^30.7: shifted before it is used
    // again
    long radians = ((z >> 4) * CordicConstants.cordicTwoPi()) >> 30; // Q42, below 2^30
    long dx = ((y >> 14) * radians) >> 28; // 2^32 * 2^30 fits
    long dy = ((x >> 14) * radians) >> 28;
    return Math.min(FixedPoint.roundShift(x - dx, drop), max) << 32
        | (FixedPoint.roundShift(y + dy, drop) & 0xffff_ffffL);
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
    int drop = REGISTER_BITS - format.fractionBits();
    long[] x = new long[BLOCK];
    long[] y = new long[BLOCK];
    long[] z = new long[BLOCK];
    for (int block = from; block < to; block += BLOCK) {
      int n = Math.min(BLOCK, to - block);
      for (int j = 0; j < n; j++) {
        x[j] = start;
        y[j] = 0;
        z[j] = (long) residue(phases[block + j] + lead) << 16;
      }
      for (int i = 0; i < angles.length; i += 2) {
        turnTwice(x, y, z, n, i + 1, angles[i], angles[i + 1]);
      }
      for (int j = 0, o = outFrom + block - from; j < n; j++, o++) {
        long pair = unfold(phases[block + j] + lead, finish(x[j], y[j], z[j], drop, format.max()));
        sinOut[o] = (int) pair;
        if (cosOut != null) {
          cosOut[o] = (int) (pair >> 32);
        }
      }
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
