// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * Rotates the heads of one token by one row of multiplicands, bit for bit as {@link ScalarRotation}; internal. Nothing is checked, and
 * instances are immutable.
 *
 * @param <A> {@code byte[]} or {@code short[]}
 */
public interface RotationLoop<A> {
  /** Returns the order in which the multiplicands must stand. */
  RowOrder order();

  /** Head {@code h} is read from {@code inAt + h * inStride} and written from {@code outAt + h * outStride}. */
  void rotate(
      int[] cos,
      int[] sin,
      A in,
      int inAt,
      int inStride,
      A out,
      int outAt,
      int outStride,
      int heads);
}
