// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.design.Candidate;
import io.quarterwave.design.NoDesignException;
import io.quarterwave.design.Target;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Function;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Judges the candidates for a target. Those of 16-bit phases are enumerated. Of those of 32-bit phases, one that is in the catalogue has
 * its committed certificate, found by the digest of the specification; the others are sampled until {@link #certify} enumerates them.
 */
public final class DesignSurvey {
  private final Target target;
  private final Function function;
  private final int sampleUnits;
  private final Map<String, Preset> catalogue = new HashMap<>();

  /**
   * A survey.
   *
   * @param target what is wanted
   * @param function what the designs are for
   * @param sampleUnits work units, each of 2^20 phases, of a sample of 32-bit phases; at least 2
   */
  public DesignSurvey(Target target, Function function, int sampleUnits) {
    this.target = target;
    this.function = function;
    this.sampleUnits = sampleUnits;
    for (Preset preset : Catalogue.all()) {
      SinCos evaluator = preset.evaluator();
      if (evaluator.format().equals(target.format())
          && evaluator.phaseBits() == target.phaseBits()) {
        String digest = Specification.of(evaluator).digest();
        catalogue.merge(digest, preset, (a, b) -> b.function() == function ? b : a);
      }
    }
  }

  /** Judges candidates on all cores, each by itself; the results are in their order. */
  public List<Judgement> judge(List<Candidate> candidates, Progress progress) {
    AtomicInteger done = new AtomicInteger();
    return IntStream.range(0, candidates.size())
        .parallel()
        .mapToObj(i -> {
          Judgement judgement = judge(candidates.get(i));
          progress.advanced(done.incrementAndGet(), candidates.size());
          return judgement;
        })
        .toList();
  }

  private Judgement judge(Candidate candidate) {
    SinCos approximation;
    try {
      approximation = candidate.make();
    } catch (NoDesignException e) {
      return Judgement.none(candidate, e.getMessage());
    }
    Specification specification = Specification.of(approximation);
    Preset known = catalogue.get(specification.digest());
    boolean isPreset = known != null && known.function() == function;
    Preset preset =
        isPreset ? known : new Preset(name(candidate), function, candidate.family(), approximation);
    if (target.phaseBits() == 16) {
      return Judgement.certified(
          candidate, preset, Certifier.certify(preset, specification, Progress.NONE));
    }
    return known == null
        ? Judgement.sampled(candidate, preset, Certifier.sample(preset, sampleUnits))
        : Judgement.certified(candidate, preset, Certificates.of(known.name()).as(preset));
  }

  /** What a name says of a scale: nothing where the integers of that many fraction bits have it in the catalogue. */
  private static String scale(QFormat format) {
    boolean fillsItsBytes = (format.fractionBits() + 1) % 8 == 0;
    return switch (format.scale()) {
      case POW2_SATURATED -> "sat";
      case SYMMETRIC -> fillsItsBytes ? "" : "sym";
      case POW2_EXACT -> fillsItsBytes ? "exact" : "";
    };
  }

  /** A name that no preset has. */
  private String name(Candidate candidate) {
    QFormat wanted = target.format();
    String format = wanted.label().toLowerCase(Locale.ROOT)
        + scale(wanted)
        + (target.phaseBits() == 32 && wanted.bits() <= 16 ? "p32" : "")
        + (target.phaseBits() == 16 && wanted.bits() > 16 ? "p16" : "");
    return function.label() + "_" + format + "_design_" + candidate.token();
  }

  /** Enumerates every phase of a candidate that was sampled. */
  public static Judgement certify(Judgement sampled, Progress progress) {
    return Judgement.certified(
        sampled.candidate(), sampled.preset(), Certifier.certify(sampled.preset(), progress));
  }

  /** Returns those within a target that no other one within it is better than, or equal to and before it; in their order. */
  public static List<Judgement> front(List<Judgement> judgements, BigDecimal maxError) {
    return Merit.front(
        judgements.stream().filter(one -> one.isWithin(maxError)).toList(), Judgement::merit);
  }
}
