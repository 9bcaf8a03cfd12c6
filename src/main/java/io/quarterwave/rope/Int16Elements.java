// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.ScalarRotation;

/** int16 data: 64-bit accumulators for Q22 multiplicands, 32-bit ones for Q14. */
final class Int16Elements extends Elements<short[]> {
  Int16Elements(Accuracy accuracy) {
    super(DataType.INT16, accuracy);
  }

  @Override
  int length(short[] array) {
    return array.length;
  }

  @Override
  short[] scratch(RopeRow row) {
    return row.shorts();
  }

  @Override
  void rotate(
      Rotation rotation,
      RopeRow row,
      short[] in,
      int inAt,
      int inStride,
      short[] out,
      int outAt,
      int outStride,
      int heads) {
    if (accuracy == Accuracy.EXACT) {
      ScalarRotation.rotateWide(
          rotation, row.cosines(), row.sines(), in, inAt, inStride, out, outAt, outStride, heads);
    } else {
      ScalarRotation.rotate(
          rotation, row.cosines(), row.sines(), in, inAt, inStride, out, outAt, outStride, heads);
    }
  }

  @Override
  long countSaturated(
      Rotation rotation, RopeRow row, short[] in, int inAt, int inStride, int heads) {
    return ScalarRotation.countSaturated(
        rotation, row.cosines(), row.sines(), in, inAt, inStride, heads);
  }
}
