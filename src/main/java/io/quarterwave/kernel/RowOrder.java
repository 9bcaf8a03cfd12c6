// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * In which order a loop wants the multiplicands of the pairs.
 *
 * <p>A loop takes chunks of {@code lanes * pairsPerLane} pairs. Its tables hold, chunk by chunk, first the multiplicands of the pairs that are first in
 * their lane, then those of the second ones, and so on. Where the pairs do not fill the last chunk, it begins earlier and overlaps the one
 * before: out of place those pairs are then rotated twice, to the same result; in place a second table of that chunk, which
 * follows the others, leaves them as they are (cosine 1, sine 0).
 *
 * @param pairs pairs of a slice, at least those of one chunk
 * @param lanes lanes that work side by side
 * @param pairsPerLane pairs of a lane
 */
public record RowOrder(int pairs, int lanes, int pairsPerLane) {
  /** Elements by which a table may be longer than its pairs: two chunks of the widest loop, and one vector. */
  public static final int SLACK = 2 * 64 + 16;

  /** Returns the order of the pairs themselves. */
  public static RowOrder natural(int pairs) {
    return new RowOrder(pairs, pairs, 1);
  }

  /** Returns the pairs of a chunk. */
  int chunk() {
    return lanes * pairsPerLane;
  }

  int chunks() {
    return (pairs + chunk() - 1) / chunk();
  }

  /** Returns the length of a table without the second one of the last chunk. */
  public int length() {
    return chunks() * chunk();
  }

  /** Returns how many pairs of the last chunk are also in the one before. */
  int overlap() {
    return length() - pairs;
  }

  /** Returns the first pair of a chunk. */
  int firstPair(int chunk) {
    return Math.min(chunk * chunk(), pairs - chunk());
  }

  /** Returns where the table of a chunk begins. */
  int table(int chunk, boolean inPlace) {
    boolean second = inPlace && chunk == chunks() - 1 && overlap() > 0;
    return second ? length() : chunk * chunk();
  }

  /** Returns where the multiplicands of a pair are; of two places the first. */
  public int index(int pair) {
    int chunk = pair / chunk();
    return chunk * chunk() + within(pair - firstPair(chunk));
  }

  /** Returns the pair whose multiplicands are at an index below {@link #length()}. */
  int pairAt(int index) {
    int chunk = index / chunk();
    int within = index % chunk();
    return firstPair(chunk) + within % lanes * pairsPerLane + within / lanes;
  }

  private int within(int pairOfChunk) {
    return pairOfChunk % pairsPerLane * lanes + pairOfChunk / pairsPerLane;
  }

  /** Writes the second table of the last chunk, where there is one. */
  public void fillSecond(int[] cos, int[] sin, int one) {
    if (overlap() == 0) {
      return;
    }
    System.arraycopy(cos, length() - chunk(), cos, length(), chunk());
    System.arraycopy(sin, length() - chunk(), sin, length(), chunk());
    for (int pair = 0; pair < overlap(); pair++) {
      cos[length() + within(pair)] = one;
      sin[length() + within(pair)] = 0;
    }
  }
}
