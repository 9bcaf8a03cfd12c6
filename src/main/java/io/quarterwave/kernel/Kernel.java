// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/** One way of computing rotations and rows; all ways give the same bits. */
public interface Kernel {
  /** Returns the name: {@code scalar}, {@code packed}, or {@code vector} and its width in bits. */
  String name();

  /** Returns a loop over int8 data. */
  RotationLoop<byte[]> int8(Rotation rotation);

  /** Returns a loop over int16 data. */
  RotationLoop<short[]> int16(Rotation rotation);

  /**
   * Returns what fills rows.
   *
   * @param plain fills them one by one
   * @param coefficients of the pinned sine
   */
  RowLoop rows(RowLoop plain, long[] coefficients);
}
