// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.design.Candidate;
import io.quarterwave.design.DesignFamilies;
import io.quarterwave.design.Target;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Cost;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.Function;
import io.quarterwave.trig.Preset;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DesignSurveyTest {
  private static final BigDecimal WIDEST = BigDecimal.ONE;
  private static final Map<Wanted, List<Judgement>> JUDGED = new ConcurrentHashMap<>();

  /** What the designer is asked for, error apart. */
  private record Wanted(QFormat format, int phaseBits) {
    static Wanted of(Preset preset) {
      return new Wanted(preset.evaluator().format(), preset.evaluator().phaseBits());
    }

    Target target() {
      return new Target(format, phaseBits, WIDEST);
    }
  }

  private static List<Wanted> ofTheCatalogue() {
    return Catalogue.all().stream().map(Wanted::of).distinct().toList();
  }

  private static List<Judgement> judged(Wanted wanted) {
    return JUDGED.computeIfAbsent(wanted, DesignSurveyTest::judge);
  }

  private static List<Judgement> judged(QFormat format) {
    return judged(new Wanted(format, format.bits() > 16 ? 32 : 16));
  }

  private static List<Judgement> judge(Wanted wanted) {
    return new DesignSurvey(wanted.target(), Function.SIN, 2)
        .judge(
            DesignFamilies.candidates(wanted.target(), EnumSet.allOf(Family.class)), Progress.NONE);
  }

  static Stream<Arguments> theCatalogueAndErrors() {
    return ofTheCatalogue().stream()
        .flatMap(wanted -> Stream.of("0.5", "0.51", "0.6", "1")
            .map(ulp -> Arguments.of(wanted, new BigDecimal(ulp))));
  }

  @ParameterizedTest
  @MethodSource("theCatalogueAndErrors")
  void noPresetIsBetterThanTheFront(Wanted wanted, BigDecimal maxError) {
    List<Judgement> front = DesignSurvey.front(judged(wanted), maxError);
    for (Preset preset : Catalogue.all()) {
      if (Wanted.of(preset).equals(wanted)) {
        Preset sine = new Preset(preset.name(), Function.SIN, preset.family(), preset.evaluator());
        Judgement known = Judgement.certified(null, sine, Certificates.of(preset.name()));
        assertTrue(
            !known.isWithin(maxError)
                || front.stream().anyMatch(one -> one.merit().isNoWorseThan(known.merit())),
            preset.name() + " beats what the designer finds within " + maxError);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.5, 4, 0", "0.5, 3, 40", "0.5, 2, 512", "0.5, 1, 4096", "0.6, 1, 1032"})
  void theFrontOfQ15HasWhatTheRowsOfTheCataloguePromise(
      BigDecimal maxError, int multiplies, int bytes) {
    for (QFormat format : List.of(QFormat.Q15, QFormat.Q15_SATURATED, QFormat.Q14)) {
      assertTrue(
          DesignSurvey.front(judged(format), maxError).stream()
              .map(Judgement::cost)
              .anyMatch(cost -> cost.multiplies() <= multiplies && cost.tableBytes() <= bytes),
          format + ": nothing within " + maxError + " ulp has " + multiplies + " multiplies and "
              + bytes + " bytes");
    }
  }

  @Test
  void nobodyOnTheFrontIsBeaten() {
    List<Judgement> within =
        judged(QFormat.Q15).stream().filter(one -> one.isWithin(WIDEST)).toList();
    List<Judgement> front = DesignSurvey.front(judged(QFormat.Q15), WIDEST);
    for (Judgement one : within) {
      boolean beaten = within.stream()
          .anyMatch(other -> other.merit().isNoWorseThan(one.merit())
              && !one.merit().isNoWorseThan(other.merit()));
      assertFalse(beaten && front.contains(one), one.preset().name());
      assertTrue(
          front.stream().anyMatch(other -> other.merit().isNoWorseThan(one.merit())),
          one.preset().name());
    }
  }

  @Test
  void aCandidateIsTheSameEachTimeItIsMade() {
    for (Judgement one : judged(QFormat.Q7)) {
      if (one.isMade()) {
        assertEquals(
            one.certificate().specification(),
            Specification.of(one.candidate().make()),
            one.preset().name());
      }
    }
  }

  @Test
  void namesAreUniqueAndOnlyPresetsBearTheirs() {
    for (Wanted wanted : ofTheCatalogue()) {
      List<Judgement> made = judged(wanted).stream().filter(Judgement::isMade).toList();
      assertEquals(
          made.stream().filter(one -> !Catalogue.has(one.preset().name())).count(),
          made.stream()
              .map(one -> one.preset().name())
              .filter(name -> name.contains("_design_"))
              .distinct()
              .count());
    }
    assertTrue(Catalogue.all().stream().noneMatch(preset -> preset.name().contains("_design_")));
  }

  @Test
  void whatIsMadeIsWrittenAndReadAgain() {
    for (Judgement one : judged(QFormat.Q15)) {
      if (one.isMade() && one.cost().tableBytes() < 5000) {
        Preset read = PresetText.parse(PresetText.write(one.preset()));
        assertEquals(
            one.certificate().specification(),
            Specification.of(read.evaluator()),
            one.preset().name());
      }
    }
  }

  @Test
  void a32BitDesignIsCertifiedOnlyIfTheCatalogueHasIt() {
    for (Judgement one : judged(QFormat.Q31)) {
      if (one.isMade()) {
        assertEquals(
            Catalogue.has(one.preset().name()), one.isCertified(), one.preset().name());
        assertEquals(one.isCertified() ? 1L << 32 : 2L << 20, one.inputs());
      }
    }
  }

  @Test
  void thePairIsWhatBothTogetherCost() {
    Target target = new Target(QFormat.Q15, 16, WIDEST);
    List<Candidate> cordics = DesignFamilies.candidates(target, EnumSet.of(Family.CORDIC));
    Candidate plain = cordics.stream()
        .filter(one -> one.form().equals("cordic") && one.parameters().equals("rotations=17"))
        .findFirst()
        .orElseThrow();
    Judgement both = new DesignSurvey(target, Function.SINCOS, 2)
        .judge(List.of(plain), Progress.NONE)
        .get(0);
    Cost pair = both.preset().evaluator().pairCost();
    assertEquals(pair, both.cost());
    assertTrue(both.preset().name().startsWith("sincos_q15_"), both.preset().name());
  }

  @Test
  void noFormGivesQ31Of16BitPhases() {
    Target target = new Target(QFormat.Q31, 16, WIDEST);
    assertEquals(List.of(), DesignFamilies.candidates(target, EnumSet.allOf(Family.class)));
  }
}
