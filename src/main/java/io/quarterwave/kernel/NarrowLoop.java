// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/** Makes int8 data of int16 data by a shift and a clamp; internal. */
public interface NarrowLoop {
  /** Reads {@code [from, from + count)} and writes {@code [at, at + count)}. */
  void narrow(short[] in, int from, byte[] out, int at, int count);
}
