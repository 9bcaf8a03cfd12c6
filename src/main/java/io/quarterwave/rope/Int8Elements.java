// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.ChannelMove;
import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RotationLoop;
import io.quarterwave.kernel.ScalarRotation;

/** int8 data. */
final class Int8Elements extends ArrayElements<byte[]> {
  Int8Elements(Accuracy accuracy, Kernel kernel) {
    super(DataType.INT8, accuracy, kernel);
  }

  @Override
  int length(byte[] array) {
    return array.length;
  }

  @Override
  void load(byte[] from, int at, int[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = from[at + i];
    }
  }

  @Override
  void store(int[] from, byte[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] = (byte) from[i];
    }
  }

  @Override
  byte[] scratch(RopeRow row, int length) {
    return row.bytes(length);
  }

  @Override
  ChannelMove<byte[]> move(int pairs, boolean apart) {
    return kernel.move8(pairs, apart);
  }

  @Override
  RotationLoop<byte[]> loop(Rotation rotation) {
    return kernel.int8(rotation);
  }

  @Override
  RotationLoop<byte[]> streaming(Rotation rotation) {
    return kernel.int8(rotation);
  }

  @Override
  long countSaturated(
      Rotation rotation, RopeRow row, byte[] in, int inAt, int inStride, int heads) {
    return ScalarRotation.countSaturated(
        rotation, row.cosines(), row.sines(), in, inAt, inStride, heads);
  }
}
