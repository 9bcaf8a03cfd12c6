// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Kernels;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Rotates int8 or int16 tensors and changes their quantization scale in the same rounding: from int8 or int16 to int8 or int16. Immutable; shared
 * by any number of threads, each of which brings a {@link RopeRow} of its own.
 *
 * <p><b>What it computes.</b> With {@code R} the {@link Rescale} of the head and {@code S} the attention scaling, the product {@code S R} is rounded once to a multiplier
 * {@code m} in [1, 2) in Q30 and a shift {@code k} ({@link Rescale#times}; exact at scaling 1). The multiplicands {@code c, s} are the pinned sine times {@code m}, rounded once
 * to Q22, so they have the same number of digits whatever the ratio; and with {@code f = 22 + k}, {@code y0 = sat((x0 c - x1 s + 2^(f-1)) >> f)} and
 * {@code y1 = sat((x0 s + x1 c + 2^(f-1)) >> f)}: one rounding, half up, then saturation to the {@link OutputRange} of the output's type. This is {@link Accuracy#EXACT};
 * with the ratio 1 and a scaling in [1, 2) it is the rotation of {@link Rope} bit for bit. Channels that do not rotate change their scale alone, {@code sat(floor(x R + 1/2))}.
 *
 * <p>Everything fits: a sine times {@code m} is below 2<sup>61</sup>, {@code |c|, |s| <= 2^23}, so a sum is below 2<sup>40</sup> in 64 bits, and {@code f} is in [6, 53].
 *
 * <p><b>Error</b> of one output in units of the output: {@code io.quarterwave.certify.RescaleBound}, derived; a little above 1/2 for ratios up to 1, and
 * for larger ones the error of the multiplicands grows with the ratio.
 *
 * <p><b>Ratios</b>: one for the tensor, or one a head. A row is filled again where the ratio changes from a head to the next, which costs more than the rotation of the head.
 *
 * <p>The kernels of {@link Rope} do the work where {@code f} is from 16 to 24 (ratios with the scaling from 1/4 to 128), from int16 to int8 from 16 to 38 (from
 * 2<sup>-16</sup> to 128), from int8 to int16 from 8 to 24 (from 1/4 to 2<sup>15</sup>); plain Java elsewhere.
 *
 * <p><b>Arguments</b> are checked before the first store. A tensor may be rotated into itself (the same array and view), where both types are one.
 *
 * @param <I> {@code byte[]} or {@code short[]}
 * @param <O> {@code byte[]} or {@code short[]}
 */
public final class RescaledRope<I, O> {
  private final RopePlan plan;
  private final RescaleTypes<I, O> types;
  private final OutputRange range;
  private final boolean inverse;
  private final Rescale[] rescales;
  private final RescaledHeads<I, O>[] runs;
  private final int[] runEnds;

  private RescaledRope(
      RopePlan plan,
      RescaleTypes<I, O> types,
      OutputRange range,
      boolean inverse,
      Rescale[] rescales) {
    if (rescales.length == 0) {
      throw new IllegalArgumentException("rescales (0) must be one ratio, or one a head");
    }
    this.plan = plan;
    this.types = types;
    this.range = Objects.requireNonNull(range, "range");
    this.inverse = inverse;
    this.rescales = rescales;
    runEnds = ends(rescales);
    @SuppressWarnings("unchecked") // filled below and never handed out
    RescaledHeads<I, O>[] made = new RescaledHeads[runEnds.length];
    for (int run = 0; run < made.length; run++) {
      Rescale rescale = rescales[runEnds[run] - 1];
      made[run] = RescaledHeads.of(plan, types, range, inverse, rescale);
    }
    runs = made;
  }

  /** Returns where the runs of equal ratios end. */
  private static int[] ends(Rescale[] rescales) {
    int count = 0;
    int[] ends = new int[rescales.length];
    for (int head = 1; head <= rescales.length; head++) {
      if (head == rescales.length || !rescales[head].equals(rescales[head - 1])) {
        ends[count++] = head;
      }
    }
    return Arrays.copyOf(ends, count);
  }

  /**
   * Returns a rotation of int8 data to int8 data of another scale.
   *
   * @param rescales one for all heads, or one a head
   * @throws IllegalArgumentException if there is no ratio, or one times the attention scaling is below 2<sup>-31</sup>, or 2<sup>17</sup> or more
   */
  public static RescaledRope<byte[], byte[]> int8(
      RopePlan plan, OutputRange range, Rescale... rescales) {
    return int8(plan, range, Kernels.chosen(), rescales);
  }

  static RescaledRope<byte[], byte[]> int8(
      RopePlan plan, OutputRange range, Kernel kernel, Rescale... rescales) {
    return of(plan, RescaleTypes.same(RescaleTypes.bytes(kernel)), range, rescales);
  }

  /** Returns a rotation of int16 data to int16 data of another scale; otherwise as {@link #int8}. */
  public static RescaledRope<short[], short[]> int16(
      RopePlan plan, OutputRange range, Rescale... rescales) {
    return int16(plan, range, Kernels.chosen(), rescales);
  }

  static RescaledRope<short[], short[]> int16(
      RopePlan plan, OutputRange range, Kernel kernel, Rescale... rescales) {
    return of(plan, RescaleTypes.same(RescaleTypes.shorts(kernel)), range, rescales);
  }

  /** Returns a rotation of int16 data to int8 data, as for a cache of 8 bits; otherwise as {@link #int8}. */
  public static RescaledRope<short[], byte[]> int16ToInt8(
      RopePlan plan, OutputRange range, Rescale... rescales) {
    return int16ToInt8(plan, range, Kernels.chosen(), rescales);
  }

  static RescaledRope<short[], byte[]> int16ToInt8(
      RopePlan plan, OutputRange range, Kernel kernel, Rescale... rescales) {
    return of(plan, RescaleTypes.narrowing(kernel), range, rescales);
  }

  /** Returns a rotation of int8 data to int16 data; otherwise as {@link #int8}. */
  public static RescaledRope<byte[], short[]> int8ToInt16(
      RopePlan plan, OutputRange range, Rescale... rescales) {
    return int8ToInt16(plan, range, Kernels.chosen(), rescales);
  }

  static RescaledRope<byte[], short[]> int8ToInt16(
      RopePlan plan, OutputRange range, Kernel kernel, Rescale... rescales) {
    return of(plan, RescaleTypes.widening(kernel), range, rescales);
  }

  private static <I, O> RescaledRope<I, O> of(
      RopePlan plan, RescaleTypes<I, O> types, OutputRange range, Rescale[] rescales) {
    return new RescaledRope<>(plan, types, range, false, rescales.clone());
  }

  /** Returns the rotation by the same rows with the sine negated, with the same ratios, from the layout after the rotation to that before it. */
  public RescaledRope<I, O> inverse() {
    return new RescaledRope<>(plan, types, range, !inverse, rescales);
  }

  /**
   * Returns the same rotations with the tokens of a call split over the threads of an executor.
   *
   * @param executor runs the tasks; not shut down
   * @param tasks into how many slices a call is cut at most, usually the number of cores
   * @throws IllegalArgumentException if {@code tasks} is not positive
   */
  public ParallelRescaledRope<I, O> parallel(Executor executor, int tasks) {
    return new ParallelRescaledRope<>(this, executor, tasks);
  }

  /** Returns a row that is large enough for this plan. */
  public RopeRow newRow() {
    return new RopeRow(plan.pairs());
  }

  /** Returns the plan; that of the forward rotation also where this is the inverse. */
  public RopePlan plan() {
    return plan;
  }

  /** Returns the type of the input. */
  public DataType inType() {
    return types.in.type;
  }

  /** Returns the type of the output. */
  public DataType outType() {
    return types.out.type;
  }

  /** Returns the range of the outputs. */
  public OutputRange range() {
    return range;
  }

  /** Returns whether this is the inverse rotation. */
  public boolean isInverse() {
    return inverse;
  }

  /**
   * Rotates a tensor into another, its tokens at consecutive positions that are the same on every axis.
   *
   * @param firstPosition position of the first token, any {@code long}
   * @param row scratch of the calling thread
   * @throws IllegalArgumentException if the shapes differ, there are several ratios but not as many heads, heads or tokens overlap, the spans of {@code from} and
   *     {@code to} overlap in one array without being the same, positions leave the {@code long}s, or the row is too small
   * @throws IndexOutOfBoundsException if a view does not fit its array
   */
  public void rotate(
      I from, TensorView inView, O to, TensorView outView, long firstPosition, RopeRow row) {
    check(from, inView, to, outView, row);
    TensorChecks.consecutive(firstPosition, inView.tokens());
    for (int token = 0; token < inView.tokensWithHeads(); token++) {
      for (int run = 0; run < runs.length; run++) {
        runs[run].fill(row, firstPosition + token);
        rotate(run, from, inView, to, outView, token, row);
      }
    }
  }

  /**
   * Rotates a tensor into another, with a position for each token.
   *
   * @param positions {@code [tokens, axes]}, all axes of a token together
   * @param at index of the first token's first axis
   * @param row scratch of the calling thread
   * @throws IllegalArgumentException as the other, but for the positions
   * @throws IndexOutOfBoundsException if a view or the positions do not fit their arrays
   */
  public void rotate(
      I from, TensorView inView, O to, TensorView outView, long[] positions, int at, RopeRow row) {
    check(from, inView, to, outView, row);
    TensorChecks.positions(positions, at, inView.tokens(), plan.axes());
    for (int token = 0; token < inView.tokensWithHeads(); token++) {
      for (int run = 0; run < runs.length; run++) {
        runs[run].fill(row, positions, at + token * plan.axes());
        rotate(run, from, inView, to, outView, token, row);
      }
    }
  }

  /**
   * Returns how many outputs {@link #rotate(Object, TensorView, Object, TensorView, long, RopeRow)} would saturate, those of channels that do not rotate
   * included: what shows that a ratio is too large. It throws as that method does.
   */
  public long countSaturated(I from, TensorView view, long firstPosition, RopeRow row) {
    row.requireCapacity(plan);
    TensorChecks.view("in", view, plan.headDim(), types.in.length(from));
    requireHeads(view);
    TensorChecks.consecutive(firstPosition, view.tokens());
    long count = 0;
    for (int token = 0; token < view.tokensWithHeads(); token++) {
      for (int run = 0; run < runs.length; run++) {
        runs[run].fillForCount(row, firstPosition + token);
        count += countSaturated(run, from, view, token, row);
      }
    }
    return count;
  }

  /** As the other, with a position for each token. */
  public long countSaturated(I from, TensorView view, long[] positions, int at, RopeRow row) {
    row.requireCapacity(plan);
    TensorChecks.view("in", view, plan.headDim(), types.in.length(from));
    requireHeads(view);
    TensorChecks.positions(positions, at, view.tokens(), plan.axes());
    long count = 0;
    for (int token = 0; token < view.tokensWithHeads(); token++) {
      for (int run = 0; run < runs.length; run++) {
        runs[run].fillForCount(row, positions, at + token * plan.axes());
        count += countSaturated(run, from, view, token, row);
      }
    }
    return count;
  }

  private long countSaturated(int run, I from, TensorView view, int token, RopeRow row) {
    int begin = begin(run);
    int at = view.token(token) + begin * view.headStride();
    return runs[run].countSaturated(row, from, at, view.headStride(), end(run, view) - begin);
  }

  private int begin(int run) {
    return run == 0 ? 0 : runEnds[run - 1];
  }

  private int end(int run, TensorView view) {
    return runs.length == 1 ? view.heads() : runEnds[run];
  }

  private void rotate(
      int run, I from, TensorView inView, O to, TensorView outView, int token, RopeRow row) {
    int begin = begin(run);
    runs[run].rotate(
        row,
        from,
        inView.token(token) + begin * inView.headStride(),
        inView.headStride(),
        to,
        outView.token(token) + begin * outView.headStride(),
        outView.headStride(),
        end(run, inView) - begin);
  }

  void check(I from, TensorView inView, O to, TensorView outView, RopeRow row) {
    row.requireCapacity(plan);
    TensorChecks.view("in", inView, plan.headDim(), types.in.length(from));
    TensorChecks.view("out", outView, plan.headDim(), types.out.length(to));
    TensorChecks.inPlace((Object) from == to, inView, outView, plan.headDim());
    requireHeads(inView);
  }

  private void requireHeads(TensorView view) {
    if (rescales.length > 1 && view.heads() != rescales.length) {
      throw new IllegalArgumentException(
          "the tensor has " + view.heads() + " heads, there are " + rescales.length + " ratios");
    }
  }

  /** Checks a tensor and the ring that it goes to. */
  void checkRing(I from, TensorView inView, O ring, TensorView slots, RopeRow row) {
    row.requireCapacity(plan);
    TensorChecks.view("in", inView, plan.headDim(), types.in.length(from));
    TensorChecks.view("ring", slots, plan.headDim(), types.out.length(ring));
    TensorChecks.ring((Object) from == ring, inView, slots, plan.headDim());
    requireHeads(inView);
  }
}
