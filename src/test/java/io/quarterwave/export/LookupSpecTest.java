// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.trig.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupSpecTest {
  @ParameterizedTest
  @CsvSource({
    "1/32767, 1, 32767",
    "2^-14, 1, 16384",
    "0.0078125, 1, 128",
    "3.0517578125e-05, 1, 32768",
    "2/4, 1, 2",
    "1, 1, 1",
    ".5, 1, 2"
  })
  void aScaleIsReadExactly(String text, long numerator, long denominator) {
    assertEquals(new BigFraction(numerator, denominator), Fractions.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "0", "0/5", "1/0", "-1", "-0.5", "1e9999", "nan", "1/2/3", "2^-999", "0.0", "--"
      })
  void whatIsNoPositiveNumberIsRefused(String text) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Fractions.parse(text));
    assertTrue(e.getMessage().contains("'" + text + "'"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"1/32767, 1/32767", "1/32768, 1/32768", "2^-30, 2^-30", "0.3, 3/10", "2, 2"})
  void aScaleIsWrittenAsItIsRead(String text, String shown) {
    assertEquals(shown, Fractions.text(Fractions.parse(text)));
    assertEquals(Fractions.parse(text), Fractions.parse(Fractions.text(Fractions.parse(text))));
  }

  private static void refuses(
      String word, LookupFormat format, Function function, int input, int output) {
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class,
        () -> new LookupSpec(
            format,
            function,
            new QuantizedAngle.Radians(BigFraction.ONE, input),
            LookupSpec.defaultOutputScale(format),
            output));
    assertTrue(e.getMessage().contains(word), e.getMessage());
  }

  @Test
  void contradictionsAreRefused() {
    refuses("128", LookupFormat.TFLITE_INT8, Function.SIN, 128, 0);
    refuses("-129", LookupFormat.TOSA_INT8, Function.SIN, 0, -129);
    refuses("int16", LookupFormat.TFLITE_INT16, Function.SIN, 1, 0);
    refuses("int16", LookupFormat.TOSA_INT16, Function.COS, 0, 1);
    refuses("one function", LookupFormat.TOSA_INT16, Function.SINCOS, 0, 0);
    assertThrows(
        IllegalArgumentException.class,
        () -> new QuantizedAngle.Radians(new BigFraction(70000), 0));
  }
}
