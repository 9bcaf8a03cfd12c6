// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the hardest-to-round phases by enumeration of the first quarter turn, on all cores.
 *
 * <p>One quarter is enough: the sines of the four mirrors of a phase have one magnitude, and a midpoint negated is a
 * midpoint. {@link FastSine} sorts out nearly all; what it leaves is decided in exact arithmetic.
 */
public final class HardCaseSearch {
  /** Added to a number below 2^51 in magnitude and taken away, leaves it rounded to an integer. */
  private static final double ROUNDER = 0x1.8p52;

  private static final int RUN = FastSine.LONGEST_RUN;

  private final QFormat format;
  private final int step;
  private final BigInteger bound;
  private final double fastBound;

  private HardCaseSearch(QFormat format, int phaseBits) {
    this.format = format;
    this.step = 1 << 32 - phaseBits;
    int boundBits = HardCases.boundBits(phaseBits);
    this.bound = BigInteger.ONE.shiftLeft(ExactSine.FRACTION_BITS - boundBits);
    // 2^-52 from the sine, 2^-53 from the product, as much again from the differences
    this.fastBound = Math.scalb(1.0, -boundBits) + format.one() * 0x1p-51;
  }

  /** Returns all phases within {@link HardCases#boundBits} of a midpoint; about a second for 2<sup>30</sup> phases. */
  public static HardCases find(QFormat format, int phaseBits) {
    HardCaseSearch search = new HardCaseSearch(format, phaseBits);
    int runs = Phase.QUARTER / search.step / RUN;
    List<HardCase> cases = IntStream.range(0, runs)
        .parallel()
        .mapToObj(search::candidates)
        .flatMapToInt(phases -> phases)
        .filter(search::isHard)
        .boxed()
        .sorted(Comparator.<Integer, BigInteger>comparing(p -> HardCase.distance(p, format))
            .thenComparing(p -> p))
        .map(phase -> HardCase.of(phase, format))
        .toList();
    return new HardCases(format, phaseBits, cases);
  }

  private IntStream candidates(int run) {
    int first = run * RUN * step;
    double[] distance = new double[RUN];
    if (step == 1) {
      FastSine.sines(first, RUN, distance);
    } else {
      for (int i = 0; i < RUN; i++) {
        distance[i] = FastSine.sin(first + i * step);
      }
    }
    double one = format.one();
    for (int i = 0; i < RUN; i++) {
      double value = distance[i] * one;
      distance[i] = 0.5 - Math.abs(value - ((value + ROUNDER) - ROUNDER));
    }
    IntStream.Builder near = IntStream.builder();
    for (int i = 0; i < RUN; i++) {
      if (distance[i] <= fastBound) {
        near.add(first + i * step);
      }
    }
    return near.build();
  }

  private boolean isHard(int phase) {
    return HardCase.distance(phase, format).compareTo(bound) < 0;
  }
}
