// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A bound of an approximation's error that no phase is enumerated for, in exact rational arithmetic.
 *
 * <p><b>Derivation.</b> Let {@code z} in [-1, 1] be the distance of the phase to the nearer peak in quarter turns, {@code u = z^2},
 * {@code S = format.one()}. The magnitude of the sine is {@code S cos(pi/2 sqrt(u))}, its sign is that of the phase, and the
 * approximation computes {@code m = floor(v / 2^drop)} with an integer {@code v = P(u) + e} ({@link EvaluationTrace}).
 *
 * <ol>
 *   <li><i>Approximation.</i> {@code D(u) = P(u) / 2^drop - 1/2 - S T(u)} is a polynomial with rational coefficients, T Taylor's of
 *       {@link CosineSeries}. Its range over all of [0, 1] is enclosed by Bernstein coefficients ({@link BernsteinRange}); {@code S} times
 *       what T leaves out is added on both sides.
 *   <li><i>Evaluation.</i> {@code e / 2^drop} lies in the interval that the cuts of the integer operations leave, each followed with its sign
 *       through all later ones ({@link TracedInteger}). No operation wraps: that is checked on the way.
 *   <li><i>Rounding.</i> {@code m = floor(x + 1/2)}, {@code x = v / 2^drop - 1/2}, so {@code m - x} is in (-1/2, 1/2].
 * </ol>
 *
 * <p>So {@code m - S cos} is in {@code 1 + 2 + 3}, and its largest absolute value bounds the error: a sign does not change it (that {@code -m}
 * fits the output is checked), and the clamp
 * {@code min(., max)}, which the truth undergoes too, moves no two numbers apart. The parts are bounded for every real u, and separately;
 * the error over the phases, of which there are finitely many, may be a little less.
 *
 * <p>The cosine is the sine a quarter turn later, so that the bound is the same.
 *
 * @param name name of the preset
 * @param format format of the results
 * @param specification the record and its digest
 * @param approximation part 1 in ulp
 * @param evaluation part 2 in ulp
 */
public record Derivation(
    String name,
    QFormat format,
    Specification specification,
    RationalInterval approximation,
    RationalInterval evaluation) {
  private static final BigFraction TOLERANCE = RationalInterval.pow2(-44);

  /**
   * Derives the bound of a preset.
   *
   * @throws IllegalArgumentException where the evaluation order is not one that {@link EvaluationTrace} knows
   */
  public static Derivation of(Preset preset) {
    return find(preset)
        .orElseThrow(() -> new IllegalArgumentException("no bound of " + preset.name()
            + " is derived: " + preset.evaluator().getClass().getSimpleName()
            + " is not of an evaluation order that a derivation traces"));
  }

  /** Derives the bound of a preset where the approximation is one polynomial in the squared distance to the peak; none for others. */
  public static Optional<Derivation> find(Preset preset) {
    return EvaluationTrace.of(preset.evaluator()).map(trace -> of(preset, trace));
  }

  private static Derivation of(Preset preset, EvaluationTrace trace) {
    SinCos approximation = preset.evaluator();
    QFormat format = approximation.format();
    BigFraction ulp = RationalInterval.pow2(-trace.drop());
    BigFraction one = new BigFraction(format.one());
    RationalPolynomial difference = trace
        .sum()
        .exact()
        .times(ulp)
        .minus(RationalPolynomial.monomial(BigFraction.ONE_HALF, 0))
        .minus(CosineSeries.POLYNOMIAL.times(one));
    BigFraction rest = CosineSeries.REST.multiply(one);
    RationalInterval range =
        BernsteinRange.of(difference, TOLERANCE).plus(new RationalInterval(rest.negate(), rest));
    Derivation derivation = new Derivation(
        preset.name(),
        format,
        Specification.of(approximation),
        range,
        trace.sum().error().times(ulp));
    derivation.requireNegativesFit();
    return derivation;
  }

  private void requireNegativesFit() {
    BigFraction most = bound().add(new BigFraction(format.one()));
    // a whole number below 2^(bits-1) + 1 is at most 2^(bits-1)
    if (most.subtract(BigFraction.ONE).compareTo(RationalInterval.pow2(format.bits() - 1)) >= 0) {
      throw new IllegalArgumentException("no bound of " + name
          + " is derived: a magnitude might be above 2^" + (format.bits() - 1));
    }
  }

  private BigFraction bound() {
    return approximation.plus(evaluation).magnitude().add(BigFraction.ONE_HALF);
  }

  /** Returns the largest absolute error in ulp, rounded up at 12 decimals; derived. */
  public BigDecimal boundUlp() {
    return RationalInterval.decimal(bound(), 12, RoundingMode.CEILING);
  }
}
