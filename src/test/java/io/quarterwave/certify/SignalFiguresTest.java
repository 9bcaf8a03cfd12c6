// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import io.quarterwave.truth.FastSine;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalFiguresTest {
  /** A clamped peak is distortion, but no error. */
  static Stream<Preset> unclamped() {
    return Catalogue.all().stream()
        .filter(preset -> preset.evaluator().format().scale() != Scale.POW2_SATURATED);
  }

  private static final int[] PHASES = SignalFigures.phases(32);

  /** Harmonics of the sine of amplitude 1: pairs of number and inverse amplitude. */
  private static double[] harmonics(int... numbersAndParts) {
    double[] errors = new double[SignalFigures.LENGTH];
    for (int k = 0; k < errors.length; k++) {
      for (int j = 0; j < numbersAndParts.length; j += 2) {
        errors[k] += FastSine.sin(numbersAndParts[j] * PHASES[k]) / numbersAndParts[j + 1];
      }
    }
    return errors;
  }

  private static SignalFigures figures(double[] errors) {
    return SignalFigures.ofErrors(1, PHASES[0], errors);
  }

  private static void assertBeyond(int decibels, BigDecimal found) {
    assertTrue(found.abs().intValue() > decibels, () -> found + " dB");
  }

  @Test
  void exactSineAndItsGainHaveNoNoise() {
    BigDecimal most = new BigDecimal("320.00");
    assertEquals(new SignalFigures(most, most, most.negate()), figures(harmonics()));
    assertBeyond(280, figures(harmonics(1, 100)).snrDb());
  }

  /** Harmonics of 1/100 (-40 dB) and 1/1000 (-60 dB): 7 in its bin, 10 folded, 11 no longer distortion. */
  @Test
  void knownHarmonicsGiveKnownFigures() {
    SignalFigures two = figures(harmonics(7, 100, 10, 1000));
    assertEquals(new BigDecimal("-39.96"), two.thdDb()); // 40 less 10 log10(1.01)
    assertEquals(new BigDecimal("40.00"), two.sfdrDb());
    assertBeyond(280, two.snrDb());
    SignalFigures eleventh = figures(harmonics(11, 1000));
    assertEquals(new BigDecimal("60.00"), eleventh.snrDb());
    assertEquals(new BigDecimal("60.00"), eleventh.sfdrDb());
    assertBeyond(280, eleventh.thdDb());
  }

  @Test
  void gainIsPartOfTheReference() {
    // a gain of 1 + 1: every other part is 6.02 dB less
    SignalFigures doubled = figures(harmonics(1, 1, 11, 1000));
    assertEquals(new BigDecimal("66.02"), doubled.snrDb());
  }

  @Test
  void constantIsNeitherNoiseNorASpur() {
    double[] errors = harmonics(3, 1000);
    for (int k = 0; k < errors.length; k++) {
      errors[k] += 0.25;
    }
    assertEquals(new BigDecimal("60.00"), figures(errors).sfdrDb());
    assertBeyond(250, figures(errors).snrDb());
  }

  @Test
  void refusesARecordWithoutASine() {
    String message = assertThrows(
            IllegalArgumentException.class,
            () -> SignalFigures.ofErrors(0, 0, new double[SignalFigures.LENGTH]))
        .getMessage();
    assertEquals("the record has no fundamental in bin 4051", message);
  }

  /** THD from sums over the whole record, sine by sine, without a fast transform. */
  @ParameterizedTest
  @ValueSource(strings = {"sin_q7sat_poly4", "sin_q15_cordic", "sin_q31_poly_cr"})
  void distortionIsThatOfPlainSums(String name) {
    SinCos approximation = Catalogue.byName(name).evaluator();
    double one = approximation.format().one();
    int[] phases = SignalFigures.phases(approximation.phaseBits());
    double sum = 0;
    for (int h = 2; h <= SignalFigures.LAST_HARMONIC; h++) {
      double re = 0;
      double im = 0;
      for (int phase : phases) {
        double error = approximation.sin(phase) - one * FastSine.sin(phase);
        re += error * FastSine.cos(h * phase);
        im += error * FastSine.sin(h * phase);
      }
      sum += re * re + im * im;
    }
    double half = one * SignalFigures.LENGTH / 2;
    double thd = 10 * StrictMath.log10(sum / (half * half));
    // the gain of the sine, which this leaves out, is below 2^-7
    double slack = approximation.format().bits() == 8 ? 0.07 : 0.006;
    assertEquals(thd, SignalFigures.of(approximation).thdDb().doubleValue(), slack);
  }

  /** 6.02 dB a bit and 1.76; Q14 and Q30 have one bit less, Q7 and Q15 a little less than a power of two. */
  @ParameterizedTest
  @CsvSource({
    "sin_q7_poly_cr, 49.8",
    "sin_q14_poly_cr, 92.1",
    "sin_q15_poly_cr, 98.1",
    "sin_q30_poly_cr, 188.4",
    "sin_q31_poly_cr, 194.4"
  })
  void correctlyRoundedSineHasTheNoiseOfItsBits(String name, double snr) {
    SignalFigures figures = SignalFigures.of(Catalogue.byName(name).evaluator());
    assertEquals(snr, figures.snrDb().doubleValue(), 0.2);
  }

  /** One sample of 65,536 is off by 2,000: 20 log10(32767 / 2000) + 10 log10(32768) = 69.4 dB. */
  @Test
  void oneWrongSampleShows() {
    int bad = 0x2345_0000;
    Preset broken = TestPresets.doctored(QFormat.Q15, bad, bad + 0x1_0000, 2000);
    SignalFigures figures = SignalFigures.of(broken.evaluator());
    assertEquals(69.4, figures.snrDb().doubleValue(), 0.1);
    assertTrue(figures.sfdrDb().doubleValue() > 100, "a single error has a flat spectrum");
  }

  /** The error power of the enumeration, less the constant and the part along the sine, is noise and distortion. */
  @ParameterizedTest
  @MethodSource("unclamped")
  void noiseAndDistortionAreTheEnumeratedError(Preset preset) {
    Certificate certificate = Certificates.of(preset.name());
    SignalFigures figures = certificate.signal();
    double found = StrictMath.pow(10, figures.snrDb().doubleValue() / -10)
        + StrictMath.pow(10, figures.thdDb().doubleValue() / 10);
    double rms = certificate.rmsErrorUlp().doubleValue() / certificate.format().one();
    double enumerated = 2 * rms * rms;
    String both = preset.name() + ": " + found + " against " + enumerated;
    // 65,536 phases of 2^32 estimate a variance within 2 %; two decimals cost 0.1 %
    double slack = certificate.phaseBits() == 16 ? 1.003 : 1.03;
    assertTrue(found < enumerated * slack, both);
    if (certificate.correctlyRounded() && certificate.format().bits() > 8) {
      assertTrue(found > enumerated / slack, both);
    }
  }
}
