// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.design.GeneratedFile;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import io.quarterwave.truth.ExactSine;
import io.quarterwave.truth.HardCase;
import io.quarterwave.truth.HardCases;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed lists of hardest-to-round phases, and every approximation on those of its format. */
class HardCasesTest {
  static Stream<Preset> presets() {
    return Catalogue.all().stream();
  }

  static Stream<HardCases> lists() {
    return HardCaseFiles.committed();
  }

  /** Each phase in all quarters, then the quarter less it in all quarters, whose cosines are the same sines. */
  private static int[] replayed(HardCases list) {
    List<HardCase> cases = list.cases();
    int[] phases = new int[8 * cases.size()];
    for (int i = 0; i < cases.size(); i++) {
      int p = cases.get(i).phase();
      for (int k = 0; k < 2; k++) {
        int u = k == 0 ? p : Phase.QUARTER - p;
        phases[8 * i + 4 * k] = u;
        phases[8 * i + 4 * k + 1] = Phase.HALF - u;
        phases[8 * i + 4 * k + 2] = Phase.HALF + u;
        phases[8 * i + 4 * k + 3] = -u;
      }
    }
    return phases;
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyHardCaseIsRightOrWithinTheBound(Preset preset) {
    SinCos approximation = preset.evaluator();
    QFormat format = approximation.format();
    Certificate certificate = Certificates.of(preset.name());
    ErrorStatistics statistics = certificate.statistics();
    BigInteger most =
        ExactSine.error(statistics.worstPhase(), statistics.worstGot(), format).abs();
    int[] phases = replayed(HardCaseFiles.committed(format, approximation.phaseBits()));
    int[] sines = new int[phases.length];
    int[] cosines = new int[phases.length];
    ArrayEvaluation.of(approximation, phases.length).sinCos(phases, phases.length, sines, cosines);
    for (int i = 0; i < phases.length; i++) {
      int phase = phases[i];
      String where = preset.name() + " at " + KeyedLines.phase(phase) + ": ";
      check(certificate, phase, sines[i], most, where + "sine ");
      check(certificate, phase + Phase.QUARTER, cosines[i], most, where + "cosine ");
      assertEquals(approximation.sin(phase), sines[i], () -> where + "in an array");
      assertEquals(approximation.cos(phase), cosines[i], () -> where + "cosine in an array");
    }
  }

  private static void check(
      Certificate certificate, int phase, int got, BigInteger most, String where) {
    QFormat format = certificate.format();
    if (certificate.correctlyRounded()) {
      assertEquals(ExactSine.rounded(phase, format), got, where);
    } else {
      BigInteger error = ExactSine.error(phase, got, format).abs();
      assertTrue(error.compareTo(most) <= 0, () -> where + got + " is beyond the worst case");
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyLineIsTrueAndInOrder(HardCases list) {
    String command =
        list.phaseBits() == 16 ? GeneratedFile.COMMAND : HardCaseFiles.EXHAUSTIVE_COMMAND;
    List<HardCase> again = list.cases().stream()
        .map(hard -> HardCase.of(hard.phase(), list.format()))
        .toList();
    String text = HardCaseFiles.text(list.format(), list.phaseBits());
    assertEquals(text, new HardCases(list.format(), list.phaseBits(), again).write(command));
    BigDecimal bound = BigDecimal.valueOf(0.5).pow(HardCases.boundBits(list.phaseBits()));
    BigDecimal before = BigDecimal.ZERO;
    for (HardCase hard : again) {
      assertTrue(hard.phase() > 0 && hard.phase() < Phase.QUARTER, hard::toString);
      assertTrue(hard.distance().compareTo(before) >= 0, hard::toString);
      assertTrue(hard.distance().compareTo(bound) < 0, hard::toString);
      before = hard.distance();
    }
    // 2^(w-2) phases, each with probability 2 * 2^-(w-8): 128 expected, a standard deviation of 11
    assertEquals(128, again.size(), 60, list.format() + " of " + list.phaseBits() + " bits");
  }

  /** The hardest phase of each list, as an independent search in 80-bit fixed point found them. */
  @ParameterizedTest
  @CsvSource({
    "Q14, 16, 9494, 8.8e-7",
    "Q15, 16, 10842, 7.4e-6",
    "Q15_SATURATED, 16, 9539, 2.6e-5",
    "Q30, 32, 323041666, 1.07e-10",
    "Q31, 32, 533946573, 7.90e-10",
    "Q31_SATURATED, 32, 373488261, 6.06e-11"
  })
  void hardestPhaseIsTheKnownOne(String name, int phaseBits, int code, double distance)
      throws ReflectiveOperationException {
    QFormat format = (QFormat) QFormat.class.getField(name).get(null);
    HardCase first = HardCaseFiles.committed(format, phaseBits).cases().get(0);
    assertEquals(code, first.phase() >>> 32 - phaseBits);
    assertEquals(distance, first.distance().doubleValue(), distance * 0.02);
  }

  @Test
  void refusesALineThatIsNotFourNumbers() {
    for (String line : new String[] {"1 2 3", "1 2 3 x", "1 2 3 4 5", ""}) {
      String message = assertThrows(
              IllegalArgumentException.class,
              () -> HardCases.parse(QFormat.Q15, 16, "# a\n" + line + "\n1 2 3 4\n"))
          .getMessage();
      assertEquals("a hard case is four numbers, not \"" + line + "\"", message);
    }
  }
}
