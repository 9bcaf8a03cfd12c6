// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Integers come out of C as they went in. */
class CTableProperties {
  @Property
  void signedConstantsAreTheNumber(@ForAll long value) {
    assertEquals(BigInteger.valueOf(value), signed(CTable.signed(64, value)));
    assertEquals(BigInteger.valueOf((int) value), signed(CTable.signed(32, (int) value)));
  }

  @Example
  void theEdgesOfATypeAreConstants() {
    for (long edge :
        new long[] {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -1, 0, 1, Integer.MAX_VALUE}) {
      assertEquals(BigInteger.valueOf(edge), signed(CTable.signed(32, edge)));
    }
    assertEquals("(-INT64_C(9223372036854775807) - 1)", CTable.signed(64, Long.MIN_VALUE));
  }

  @Property
  void halvesAreTheLowAndTheHighWord(@ForAll @Size(max = 20) long[] values) {
    long[] halves = CTable.halves(values).values();
    for (int i = 0; i < values.length; i++) {
      assertEquals(values[i], halves[2 * i + 1] << 32 | halves[2 * i]);
    }
  }

  @Property
  void theNarrowestTypeHoldsEveryElementAndNoNarrowerOneDoes(
      @ForAll @Size(min = 1, max = 20) int[] values) {
    CTable table = CTable.narrowest(values);
    long[] wide = Arrays.stream(values).asLongStream().toArray();
    assertEquals(values.length * table.bits() / 8, table.bytes());
    if (table.bits() > 8) {
      for (boolean sign : new boolean[] {true, false}) {
        assertThrows(
            IllegalArgumentException.class, () -> new CTable(table.bits() / 2, sign, wide));
      }
    }
  }

  @Property
  void linesAreNarrowAndHoldEveryElement(@ForAll @Size(min = 1, max = 60) int[] values) {
    CTable table = new CTable(32, true, Arrays.stream(values).asLongStream().toArray());
    assertTrue(table.lines().stream().allMatch(line -> line.length() <= 100));
    String[] elements = String.join(" ", table.lines()).split(", ");
    assertEquals(
        Arrays.stream(values).mapToObj(BigInteger::valueOf).toList(),
        Stream.of(elements).map(CTableProperties::signed).toList());
  }

  /** The number that an expression of {@link CTable#signed} is. */
  private static BigInteger signed(String expression) {
    boolean negative = expression.startsWith("(-");
    BigInteger digits = new BigInteger(expression.replaceAll(".*INT\\d+_C\\((\\d+)\\).*", "$1"));
    BigInteger number = negative ? digits.negate() : digits;
    return expression.endsWith("- 1)") ? number.subtract(BigInteger.ONE) : number;
  }
}
