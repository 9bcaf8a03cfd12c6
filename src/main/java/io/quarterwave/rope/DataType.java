// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

/** The integers that a tensor holds: real values times one scale per pair of channels, zero point 0. */
public enum DataType {
  /** 8-bit, in {@code byte[]}. */
  INT8(8, 7),
  /** 16-bit, in {@code short[]}. */
  INT16(16, 14);

  private static final int EXACT_FRACTION_BITS = 22;

  private final int bits;
  private final int fastFractionBits;

  DataType(int bits, int fastFractionBits) {
    this.bits = bits;
    this.fastFractionBits = fastFractionBits;
  }

  /** Returns the bytes of an integer. */
  int bytes() {
    return bits / 8;
  }

  /** Returns the smallest value, -2<sup>bits-1</sup>; no value is larger in magnitude. */
  public int min() {
    return -1 << (bits - 1);
  }

  /** Returns the largest value, 2<sup>bits-1</sup> - 1. */
  public int max() {
    return ~min();
  }

  /** Returns the fraction bits of the multiplicands: 22 for {@link Accuracy#EXACT}, else 7 for int8 and 14 for int16. */
  public int fractionBits(Accuracy accuracy) {
    return accuracy == Accuracy.EXACT ? EXACT_FRACTION_BITS : fastFractionBits;
  }
}
