// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.truth.ExactSine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Errors of a set of phases, in ulp, as exact integers: merging gives the same statistics in any order and any split.
 *
 * <p>The histogram and the worst case are decided in exact arithmetic. The two sums add each error rounded to
 * 2<sup>-{@value #UNIT_BITS}</sup> ulp from {@link io.quarterwave.truth.FastSine}: each addend is within 2<sup>-19</sup> ulp
 * (rounding) and {@code one() * 2^-51} ulp (truth) of the exact error, so RMS and bias are within 2<sup>-18.4</sup> ulp,
 * under 0.000003, in formats of up to 31 fraction bits; derived.
 *
 * @param format format of the results
 * @param histogram the errors by size
 * @param sum sum of the errors in 2<sup>-18</sup> ulp
 * @param squares sum of their squares in 2<sup>-36</sup> ulp&sup2;
 * @param worstPhase lowest (unsigned) phase among those of the largest absolute error
 * @param worstGot what the approximation gave there
 */
public record ErrorStatistics(
    QFormat format,
    Histogram histogram,
    BigInteger sum,
    BigInteger squares,
    int worstPhase,
    long worstGot) {
  /** Binary digits of an ulp that the sums keep. */
  public static final int UNIT_BITS = 18;

  /** Returns the statistics of both sets together; the sets must not share a phase. */
  public ErrorStatistics merge(ErrorStatistics other) {
    int order = worst().compareTo(other.worst());
    boolean mine =
        order > 0 || order == 0 && Integer.compareUnsigned(worstPhase, other.worstPhase) <= 0;
    ErrorStatistics worse = mine ? this : other;
    return new ErrorStatistics(
        format,
        histogram.plus(other.histogram),
        sum.add(other.sum),
        squares.add(other.squares),
        worse.worstPhase,
        worse.worstGot);
  }

  private BigInteger worst() {
    return ExactSine.error(worstPhase, worstGot, format).abs();
  }

  /** Returns the largest absolute error in ulp, rounded up to a number of decimals. */
  public BigDecimal maxError(int decimals) {
    return inUlp(worst()).setScale(decimals, RoundingMode.CEILING);
  }

  /** Returns the exact value that {@link #worstGot} should be near, in ulp, rounded to a number of decimals. */
  public BigDecimal worstWant(int decimals) {
    BigInteger error = ExactSine.error(worstPhase, worstGot, format);
    return BigDecimal.valueOf(worstGot)
        .subtract(inUlp(error))
        .setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /** Returns the root of the mean square error in ulp, rounded to a number of decimals. */
  public BigDecimal rmsError(int decimals) {
    BigDecimal scale = new BigDecimal(BigInteger.ONE.shiftLeft(2 * UNIT_BITS));
    BigDecimal mean = new BigDecimal(squares)
        .divide(BigDecimal.valueOf(histogram.count()).multiply(scale), MathContext.DECIMAL128);
    return mean.sqrt(MathContext.DECIMAL128).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /** Returns the mean error in ulp, rounded to a number of decimals. */
  public BigDecimal bias(int decimals) {
    BigDecimal scale = new BigDecimal(BigInteger.ONE.shiftLeft(UNIT_BITS));
    BigDecimal whole = BigDecimal.valueOf(histogram.count()).multiply(scale);
    return new BigDecimal(sum)
        .divide(whole, MathContext.DECIMAL128)
        .setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal inUlp(BigInteger error) {
    // exact: a division by a power of two
    return new BigDecimal(error)
        .divide(new BigDecimal(BigInteger.ONE.shiftLeft(ExactSine.FRACTION_BITS)));
  }
}
