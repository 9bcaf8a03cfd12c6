// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * One number after the other.
 *
 * @param shift in [0, 15]
 * @param min smallest output
 * @param max largest output
 */
record ScalarNarrow(int shift, int min, int max) implements NarrowLoop {
  @Override
  public void narrow(short[] in, int from, byte[] out, int at, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] = (byte) Math.max(min, Math.min(max, in[from + i] >> shift));
    }
  }
}
