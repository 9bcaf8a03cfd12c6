// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

/** What integer stands for the real value 1 in a signed fixed-point format. */
public enum Scale {
  /** 1.0 is 2<sup>bits-1</sup> - 1, the largest value: odd-symmetric, nothing saturates. For signals. */
  SYMMETRIC,
  /** 1.0 is 2<sup>fractionBits</sup>, below the largest value: 1.0 is exact. For multiplicands. */
  POW2_EXACT,
  /**
   * 1.0 is 2<sup>bits-1</sup>, one more than the largest value: +1.0 is clamped, -1.0 is exact. A negative result is
   * negated first and clamped at the top only.
   */
  POW2_SATURATED
}
