// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.PackedScratch;
import io.quarterwave.kernel.RotationLoop;
import io.quarterwave.kernel.RowLoop;
import io.quarterwave.kernel.RowOrder;
import io.quarterwave.kernel.RowSteps;

/**
 * The multiplicands of one position: cosine and sine of every pair of a plan, times its attention scaling. The caller's
 * scratch: one per thread, filled again for each position, nothing allocated by a call.
 *
 * <p>A multiplicand in Q<i>f</i> is {@code (sineQ30 * scaleQ30 + 2^(59-f)) >> (60-f)} in 64 bits: the pinned sine times the scaling, rounded
 * once, ties up. With scaling 1, Q30 is the sine itself, and 1.0 is exactly 2<sup>f</sup> in every format. Values are {@code int}s because
 * 1.0 in Q15 is 32768, and because a scaling may be as large as 2.75.
 *
 * <p>Error of a multiplicand, in ulp of its format, against the cosine or sine of the 32-bit phase times {@code scaleQ30}:
 * at most {@code 1/2 + E * scale * 2^(f-30)}, with {@code E} the certified error of {@link PinnedSine} in ulp of Q30; derived (one rounding).
 * In Q30 at scaling 1 there is no rounding and the error is {@code E}.
 *
 * <p>A row that {@link Rope#fill(RopeRow, long)} has filled serves every head, layer and tensor at its position. Inside, the pairs stand in the order that
 * the rotation of this machine wants; {@link #cos(int)}, {@link #sin(int)} and {@link #copyTo} count them as the plan does.
 */
public final class RopeRow {
  private final int maxPairs;
  private final int[] cos;
  private final int[] sin;
  private final long[] turns;
  private byte[] bytes;
  private short[] shorts;
  private PackedScratch packed;
  private int[] loaded;
  private int[] rotated;
  private short[] rescaled;
  private Stage<byte[]> bytesOfBuffers;
  private Stage<short[]> shortsOfBuffers;
  private RopePlan plan;
  private RowOrder order;
  private int fractionBits;
  private boolean inverse;

  /** The data that the row was filled for by a rope; null where it was filled otherwise. */
  private DataType ready;

  /**
   * Makes a row for plans of up to {@code maxPairs} pairs.
   *
   * @throws IllegalArgumentException if {@code maxPairs} is not in [1, {@link RopePlan#MAX_HEAD_DIM} / 2]
   */
  public RopeRow(int maxPairs) {
    if (maxPairs < 1 || maxPairs > RopePlan.MAX_HEAD_DIM / 2) {
      throw new IllegalArgumentException(
          "maxPairs (" + maxPairs + ") must be in [1, " + RopePlan.MAX_HEAD_DIM / 2 + "]");
    }
    this.maxPairs = maxPairs;
    cos = new int[maxPairs + RowOrder.SLACK];
    sin = new int[maxPairs + RowOrder.SLACK];
    turns = new long[cos.length];
    bytes = new byte[0];
    shorts = new short[0];
  }

  /**
   * Fills the row for a position that is the same on every axis of the plan.
   *
   * @param fractionBits format of the multiplicands, Q1 to Q30: usually 30, 22, 15, 14 or 7
   * @param position any {@code long}
   * @throws IllegalArgumentException if the plan has more pairs than the row, {@code fractionBits} is not in [1, 30], or it is
   *     30 and the scaling is 2 or more; the row is as before
   */
  public void fill(RopePlan plan, int fractionBits, long position) {
    requireFormat(plan, fractionBits);
    fill(Rows.chosen(), plan, plan.steps(), fractionBits, false, position);
  }

  /**
   * Fills the row for a position of several axes.
   *
   * @param fractionBits format of the multiplicands, Q1 to Q30: usually 30, 22, 15, 14 or 7
   * @param positions array that holds the position
   * @param from index of the first axis; {@code plan.axes()} numbers are read
   * @throws IllegalArgumentException as {@link #fill(RopePlan, int, long)}
   * @throws IndexOutOfBoundsException if the array does not hold the position; the row is as before
   */
  public void fill(RopePlan plan, int fractionBits, long[] positions, int from) {
    TensorChecks.positions(positions, from, 1, plan.axes());
    requireFormat(plan, fractionBits);
    fill(Rows.chosen(), plan, plan.steps(), fractionBits, false, positions, from);
  }

  /** Fills the row for a loop of its own order; all has been checked. */
  void fill(
      RowLoop loop, RopePlan plan, RowSteps steps, int fractionBits, boolean inverse, long at) {
    begin(plan, steps.order(), fractionBits, inverse);
    fill(loop, steps.sums(), at);
  }

  /** As the other, for a position of several axes. */
  void fill(
      RowLoop loop,
      RopePlan plan,
      RowSteps steps,
      int fractionBits,
      boolean inverse,
      long[] positions,
      int from) {
    begin(plan, steps.order(), fractionBits, inverse);
    steps.turns(positions, from, turns);
    fill(loop, turns, 1);
  }

  private void begin(RopePlan plan, RowOrder order, int fractionBits, boolean inverse) {
    this.plan = plan;
    this.order = order;
    this.fractionBits = fractionBits;
    this.inverse = inverse;
    ready = null;
  }

  /** Lets rotations of a type take the row as it is. */
  void readyFor(DataType type) {
    ready = type;
  }

  private void fill(RowLoop loop, long[] steps, long position) {
    int sign = inverse ? -1 : 0;
    loop.fill(order.length(), steps, position, plan.scaleQ30(), fractionBits, sign, cos, sin);
    order.fillSecond(cos, sin, 1 << fractionBits);
  }

