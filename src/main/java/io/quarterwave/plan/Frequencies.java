// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The inverse frequencies of a specification, radians per unit of position, one per pair: as phase steps and as real numbers for
 * reports. Every figure is the exact real value rounded once, correctly: intervals of 128, 320 and 800 bits, outward-rounded, until the
 * rounding is decided. Immutable.
 */
public final class Frequencies {
  private interface Source {
    Interval[] at(Reals reals);
  }

  private final Source source;
  private final int pairs;

  private Frequencies(Source source, int pairs) {
    this.source = source;
    this.pairs = pairs;
  }

  static Frequencies of(Formula formula, int pairs) {
    return new Frequencies(formula::frequencies, pairs);
  }

  /**
   * Returns the frequencies that a specification stands for.
   *
   * @param sequenceLength as for {@link Planner#plan}
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public static Frequencies of(RopeSpec spec, OptionalLong sequenceLength) {
    return of(Formulas.of(spec, sequenceLength), spec.pairs());
  }

  /**
   * Returns explicit frequencies, learned ones for example: signed, below 1e30.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public static Frequencies ofRadians(List<BigDecimal> radiansPerToken) {
    BigFraction[] exact = new BigFraction[radiansPerToken.size()];
    for (int pair = 0; pair < exact.length; pair++) {
      exact[pair] = Decimals.frequency("frequency of pair " + pair, radiansPerToken.get(pair));
    }
    return new Frequencies(
        reals -> {
          Interval[] w = new Interval[exact.length];
          for (int pair = 0; pair < w.length; pair++) {
            w[pair] = reals.of(exact[pair]);
          }
          return w;
        },
        exact.length);
  }

  /** Returns the number of pairs. */
  public int pairs() {
    return pairs;
  }

  /** Returns the steps {@code round(2^64 w / 2 pi)} modulo 2<sup>64</sup>, correctly rounded: 2<sup>-64</sup> turns per unit of position. */
  public long[] steps() {
    return Ziv.decide("a phase step", reals -> {
      Interval[] w = source.at(reals);
      long[] steps = new long[w.length];
      for (int pair = 0; pair < w.length; pair++) {
        // longValue keeps the low 64 bits: whole turns fall away
        steps[pair] = w[pair].times(reals.turnsPerRadian()).round(64).longValue();
      }
      return steps;
    });
  }

  /** Returns the inverse frequencies in radians per unit of position, each the nearest {@code double}. */
  public double[] inverseFrequencies() {
    return Ziv.decide("an inverse frequency", reals -> {
      Interval[] w = source.at(reals);
      double[] rounded = new double[w.length];
      for (int pair = 0; pair < w.length; pair++) {
        rounded[pair] = w[pair].toDouble();
      }
      return rounded;
    });
  }

  /**
   * Returns the units of position (tokens) to a turn, {@code 2 pi / |w|}, each the nearest {@code double}; infinite for a pair that does not turn.
   */
  public double[] wavelengths() {
    return Ziv.decide("a wavelength", reals -> {
      Interval[] w = source.at(reals);
      double[] tokens = new double[w.length];
      for (int pair = 0; pair < w.length; pair++) {
        tokens[pair] = w[pair].signum() == 0
            ? Double.POSITIVE_INFINITY
            : Math.abs(reals.twoPi().over(w[pair]).toDouble());
      }
      return tokens;
    });
  }
}
