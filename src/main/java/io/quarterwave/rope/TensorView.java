// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

/**
 * Where a tensor {@code [tokens, heads, headDim]} lies in an array. Channel {@code c} of head {@code h} of token {@code t} is at
 * {@code offset + t * tokenStride + h * headStride + c}; the head dim is that of the plan.
 *
 * <p>Tokens may lie outside heads ({@link #packed}) or heads outside tokens (strides exchanged). A rotation refuses views
 * whose heads or tokens overlap.
 *
 * @param offset index of the first channel of the first head of the first token
 * @param tokens number of tokens; 0 is an empty tensor
 * @param heads heads of a token; 0 is an empty tensor
 * @param tokenStride elements from a token to the next; not looked at where there is one token
 * @param headStride elements from a head to the next; not looked at where there is one head
 */
public record TensorView(int offset, int tokens, int heads, int tokenStride, int headStride) {
  /**
   * Checks the signs.
   *
   * @throws IllegalArgumentException naming the negative value
   */
  public TensorView {
    requireNonNegative("offset", offset);
    requireNonNegative("tokens", tokens);
    requireNonNegative("heads", heads);
    requireNonNegative("tokenStride", tokenStride);
    requireNonNegative("headStride", headStride);
  }

  /**
   * Returns the view of a tensor without gaps that starts at index 0.
   *
   * @throws IllegalArgumentException if a token has more than 2<sup>31</sup> - 1 elements
   */
  public static TensorView packed(int tokens, int heads, int headDim) {
    requireNonNegative("headDim", headDim);
    long tokenStride = (long) heads * headDim;
    if (tokenStride > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "heads (" + heads + ") * headDim (" + headDim + ") must be at most " + Integer.MAX_VALUE);
    }
    return new TensorView(0, tokens, heads, (int) tokenStride, headDim);
  }

  /**
   * Returns the view of a tensor {@code [heads, tokens, headDim]} without gaps that starts at index 0.
   *
   * @throws IllegalArgumentException if a head has more than 2<sup>31</sup> - 1 elements
   */
  public static TensorView headsOutside(int heads, int tokens, int headDim) {
    requireNonNegative("headDim", headDim);
    long headStride = (long) tokens * headDim;
    if (headStride > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("tokens (" + tokens + ") * headDim (" + headDim
          + ") must be at most " + Integer.MAX_VALUE);
    }
    return new TensorView(0, tokens, heads, headDim, (int) headStride);
  }

  /**
   * Returns the view of the tokens {@code [first, first + count)} of this one: a part of a batch, or slots of a cache, whose tokens are
   * its capacity.
   *
   * @throws IndexOutOfBoundsException if the view has not so many tokens, or they begin beyond index 2<sup>31</sup> - 1
   */
  public TensorView slice(int first, int count) {
    long from = offset + (long) first * tokenStride;
    if (first < 0 || count < 0 || count > tokens - first || from > Integer.MAX_VALUE) {
      throw new IndexOutOfBoundsException("tokens [" + first + ", " + ((long) first + count)
          + ") must lie in " + tokens + " tokens and begin below index 2^31, not at " + from);
    }
    return new TensorView((int) from, count, heads, tokenStride, headStride);
  }

  /** Returns the index of the first channel of head 0 of a token. */
  int token(int token) {
    return offset + token * tokenStride;
  }

  /** Returns one past the last element, or the offset where the tensor is empty. */
  long end(int headDim) {
    // Each product is below 2^62 and the other terms below 2^31 + 2^17, so the sum is below 2^63.
    return isEmpty()
        ? offset
        : offset + (tokens - 1L) * tokenStride + (heads - 1L) * headStride + headDim;
  }

  /** Returns how many tokens there is something to do for. */
  int tokensWithHeads() {
    return heads == 0 ? 0 : tokens;
  }

  boolean isEmpty() {
    return tokens == 0 || heads == 0;
  }

  private static void requireNonNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " (" + value + ") must not be negative");
    }
  }
}
