// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.design.Candidate;
import io.quarterwave.trig.Cost;
import io.quarterwave.trig.Function;
import io.quarterwave.trig.Preset;
import java.math.BigDecimal;

/**
 * A candidate of the designer with what is known about it: a certificate, or the errors of a sample, or why there is none.
 *
 * @param candidate the form and its parameters
 * @param preset what was made of them; null where nothing could be
 * @param certificate its certificate; null where its phases have not all been enumerated
 * @param sample a sweep of some of its phases; null where there is a certificate or no preset
 * @param reason why nothing could be made, else null
 */
public record Judgement(
    Candidate candidate,
    Preset preset,
    Certificate certificate,
    PartialSweep sample,
    String reason) {
  static Judgement none(Candidate candidate, String reason) {
    return new Judgement(candidate, null, null, null, reason);
  }

  static Judgement certified(Candidate candidate, Preset preset, Certificate certificate) {
    return new Judgement(candidate, preset, certificate, null, null);
  }

  static Judgement sampled(Candidate candidate, Preset preset, PartialSweep sample) {
    return new Judgement(candidate, preset, null, sample, null);
  }

  /** Returns whether an approximation was made. */
  public boolean isMade() {
    return preset != null;
  }

  /** Returns whether every phase has been enumerated. */
  public boolean isCertified() {
    return certificate != null;
  }

  private ErrorStatistics statistics() {
    return isCertified() ? certificate.statistics() : sample.statistics();
  }

  /** Returns the largest error in ulp, rounded up at 6 decimals; of a sample, a lower bound of that of all phases. */
  public BigDecimal maxErrorUlp() {
    return statistics().maxError(6);
  }

  /** Returns the root of the mean square error in ulp at 6 decimals. */
  public BigDecimal rmsErrorUlp() {
    return statistics().rmsError(6);
  }

  /** Returns how many phases the figures are of. */
  public long inputs() {
    return statistics().histogram().count();
  }

  /** Returns whether the largest error that was seen is within a target, in ulp. */
  public boolean isWithin(BigDecimal maxError) {
    return isMade() && statistics().maxError(12).compareTo(maxError) <= 0;
  }

  /** Returns what one call costs; a call for both costs what the pair does. */
  public Cost cost() {
    return preset.function() == Function.SINCOS
        ? preset.evaluator().pairCost()
        : preset.evaluator().cost();
  }

  /** Returns what a choice weighs. */
  public Merit merit() {
    return new Merit(maxErrorUlp(), cost());
  }

  /** Returns multiplications, additions, shifts and loads of one call together. */
  public int operations() {
    return merit().operations();
  }
}
