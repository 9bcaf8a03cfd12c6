// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import org.apache.commons.math3.fraction.BigFraction;

/** The integers of a row of cosines and sines. */
public enum RowType {
  /** Signed 16-bit integers, zero point 0. */
  INT16(16, true, 0),
  /** Unsigned 16-bit integers, zero point 32768, as NPUs have activations. */
  UINT16(16, false, 1 << 15),
  /** Signed 32-bit integers, zero point 0. */
  INT32(32, true, 0);

  private final int bits;
  private final boolean signed;
  private final int zeroPoint;

  RowType(int bits, boolean signed, int zeroPoint) {
    this.bits = bits;
    this.signed = signed;
    this.zeroPoint = zeroPoint;
  }

  /** Returns the width of an element. */
  public int bits() {
    return bits;
  }

  /** Returns whether elements are signed. */
  public boolean signed() {
    return signed;
  }

  /** Returns the element that stands for 0. */
  public int zeroPoint() {
    return zeroPoint;
  }

  /** Returns the largest element less the zero point. */
  public long max() {
    return (1L << (bits - 1)) - 1;
  }

  /** Returns the scale where none is asked for: 1/32767 in 16 bits, 2<sup>-30</sup> in 32. */
  public BigFraction defaultScale() {
    return new BigFraction(1, bits == 16 ? 32767 : 1 << 30);
  }
}
