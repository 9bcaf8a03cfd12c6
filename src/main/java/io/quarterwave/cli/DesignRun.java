// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.DesignSurvey;
import io.quarterwave.certify.Judgement;
import io.quarterwave.design.Candidate;
import io.quarterwave.design.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A search for designs: judges the candidates, then proves the best and the front while there is time. */
final class DesignRun {
  private final Target target;
  private final Comparator<Judgement> preference;
  private final Watch watch;
  private List<Judgement> judgements;

  /** Told what is being done. */
  @FunctionalInterface
  interface Watch {
    /** What is done by now. */
    void sees(String work);
  }

  DesignRun(Target target, Comparator<Judgement> preference, Watch watch) {
    this.target = target;
    this.preference = preference;
    this.watch = watch;
  }

  /** Judges the candidates. */
  void judge(DesignSurvey survey, List<Candidate> candidates) {
    judgements = survey.judge(
        candidates, (done, all) -> watch.sees(done + " of " + all + " candidates judged"));
  }

  /**
   * Enumerates the best design and then the others of the front, the preferred first, while there is time.
   *
   * @param bestInAnyCase whether the best is enumerated even if that takes longer
   */
  void prove(ProofTime time, boolean bestInAnyCase) {
    List<Judgement> tooLong = new ArrayList<>();
    for (Judgement next = next(tooLong); next != null; next = next(tooLong)) {
      if (bestInAnyCase && next == promising().orElse(null) || time.suffices(next)) {
        prove(next);
      } else {
        tooLong.add(next);
      }
    }
  }

  private void prove(Judgement sampled) {
    String work = "enumerating " + sampled.preset().name() + ": ";
    Judgement proved =
        DesignSurvey.certify(sampled, (done, all) -> watch.sees(work + 100L * done / all + " %"));
    judgements = judgements.stream().map(one -> one == sampled ? proved : one).toList();
  }

  private Judgement next(List<Judgement> tooLong) {
    return Stream.concat(promising().stream(), front().stream().sorted(preference))
        .filter(one -> !one.isCertified() && !tooLong.contains(one))
        .findFirst()
        .orElse(null);
  }

  Target target() {
    return target;
  }

  /** Returns every candidate with what is known about it, in a fixed order. */
  List<Judgement> judgements() {
    return judgements;
  }

  /** Returns those within the target that no other is better than. */
  List<Judgement> front() {
    return DesignSurvey.front(judgements, target.maxError());
  }

  /** Returns the preferred of those proved to be within the target; where there is none, of those that a sample does not refute. */
  Optional<Judgement> best() {
    return within().filter(Judgement::isCertified).min(preference).or(this::promising);
  }

  private Optional<Judgement> promising() {
    return within().min(preference);
  }

  private Stream<Judgement> within() {
    return judgements.stream().filter(one -> one.isWithin(target.maxError()));
  }

  /** Returns the one of least error. */
  Optional<Judgement> nearest() {
    return judgements.stream()
        .filter(Judgement::isMade)
        .min(Comparator.comparing(Judgement::maxErrorUlp).thenComparing(preference));
  }
}
