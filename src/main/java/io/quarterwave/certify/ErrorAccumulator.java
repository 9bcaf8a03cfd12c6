// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.truth.ExactSine;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Adds up the errors of runs of phases against the fast truth, and asks the exact one where that leaves a question open.
 *
 * <p>With {@code one()} in the format, the fast error {@code got - one * FastSine} is within {@code slack = one * 2^-51} of
 * the exact one, plus 2<sup>-53</sup> of itself: 2<sup>-52</sup> from the sine, 2<sup>-53</sup> from the product, the rest
 * from the difference.
 *
 * <p>The bulk is added element by element into columns, a loop a column, so that the loops vectorise. Every addend is an
 * integer and every column stays below 2<sup>53</sup>: the sums in double precision are exact.
 */
final class ErrorAccumulator {
  private static final double UNIT = 1L << ErrorStatistics.UNIT_BITS;
  /** Added to a number below 2^51 in magnitude and taken away, leaves it rounded to an integer, ties to even. */
  private static final double ROUNDER = 0x1.8p52;

  /** Below this error a square in 2^-36 ulp is at most 2^42; with a weight of up to 4, 2^8 of them stay below 2^53. */
  private static final double SMALL = 8;

  private static final int RUNS_BETWEEN_FLUSHES = 1 << 8;

  private final QFormat format;
  private final double slack;
  private final double[] errors;
  private final double[] edges;
  private final int[] noted;
  private final double[] squareColumns;
  private final double[] aboveHalf;
  private final double[] aboveOne;
  private final double[] aboveTwo;
  private final long[] moved = new long[5];
  private long count;
  private int runs;
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
    this.edges = new double[length];
    this.noted = new int[length];
    this.squareColumns = new double[length];
    this.aboveHalf = new double[length];
    this.aboveOne = new double[length];
    this.aboveTwo = new double[length];
  }

  /**
   * Adds {@code got[i] - want[i]} for i in [from, to).
   *
   * @param phases the phase of each result, the lowest one of those it stands for
   * @param weight how many phases each result stands for, at most 4
   * @param balanced whether half of them have the opposite error
   */
  void add(int[] got, double[] want, int[] phases, int from, int to, int weight, boolean balanced) {
    for (int i = from; i < to; i++) {
      errors[i] = got[i] - want[i];
    }
    count += (long) weight * (to - from);
    countBins(from, to, weight);
    int notes = note(from, to);
    double max = 0;
    for (int k = 0; k < notes; k++) {
      int i = noted[k];
      double size = Math.abs(errors[i]);
      max = Math.max(max, size);
      if (edges[i] <= 2 * slack) {
        decide(got[i], phases[i], size, weight);
      }
    }
    if (max >= leastWorst(worstFast)) {
      findWorst(got, phases, notes, leastWorst(Math.max(max, worstFast)));
    }
    if (!balanced) {
      sum = sum.add(units(from, to).multiply(BigInteger.valueOf(weight)));
    }
    if (max < SMALL) { // so is every error: those of SMALL and more are noted
      addSquares(from, to, weight);
    } else {
      squares = squares.add(wideSquares(from, to).multiply(BigInteger.valueOf(weight)));
    }
  }

  /** Counts the errors above each edge of the bins; one that lies on an edge does not count as above. */
  private void countBins(int from, int to, double weight) {
    for (int i = from; i < to; i++) {
      double size = Math.abs(errors[i]);
      aboveHalf[i] += weight * Math.min((size + ROUNDER) - ROUNDER, 1);
    }
    for (int i = from; i < to; i++) {
      double size = Math.abs(errors[i]) - 0.5;
      aboveOne[i] += weight * Math.min((size + ROUNDER) - ROUNDER, 1);
    }
    for (int i = from; i < to; i++) {
      double size = (Math.abs(errors[i]) - 1) * 0.5;
      aboveTwo[i] += weight * Math.min((size + ROUNDER) - ROUNDER, 1);
    }
  }

  /** Writes down the indices of errors that may be on an edge of a bin, the worst so far, or not {@link #SMALL}. */
  private int note(int from, int to) {
    for (int i = from; i < to; i++) {
      double doubled = 2 * Math.abs(errors[i]); // all edges are multiples of a half
      edges[i] = Math.abs(doubled - ((doubled + ROUNDER) - ROUNDER));
    }
    double twoSlack = 2 * slack;
    double least = Math.min(leastWorst(worstFast), SMALL);
    int notes = 0;
    for (int i = from; i < to; i++) {
      if (edges[i] <= twoSlack || Math.abs(errors[i]) >= least) {
        noted[notes++] = i;
      }
    }
    return notes;
  }

  /** Returns what the fast error at least is where the exact one is {@code size} or more. */
  private double leastWorst(double size) {
    return size * (1 - 0x1p-50) - 2 * slack;
  }

  /** Moves one result from the bin that the fast error says to the one that the exact error says. */
  private void decide(int got, int phase, double size, int weight) {
    moved[size <= 0.5 ? 1 : size <= 1 ? 2 : size <= 2 ? 3 : 4] -= weight;
    BigInteger exact = ExactSine.error(phase, got, format).abs();
    BigInteger ulp = BigInteger.ONE.shiftLeft(ExactSine.FRACTION_BITS);
    int bin = exact.signum() == 0
        ? 0
        : exact.compareTo(ulp.shiftRight(1)) <= 0
            ? 1
            : exact.compareTo(ulp) <= 0 ? 2 : exact.compareTo(ulp.shiftLeft(1)) <= 0 ? 3 : 4;
    moved[bin] += weight;
  }

  private void findWorst(int[] got, int[] phases, int notes, double least) {
    for (int k = 0; k < notes; k++) {
      int i = noted[k];
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

  private BigInteger units(int from, int to) {
    long units = 0; // each below 2^51
    for (int i = from; i < to; i++) {
      units += (long) ((errors[i] * UNIT + ROUNDER) - ROUNDER);
    }
    return BigInteger.valueOf(units);
  }

  private void addSquares(int from, int to, double weight) {
    for (int i = from; i < to; i++) {
      double unit = (errors[i] * UNIT + ROUNDER) - ROUNDER;
      squareColumns[i] += weight * (unit * unit);
    }
    if (++runs == RUNS_BETWEEN_FLUSHES) {
      flush();
    }
  }

  private void flush() {
    squares = squares.add(BigInteger.valueOf(total(squareColumns)));
    Arrays.fill(squareColumns, 0);
    runs = 0;
  }

  private static long total(double[] column) {
    long total = 0; // columns are at most 2^53 and 2^10 or so in number
    for (double part : column) {
      total += (long) part;
    }
    return total;
  }

  private BigInteger wideSquares(int from, int to) {
    BigInteger total = BigInteger.ZERO;
    for (int i = from; i < to; i++) {
      BigInteger unit = BigInteger.valueOf((long) ((errors[i] * UNIT + ROUNDER) - ROUNDER));
      total = total.add(unit.multiply(unit));
    }
    return total;
  }

  ErrorStatistics statistics() {
    flush();
    long half = total(aboveHalf);
    long one = total(aboveOne);
    long two = total(aboveTwo);
    Histogram histogram = new Histogram(
        moved[0],
        count - half + moved[1],
        half - one + moved[2],
        one - two + moved[3],
        two + moved[4]);
    return new ErrorStatistics(format, histogram, sum, squares, worstPhase, worstGot);
  }
}
