// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Function;
import io.quarterwave.truth.ExactSine;
import java.math.BigDecimal;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LookupTableTest {
  static LookupSpec turn(LookupFormat format, Function function, String scale) {
    return new LookupSpec(
        format,
        function,
        new QuantizedAngle.Turn(format.bits()),
        scale.isEmpty() ? LookupSpec.defaultOutputScale(format) : Fractions.parse(scale),
        0);
  }

  static LookupSpec radians(LookupFormat format, String scale, int zeroPoint) {
    return new LookupSpec(
        format,
        Function.SIN,
        new QuantizedAngle.Radians(Fractions.parse(scale), zeroPoint),
        LookupSpec.defaultOutputScale(format),
        0);
  }

  private static int entry(int[] table, LookupFormat format, int code) {
    return table[format.indexOf(code)];
  }

  @ParameterizedTest
  @EnumSource(names = {"TFLITE_INT8", "TOSA_INT8"})
  void int8EntriesAreTheNearestClampedAtTheTop(LookupFormat format) {
    int[] table = LookupTable.best(LookupTruth.of(turn(format, Function.SIN, "")));
    assertEquals(256, table.length);
    assertEquals(0, entry(table, format, 0));
    assertEquals(127, entry(table, format, 64), "+1.0 is 128, clamped");
    assertEquals(-128, entry(table, format, -64));
    assertEquals(0, entry(table, format, -128));
    assertEquals(91, entry(table, format, 32)); // 128 sin 45 degrees = 90.51
    assertEquals(3, entry(table, format, 127)); // 128 sin(360/256 degrees) = 3.14
    assertEquals(-3, entry(table, format, -1));
  }

  @Test
  void aSymmetricScaleNeverGivesTheLeastCode() {
    LookupFormat format = LookupFormat.TFLITE_INT8;
    int[] table = LookupTable.best(LookupTruth.of(turn(format, Function.SIN, "1/127")));
    assertEquals(127, entry(table, format, 64));
    assertEquals(-127, entry(table, format, -64));
    for (int value : table) {
      assertTrue(value >= -127, "entry " + value);
    }
  }

  @Test
  void aTieGoesAwayFromZero() {
    // 1.0 is 127.5: 128 clamped to 127, and -128
    LookupFormat format = LookupFormat.TOSA_INT8;
    int[] table = LookupTable.best(LookupTruth.of(turn(format, Function.COS, "2/255")));
    assertEquals(127, entry(table, format, 0));
    assertEquals(-128, entry(table, format, -128));
  }

  @Test
  void zeroPointsMoveBothSides() {
    LookupFormat format = LookupFormat.TFLITE_INT8;
    LookupSpec spec = new LookupSpec(
        format,
        Function.COS,
        new QuantizedAngle.Radians(Fractions.parse("0.025"), 10),
        Fractions.parse("1/100"),
        20);
    int[] table = LookupTable.best(LookupTruth.of(spec));
    assertEquals(120, entry(table, format, 10), "cos 0 is 100 above 20");
    assertEquals(74, entry(table, format, 50)); // cos 1 = 0.5403
    assertEquals(74, entry(table, format, -30));
  }

  @ParameterizedTest
  @CsvSource({"1/32768", "1/32767"})
  void theTruthOfEveryCodeIsTheCorrectlyRoundedSine(String scale) {
    QFormat format = scale.equals("1/32768") ? QFormat.Q15_SATURATED : QFormat.Q15;
    LookupTruth sine = LookupTruth.of(turn(LookupFormat.TFLITE_INT16, Function.SIN, scale));
    LookupTruth cosine = sine.as(turn(LookupFormat.TFLITE_INT16, Function.COS, scale));
    for (int code = -32768; code <= 32767; code++) {
      assertEquals(ExactSine.rounded(code << 16, format), sine.nearest(code), "code " + code);
      assertEquals(
          ExactSine.roundedCosine(code << 16, format), cosine.nearest(code), "code " + code);
    }
    assertEquals(0, sine.nearest(32768), "one turn is whole");
  }

  @Test
  void radiansByAdditionOfAnglesAreThoseOfTheSeries() {
    QuantizedAngle angle = new QuantizedAngle.Radians(Fractions.parse("0.0001"), 0);
    var all = angle.sinCos(-32768, 65537);
    for (int i = 0; i < 65537; i += 997) {
      var one = angle.sinCos((long) (i - 32768) << QuantizedAngle.PART_BITS);
      for (int f = 0; f < 2; f++) {
        assertTrue(
            all[f][i].subtract(one[f]).abs().intValueExact() <= QuantizedAngle.ERROR_UNITS,
            "code " + (i - 32768));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TFLITE_INT8, SIN, '', 0.490333",
    "TFLITE_INT8, SIN, 1/127, 0.498953",
    "TOSA_INT8, COS, '', 0.490333",
    "TFLITE_INT16, SIN, '', 1.223764",
    "TFLITE_INT16, COS, 1/32767, 1.166820",
    "TOSA_INT16, SIN, '', 0.786877",
    "TOSA_INT16, COS, 1/32767, 0.783607",
  })
  void theLargestErrorOfTheBestTableIsKnown(
      LookupFormat format, Function function, String scale, BigDecimal error) {
    LookupTruth truth = LookupTruth.of(turn(format, function, scale));
    assertEquals(error, LookupAccuracy.of(truth, LookupTable.best(truth)).maxError());
  }

  @ParameterizedTest
  @EnumSource(names = {"TFLITE_INT16", "TOSA_INT16"})
  void noKnotAndNoPairOfNeighboursCanBeBetter(LookupFormat format) {
    LookupTruth truth = LookupTruth.of(turn(format, Function.SIN, ""));
    int[] best = LookupTable.best(truth);
    long limit = largest(truth, best, 0, 512);
    for (int i = 0; i < 512; i++) {
      for (int a = -2; a <= 2; a++) {
        for (int b = -2; b <= 2; b++) {
          int[] other = best.clone();
          other[i] += a;
          other[i + 1] += b;
          long changed = largest(truth, other, Math.max(0, i - 1), Math.min(512, i + 2));
          // a change elsewhere cannot make the worst segment better, unless it is this one
          if (largest(truth, best, Math.max(0, i - 1), Math.min(512, i + 2)) == limit) {
            assertTrue(changed >= limit, "knots " + i + ": " + changed + " < " + limit);
          }
        }
      }
    }
  }

  private static long largest(LookupTruth truth, int[] table, int from, int to) {
    LookupFormat format = truth.spec().format();
    long largest = 0;
    for (int code = from * 128 - 32768; code < to * 128 - 32768; code++) {
      long got = (long) format.lookup(table, code) << (32 - format.resultBits());
      largest = Math.max(largest, Math.abs(got - truth.exact(code)));
    }
    return largest;
  }

  @Test
  void theLastSlotIsTheFunctionOneStepOn() {
    LookupFormat format = LookupFormat.TFLITE_INT16;
    int[] turn = LookupTable.best(LookupTruth.of(turn(format, Function.COS, "")));
    assertEquals(-32768, turn[512], 2, "cos of half a turn");
    // 0.0001 * 32768 = 3.2768: sin = -0.134798
    int[] radians = LookupTable.best(LookupTruth.of(radians(format, "0.0001", 0)));
    assertEquals(-0.134798 * 32768, radians[512], 2);
  }

  @Test
  void theRecipeOfTensorFlowLiteIsWithinAUnitOfItsFloats() {
    LookupTruth truth = LookupTruth.of(turn(LookupFormat.TFLITE_INT16, Function.SIN, ""));
    int[] recipe = TfliteRecipe.knots(truth);
    float inputScale = (float) (Math.PI / 32768);
    float min = inputScale * -32768;
    float max = inputScale * 32767;
    float outMin = -1f;
    float outMax = 32767 / 32768f;
    float step = (max - min) / 512;
    float inverse = 65536f / (outMax - outMin);
    for (int i = 0; i < 512; i++) {
      float sample = round(sin(min + i * step) * inverse);
      float middle = round((sin(min + (i + 1) * step) * inverse + sample) / 2);
      float bias = round((middle - round(sin(min + i * step + step / 2) * inverse)) / 2);
      float knot = Math.min(Math.max(sample - bias, -32768), 32767);
      assertEquals(knot, recipe[i], 1, "knot " + i);
    }
    assertEquals(round(sin(max) * inverse), recipe[512], 1);
  }

  private static float sin(float x) {
    return (float) StrictMath.sin(x);
  }

  private static float round(float x) {
    return (float) (Math.signum(x) * Math.floor(Math.abs(x) + 0.5));
  }

  @Test
  void anInputScaleThatIsTooCoarseForASlopeIsRefused() {
    // 128 codes are pi: from the trough to the peak
    LookupTruth truth = LookupTruth.of(radians(LookupFormat.TFLITE_INT16, "0.02454369", 0));
    LookupTruth cosine = truth.as(truth.spec().with(Function.COS));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> LookupTable.best(cosine));
    assertTrue(e.getMessage().contains("16-bit slope"), e.getMessage());
  }

  @Test
  void theSameSpecificationGivesTheSameTable() {
    LookupSpec spec = turn(LookupFormat.TOSA_INT16, Function.COS, "");
    assertArrayEquals(
        LookupTable.best(LookupTruth.of(spec)), LookupTable.best(LookupTruth.of(spec)));
    assertEquals(new BigFraction(1, 32768), spec.outputScale());
  }
}
