// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.EvenPolynomial;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.Function;
import io.quarterwave.trig.PolynomialPresets;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import io.quarterwave.trig.WidePolynomial;
import io.quarterwave.trig.WidePolynomialPresets;
import io.quarterwave.truth.ExactSine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derived bounds against the enumerated ones, and the traces against the code that they follow. */
class DerivationTest {
  private static final List<String> KINDS = List.of(
      "WidePolynomial",
      "FactoredWidePolynomial",
      "HighWordPolynomial",
      "EvenPolynomial",
      "FactoredPolynomial");

  static List<Preset> derivable() {
    return Catalogue.all().stream()
        .filter(preset -> KINDS.contains(preset.evaluator().getClass().getSimpleName()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sin_q31_poly12", "sin_q31sat_poly12", "sin_q30_poly12",
        "sin_q31_poly_cr", "sin_q31sat_poly_cr", "sin_q30_poly_cr"
      })
  void derivedAndEnumeratedBoundsAgreeToAThousandthOfAnUlp(String name) {
    BigDecimal derived = Derivation.of(Catalogue.byName(name)).boundUlp();
    BigDecimal enumerated = Certificates.of(name).maxErrorUlp();
    BigDecimal above = derived.subtract(enumerated);
    assertTrue(
        above.signum() >= 0 && above.compareTo(new BigDecimal("0.001")) <= 0,
        name + ": derived " + derived + " ulp, enumerated " + enumerated);
  }

  @ParameterizedTest
  @MethodSource("derivable")
  void noEnumeratedErrorIsAboveTheDerivedBound(Preset preset) {
    BigDecimal derived = Derivation.of(preset).boundUlp();
    BigDecimal enumerated = Certificates.of(preset.name()).maxErrorUlp();
    assertTrue(
        derived.compareTo(enumerated) >= 0,
        preset.name() + ": derived " + derived + " ulp, enumerated " + enumerated);
  }

  /** The magnitude of every sampled phase is one of the few integers that the trace leaves open there: one, nearly always. */
  @ParameterizedTest
  @MethodSource("derivable")
  void theTraceIsThatOfTheCode(Preset preset) {
    EvaluationTrace trace = EvaluationTrace.of(preset.evaluator()).orElseThrow();
    BigFraction unit = RationalInterval.pow2(-trace.drop());
    SplittableRandom random = new SplittableRandom(41);
    int decided = 0;
    int samples = 400;
    for (int i = 0; i < samples; i++) {
      int phase = i == 0 ? 0 : i == 1 ? Phase.QUARTER : random.nextInt() >>> 1;
      phase &= preset.evaluator().phaseBits() == 16 ? 0x7fff_0000 : 0x7fff_ffff;
      BigFraction z = new BigFraction(Phase.fromPeak(phase), 1 << 30);
      RationalInterval value = RationalInterval.of(trace.sum().exact().at(z.multiply(z)))
          .plus(trace.sum().error())
          .times(unit);
      BigInteger low =
          floor(value.low()).min(BigInteger.valueOf(preset.evaluator().format().max()));
      BigInteger high =
          floor(value.high()).min(BigInteger.valueOf(preset.evaluator().format().max()));
      BigInteger got = BigInteger.valueOf(preset.evaluator().sin(phase));
      assertTrue(
          low.compareTo(got) <= 0 && got.compareTo(high) <= 0,
          preset.name() + " at " + phase + ": " + got + ", not in [" + low + ", " + high + "]");
      decided += low.equals(high) ? 1 : 0;
    }
    int least = preset.name().equals("sincos_q30_poly") ? 0 : samples * 9 / 10;
    assertTrue(decided >= least, preset.name() + ": only " + decided + " samples are decided");
  }

  private static BigInteger floor(BigFraction x) {
    BigInteger[] q = x.getNumerator().divideAndRemainder(x.getDenominator());
    return q[1].signum() < 0 ? q[0].subtract(BigInteger.ONE) : q[0];
  }

  @Test
  void aWrongCoefficientShowsInTheBound() {
    long[] c = ((WidePolynomial) WidePolynomialPresets.SIN_Q31_POLY12.evaluator()).coefficients();
    // P changes by 2^31 (u - u^2) units of 2^-29 ulp, 1 ulp in the middle, and not at the ends
    c[2] += 1L << 35;
    c[1] += 1L << 33;
    Preset wrong = preset(new WidePolynomial(QFormat.Q31, c));
    double bound = Derivation.of(wrong).boundUlp().doubleValue();
    double worst = 0;
    for (int k = 0; k < 1 << 10; k++) {
      int phase = k << 20;
      BigInteger error = ExactSine.error(phase, wrong.evaluator().sin(phase), QFormat.Q31);
      worst = Math.max(worst, Math.abs(error.doubleValue() * 0x1p-192));
    }
    assertTrue(worst > 1 && bound >= worst && bound < worst + 0.5, bound + " for " + worst);
  }

  @Test
  void anEvaluationThatMightWrapIsRefused() {
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class,
        () -> TracedInteger.of(Long.MAX_VALUE).plus(1).shiftedRight(1));
    assertTrue(e.getMessage().contains("might not be in"), e.getMessage());
  }

  @Test
  void aPeakWhoseNegativeMightNotFitIsRefused() {
    EvenPolynomial good = (EvenPolynomial) PolynomialPresets.SIN_Q15SAT_POLY10_CR.evaluator();
    long[] c = good.coefficients();
    long four = 4L << good.guardBits();
    c[0] += four; // ulp at the peak, none where y = 1
    c[1] += four;
    Preset high = preset(new EvenPolynomial(QFormat.Q15_SATURATED, good.guardBits(), c));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Derivation.of(high));
    assertTrue(
        e.getMessage().endsWith("is derived: a magnitude might be above 2^15"), e.getMessage());
  }

  @Test
  void whatIsNotOnePolynomialIsNamed() {
    for (Preset preset : Catalogue.all()) {
      if (!KINDS.contains(preset.evaluator().getClass().getSimpleName())) {
        IllegalArgumentException e =
            assertThrows(IllegalArgumentException.class, () -> Derivation.of(preset));
        assertEquals(
            "no bound of " + preset.name() + " is derived: "
                + preset.evaluator().getClass().getSimpleName()
                + " is not of an evaluation order that a derivation traces",
            e.getMessage());
      }
    }
  }

  private static Preset preset(SinCos p) {
    return new Preset("sin_q31_wrong", Function.SIN, Family.POLYNOMIAL, p);
  }
}
