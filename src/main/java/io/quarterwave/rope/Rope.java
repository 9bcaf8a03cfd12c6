// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Kernels;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Rotates int8 or int16 tensors {@code [tokens, heads, headDim]} by a {@link RopePlan}, by version {@value RopePlan#CONTRACT} of the rotation contract.
 * Immutable; shared by any number of threads, each of which brings a {@link RopeRow} of its own. No call allocates or locks.
 *
 * <p><b>What it computes.</b> For the channels {@code x0, x1} of a pair, and {@code c, s} the multiplicands of the pair at the position of the
 * token, {@code y0 = sat((x0 c - x1 s + 2^(f-1)) >> f)} and {@code y1 = sat((x0 s + x1 c + 2^(f-1)) >> f)}, with {@code c} and {@code s} the integers of the row in
 * Q<i>f</i>, {@code f = type().fractionBits(accuracy)}: one rounding, half up, then saturation to the {@link OutputRange}.
 * Channels that do not rotate stay bit for bit; out of place they are copied. At position 0 and scaling 1 the rotation is
 * the identity (with {@link OutputRange#SYMMETRIC}, up to the saturation of the smallest value).
 *
 * <p><b>What data.</b> Both channels of a pair share one scale, and the zero point is 0. Asymmetric data, and scales per channel,
 * must be dequantized first: nothing in the integers shows them.
 *
 * <p><b>Error</b> of one output in units of the data, against the real rotation at the position, saturated alike; derived, from the
 * exhaustive certificate of the sine, in {@code io.quarterwave.certify.RotationBound}. At scaling 1, on one axis, at positions below
 * 2<sup>32</sup> in absolute value:
 *
 * <table>
 * <caption>Largest error of one output</caption>
 * <tr><th></th><th>EXACT</th><th>FAST</th></tr>
 * <tr><td>int8</td><td>{@value #INT8_EXACT_MAX_ERROR_ULP}</td><td>{@value #INT8_FAST_MAX_ERROR_ULP}</td></tr>
 * <tr><td>int16</td><td>{@value #INT16_EXACT_MAX_ERROR_ULP}</td><td>{@value #INT16_FAST_MAX_ERROR_ULP}</td></tr>
 * </table>
 *
 * <p>Beyond 2<sup>32</sup>, on more axes and with an attention scaling, the bound grows as that class says.
 *
 * <p><b>Arguments</b> are checked before the first store; a call that throws has written nothing but the row. Messages name the
 * numbers. A tensor may be rotated into itself (the same array and view), into another array, or into a part of the same array that begins
 * after its last element or ends before its first one.
 *
 * @param <A> {@code byte[]}, {@code short[]} or {@code ByteBuffer}
 */
public final class Rope<A> {
  /** Bound of int8 data with {@link Accuracy#EXACT}. */
  public static final String INT8_EXACT_MAX_ERROR_ULP = "0.500032";

  /** Bound of int8 data with {@link Accuracy#FAST}. */
  public static final String INT8_FAST_MAX_ERROR_ULP = "1.500001";

  /** Bound of int16 data with {@link Accuracy#EXACT}. */
  public static final String INT16_EXACT_MAX_ERROR_ULP = "0.507961";

  /** Bound of int16 data with {@link Accuracy#FAST}. */
  public static final String INT16_FAST_MAX_ERROR_ULP = "2.500148";

  /**
   * The largest attention scaling, in Q30, with which int8 data may be rotated with {@link Accuracy#FAST}, about 1.4087: beyond it {@code 128 (|c| + |s|) + 64}
   * can leave a 16-bit accumulator. All other accumulators hold every scaling that a plan can have. Derived in
   * {@code io.quarterwave.certify.ScalingLimit}.
   */
  public static final long INT8_FAST_MAX_SCALE_Q30 = 1_512_568_605;

  private final RopePlan plan;
  private final Elements<A> elements;
  private final OutputRange range;
  private final boolean inverse;
  private final TokenRotation<A> rotation;
  private final TokenRotation<A> shift;

  private Rope(RopePlan plan, Elements<A> elements, OutputRange range, boolean inverse) {
    this.plan = plan;
    this.elements = elements;
    this.range = Objects.requireNonNull(range, "range");
    this.inverse = inverse;
    this.rotation = TokenRotation.of(plan, elements, range, inverse);
    RopePlan further = plan.unscaled().withLayout(plan.layout().rotated());
    this.shift = TokenRotation.of(further, elements, range, false);
  }

  /**
   * Returns a rotation of int8 data in {@code byte[]}.
   *
   * @throws IllegalArgumentException for {@link Accuracy#FAST} and a scaling above {@link #INT8_FAST_MAX_SCALE_Q30}
   */
  public static Rope<byte[]> int8(RopePlan plan, Accuracy accuracy, OutputRange range) {
    return int8(plan, accuracy, range, Kernels.chosen());
  }

  /** Returns a rotation of int8 data with a kernel. */
  static Rope<byte[]> int8(RopePlan plan, Accuracy accuracy, OutputRange range, Kernel kernel) {
    requireNarrow(plan, accuracy);
    return new Rope<>(plan, new Int8Elements(accuracy, kernel), range, false);
  }

  /** Returns a rotation of int16 data in {@code short[]}; every plan is possible with both classes. */
  public static Rope<short[]> int16(RopePlan plan, Accuracy accuracy, OutputRange range) {
    return int16(plan, accuracy, range, Kernels.chosen());
  }

  /** Returns a rotation of int16 data with a kernel. */
  static Rope<short[]> int16(RopePlan plan, Accuracy accuracy, OutputRange range, Kernel kernel) {
    return new Rope<>(plan, new Int16Elements(accuracy, kernel), range, false);
  }

  /**
   * Returns a rotation of int8 data in {@code ByteBuffer}s, direct or not: the channel at index {@code i} of a view is the byte {@code i} of the buffer.
   *
   * <p>Bytes are counted from the beginning of the buffer; its position plays no part and is not moved, and its limit ends the tensor. Heads are copied to arrays of the row,
   * rotated and copied back. Two buffers over the same memory must be one object or lie apart: this is not seen.
   *
   * @throws IllegalArgumentException as {@link #int8}
   */
  public static Rope<ByteBuffer> int8Buffer(RopePlan plan, Accuracy accuracy, OutputRange range) {
    return int8Buffer(plan, accuracy, range, Kernels.chosen());
  }

  /** Returns a rotation of int8 data in buffers with a kernel. */
  static Rope<ByteBuffer> int8Buffer(
      RopePlan plan, Accuracy accuracy, OutputRange range, Kernel kernel) {
    requireNarrow(plan, accuracy);
    BufferElements.Int8 elements = new BufferElements.Int8(new Int8Elements(accuracy, kernel));
    return new Rope<>(plan, elements, range, false);
  }

  /**
   * Returns a rotation of int16 data in {@code ByteBuffer}s of the machine's byte order: the channel at index {@code i} of a view is at the bytes {@code 2 i} and
   * {@code 2 i + 1}; otherwise as {@link #int8Buffer}. A buffer of the other order is refused by each call.
   */
  public static Rope<ByteBuffer> int16Buffer(RopePlan plan, Accuracy accuracy, OutputRange range) {
    return int16Buffer(plan, accuracy, range, Kernels.chosen());
  }

  /** Returns a rotation of int16 data in buffers with a kernel. */
  static Rope<ByteBuffer> int16Buffer(
      RopePlan plan, Accuracy accuracy, OutputRange range, Kernel kernel) {
    BufferElements.Int16 elements = new BufferElements.Int16(new Int16Elements(accuracy, kernel));
    return new Rope<>(plan, elements, range, false);
  }

  /**
   * Returns the inverse: the same rows with the sine negated, from the layout after the rotation to the layout before it.
   *
   * <p>It takes back the angle, not the attention scaling {@code S}, which enters both ways: the result is near {@code S^2 x}. How near is
   * {@code RotationBound.inverseAfterForward()}, at any position, where nothing saturated.
   */
  public Rope<A> inverse() {
    return new Rope<>(plan, elements, range, !inverse);
  }

  /**
   * Returns the same rotations with the tokens of a call split over the threads of an executor.
   *
   * @param executor runs the tasks; not shut down
   * @param tasks into how many slices a call is cut at most, usually the number of cores
   * @throws IllegalArgumentException if {@code tasks} is not positive
   */
  public ParallelRope<A> parallel(Executor executor, int tasks) {
    return new ParallelRope<>(this, executor, tasks);
  }

  /** Returns a row that is large enough for this plan. */
  public RopeRow newRow() {
    return new RopeRow(plan.pairs());
  }

  /** Returns the plan; that of the forward rotation also where this is the inverse. */
  public RopePlan plan() {
    return plan;
  }

  /** Returns the type of the data. */
  public DataType type() {
    return elements.type;
  }

  /** Returns the accuracy class. */
  public Accuracy accuracy() {
    return elements.accuracy;
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
   * Fills a row for a position that is the same on every axis, for the rotations that take rows: it serves every tensor, head and layer
   * at this position, of any rope of the same plan, type, accuracy class and direction.
   *
   * @param position any {@code long}
   * @throws IllegalArgumentException if the row is too small; it is as before
   */
  public void fill(RopeRow row, long position) {
    row.requireCapacity(plan);
    rotation.fill(row, position);
    row.readyFor(elements.type);
  }

  /**
   * Fills a row for a position of several axes.
   *
   * @param positions array that holds the position
   * @param from index of the first axis
   * @throws IllegalArgumentException if the row is too small; it is as before
   * @throws IndexOutOfBoundsException if the array does not hold the position; the row is as before
   */
  public void fill(RopeRow row, long[] positions, int from) {
    row.requireCapacity(plan);
    TensorChecks.positions(positions, from, 1, plan.axes());
    rotation.fill(row, positions, from);
    row.readyFor(elements.type);
  }

  /**
   * Rotates every token of a tensor in place by one row.
   *
   * @param row filled by {@link #fill(RopeRow, long)} or {@link #fill(RopeRow, long[], int)} of this rope
   * @throws IllegalArgumentException if heads or tokens overlap, or the row was filled otherwise
   * @throws IndexOutOfBoundsException if the view does not fit the array
   */
  public void rotate(A data, TensorView view, RopeRow row) {
    check(data, view, row);
    rotation.requireFilled("row", row);
    for (int token = 0; token < view.tokensWithHeads(); token++) {
      rotation.inPlace(data, view, token, row);
    }
  }

  /**
   * Rotates a tensor in place, with a row for each token: rows are filled once and serve every layer.
   *
   * @param rows row {@code from + t} is of token {@code t}, filled by this rope
   * @throws IllegalArgumentException if heads or tokens overlap, or a row was filled otherwise
   * @throws IndexOutOfBoundsException if the view or the rows do not fit their arrays
   */
  public void rotate(A data, TensorView view, RopeRow[] rows, int from) {
    checkWritable("data", data, view);
    rotation.requireFilled(rows, from, view.tokens());
    for (int token = 0; token < view.tokensWithHeads(); token++) {
      rotation.inPlace(data, view, token, rows[from + token]);
    }
  }

  /**
   * Rotates every token of a tensor into another by one row.
   *
   * @param row filled by this rope
   * @throws IllegalArgumentException if the shapes differ, heads or tokens overlap, the spans of {@code in} and {@code out} overlap in one
   *     array without being the same, or the row was filled otherwise
   * @throws IndexOutOfBoundsException if a view does not fit its array
   */
  public void rotate(A in, TensorView inView, A out, TensorView outView, RopeRow row) {
    if (same(in, inView, out, outView, row)) {
      rotate(in, inView, row);
      return;
    }
    rotation.requireFilled("row", row);
    for (int token = 0; token < inView.tokensWithHeads(); token++) {
      rotation.outOfPlace(in, inView, out, outView, token, row);
    }
  }

  /**
   * Rotates a tensor into another, with a row for each token.
   *
   * @param rows row {@code from + t} is of token {@code t}, filled by this rope
   * @throws IllegalArgumentException if the shapes differ, heads or tokens overlap, the spans of {@code in} and {@code out} overlap in one
   *     array without being the same, or a row was filled otherwise
   * @throws IndexOutOfBoundsException if a view or the rows do not fit their arrays
   */
  public void rotate(A in, TensorView inView, A out, TensorView outView, RopeRow[] rows, int from) {
    if (same(in, inView, out, outView)) {
      rotate(in, inView, rows, from);
      return;
    }
    rotation.requireFilled(rows, from, inView.tokens());
    for (int token = 0; token < inView.tokensWithHeads(); token++) {
      rotation.outOfPlace(in, inView, out, outView, token, rows[from + token]);
    }
  }

  /**
   * Rotates a tensor in place, its tokens at consecutive positions that are the same on every axis.
   *
   * @param firstPosition position of the first token, any {@code long}
   * @param row scratch of the calling thread
   * @throws IllegalArgumentException if heads or tokens overlap, positions leave the {@code long}s, or the row is too small
   * @throws IndexOutOfBoundsException if the view does not fit the array
   */
  public void rotate(A data, TensorView view, long firstPosition, RopeRow row) {
    check(data, view, row);
    TensorChecks.consecutive(firstPosition, view.tokens());
    for (int token = 0; token < view.tokensWithHeads(); token++) {
      rotation.fill(row, firstPosition + token);
      rotation.inPlace(data, view, token, row);
    }
  }

  /**
   * Rotates a tensor in place, with a position for each token.
   *
   * @param positions {@code [tokens, axes]}, all axes of a token together
   * @param from index of the first token's first axis
   * @param row scratch of the calling thread
   * @throws IllegalArgumentException if heads or tokens overlap, or the row is too small
   * @throws IndexOutOfBoundsException if the view or the positions do not fit their arrays
   */
  public void rotate(A data, TensorView view, long[] positions, int from, RopeRow row) {
    check(data, view, row);
    TensorChecks.positions(positions, from, view.tokens(), plan.axes());
    for (int token = 0; token < view.tokensWithHeads(); token++) {
      rotation.fill(row, positions, from + token * plan.axes());
      rotation.inPlace(data, view, token, row);
    }
  }

  /**
   * Rotates a tensor into another, its tokens at consecutive positions that are the same on every axis.
   *
   * @param firstPosition position of the first token, any {@code long}
   * @param row scratch of the calling thread
   * @throws IllegalArgumentException if the shapes differ, heads or tokens overlap, the spans of {@code in} and {@code out} overlap in one
   *     array without being the same, positions leave the {@code long}s, or the row is too small
   * @throws IndexOutOfBoundsException if a view does not fit its array
   */
  public void rotate(
      A in, TensorView inView, A out, TensorView outView, long firstPosition, RopeRow row) {
    if (same(in, inView, out, outView, row)) {
      rotate(in, inView, firstPosition, row);
      return;
    }
    TensorChecks.consecutive(firstPosition, inView.tokens());
    for (int token = 0; token < inView.tokensWithHeads(); token++) {
      rotation.fill(row, firstPosition + token);
      rotation.outOfPlace(in, inView, out, outView, token, row);
    }
  }

  /**
   * Rotates a tensor into another, with a position for each token.
   *
   * @param positions {@code [tokens, axes]}, all axes of a token together
   * @param from index of the first token's first axis
   * @param row scratch of the calling thread
   * @throws IllegalArgumentException if the shapes differ, heads or tokens overlap, the spans of {@code in} and {@code out} overlap in one
   *     array without being the same, or the row is too small
   * @throws IndexOutOfBoundsException if a view or the positions do not fit their arrays
   */
  public void rotate(
      A in, TensorView inView, A out, TensorView outView, long[] positions, int from, RopeRow row) {
    if (same(in, inView, out, outView, row)) {
      rotate(in, inView, positions, from, row);
      return;
    }
    TensorChecks.positions(positions, from, inView.tokens(), plan.axes());
    for (int token = 0; token < inView.tokensWithHeads(); token++) {
      rotation.fill(row, positions, from + token * plan.axes());
      rotation.outOfPlace(in, inView, out, outView, token, row);
    }
  }

  /**
   * Turns rotated data on by one difference of positions in place, as when cached keys move: a rotation by the difference,
   * without attention scaling, in the layout after the rotation. The same for a rope and its inverse.
   *
   * <p>Each shift adds its own rounding ({@code RotationBound.afterShift}); keep unrotated keys where many shifts are expected.
   *
   * @param difference new position minus old one, for every token and on every axis
   * @param row scratch of the calling thread
   * @throws IllegalArgumentException if heads or tokens overlap, or the row is too small
   * @throws IndexOutOfBoundsException if the view does not fit the array
   */
  public void shift(A data, TensorView view, long difference, RopeRow row) {
    check(data, view, row);
    shift.fill(row, difference);
    for (int token = 0; token < view.tokensWithHeads(); token++) {
      shift.inPlace(data, view, token, row);
    }
  }

  /**
   * Turns rotated data on in place, each token by a difference of its own.
   *
   * @param differences {@code [tokens, axes]}, new positions minus old ones
   * @param from index of the first token's first axis
   * @param row scratch of the calling thread
   * @throws IllegalArgumentException if heads or tokens overlap, or the row is too small
   * @throws IndexOutOfBoundsException if the view or the differences do not fit their arrays
   */
  public void shift(A data, TensorView view, long[] differences, int from, RopeRow row) {
    check(data, view, row);
    TensorChecks.positions(differences, from, view.tokens(), plan.axes());
    for (int token = 0; token < view.tokensWithHeads(); token++) {
      shift.fill(row, differences, from + token * plan.axes());
      shift.inPlace(data, view, token, row);
    }
  }

  /**
   * Returns how many outputs {@link #rotate(Object, TensorView, long, RopeRow)} would saturate, and writes nothing. It throws as that
   * method does.
   */
  public long countSaturated(A data, TensorView view, long firstPosition, RopeRow row) {
    row.requireCapacity(plan);
    checkReadable("data", data, view);
    TensorChecks.consecutive(firstPosition, view.tokens());
    long count = 0;
    for (int token = 0; token < view.tokensWithHeads(); token++) {
      rotation.fillForCount(row, firstPosition + token);
      count += rotation.countSaturated(data, view, token, row);
    }
    return count;
  }

  /**
   * Returns how many outputs {@link #rotate(Object, TensorView, long[], int, RopeRow)} would saturate, and writes nothing. It throws as
   * that method does.
   */
  public long countSaturated(A data, TensorView view, long[] positions, int from, RopeRow row) {
    row.requireCapacity(plan);
    checkReadable("data", data, view);
    TensorChecks.positions(positions, from, view.tokens(), plan.axes());
    long count = 0;
    for (int token = 0; token < view.tokensWithHeads(); token++) {
      rotation.fillForCount(row, positions, from + token * plan.axes());
      count += rotation.countSaturated(data, view, token, row);
    }
    return count;
  }

  /** Checks a tensor that is rotated in place, and the row. */
  void check(A data, TensorView view, RopeRow row) {
    row.requireCapacity(plan);
    checkWritable("data", data, view);
  }

  /** Checks both tensors and the row; returns whether they are one. */
  boolean same(A in, TensorView inView, A out, TensorView outView, RopeRow row) {
    row.requireCapacity(plan);
    return same(in, inView, out, outView);
  }

  private boolean same(A in, TensorView inView, A out, TensorView outView) {
    checkReadable("in", in, inView);
    checkWritable("out", out, outView);
    return TensorChecks.inPlace(in == out, inView, outView, plan.headDim());
  }

  /** Checks a tensor and the ring that it goes to. */
  void checkRing(A in, TensorView inView, A ring, TensorView slots, RopeRow row) {
    row.requireCapacity(plan);
    checkReadable("in", in, inView);
    checkWritable("ring", ring, slots);
    TensorChecks.ring(in == ring, inView, slots, plan.headDim());
  }

  private void checkReadable(String name, A data, TensorView view) {
    elements.requireReadable(name, data);
    TensorChecks.view(name, view, plan.headDim(), elements.length(data));
  }

  private void checkWritable(String name, A data, TensorView view) {
    elements.requireWritable(name, data);
    TensorChecks.view(name, view, plan.headDim(), elements.length(data));
  }

  /** Checks that sums of 16 bits hold the scaling. */
  private static void requireNarrow(RopePlan plan, Accuracy accuracy) {
    if (accuracy == Accuracy.FAST && plan.scaleQ30() > INT8_FAST_MAX_SCALE_Q30) {
      throw new IllegalArgumentException("attention scaling " + decimal(plan.scaleQ30())
          + " must be at most " + decimal(INT8_FAST_MAX_SCALE_Q30)
          + " for int8 FAST, whose accumulators have 16 bits; take EXACT, or plan.unscaled()"
          + " with the scaling in the logits");
    }
  }

  /** A number in Q30 in decimals, cut, and in full. */
  private static String decimal(long valueQ30) {
    long millionths = valueQ30 * 1_000_000 >> 30; // at most 2.75 * 2^30 * 10^6, below 2^52
    String fraction = Long.toString(1_000_000 + millionths % 1_000_000).substring(1);
    return millionths / 1_000_000 + "." + fraction + " (" + valueQ30 + " / 2^30)";
  }
}
