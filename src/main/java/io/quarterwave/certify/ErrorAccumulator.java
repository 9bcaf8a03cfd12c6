// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.truth.ExactSine;
import java.math.BigInteger;

/**
 * Adds up the errors of runs of phases against the fast truth, and asks the exact one where that leaves a question open.
 *
 * <p>With {@code one()} in the format, the fast error {@code got - one * FastSine} is within {@code slack = one * 2^-51} of
 * the exact one, plus 2<sup>-53</sup> of itself: 2<sup>-52</sup> from the sine, 2<sup>-53</sup> from the product, the rest
 * from the difference.
 */
final class ErrorAccumulator {
  private static final double UNIT = 1L << ErrorStatistics.UNIT_BITS;
  /** Added to a number below 2^51 in magnitude, leaves it rounded to an integer in the low bits of the sum. */
  private static final double ROUNDER = 0x1.8p52;

  private static final long ROUNDER_BITS = Double.doubleToRawLongBits(ROUNDER);
  /** Below this error the squares of a run, (2^8 * 2^18)^2 each and at most 2^10 of them, fit in 63 bits. */
  private static final double SMALL = 256;

  private final QFormat format;
  private final double slack;
  private final double[] errors;
  private final int[] open;
  private long zero;
  private long half;
  private long one;
  private long two;
  private long more;
  private BigInteger sum = BigInteger.ZERO;
  private BigInteger squares = BigInteger.ZERO;
  private BigInteger worst = BigInteger.ONE.negate();
  private double worstFast = -1;
  private int worstPhase;
  private long worstGot;

  ErrorAccumulator(QFormat format, int length) {
    this.format = format;
    this.slack = format.one() * 0x1p-51;
    this.errors = new double[length];
    this.open = new int[length];
  }

  /**
   * Adds {@code got[i] - want[i]} for i in [from, to).
   *
   * @param phases the phase of each result, the lowest one of those it stands for
   * @param weight how many phases each result stands for
   * @param balanced whether half of them have the opposite error
   */
  void add(int[] got, double[] want, int[] phases, int from, int to, int weight, boolean balanced) {
    for (int i = from; i < to; i++) {
      errors[i] = got[i] - want[i];
    }
    long units = 0;
    long unitSquares = 0;
    long halves = 0;
    long ones = 0;
    long twos = 0;
    int opened = 0;
    double max = 0;
    double twoSlack = 2 * slack;
    for (int i = from; i < to; i++) {
      double error = errors[i];
      double size = Math.abs(error);
      max = Math.max(max, size);
      long unit = Double.doubleToRawLongBits(error * UNIT + ROUNDER) - ROUNDER_BITS;
      units += unit;
      unitSquares += unit * unit;
      halves += below(size, 0.5);
      ones += below(size, 1);
      twos += below(size, 2);
      // all edges of the bins are multiples of a half
      double doubled = size + size;
      double off = Math.abs(doubled - ((doubled + ROUNDER) - ROUNDER));
      open[opened] = i;
      opened += (int) (1 - below(twoSlack, off));
    }
    half += weight * halves;
    one += weight * (ones - halves);
    two += weight * (twos - ones);
    more += weight * (to - from - twos);
    for (int k = 0; k < opened; k++) {
      decide(got[open[k]], phases[open[k]], Math.abs(errors[open[k]]), weight);
    }
    if (!balanced) {
      sum = sum.add(BigInteger.valueOf(units).multiply(BigInteger.valueOf(weight)));
    }
    BigInteger runSquares = max < SMALL ? BigInteger.valueOf(unitSquares) : wideSquares(from, to);
    squares = squares.add(runSquares.multiply(BigInteger.valueOf(weight)));
    double margin = 2 * (slack + max * 0x1p-53);
    if (max >= worstFast - margin) {
      findWorst(got, phases, from, to, Math.max(max, worstFast) - margin);
    }
  }

  /** Returns 1 if a is below b, else 0: the sign of the difference, without a branch. */
  private static long below(double a, double b) {
    return Double.doubleToRawLongBits(a - b) >>> 63;
  }

  /** Moves one result from the bin that the fast error says to the one that the exact error says. */
  private void decide(int got, int phase, double size, int weight) {
    count(size < 0.5 ? 1 : size < 1 ? 2 : size < 2 ? 3 : 4, -weight);
    BigInteger exact = ExactSine.error(phase, got, format).abs();
    BigInteger ulp = BigInteger.ONE.shiftLeft(ExactSine.FRACTION_BITS);
    int bin = exact.signum() == 0
        ? 0
        : exact.compareTo(ulp.shiftRight(1)) <= 0
            ? 1
            : exact.compareTo(ulp) <= 0 ? 2 : exact.compareTo(ulp.shiftLeft(1)) <= 0 ? 3 : 4;
    count(bin, weight);
  }

  private void count(int bin, int weight) {
    zero += bin == 0 ? weight : 0;
    half += bin == 1 ? weight : 0;
    one += bin == 2 ? weight : 0;
    two += bin == 3 ? weight : 0;
    more += bin == 4 ? weight : 0;
  }

  private BigInteger wideSquares(int from, int to) {
    long low = 0;
    long middle = 0;
    long high = 0;
    for (int i = from; i < to; i++) {
      long unit = Double.doubleToRawLongBits(errors[i] * UNIT + ROUNDER) - ROUNDER_BITS;
      long product = unit * unit;
      low += product & 0xffff_ffffL;
      middle += product >>> 32;
      high += Math.multiplyHigh(unit, unit);
    }
    return BigInteger.valueOf(high)
        .shiftLeft(32)
        .add(BigInteger.valueOf(middle))
        .shiftLeft(32)
        .add(BigInteger.valueOf(low));
  }

  private void findWorst(int[] got, int[] phases, int from, int to, double least) {
    for (int i = from; i < to; i++) {
      if (Math.abs(errors[i]) >= least) {
        BigInteger exact = ExactSine.error(phases[i], got[i], format).abs();
        int order = exact.compareTo(worst);
        if (order > 0 || order == 0 && Integer.compareUnsigned(phases[i], worstPhase) < 0) {
          worst = exact;
          worstFast = Math.scalb(exact.doubleValue(), -ExactSine.FRACTION_BITS);
          worstPhase = phases[i];
          worstGot = got[i];
        }
      }
    }
  }

  ErrorStatistics statistics() {
    return new ErrorStatistics(
        format, new Histogram(zero, half, one, two, more), sum, squares, worstPhase, worstGot);
  }
}
