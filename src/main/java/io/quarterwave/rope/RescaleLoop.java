// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.RowOrder;

/**
 * Rotates the heads of one token by a row that carries the multiplier of a ratio, into data of another scale; all has been checked.
 *
 * @param <I> {@code byte[]} or {@code short[]}
 * @param <O> {@code byte[]} or {@code short[]}
 */
interface RescaleLoop<I, O> {
  /** Returns the order in which the row must stand. */
  RowOrder order();

  /** Rotates head {@code h} from {@code inAt + h * inStride} to {@code outAt + h * outStride}, which are apart or the same. */
  void rotate(
      RopeRow row, I from, int inAt, int inStride, O to, int outAt, int outStride, int heads);
}
