// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

/** How many digits the multiplicands of a rotation have; {@link DataType#fractionBits} gives the format of each. */
public enum Accuracy {
  /** Multiplicands in Q22: one output within 0.51 of a unit, for both data types. */
  EXACT,
  /**
   * Short multiplicands: Q14 for int16, whose sums fit 32-bit accumulators, Q7 for int8, whose sums fit 16-bit
   * ones. About two units and
   * one unit worse than {@link #EXACT}.
   */
  FAST
}
