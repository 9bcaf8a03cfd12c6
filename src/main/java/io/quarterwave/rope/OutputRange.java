// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

/** The range to which rotated channels are saturated. Channels that do not rotate are never changed. */
public enum OutputRange {
  /** Every value of the type: [-128, 127] or [-32768, 32767]. */
  FULL,
  /** The most negative value left out: [-127, 127] or [-32767, 32767]. */
  SYMMETRIC;

  /** Returns the smallest output for a type; the largest is {@code type.max()} in both ranges. */
  public int min(DataType type) {
    return this == FULL ? type.min() : -type.max();
  }
}
