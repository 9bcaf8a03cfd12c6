// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.util.SplittableRandom;

/** The data that rotations are timed on: uniform over the whole range, one random block after the other. */
final class Samples {
  private static final int BLOCK = 1 << 16;
  private static final short[] RANDOM = random();

  private Samples() {}

  private static short[] random() {
    SplittableRandom random = new SplittableRandom(2);
    short[] block = new short[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      block[i] = (short) random.nextInt();
    }
    return block;
  }

  static short int16(int index) {
    return RANDOM[index % BLOCK];
  }

  static byte int8(int index) {
    return (byte) (int16(index) >> 8);
  }

  static float real(int index) {
    return int16(index) * 0x1p-15f;
  }

  static void fill(short[] data) {
    for (int i = 0; i < Math.min(BLOCK, data.length); i++) {
      data[i] = int16(i);
    }
    repeat(data, data.length);
  }

  static void fill(byte[] data) {
    for (int i = 0; i < Math.min(BLOCK, data.length); i++) {
      data[i] = int8(i);
    }
    repeat(data, data.length);
  }

  static void fill(float[] data) {
    for (int i = 0; i < Math.min(BLOCK, data.length); i++) {
      data[i] = real(i);
    }
    repeat(data, data.length);
  }

  private static void repeat(Object data, int length) {
    for (int done = BLOCK; done < length; done += BLOCK) {
      System.arraycopy(data, 0, data, done, Math.min(BLOCK, length - done));
    }
  }
}
