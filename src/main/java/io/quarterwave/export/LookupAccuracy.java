// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a lookup table is from the truth when it is looked up as its runtime does; over every code.
 *
 * @param maxError the largest error in units of the output, rounded up at the sixth decimal
 * @param code the first code that has it
 * @param got what the table gives there, in units of the output
 * @param wanted the nearest output there
 * @param meanError the mean of the signed errors
 * @param rmsError the root of the mean square
 * @param notNearest for how many codes the table does not give the nearest output; of a result with bits below the unit, for how many it is more than half a unit off
 * @param clamped for how many codes the function is beyond the codes of the output, so that the largest or least one is right
 */
public record LookupAccuracy(
    BigDecimal maxError,
    int code,
    BigDecimal got,
    int wanted,
    BigDecimal meanError,
    BigDecimal rmsError,
    int notNearest,
    int clamped) {
  private static final int DECIMALS = 6;

  /** Measures a table that keeps the rules of its format; exhaustive. */
  static LookupAccuracy of(LookupTruth truth, int[] table) {
    LookupFormat format = truth.spec().format();
    int up = LookupTruth.FRACTION_BITS - format.resultBits();
    long worst = -1;
    int worstCode = 0;
    double sum = 0;
    double squares = 0;
    int wrong = 0;
    for (int code = format.min(); code <= format.max(); code++) {
      int result = format.lookup(table, code);
      long error = ((long) result << up) - truth.exact(code);
      if (Math.abs(error) > worst) {
        worst = Math.abs(error);
        worstCode = code;
      }
      double units = error * 0x1p-32;
      sum += units;
      squares += units * units;
      boolean near = format.resultBits() == 0
          ? result == truth.nearest(code)
          : Math.abs(error) <= 1L << (LookupTruth.FRACTION_BITS - 1);
      wrong += near ? 0 : 1;
    }
    int codes = 1 << format.bits();
    return new LookupAccuracy(
        upwards(worst, truth.known(worstCode)),
        worstCode,
        BigDecimal.valueOf(format.lookup(table, worstCode))
            .divide(BigDecimal.valueOf(1L << format.resultBits())),
        truth.nearest(worstCode),
        rounded(sum / codes),
        rounded(Math.sqrt(squares / codes)),
        wrong,
        truth.clamped());
  }

  /** Returns an error in units of 2^-32, and the half unit that a rounded truth may be off, rounded up. */
  private static BigDecimal upwards(long error, boolean known) {
    BigDecimal half = known ? BigDecimal.ZERO : new BigDecimal("0.5");
    return BigDecimal.valueOf(error)
        .add(half)
        .divide(
            BigDecimal.valueOf(1L << LookupTruth.FRACTION_BITS), DECIMALS, RoundingMode.CEILING);
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
