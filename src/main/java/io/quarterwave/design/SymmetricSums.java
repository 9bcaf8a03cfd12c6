// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import java.util.Arrays;

/**
 * Finds integers {@code value[b]} and {@code offset[k]} whose sums and mirrored sums all lie in given intervals: {@code value[b] +
 * offset[k]} and {@code value[b] - 1 - offset[k]}.
 *
 * <p>Each pair of constraints narrows the interval of one unknown by that of the other, and both together bound the double of each, until
 * nothing moves; then the narrowest unknown that is not a single number yet is tried from its middle outwards. Where no
 * integers exist the search ends without: its answer is a proof, unless it gave up after {@value #MOST_NODES} trials.
 */
final class SymmetricSums {
  private static final int MOST_NODES = 3000;

  private final long[][] least;
  private final long[][] most;
  private final int values;
  private final int offsets;
  private int nodes;

  /**
   * Takes the intervals.
   *
   * @param least by value, then by phase: the first half as the offsets, the second half mirrored
   * @param most likewise
   */
  SymmetricSums(long[][] least, long[][] most) {
    this.least = least;
    this.most = most;
    values = least.length;
    offsets = least[0].length / 2;
  }

  /**
   * Returns the values, then the offsets, or null where there are none.
   *
   * @param lowest bounds of the values, then of the offsets
   * @param highest likewise
   */
  long[] solve(long[] lowest, long[] highest) {
    nodes = 0;
    return search(lowest.clone(), highest.clone());
  }

  private long[] search(long[] low, long[] high) {
    if (!narrow(low, high) || nodes++ > MOST_NODES) {
      return null;
    }
    int free = -1;
    for (int i = 0; i < low.length; i++) {
      long width = high[i] - low[i];
      if (width > 0 && (free < 0 || width < high[free] - low[free])) {
        free = i;
      }
    }
    if (free < 0) {
      return low;
    }
    long middle = low[free] + high[free] >> 1;
    for (long k = 0; k <= 2 * (high[free] - middle); k++) {
      long tried = (k & 1) == 0 ? middle - (k >> 1) : middle + (k + 1 >> 1);
      if (tried >= low[free] && tried <= high[free]) {
        long[] nextLow = low.clone();
        long[] nextHigh = high.clone();
        nextLow[free] = tried;
        nextHigh[free] = tried;
        long[] found = search(nextLow, nextHigh);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Narrows all intervals as far as the pairs allow; returns whether none is empty. */
  private boolean narrow(long[] low, long[] high) {
    long[] before;
    do {
      before = Arrays.copyOf(low, 2 * low.length);
      System.arraycopy(high, 0, before, low.length, high.length);
      for (int b = 0; b < values; b++) {
        for (int k = 0; k < offsets; k++) {
          int o = values + k;
          long sumLeast = least[b][k]; // of value + offset
          long sumMost = most[b][k];
          long gapLeast = least[b][2 * offsets - 1 - k] + 1; // of value - offset
          long gapMost = most[b][2 * offsets - 1 - k] + 1;
          low[b] = max(low[b], sumLeast - high[o], gapLeast + low[o], sumLeast + gapLeast + 1 >> 1);
          high[b] = min(high[b], sumMost - low[o], gapMost + high[o], sumMost + gapMost >> 1);
          low[o] = max(low[o], sumLeast - high[b], low[b] - gapMost, sumLeast - gapMost + 1 >> 1);
          high[o] = min(high[o], sumMost - low[b], high[b] - gapLeast, sumMost - gapLeast >> 1);
          if (low[b] > high[b] || low[o] > high[o]) {
            return false;
          }
        }
      }
    } while (changed(before, low, high));
    return true;
  }

  private static boolean changed(long[] before, long[] low, long[] high) {
    return !Arrays.equals(before, 0, low.length, low, 0, low.length)
        || !Arrays.equals(before, low.length, before.length, high, 0, high.length);
  }

  private static long max(long a, long b, long c, long d) {
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  private static long min(long a, long b, long c, long d) {
    return Math.min(Math.min(a, b), Math.min(c, d));
  }
}
