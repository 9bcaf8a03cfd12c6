// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class QFormatTest {
  private static void rejects(String message, int bits, int fractionBits, Scale scale) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> new QFormat(bits, fractionBits, scale))
            .getMessage());
  }

  @Test
  void widthsRunFromTwoToSixtyFour() {
    rejects("bits (1) must be in [2, 64]", 1, 1, Scale.SYMMETRIC);
    rejects("bits (65) must be in [2, 64]", 65, 62, Scale.POW2_EXACT);
    assertDoesNotThrow(() -> new QFormat(2, 1, Scale.SYMMETRIC));
    assertDoesNotThrow(() -> new QFormat(64, 62, Scale.POW2_EXACT));
  }

  @Test
  void anExactOneNeedsABitAboveTheFraction() {
    rejects(
        "fractionBits (15) of a 16-bit POW2_EXACT format must be in [1, 14]",
        16,
        15,
        Scale.POW2_EXACT);
    rejects(
        "fractionBits (0) of a 16-bit POW2_EXACT format must be in [1, 14]",
        16,
        0,
        Scale.POW2_EXACT);
    assertDoesNotThrow(() -> new QFormat(16, 1, Scale.POW2_EXACT));
    assertDoesNotThrow(() -> new QFormat(16, 14, Scale.POW2_EXACT));
  }

  @Test
  void theOtherScalesFillTheWidth() {
    for (Scale scale : new Scale[] {Scale.SYMMETRIC, Scale.POW2_SATURATED}) {
      rejects(
          "fractionBits (14) of a 16-bit " + scale + " format must be in [15, 15]", 16, 14, scale);
      rejects(
          "fractionBits (16) of a 16-bit " + scale + " format must be in [15, 15]", 16, 16, scale);
      rejects(
          "fractionBits (63) of a 64-bit " + scale + " format must be in [63, 62]", 64, 63, scale);
      assertDoesNotThrow(() -> new QFormat(63, 62, scale));
    }
  }

  @Test
  void oneAndTheExtremesFollowTheScale() {
    assertRange(32767, 32767, QFormat.Q15);
    assertRange(32768, 32767, QFormat.Q15_SATURATED);
    assertRange(16384, 16384, QFormat.Q14);
    assertRange(1L << 62, 1L << 62, new QFormat(64, 62, Scale.POW2_EXACT));
    assertEquals("Q15", QFormat.Q15_SATURATED.label());
  }

  private static void assertRange(long one, long max, QFormat format) {
    assertEquals(one, format.one());
    assertEquals(max, format.max());
    assertEquals(-one, format.min());
  }
}
