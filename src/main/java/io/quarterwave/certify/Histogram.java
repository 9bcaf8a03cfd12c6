// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

/**
 * How many errors fall in each of five disjoint bins of absolute error, in ulp.
 *
 * @param zero exactly 0, which only 0, +-1 and clamped values can be
 * @param half above 0, at most 0.5
 * @param one above 0.5, at most 1
 * @param two above 1, at most 2
 * @param more above 2
 */
public record Histogram(long zero, long half, long one, long two, long more) {
  /** Returns the sums, bin by bin. */
  public Histogram plus(Histogram other) {
    return new Histogram(
        zero + other.zero, half + other.half, one + other.one, two + other.two, more + other.more);
  }

  /** Returns how many errors there are. */
  public long count() {
    return zero + half + one + two + more;
  }

  /** Returns how many results are correctly rounded: no ties exist, so those within half an ulp. */
  public long correctlyRounded() {
    return zero + half;
  }
}
