// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.trig.Cost;
import java.math.BigDecimal;

/**
 * What operations cost on one kind of core, in a unit of the user's choice.
 *
 * @param multiply32 a multiplication whose product fits 32 bits
 * @param multiply64 one whose product fits 64 bits
 * @param multiplyHigh the high half of a product of 128 bits
 * @param add an addition, subtraction or sign application
 * @param shift a shift
 * @param load a load that depends on the phase
 * @param tableByte a byte of tables
 */
record CostWeights(
    BigDecimal multiply32,
    BigDecimal multiply64,
    BigDecimal multiplyHigh,
    BigDecimal add,
    BigDecimal shift,
    BigDecimal load,
    BigDecimal tableByte) {
  /** Returns the weighted sum; every multiplication counts as wide as the widest of its design. */
  BigDecimal of(Cost cost) {
    BigDecimal multiply = cost.productBits() <= 32
        ? multiply32
        : cost.productBits() <= 64 ? multiply64 : multiplyHigh;
    return times(multiply, cost.multiplies())
        .add(times(add, cost.additions()))
        .add(times(shift, cost.shifts()))
        .add(times(load, cost.loads()))
        .add(times(tableByte, cost.tableBytes()));
  }

  private static BigDecimal times(BigDecimal weight, int count) {
    return weight.multiply(BigDecimal.valueOf(count));
  }
}
