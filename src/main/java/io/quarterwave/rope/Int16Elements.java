// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.ChannelMove;
import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RotationLoop;
import io.quarterwave.kernel.ScalarRotation;

/** int16 data. */
final class Int16Elements extends ArrayElements<short[]> {
  Int16Elements(Accuracy accuracy, Kernel kernel) {
    super(DataType.INT16, accuracy, kernel);
  }

  @Override
  int length(short[] array) {
    return array.length;
  }

  @Override
  void load(short[] from, int at, int[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = from[at + i];
    }
  }

  @Override
  void store(int[] from, short[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] = (short) from[i];
    }
  }

  @Override
  short[] scratch(RopeRow row, int length) {
    return row.shorts(length);
  }

  @Override
  ChannelMove<short[]> move(int pairs, boolean apart) {
    return kernel.move16(pairs, apart);
  }

  @Override
  RotationLoop<short[]> loop(Rotation rotation) {
    return kernel.int16(rotation);
  }

  @Override
  RotationLoop<short[]> streaming(Rotation rotation) {
    return kernel.int16Streaming(rotation);
  }

  @Override
  long countSaturated(
      Rotation rotation, RopeRow row, short[] in, int inAt, int inStride, int heads) {
    return ScalarRotation.countSaturated(
        rotation, row.cosines(), row.sines(), in, inAt, inStride, heads);
  }
}
