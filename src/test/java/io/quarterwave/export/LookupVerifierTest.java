// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static io.quarterwave.export.LookupTableTest.radians;
import static io.quarterwave.export.LookupTableTest.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.trig.Function;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Good tables pass, and every mistake is called by its name. */
class LookupVerifierTest {
  private static final LookupSpec TFLITE8 = radians(LookupFormat.TFLITE_INT8, "0.0245", 3);
  private static final LookupSpec TOSA8 = radians(LookupFormat.TOSA_INT8, "0.0245", -3);
  private static final LookupSpec TFLITE16 = radians(LookupFormat.TFLITE_INT16, "0.0001", 0);
  private static final LookupSpec TOSA16 = radians(LookupFormat.TOSA_INT16, "0.0001", 0);

  static Stream<LookupSpec> specs() {
    return Stream.of(
        TFLITE8,
        TOSA8,
        TFLITE16,
        TOSA16,
        turn(LookupFormat.TFLITE_INT8, Function.COS, ""),
        turn(LookupFormat.TOSA_INT8, Function.SIN, "1/127"),
        turn(LookupFormat.TFLITE_INT16, Function.SIN, "1/32767"),
        turn(LookupFormat.TOSA_INT16, Function.COS, ""));
  }

  private static final Map<LookupSpec, LookupTruth> TRUTHS = new HashMap<>();

  private static LookupTruth truth(LookupSpec spec) {
    return TRUTHS.computeIfAbsent(spec, LookupTruth::of);
  }

  private static int[] best(LookupSpec spec) {
    return LookupTable.best(truth(spec));
  }

  private static LookupVerdict verify(LookupSpec spec, long... entries) {
    return LookupVerifier.verify(truth(spec), entries, Optional.empty());
  }

  private static LookupVerdict changed(LookupSpec spec, IntToLongFunction entry) {
    long[] entries = new long[spec.format().entries()];
    Arrays.setAll(entries, entry::applyAsLong);
    return verify(spec, entries);
  }

  private static void assertBreaks(LookupRule rule, LookupVerdict verdict) {
    assertFalse(verdict.within(), verdict.toString());
    List<LookupRule> rules =
        verdict.findings().stream().map(LookupFinding::rule).toList();
    assertTrue(rules.contains(rule), verdict.findings().toString());
  }

  private static void assertBreaksOnly(LookupRule rule, LookupVerdict verdict) {
    assertBreaks(rule, verdict);
    assertEquals(1, verdict.findings().size(), verdict.findings().toString());
  }

  @ParameterizedTest
  @MethodSource("specs")
  void theBestTablePasses(LookupSpec spec) {
    int[] best = best(spec);
    LookupVerdict verdict = changed(spec, i -> best[i]);
    assertTrue(verdict.within(), verdict.toString());
    assertEquals(List.of(), verdict.findings());
    assertEquals(verdict.best(), verdict.accuracy().orElseThrow().maxError());
  }

  @Test
  void knotsOnTheCurvePass() {
    int[] nearest = LookupTable.nearest(truth(TFLITE16));
    assertTrue(changed(TFLITE16, i -> nearest[i]).within());
  }

  @ParameterizedTest
  @EnumSource
  void anotherLengthIsNamed(LookupFormat format) {
    LookupVerdict verdict = verify(turn(format, Function.SIN, ""), new long[17]);
    assertBreaksOnly(LookupRule.LENGTH, verdict);
    assertTrue(verdict.findings().get(0).sentence().contains("17"), verdict.toString());
    assertTrue(verdict.accuracy().isEmpty());
  }

  @Test
  void aMissingLastSlotIsNamed() {
    int[] best = best(TFLITE16);
    LookupVerdict verdict =
        verify(TFLITE16, Arrays.stream(best).limit(512).asLongStream().toArray());
    assertTrue(verdict.findings().get(0).sentence().contains("last slot"), verdict.toString());
  }

