// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

/**
 * Local search of integer coefficients: one at a time, or two together, is moved by a power of two, and a move that lowers the score
 * stays, until no move does. No randomness, so the result is the same on every run.
 */
final class CoefficientSearch {
  /** What the real integer kernel gives with some coefficients. */
  @FunctionalInterface
  interface Score {
    /**
     * Returns the score; any number that is not below {@code best} stands for all of them, so that hopeless candidates end
     * early.
     */
    double of(long[] coefficients, double best);
  }

  private final int[]
      radii; // largest move of each coefficient, as a power of two; negative: never moved
  private final Score score;
  private final double enough;

  /**
   * Searches with moves of coefficient k up to {@code 2^radii[k]}, until the score is at most {@code enough}.
   *
   * @param score lower is better; infinite where the coefficients are not allowed
   */
  CoefficientSearch(int[] radii, double enough, Score score) {
    this.radii = radii.clone();
    this.enough = enough;
    this.score = score;
  }

  long[] from(long[] start) {
    long[] c = start.clone();
    double best = score.of(c, Double.POSITIVE_INFINITY);
    boolean improved = true;
    while (improved && best > enough) {
      double before = best;
      best = singles(c, best);
      if (best == before) {
        best = pairs(c, best);
      }
      improved = best < before;
    }
    return c;
  }

  private double singles(long[] c, double start) {
    double best = start;
    for (int k = 0; k < c.length; k++) {
      for (int j = radii[k]; j >= 0; j--) {
        for (long move = 1L << j; ; move = -move) {
          c[k] += move;
          double value = score.of(c, best);
          if (value < best) {
            best = value;
          } else {
            c[k] -= move;
          }
          if (move < 0) {
            break;
          }
        }
      }
    }
    return best;
  }

  private double pairs(long[] c, double start) {
    double best = start;
    for (int a = 0; a < c.length; a++) {
      for (int b = a + 1; b < c.length; b++) {
        for (int i = 0; i <= radii[a]; i++) {
          for (int j = 0; j <= radii[b]; j++) {
            for (int signs = 0; signs < 4 && best > enough; signs++) {
              long moveA = (signs & 1) == 0 ? 1L << i : -(1L << i);
              long moveB = (signs & 2) == 0 ? 1L << j : -(1L << j);
              c[a] += moveA;
              c[b] += moveB;
              double value = score.of(c, best);
              if (value < best) {
                best = value;
              } else {
                c[a] -= moveA;
                c[b] -= moveB;
              }
            }
          }
        }
      }
    }
    return best;
  }
}
