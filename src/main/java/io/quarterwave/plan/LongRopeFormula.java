// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * LongRoPE: {@code w_i = theta^(-2i/r) / f_i} with the short factors up to the original length and the long ones beyond. The scaling is
 * the given one, else {@code sqrt(1 + ln ratio / ln original)}, 1 for a ratio up to 1.
 */
final class LongRopeFormula implements Formula {
  private final GeometricFormula plain;
  private final List<BigFraction> divisors;
  private final BigFraction originalLength;
  private final BigFraction lengthRatio;
  private final Optional<BigFraction> givenScaling;

  LongRopeFormula(RopeSpec spec, RopeScaling.LongRope scaling, long sequenceLength) {
    plain = GeometricFormula.dividedBy(spec, BigFraction.ONE);
    originalLength = Decimals.length("original length", scaling.originalLength());
    lengthRatio = Decimals.positive("length ratio", scaling.lengthRatio());
    List<BigFraction> shortDivisors = factors("short_factor", scaling.shortFactors(), spec.pairs());
    List<BigFraction> longDivisors = factors("long_factor", scaling.longFactors(), spec.pairs());
    boolean isLong = sequenceLength > scaling.originalLength();
    divisors = isLong ? longDivisors : shortDivisors;
    givenScaling = (isLong ? scaling.longScaling() : scaling.shortScaling())
        .map(s -> Decimals.positive("attention scaling", s));
    if (givenScaling.isEmpty()
        && lengthRatio.compareTo(BigFraction.ONE) > 0
        && scaling.originalLength() < 2) {
      throw new IllegalArgumentException("original length (" + scaling.originalLength()
          + ") must be at least 2 for a scaling that divides by its logarithm");
    }
  }

  private static List<BigFraction> factors(String name, List<BigDecimal> list, int pairs) {
    if (list.size() != pairs) {
      throw new IllegalArgumentException(
          name + " has " + list.size() + " numbers, the rotary dim has " + pairs + " pairs");
    }
    return IntStream.range(0, pairs)
        .mapToObj(i -> Decimals.positive(name + "[" + i + "]", list.get(i)))
        .toList();
  }

  @Override
  public Interval[] frequencies(Reals reals) {
    Interval[] w = plain.frequencies(reals);
    for (int pair = 0; pair < w.length; pair++) {
      w[pair] = w[pair].times(divisors.get(pair).reciprocal());
    }
    return w;
  }

  @Override
  public Interval attentionScaling(Reals reals) {
    if (givenScaling.isPresent()) {
      return reals.of(givenScaling.get());
    }
    if (lengthRatio.compareTo(BigFraction.ONE) <= 0) {
      return reals.one();
    }
    return reals
        .one()
        .plus(reals.ln(lengthRatio).over(reals.ln(originalLength)))
        .sqrt();
  }
}
