// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.RowOrder;

/**
 * Rotates the heads of one token by a row, in the memory that holds them, and moves their channels where the layout does; all has been checked.
 *
 * @param <A> {@code byte[]}, {@code short[]} or {@code ByteBuffer}
 */
interface HeadLoop<A> {
  /** Returns the order in which the row must stand. */
  RowOrder order();

  /**
   * Rotates head {@code h} from {@code inAt + h * inStride} to {@code outAt + h * outStride}, which are apart or the same.
   *
   * @param large whether the tensor is larger than the caches near a core
   */
  void rotate(
      RopeRow row,
      A in,
      int inAt,
      int inStride,
      A out,
      int outAt,
      int outStride,
      int heads,
      boolean large);
}