  @Test
  void entriesBeyondTheirTypeAreNamed() {
    int[] best = best(TFLITE8);
    assertBreaksOnly(LookupRule.RANGE, changed(TFLITE8, i -> best[i] == 127 ? 128 : best[i]));
    LookupVerdict unsigned = changed(TFLITE8, i -> best[i] & 0xff);
    assertBreaksOnly(LookupRule.RANGE, unsigned);
    assertTrue(unsigned.findings().get(0).sentence().contains("unsigned"), unsigned.toString());
    int[] knots = best(TOSA16);
    LookupVerdict saturated = changed(TOSA16, i -> knots[i] == 32767 ? 32768 : knots[i]);
    assertTrue(saturated.findings().get(0).sentence().contains("clamped"), saturated.toString());
  }

  @Test
  void aSlopeBeyond16BitsIsNamed() {
    int[] best = best(TOSA16);
    assertBreaksOnly(
        LookupRule.SLOPE, changed(TOSA16, i -> i == 100 ? 32767 : i == 101 ? -32768 : best[i]));
  }

  @Test
  void theOrderOfTheOtherFormatIsNamed() {
    int[] tflite = best(TFLITE8);
    assertBreaksOnly(LookupRule.ORDER, changed(TFLITE8, i -> tflite[i ^ 128]));
    int[] tosa = best(TOSA8);
    assertBreaksOnly(LookupRule.ORDER, changed(TOSA8, i -> tosa[i ^ 128]));
  }

  @Test
  void overAWholeTurnTheOtherOrderAndTheOtherSignAreBothNamed() {
    LookupSpec spec = turn(LookupFormat.TOSA_INT8, Function.SIN, "1/127");
    int[] best = best(spec);
    LookupVerdict verdict = changed(spec, i -> -best[i]);
    assertBreaks(LookupRule.SIGN, verdict);
    assertBreaks(LookupRule.ORDER, verdict);
  }

  @ParameterizedTest
  @CsvSource({"1", "-1", "2", "-3"})
  void aShiftIsNamed(int by) {
    int[] knots = best(TFLITE16);
    assertBreaksOnly(
        LookupRule.SHIFT, changed(TFLITE16, i -> knots[Math.max(0, Math.min(512, i + by))]));
    int[] entries = best(TOSA8);
    assertBreaksOnly(
        LookupRule.SHIFT, changed(TOSA8, i -> entries[Math.max(0, Math.min(255, i + by))]));
  }

  @Test
  void knotsOfTheMiddleOfAStepOrOfTheNextCodeAreNamed() {
    LookupTruth truth = truth(TFLITE16);
    for (int codes : new int[] {64, -64, 1, -1}) {
      LookupVerdict verdict = changed(
          TFLITE16,
          i -> Math.max(
              -32768,
              Math.min(
                  32767,
                  Math.round(truth.beside((long) (128 * i - 32768 + codes) << 10) * 0x1p-32))));
      assertBreaksOnly(LookupRule.SHIFT, verdict);
      assertTrue(
          verdict.findings().get(0).sentence().contains(Math.abs(codes) + " code"),
          verdict.toString());
    }
  }

  @Test
  void theOppositeSignIsNamed() {
    int[] best = best(TFLITE16);
    assertBreaksOnly(LookupRule.SIGN, changed(TFLITE16, i -> Math.min(32767, -best[i])));
  }

  @Test
  void theOtherFunctionIsNamed() {
    int[] cosine = best(TFLITE8.with(Function.COS));
    assertBreaksOnly(LookupRule.FUNCTION, changed(TFLITE8, i -> cosine[i]));
  }

