// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

/** What a rotation asks of its arguments, checked once a call and before the first store. */
final class TensorChecks {
  private TensorChecks() {}

  /** Checks that no two elements of the view are one and that all lie inside an array of the given length. */
  static void view(String name, TensorView view, int headDim, int length) {
    if (view.isEmpty()) {
      return;
    }
    if (!nested(view.heads(), view.headStride(), headDim, view.tokens(), view.tokenStride())
        && !nested(view.tokens(), view.tokenStride(), headDim, view.heads(), view.headStride())) {
      throw new IllegalArgumentException(name + ": heads or tokens overlap: tokenStride ("
          + view.tokenStride() + ") and headStride (" + view.headStride() + ") must keep "
          + view.tokens() + " tokens of " + view.heads() + " heads of " + headDim
          + " channels apart");
    }
    long end = view.end(headDim);
    if (end > length) {
      throw new IndexOutOfBoundsException(name + ": the tensor reaches index " + (end - 1)
          + ", the array has " + length + " elements");
    }
  }

  /** Whether {@code inner} rows of {@code width} elements lie apart, and {@code outer} blocks of such rows too. */
  private static boolean nested(int inner, int innerStride, int width, int outer, int outerStride) {
    return (inner == 1 || innerStride >= width)
        && (outer == 1 || outerStride >= (inner - 1L) * innerStride + width);
  }

  /** Checks that the views have one shape and, inside one array, are the same view or lie apart; returns whether they are the same. */
  static boolean inPlace(boolean sameArray, TensorView in, TensorView out, int headDim) {
    if (in.tokens() != out.tokens() || in.heads() != out.heads()) {
      throw new IllegalArgumentException("in has " + in.tokens() + " tokens of " + in.heads()
          + " heads, out has " + out.tokens() + " of " + out.heads());
    }
    if (!sameArray || in.isEmpty()) {
      return false;
    }
    boolean same = in.offset() == out.offset()
        && (in.tokens() == 1 || in.tokenStride() == out.tokenStride())
        && (in.heads() == 1 || in.headStride() == out.headStride());
    if (!same && in.offset() < out.end(headDim) && out.offset() < in.end(headDim)) {
      throw new IllegalArgumentException("in [" + in.offset() + ", " + in.end(headDim)
          + ") and out [" + out.offset() + ", " + out.end(headDim)
          + ") overlap in one array and are not the same view");
    }
    return same;
  }

  /** Checks that a ring has a slot for each token and lies apart from the tensor. */
  static void ring(boolean sameArray, TensorView in, TensorView slots, int headDim) {
    if (in.tokens() > slots.tokens() || in.heads() != slots.heads()) {
      throw new IllegalArgumentException("in has " + in.tokens() + " tokens of " + in.heads()
          + " heads, the ring has " + slots.tokens() + " slots of " + slots.heads());
    }
    if (sameArray
        && !in.isEmpty()
        && in.offset() < slots.end(headDim)
        && slots.offset() < in.end(headDim)) {
      throw new IllegalArgumentException("in [" + in.offset() + ", " + in.end(headDim)
          + ") and the ring [" + slots.offset() + ", " + slots.end(headDim)
          + ") overlap in one array");
    }
  }

  /** Checks that the positions of consecutive tokens do not leave the {@code long}s. */
  static void consecutive(long firstPosition, int tokens) {
    if (firstPosition > Long.MAX_VALUE - Math.max(0, tokens - 1)) {
      throw new IllegalArgumentException(
          "firstPosition (" + firstPosition + ") + " + tokens + " tokens must stay below 2^63");
    }
  }

  /** Checks that an array holds a position for each token. */
  static void positions(long[] positions, int from, int tokens, int axes) {
    long count = (long) tokens * axes;
    if (from < 0 || from + count > positions.length) {
      throw new IndexOutOfBoundsException("positions [" + from + ", " + (from + count) + ") of "
          + tokens + " tokens with " + axes + " axes must lie in an array of " + positions.length);
    }
  }

  /** Checks that an array of rows holds one for each token. */
  static void rows(int length, int from, int tokens) {
    if (from < 0 || (long) from + tokens > length) {
      throw new IndexOutOfBoundsException(
          "rows [" + from + ", " + ((long) from + tokens) + ") must lie in an array of " + length);
    }
  }
}
