// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import java.util.Objects;

/**
 * A cache of keys whose slots are used again, as models with a sliding window hold it: the token at position {@code p} is in slot
 * {@code p mod capacity}. Keys are rotated while they are copied into it.
 *
 * <p>A cache without a wrap needs no ring: {@code slots.slice(slot, tokens)} is the view to rotate into.
 *
 * @param data holds the cache
 * @param slots where it lies; its tokens are the capacity
 * @param <A> {@code byte[]}, {@code short[]} or {@code ByteBuffer}
 */
public record CacheRing<A>(A data, TensorView slots) {
  /** Checks that both are there. */
  public CacheRing {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(slots, "slots");
  }

  /**
   * Rotates the tokens at {@code firstPosition} and after into their slots, in at most two runs; other slots stay as they are.
   *
   * @param firstPosition position of the first token, the same on every axis, any {@code long}
   * @param row scratch of the calling thread
   * @throws IllegalArgumentException if there are more tokens than slots, and as {@link Rope#rotate(Object, TensorView, Object, TensorView, long, RopeRow)}
   * @throws IndexOutOfBoundsException if a view does not fit its array; nothing is written
   */
  public void write(Rope<A> rope, A in, TensorView inView, long firstPosition, RopeRow row) {
    rope.checkRing(in, inView, data, slots, row);
    TensorChecks.consecutive(firstPosition, inView.tokens());
    if (inView.isEmpty()) {
      return;
    }
    int before = beforeWrap(inView, firstPosition);
    int after = inView.tokens() - before;
    long second = firstPosition + before;
    rope.rotate(
        in, inView.slice(0, before), data, slots(firstPosition, before), firstPosition, row);
    if (after > 0) {
      rope.rotate(in, inView.slice(before, after), data, slots(second, after), second, row);
    }
  }

  /** Rotates tokens and changes their scale, as the other. */
  public <I> void write(
      RescaledRope<I, A> rope, I in, TensorView inView, long firstPosition, RopeRow row) {
    rope.checkRing(in, inView, data, slots, row);
    TensorChecks.consecutive(firstPosition, inView.tokens());
    if (inView.isEmpty()) {
      return;
    }
    int before = beforeWrap(inView, firstPosition);
    int after = inView.tokens() - before;
    long second = firstPosition + before;
    rope.rotate(
        in, inView.slice(0, before), data, slots(firstPosition, before), firstPosition, row);
    if (after > 0) {
      rope.rotate(in, inView.slice(before, after), data, slots(second, after), second, row);
    }
  }

  private int beforeWrap(TensorView in, long firstPosition) {
    return Math.min(in.tokens(), slots.tokens() - slot(firstPosition));
  }

  private TensorView slots(long position, int tokens) {
    return slots.slice(slot(position), tokens);
  }

  private int slot(long position) {
    return Math.floorMod(position, slots.tokens());
  }
}
