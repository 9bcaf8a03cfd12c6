// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import io.quarterwave.truth.FastSine;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignalFiguresTest {
  static Stream<Preset> all() {
    return Catalogue.all().stream();
  }

  private static double[] record(int... harmonicsAndParts) {
    double[] samples = new double[SignalFigures.LENGTH];
    for (int k = 0; k < samples.length; k++) {
      int phase = (k * SignalFigures.CYCLES << 16) + 0x1234_5678;
      samples[k] = FastSine.sin(phase);
      for (int j = 0; j < harmonicsAndParts.length; j += 2) {
        samples[k] += FastSine.sin(harmonicsAndParts[j] * phase) / harmonicsAndParts[j + 1];
      }
    }
    return samples;
  }

  @Test
  void sineInDoublePrecisionIsFarAboveAnyFormat() {
    SignalFigures figures = SignalFigures.ofRecord(record());
    assertTrue(figures.snrDb().doubleValue() > 290, figures::toString);
    assertTrue(figures.sfdrDb().doubleValue() > 290, figures::toString);
    assertTrue(figures.thdDb().doubleValue() < -290, figures::toString);
  }

  /** Harmonics of 1/100 (-40 dB) and 1/1000 (-60 dB): 7 in its bin, 10 folded, 11 no longer distortion. */
  @Test
  void knownHarmonicsGiveKnownFigures() {
    SignalFigures two = SignalFigures.ofRecord(record(7, 100, 10, 1000));
    assertEquals(new BigDecimal("-39.96"), two.thdDb()); // 10 log10(1.01) less than 40
    assertEquals(new BigDecimal("40.00"), two.sfdrDb());
    assertTrue(two.snrDb().doubleValue() > 290, two::toString);
    SignalFigures eleventh = SignalFigures.ofRecord(record(11, 1000));
    assertEquals(new BigDecimal("60.00"), eleventh.snrDb());
    assertEquals(new BigDecimal("60.00"), eleventh.sfdrDb());
    assertTrue(eleventh.thdDb().doubleValue() < -290, eleventh::toString);
  }

  @Test
  void constantIsNeitherNoiseNorASpur() {
    double[] samples = record(3, 1000);
    for (int k = 0; k < samples.length; k++) {
      samples[k] += 0.25;
    }
    SignalFigures figures = SignalFigures.ofRecord(samples);
    assertEquals(new BigDecimal("60.00"), figures.sfdrDb());
    assertTrue(figures.snrDb().doubleValue() > 290, figures::toString);
  }

  @Test
  void refusesARecordWithoutASine() {
    String message = assertThrows(
            IllegalArgumentException.class,
            () -> SignalFigures.ofRecord(new double[SignalFigures.LENGTH]))
        .getMessage();
    assertEquals("the record has no fundamental in bin 4051", message);
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
  @MethodSource("all")
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
