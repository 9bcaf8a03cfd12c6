// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import io.quarterwave.fixed.Phase;
import java.math.BigInteger;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Sine and cosine of 32-bit phases in double precision, within {@link #ERROR_BOUND}, the same bits on every JVM.
 *
 * <p>The upper 16 bits of the phase choose a sine and a cosine from a table of the exact values; the lower 16 bits are an
 * angle below 2<sup>-13.3</sup> rad, whose sine and versine two terms of their series give; one angle addition joins them:
 * {@code sin(a + b) = sin a + (cos a * sin b - sin a * (1 - cos b))}. Multiples of 2<sup>-16</sup> turns are the
 * correctly rounded doubles. There is no call to {@link Math}; Java evaluates every operation in binary64.
 */
public final class FastSine {
  /**
   * Bound of the absolute error, 2<sup>-52</sup>. Derived: the table entry is within half a unit of the last place of a
   * number below 1, 2<sup>-54</sup>; so is the last addition; the correction is below 2<sup>-13.3</sup> with a relative
   * error below 16 * 2<sup>-53</sup> (constant, conversion, eight operations; the next terms of the series are below
   * 2<sup>-73</sup>), so below 2<sup>-62</sup>. The sum is under 2<sup>-52.9</sup>.
   */
  public static final double ERROR_BOUND = 0x1p-52;

  /** The most phases of one call of {@link #sines}. */
  public static final int LONGEST_RUN = 1 << 12;

  private static final int FINE_BITS = 16;
  private static final int TURN = 1 << 32 - FINE_BITS;
  private static final int MASK = TURN - 1;
  /** Radians of one unit of phase, 2 pi / 2^32, correctly rounded. */
  private static final double RADIANS = radiansOfOneUnit();
  /** The sines of a whole turn in steps of 2^-16, correctly rounded. */
  private static final double[] SINE = table();
  /** 0, 1, 2, ...: so that a run needs no conversion, which JDK 17 does not vectorise. */
  private static final double[] STEPS =
      IntStream.range(0, LONGEST_RUN).asDoubleStream().toArray();

  private FastSine() {}

  private static double radiansOfOneUnit() {
    int bits = 128;
    return Math.scalb(BigTrig.pi(bits).doubleValue(), -(bits + 31));
  }

  private static double[] table() {
    double[] table = new double[TURN];
    int quarter = TURN >> 2;
    for (int k = 0; k <= quarter; k++) {
      BigInteger exact = ExactSine.sine(k << FINE_BITS);
      // doubleValue rounds to nearest; the 9 units of 2^-192 could matter within 2^-135 of a
      // midpoint only
      double sine = Math.scalb(exact.doubleValue(), -ExactSine.FRACTION_BITS);
      table[k] = sine;
      table[2 * quarter - k] = sine;
      table[2 * quarter + k] = 0.0 - sine; // never -0.0
      table[TURN - k & MASK] = 0.0 - sine;
    }
    return table;
  }

  /** Returns the sine of a phase, within {@link #ERROR_BOUND}. */
  public static double sin(int phase) {
    int a = phase >>> FINE_BITS;
    return join(SINE[a], SINE[a + (TURN >> 2) & MASK], phase & MASK);
  }

  /** Returns the cosine of a phase, within {@link #ERROR_BOUND}: the sine a quarter turn later. */
  public static double cos(int phase) {
    return sin(phase + Phase.QUARTER);
  }

  private static double join(double sineA, double cosineA, double fine) {
    double x = fine * RADIANS;
    double square = x * x;
    double sineB = x - x * square * (1.0 / 6);
    double versineB = square * 0.5 - square * square * (1.0 / 24);
    return sineA + (cosineA * sineB - sineA * versineB);
  }

  /**
   * Writes the sines of {@code phases[from .. to)} to {@code out[outFrom ..)}, equal to {@link #sin(int)} bit for bit.
   *
   * @throws IndexOutOfBoundsException where a range does not fit, before anything is written
   */
  public static void sin(int[] phases, int from, int to, double[] out, int outFrom) {
    Objects.checkFromToIndex(from, to, phases.length);
    Objects.checkFromIndexSize(outFrom, to - from, out.length);
    for (int i = from; i < to; i++) {
      out[outFrom + i - from] = sin(phases[i]);
    }
  }

  /**
   * Writes the cosines of {@code phases[from .. to)} to {@code out[outFrom ..)}, equal to {@link #cos(int)} bit for bit.
   *
   * @throws IndexOutOfBoundsException where a range does not fit, before anything is written
   */
  public static void cos(int[] phases, int from, int to, double[] out, int outFrom) {
    Objects.checkFromToIndex(from, to, phases.length);
    Objects.checkFromIndexSize(outFrom, to - from, out.length);
    for (int i = from; i < to; i++) {
      out[outFrom + i - from] = cos(phases[i]);
    }
  }

  /**
   * Writes the sines of {@code count} consecutive phases to {@code out[0 .. count)}, equal to {@link #sin(int)} bit for
   * bit; the loop between two table entries has no lookup and vectorises.
   *
   * @throws IndexOutOfBoundsException where the count does not fit or is above {@value #LONGEST_RUN}, before anything is
   *     written
   */
  public static void sines(int firstPhase, int count, double[] out) {
    Objects.checkFromIndexSize(0, count, Math.min(out.length, LONGEST_RUN));
    for (int done = 0; done < count; ) {
      int phase = firstPhase + done;
      int fine = phase & MASK;
      int to = done + Math.min(count - done, TURN - fine);
      int a = phase >>> FINE_BITS;
      joinRun(SINE[a], SINE[a + (TURN >> 2) & MASK], fine - done, done, to, out);
      done = to;
    }
  }

  private static void joinRun(
      double sineA, double cosineA, double base, int from, int to, double[] out) {
    for (int i = from; i < to; i++) {
      out[i] = join(sineA, cosineA, base + STEPS[i]); // the sum of two small integers is exact
    }
  }
}
