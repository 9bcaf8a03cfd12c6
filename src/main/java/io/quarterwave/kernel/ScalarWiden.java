// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * One number after the other.
 *
 * @param shift in [0, 8]
 */
record ScalarWiden(int shift) implements WidenLoop {
  @Override
  public void widen(byte[] in, int from, short[] out, int at, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] = (short) (in[from + i] << shift);
    }
  }
}
