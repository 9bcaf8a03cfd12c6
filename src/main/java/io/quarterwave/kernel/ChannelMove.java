// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * Moves the channels of rotated heads between neighbours in pairs and two halves; internal. In and out do not overlap.
 *
 * @param <A> {@code byte[]} or {@code short[]}
 */
public interface ChannelMove<A> {
  /** Head {@code h} is read from {@code inAt + h * inStride} and written from {@code outAt + h * outStride}. */
  void move(A in, int inAt, int inStride, A out, int outAt, int outStride, int heads);
}
