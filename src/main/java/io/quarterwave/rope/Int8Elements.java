// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.ScalarRotation;

/** int8 data. */
final class Int8Elements extends Elements<byte[]> {
  Int8Elements(Accuracy accuracy) {
    super(DataType.INT8, accuracy);
  }

  @Override
  int length(byte[] array) {
    return array.length;
  }

  @Override
  byte[] scratch(RopeRow row) {
    return row.bytes();
  }

  @Override
  void rotate(
      Rotation rotation,
      RopeRow row,
      byte[] in,
      int inAt,
      int inStride,
      byte[] out,
      int outAt,
      int outStride,
      int heads) {
    ScalarRotation.rotate(
        rotation, row.cosines(), row.sines(), in, inAt, inStride, out, outAt, outStride, heads);
  }

  @Override
  long countSaturated(
      Rotation rotation, RopeRow row, byte[] in, int inAt, int inStride, int heads) {
    return ScalarRotation.countSaturated(
        rotation, row.cosines(), row.sines(), in, inAt, inStride, heads);
  }
}