  @ParameterizedTest
  @EnumSource
  void aWrapWhereOneMustBeClampedIsNamed(LookupFormat format) {
    LookupSpec spec = turn(format, Function.SIN, "");
    int[] best = best(spec);
    LookupVerdict verdict =
        changed(spec, i -> i == format.indexOf(1 << (format.bits() - 2)) ? format.min() : best[i]);
    if (format.interpolates()) { // two slopes of more than 16 bits as well
      assertBreaksOnly(LookupRule.SLOPE, verdict);
    } else {
      assertBreaksOnly(LookupRule.WRAP, verdict);
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  void aWrongLastSlotIsNamed(int kind) {
    for (LookupSpec spec : List.of(TFLITE16, TOSA16)) {
      int[] best = best(spec);
      LookupVerdict verdict = changed(
          spec, i -> i < 512 ? best[i] : kind == 0 ? 0 : kind == 1 ? best[511] : best[512] + 9);
      assertBreaksOnly(LookupRule.LAST_SLOT, verdict);
      assertTrue(
          verdict.accuracy().orElseThrow().code() > 32640, verdict.accuracy().toString());
    }
  }

  @Test
  void aRepeatedLeastCodeIsNamed() {
    int[] best = best(TOSA8);
    assertBreaks(LookupRule.LEAST_CODE, changed(TOSA8, i -> i == 0 ? best[1] : best[i]));
  }

  @Test
  void anotherOutputScaleIsNamed() {
    int[] narrow = best(TFLITE8.with(Fractions.parse("1/127")));
    assertBreaksOnly(LookupRule.SCALE, changed(TFLITE8, i -> narrow[i]));
    int[] half = best(TFLITE16.with(Fractions.parse("2^-14")));
    assertBreaksOnly(LookupRule.SCALE, changed(TFLITE16, i -> half[i]));
  }

  @Test
  void anotherZeroPointIsNamed() {
    LookupSpec spec = radians(LookupFormat.TFLITE_INT8, "0.0245", 3)
        .with(Fractions.parse("1/100")); // so that nothing is clamped
    int[] best = best(spec);
    assertBreaksOnly(LookupRule.ZERO_POINT, changed(spec, i -> best[i] - 5));
  }

  @Test
  void cutOutputsAreNamed() {
    LookupTruth truth = truth(TFLITE8);
    assertBreaksOnly(
        LookupRule.TRUNCATION,
        changed(TFLITE8, i -> truth.exact(TFLITE8.format().codeOf(i)) / (1L << 32)));
    assertBreaksOnly(
        LookupRule.TRUNCATION,
        changed(TFLITE8, i -> truth.exact(TFLITE8.format().codeOf(i)) >> 32));
  }

  @Test
  void theGeneratorOfTensorFlowLiteIsNamed() {
    int[] recipe = TfliteRecipe.knots(truth(TFLITE16));
    assertBreaks(LookupRule.RECIPE, changed(TFLITE16, i -> recipe[i]));
  }

  @Test
  void singleEntriesAreListed() {
    int[] best = best(TFLITE8);
    LookupVerdict verdict = changed(TFLITE8, i -> i == 40 || i == 41 ? best[i] + 1 : best[i]);
    assertBreaksOnly(LookupRule.ENTRIES, verdict);
    String sentence = verdict.findings().get(0).sentence();
    assertTrue(sentence.contains("entry 40 (code 40)") && sentence.contains("entry 41"), sentence);
    LookupAccuracy accuracy = verdict.accuracy().orElseThrow();
    assertEquals(2, accuracy.notNearest());
    assertTrue(accuracy.code() == 40 || accuracy.code() == 41, accuracy.toString());
    assertEquals(accuracy.got(), BigDecimal.valueOf(accuracy.wanted() + 1));
  }

  @Test
  void anErrorAtAKnownOutputIsExact() {
    LookupSpec spec = turn(LookupFormat.TOSA_INT8, Function.SIN, "");
    int[] best = best(spec);
    LookupVerdict verdict = changed(spec, i -> i == 128 || i == 0 ? 7 : best[i]);
    assertEquals(new BigDecimal("7.000000"), verdict.accuracy().orElseThrow().maxError());
  }

  @Test
  void noiseHasNoSingleName() {
    int[] best = best(TFLITE16);
    assertBreaksOnly(
        LookupRule.OTHER, changed(TFLITE16, i -> Math.max(-32768, best[i] - (i * 37 % 11))));
  }

  @Test
  void theBudgetIsTheUsers() {
    int[] best = best(TFLITE16);
    long[] entries = Arrays.stream(best).asLongStream().toArray();
    assertFalse(LookupVerifier.verify(truth(TFLITE16), entries, Optional.of(BigDecimal.ONE))
        .within());
    assertTrue(LookupVerifier.verify(truth(TFLITE16), entries, Optional.of(new BigDecimal("1.5")))
        .within());
  }
}
