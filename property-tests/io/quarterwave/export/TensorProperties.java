// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.rope.RopePlan;
import io.quarterwave.trig.Function;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.fraction.BigFraction;

/** Laws of tensors and lookup tables. */
class TensorProperties {
  @Property(tries = 500)
  void anElementIsTheProductRoundedOnce(
      @ForAll @IntRange(min = -(1 << 30), max = 1 << 30) int sineQ30,
      @ForAll @LongRange(min = 1, max = RopePlan.MAX_SCALE_Q30) long scaleQ30,
      @ForAll @LongRange(min = 1, max = 1 << 30) long one) {
    BigInteger want = BigInteger.valueOf(sineQ30)
        .multiply(BigInteger.valueOf(scaleQ30))
        .multiply(BigInteger.valueOf(one))
        .add(BigInteger.ONE.shiftLeft(59))
        .shiftRight(60);
    assertEquals(want.longValueExact(), RopeRows.element(sineQ30, scaleQ30, one));
  }

  @Property(tries = 100)
  void whatIsWrittenIsReadBack(@ForAll @Size(min = 1, max = 50) short[] values) {
    long[] numbers = new long[values.length];
    Arrays.setAll(numbers, i -> values[i]);
    NamedTable table = new NamedTable(
        "qw_x", "Numbers.", java.util.List.of("about      them"), new CTable(16, true, numbers));
    for (TableForm form : TableForm.values()) {
      OutputFiles files = new OutputFiles();
      form.add(files, table, "command", "qw");
      String name = files.names().get(files.names().size() - 1);
      assertArrayEquals(
          numbers, TableReader.read(name, files.content(name), 16), form + " " + name);
    }
  }

  @Property(tries = 60)
  void int8TablesAreTheNearestOutputs(
      @ForAll @IntRange(min = 1, max = 4000) int microRadians,
      @ForAll @IntRange(min = -128, max = 127) int inputZeroPoint,
      @ForAll @IntRange(min = 20, max = 300) int units,
      @ForAll @IntRange(min = -128, max = 127) int outputZeroPoint,
      @ForAll boolean cosine,
      @ForAll boolean tosa) {
    LookupFormat format = tosa ? LookupFormat.TOSA_INT8 : LookupFormat.TFLITE_INT8;
    LookupSpec spec = new LookupSpec(
        format,
        cosine ? Function.COS : Function.SIN,
        new QuantizedAngle.Radians(new BigFraction(microRadians, 10_000), inputZeroPoint),
        new BigFraction(1, units),
        outputZeroPoint);
    int[] table = LookupTable.best(LookupTruth.of(spec));
    for (int code = -128; code <= 127; code++) {
      double angle = microRadians * 1e-4 * (code - inputZeroPoint);
      double value = cosine ? StrictMath.cos(angle) : StrictMath.sin(angle);
      double want = Math.max(-128, Math.min(127, value * units + outputZeroPoint));
      assertEquals(want, format.lookup(table, code), 0.5 + 1e-9, spec + " code " + code);
    }
    long[] entries = Arrays.stream(table).asLongStream().toArray();
    assertTrue(LookupVerifier.verify(spec, entries, Optional.empty()).within());
    int changed = format.indexOf(inputZeroPoint);
    entries[changed] += entries[changed] > 0 ? -2 : 2;
    LookupVerdict verdict =
        LookupVerifier.verify(spec, entries, Optional.of(new BigDecimal("0.51")));
    assertFalse(verdict.within(), spec.toString());
    assertFalse(verdict.findings().isEmpty(), spec.toString());
  }
}