  /** Returns how many pairs were filled last; 0 before the first time. */
  public int pairs() {
    return plan == null ? 0 : plan.pairs();
  }

  /** Returns the format filled last; 0 before the first time. */
  public int fractionBits() {
    return fractionBits;
  }

  /**
   * Returns the cosine of a pair in Q{@link #fractionBits()}, times the scaling.
   *
   * @throws IndexOutOfBoundsException if {@code pair} is not in [0, {@code pairs()})
   */
  public int cos(int pair) {
    requirePair(pair);
    return cos[order.index(pair)];
  }

  /**
   * Returns the sine of a pair in Q{@link #fractionBits()}, times the scaling.
   *
   * @throws IndexOutOfBoundsException if {@code pair} is not in [0, {@code pairs()})
   */
  public int sin(int pair) {
    requirePair(pair);
    return sin[order.index(pair)];
  }

  /**
   * Copies the cosines and the sines to {@code [from, from + pairs())} of two arrays.
   *
   * @throws IndexOutOfBoundsException if one of them is too short; nothing is written
   */
  public void copyTo(int[] cosOut, int[] sinOut, int from) {
    int pairs = pairs();
    int length = Math.min(cosOut.length, sinOut.length);
    if (from < 0 || from > length - pairs) {
      throw new IndexOutOfBoundsException("[" + from + ", " + ((long) from + pairs)
          + ") must lie in arrays of " + cosOut.length + " and " + sinOut.length + " elements");
    }
    for (int pair = 0; pair < pairs; pair++) {
      cosOut[from + pair] = cos[order.index(pair)];
      sinOut[from + pair] = sin[order.index(pair)];
    }
  }

  /** Checks that the row is large enough for a plan. */
  void requireCapacity(RopePlan plan) {
    if (plan.pairs() > maxPairs) {
      throw new IllegalArgumentException(
          "the row has room for " + maxPairs + " pairs, the plan has " + plan.pairs());
    }
  }

  /** Checks that the row was filled for a rotation. */
  void requireReady(
      String name,
      DataType type,
      RopePlan plan,
      RowOrder order,
      int fractionBits,
      boolean inverse) {
    boolean same = this.plan == plan
        && ready == type
        && order.equals(this.order)
        && this.fractionBits == fractionBits
        && this.inverse == inverse;
    if (!same) {
      throw new IllegalArgumentException(
          name + " must be filled by fill(row, position) of this rope, for "
              + described(type, plan.pairs(), fractionBits, inverse) + "; it holds "
              + (ready == null
                  ? pairs() + " pairs that were not filled so"
                  : described(ready, pairs(), this.fractionBits, this.inverse)
                      + (this.plan == plan ? "" : " of another plan")));
    }
  }

  private static String described(DataType type, int pairs, int fractionBits, boolean inverse) {
    return type + ", " + pairs + " pairs in Q" + fractionBits + (inverse ? ", inverse" : "");
  }

  /** Returns the cosines themselves, for the kernels. */
  int[] cosines() {
    return cos;
  }

  /** Returns the sines themselves, for the kernels. */
  int[] sines() {
    return sin;
  }

  /** Returns room for a loop that packs, made on first use; null may be for others. */
  PackedScratch packed(RotationLoop<?> loop) {
    if (packed == null && loop.packs()) {
      packed = new PackedScratch(maxPairs);
    }
    return packed;
  }

  /** Returns room for int8 data, made on first use. */
  byte[] bytes(int length) {
    if (bytes.length < length) {
      bytes = new byte[length];
    }
    return bytes;
  }

  /** Returns room for int16 data, made on first use. */
  short[] shorts(int length) {
    if (shorts.length < length) {
      shorts = new short[length];
    }
    return shorts;
  }

  /** Returns room for what is loaded of a head whose scale changes; made when first asked for. */
  int[] loaded() {
    if (loaded == null) {
      loaded = new int[2 * maxPairs];
    }
    return loaded;
  }

  /** Returns room for the rotary channels of a head whose scale changes. */
  int[] rotated() {
    if (rotated == null) {
      rotated = new int[2 * maxPairs];
    }
    return rotated;
  }

  /** Returns room for heads on their way to int8; made on first use. */
  short[] rescaled(int length) {
    if (rescaled == null || rescaled.length < length) {
      rescaled = new short[length];
    }
    return rescaled;
  }

  /** Returns room for int8 data of buffers; made when first asked for. */
  Stage<byte[]> bytesOfBuffers() {
    if (bytesOfBuffers == null) {
      bytesOfBuffers = Stage.bytes(2 * maxPairs);
    }
    return bytesOfBuffers;
  }

  /** Returns room for int16 data of buffers; made when first asked for. */
  Stage<short[]> shortsOfBuffers() {
    if (shortsOfBuffers == null) {
      shortsOfBuffers = Stage.shorts(2 * maxPairs);
    }
    return shortsOfBuffers;
  }

  private void requirePair(int pair) {
    if (pair < 0 || pair >= pairs()) {
      throw new IndexOutOfBoundsException("pair (" + pair + ") must be in [0, " + pairs() + ")");
    }
  }

  private void requireFormat(RopePlan plan, int fractionBits) {
    requireCapacity(plan);
    if (fractionBits < 1 || fractionBits > 30) {
      throw new IllegalArgumentException("fractionBits (" + fractionBits + ") must be in [1, 30]");
    }
    if (fractionBits == 30 && plan.scaleQ30() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("scaleQ30 (" + plan.scaleQ30()
          + ") must be below 2^31 for multiplicands in Q30; take Q29 or fewer, or plan.unscaled()");
    }
  }
}
