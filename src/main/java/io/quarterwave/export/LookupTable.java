// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.Arrays;

/**
 * The best table of a lookup format: the least possible error over every code, as the runtime looks it up.
 *
 * <p>Where an entry is the result, entries are the nearest outputs. Where the runtime interpolates, knots on the curve leave all of the error on one side of it
 * (the chord); here the knots are chosen together. Knot by knot a table of the least error that any choice so far can have (a bottleneck shortest path) over all knots within
 * {@value #REACH} units of the curve finds the least largest error, and a second pass the least sum of squares among the tables that have it. A knot is the result of
 * its own code, and the last one nearly that of the largest code, so that one farther from the curve has an error above {@value #PROVED} there: where the error found is below
 * that, the table is the best of all.
 */
public final class LookupTable {
  /** Knots are sought within this many units of the curve. */
  static final int REACH = 4;

  /** Below this error no knot outside the reach can be part of a better table. */
  static final int PROVED = 3;

  private static final int CHOICES = 2 * REACH + 1;
  private static final int CODES = 128;

  private final LookupTruth truth;
  private final LookupFormat format;

  private LookupTable(LookupTruth truth) {
    this.truth = truth;
    this.format = truth.spec().format();
  }

  /** Returns the entries of the best table. */
  static int[] best(LookupTruth truth) {
    return truth.spec().format().interpolates() ? new LookupTable(truth).knots() : nearest(truth);
  }

  /** Returns the table whose entries are the nearest outputs of their codes. */
  static int[] nearest(LookupTruth truth) {
    LookupFormat format = truth.spec().format();
    int[] table = new int[format.entries()];
    for (int i = 0; i < table.length; i++) {
      table[i] = truth.nearest(format.codeOf(i));
    }
    return table;
  }

  private int[] knots() {
    int segments = format.entries() - 1;
    long[][][] largest = new long[segments][CHOICES][CHOICES];
    long[][][] squares = new long[segments][CHOICES][CHOICES];
    for (int i = 0; i < segments; i++) {
      for (int a = 0; a < CHOICES; a++) {
        for (int b = 0; b < CHOICES; b++) {
          measure(i, a, b, largest[i][a], squares[i][a]);
        }
      }
    }
    long limit = leastLargest(largest);
    if (limit == Long.MAX_VALUE) {
      throw new IllegalArgumentException("with " + truth.spec().input() + " at output "
          + truth.spec().output() + " neighbouring knots are farther apart than a 16-bit slope");
    }
    return leastSquares(largest, squares, limit);
  }

  /** The knot of a choice: the nearest output, or up to {@link #REACH} units beside it. */
  private int knot(int index, int choice) {
    int knot = truth.nearest(format.codeOf(index)) + choice - REACH;
    return Math.max(format.min(), Math.min(format.max(), knot));
  }

  private void measure(int index, int a, int b, long[] largest, long[] squares) {
    int base = knot(index, a);
    int next = knot(index + 1, b);
    if (format.tooSteep(base, next)) {
      largest[b] = Long.MAX_VALUE;
      return;
    }
    int first = format.codeOf(index);
    int up = LookupTruth.FRACTION_BITS - format.resultBits();
    for (int code = first; code < first + CODES; code++) {
      long error = Math.abs(((long) format.between(base, next, code) << up) - truth.exact(code));
      largest[b] = Math.max(largest[b], error);
      long coarse = error
          >> 16; // below 2^32: the sum over all codes is below 2^63 for errors below 2^7 units
      squares[b] += Math.min(coarse, 1 << 23) * Math.min(coarse, 1 << 23);
    }
  }

  private static long leastLargest(long[][][] largest) {
    long[] least = new long[CHOICES];
    for (long[][] segment : largest) {
      long[] next = new long[CHOICES];
      Arrays.fill(next, Long.MAX_VALUE);
      for (int a = 0; a < CHOICES; a++) {
        for (int b = 0; b < CHOICES; b++) {
          next[b] = Math.min(next[b], Math.max(least[a], segment[a][b]));
        }
      }
      least = next;
    }
    return Arrays.stream(least).min().orElseThrow();
  }

  private int[] leastSquares(long[][][] largest, long[][][] squares, long limit) {
    int segments = largest.length;
    int[][] from = new int[segments][CHOICES];
    long[] least = new long[CHOICES];
    for (int i = 0; i < segments; i++) {
      long[] next = new long[CHOICES];
      Arrays.fill(next, Long.MAX_VALUE);
      for (int a = 0; a < CHOICES; a++) {
        for (int b = 0; b < CHOICES; b++) {
          boolean open = least[a] != Long.MAX_VALUE && largest[i][a][b] <= limit;
          if (open && least[a] + squares[i][a][b] < next[b]) {
            next[b] = least[a] + squares[i][a][b];
            from[i][b] = a;
          }
        }
      }
      least = next;
    }
    int choice = 0;
    for (int b = 1; b < CHOICES; b++) {
      choice = least[b] < least[choice] ? b : choice;
    }
    int[] table = new int[segments + 1];
    for (int i = segments; i >= 0; i--) {
      table[i] = knot(i, choice);
      choice = i > 0 ? from[i - 1][choice] : 0;
    }
    return table;
  }
}
