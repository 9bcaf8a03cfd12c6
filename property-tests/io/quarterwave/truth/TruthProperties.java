// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TruthProperties {
  private static final BigInteger HALF_ULP = BigInteger.ONE.shiftLeft(ExactSine.FRACTION_BITS - 1);

  @Provide
  Arbitrary<QFormat> formats() {
    List<QFormat> formats = new ArrayList<>();
    for (int bits = 3; bits <= 63; bits++) {
      formats.add(new QFormat(bits, bits - 1, Scale.SYMMETRIC));
      formats.add(new QFormat(bits, bits - 1, Scale.POW2_SATURATED));
      formats.add(new QFormat(bits + 1, bits - 1, Scale.POW2_EXACT));
    }
    return Arbitraries.of(formats);
  }

  /** The whole meaning of "rounded to nearest": no other integer of the format is nearer. */
  @Property
  void roundedIsWithinHalfAnUlpOfTheClampedSine(
      @ForAll int phase, @ForAll("formats") QFormat format) {
    long rounded = ExactSine.rounded(phase, format);
    assertTrue(rounded >= format.min() && rounded <= format.max(), () -> rounded + " in " + format);
    BigInteger error = ExactSine.error(phase, rounded, format);
    assertTrue(error.abs().compareTo(HALF_ULP) <= 0, () -> phase + " in " + format + ": " + error);
  }

  @Property
  void cosineIsTheSineAQuarterTurnLater(@ForAll int phase, @ForAll("formats") QFormat format) {
    assertEquals(
        ExactSine.rounded(phase + Phase.QUARTER, format), ExactSine.roundedCosine(phase, format));
  }

  @Property
  void fastSineIsWithinItsBoundOfTheExactOne(@ForAll int phase) {
    BigDecimal units = new BigDecimal(BigInteger.ONE.shiftLeft(ExactSine.FRACTION_BITS));
    BigInteger fast = new BigDecimal(FastSine.sin(phase)).multiply(units).toBigInteger();
    BigInteger bound = new BigDecimal(FastSine.ERROR_BOUND).multiply(units).toBigInteger();
    BigInteger error = fast.subtract(ExactSine.sine(phase)).abs();
    assertTrue(error.compareTo(bound) <= 0, () -> phase + ": " + error + " above " + bound);
  }
}
