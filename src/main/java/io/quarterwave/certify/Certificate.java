// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Cost;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.Function;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The proof object of a preset: what it is, how far its results are from the exact sine over its whole domain, and which
 * laws it keeps. {@link CertificateText} is its text form.
 *
 * @param name name in the catalogue
 * @param function what it computes; the cosine is the sine a quarter turn later, so the figures are
 *     those of all of them wherever that law holds
 * @param family how it works
 * @param phaseBits leading bits of the phase that it reads
 * @param specification its record and its digest
 * @param statistics the errors over all phases
 * @param laws the laws over all phases
 * @param deviation the worst {@code |sin^2 + cos^2 - one^2|}
 * @param signal figures of a coherent sine
 * @param peak the sine of a quarter turn
 * @param trough the sine of three quarters
 * @param cost what one sine costs
 * @param pairCost what sine and cosine of one phase cost together
 */
public record Certificate(
    String name,
    Function function,
    Family family,
    int phaseBits,
    Specification specification,
    ErrorStatistics statistics,
    Map<Law, LawResult> laws,
    Deviation deviation,
    SignalFigures signal,
    int peak,
    int trough,
    Cost cost,
    Cost pairCost) {
  /** How every certificate of this kind is known. */
  public static final String EXHAUSTIVE = "exhaustive";

  /**
   * Returns the certificate that a complete sweep proves.
   *
   * @throws IllegalArgumentException where the sweep is incomplete or of another approximation
   */
  public static Certificate of(Preset preset, PartialSweep sweep) {
    return of(preset, Specification.of(preset.evaluator()), sweep);
  }

  static Certificate of(Preset preset, Specification specification, PartialSweep sweep) {
    SinCos approximation = preset.evaluator();
    if (!sweep.name().equals(preset.name()) || !sweep.digest().equals(specification.digest())) {
      throw new IllegalArgumentException("the sweep is of " + sweep.name() + " (" + sweep.digest()
          + "), not of " + preset.name() + " (" + specification.digest() + ")");
    }
    if (!sweep.isComplete()) {
      throw new IllegalArgumentException(
          "a certificate of " + preset.name() + " needs all of units 0-"
              + (sweep.domain().units() - 1) + ", but only " + sweep.units() + " were swept");
    }
    return new Certificate(
        preset.name(),
        preset.function(),
        preset.family(),
        approximation.phaseBits(),
        specification,
        sweep.statistics(),
        sweep.laws(),
        sweep.deviation(),
        SignalFigures.of(approximation),
        approximation.sin(Phase.QUARTER),
        approximation.sin(-Phase.QUARTER),
        approximation.cost(),
        approximation.pairCost());
  }

  /**
   * Returns the certificate of the same approximation as a preset of another name or function.
   *
   * @throws IllegalArgumentException where the preset is another approximation
   */
  public Certificate as(Preset preset) {
    Specification other = Specification.of(preset.evaluator());
    if (!other.equals(specification)) {
      throw new IllegalArgumentException("the certificate is of " + specification.digest()
          + ", but " + preset.name() + " is " + other.digest());
    }
    return new Certificate(
        preset.name(),
        preset.function(),
        preset.family(),
        phaseBits,
        specification,
        statistics,
        laws,
        deviation,
        signal,
        peak,
        trough,
        cost,
        pairCost);
  }

  /** Returns the format of the results. */
  public QFormat format() {
    return statistics.format();
  }

  /** Returns the largest absolute error in ulp, rounded up at 12 decimals; exhaustive. */
  public BigDecimal maxErrorUlp() {
    return statistics.maxError(12);
  }

  /** Returns the largest absolute error in ulp, rounded up at 6 decimals: the figure that documents quote. */
  public BigDecimal boundUlp() {
    return statistics.maxError(6);
  }

  /** Returns the root of the mean square error in ulp at 6 decimals, within 0.000004. */
  public BigDecimal rmsErrorUlp() {
    return statistics.rmsError(6);
  }

  /** Returns the mean error in ulp at 6 decimals, within 0.000004. */
  public BigDecimal biasUlp() {
    return statistics.bias(6);
  }

  /** Returns the number of phases, all of them enumerated. */
  public long inputs() {
    return statistics.histogram().count();
  }

  /** Returns whether every result is the exact value rounded to nearest. */
  public boolean correctlyRounded() {
    return statistics.histogram().correctlyRounded() == inputs();
  }
}
