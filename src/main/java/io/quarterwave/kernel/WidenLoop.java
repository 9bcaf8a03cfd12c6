// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/** Makes int16 data of int8 data by a shift; internal. */
public interface WidenLoop {
  /** Reads {@code [from, from + count)} and writes {@code [at, at + count)}. */
  void widen(byte[] in, int from, short[] out, int at, int count);
}
