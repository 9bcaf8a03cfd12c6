// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

/**
 * Where the two channels of pair {@code i} lie inside the rotated slice of {@code r} channels, before and after the
 * rotation.
 */
public enum PairLayout {
  /** In and out at (2i, 2i + 1): GPT-J, the complex form of Llama's own code, ggml NORM. */
  INTERLEAVED,
  /** In and out at (i, i + r/2): rotate_half, GPT-NeoX, ggml NEOX. */
  HALF,
  /** In at (2i, 2i + 1), out at (i, i + r/2). */
  DEINTERLEAVE,
  /** In at (i, i + r/2), out at (2i, 2i + 1): the inverse of {@link #DEINTERLEAVE}. */
  INTERLEAVE;

  /** Returns the layout that takes the rotated channels back to where they came from. */
  public PairLayout inverse() {
    return switch (this) {
      case DEINTERLEAVE -> INTERLEAVE;
      case INTERLEAVE -> DEINTERLEAVE;
      case INTERLEAVED, HALF -> this;
    };
  }

  /** Returns the layout of data that has been rotated and that a further rotation leaves where it is. */
  public PairLayout rotated() {
    return interleavedOut() ? INTERLEAVED : HALF;
  }

  /** Returns whether the channels of a pair are next to each other before the rotation. */
  public boolean interleavedIn() {
    return this == INTERLEAVED || this == DEINTERLEAVE;
  }

  /** Returns whether the channels of a pair are next to each other after the rotation. */
  public boolean interleavedOut() {
    return this == INTERLEAVED || this == INTERLEAVE;
  }
}
