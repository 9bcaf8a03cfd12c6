// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The look-ups of the runtimes, worked out by hand from their sources. */
class LookupFormatTest {
  private static int[] knots(int index, int base, int next) {
    int[] table = new int[513];
    table[index] = base;
    table[index + 1] = next;
    return table;
  }

  private static int tflite(int[] table, int code) {
    return LookupFormat.TFLITE_INT16.lookup(table, code);
  }

  private static int tosa(int[] table, int code) {
    return LookupFormat.TOSA_INT16.lookup(table, code);
  }

  @Test
  void tfliteInt8ReadsTheCodeAsAnUnsignedByte() {
    int[] table = new int[256];
    for (int i = 0; i < 256; i++) {
      table[i] = i - 100;
    }
    assertEquals(-100, LookupFormat.TFLITE_INT8.lookup(table, 0));
    assertEquals(27, LookupFormat.TFLITE_INT8.lookup(table, 127));
    assertEquals(28, LookupFormat.TFLITE_INT8.lookup(table, -128));
    assertEquals(155, LookupFormat.TFLITE_INT8.lookup(table, -1));
  }

  @Test
  void tosaInt8ReadsTheCodePlus128() {
    int[] table = new int[256];
    for (int i = 0; i < 256; i++) {
      table[i] = i - 100;
    }
    assertEquals(-100, LookupFormat.TOSA_INT8.lookup(table, -128));
    assertEquals(27, LookupFormat.TOSA_INT8.lookup(table, -1));
    assertEquals(28, LookupFormat.TOSA_INT8.lookup(table, 0));
    assertEquals(155, LookupFormat.TOSA_INT8.lookup(table, 127));
  }

  @Test
  void tfliteInt16RoundsTheInterpolationHalfUp() {
    assertEquals(100, tflite(knots(256, 100, 228), 0));
    assertEquals(101, tflite(knots(256, 100, 228), 1));
    assertEquals(227, tflite(knots(256, 100, 228), 127));
    // slope -1: (-64 + 64) >> 7 = 0, (-65 + 64) >> 7 = -1
    assertEquals(0, tflite(knots(256, 0, -1), 64));
    assertEquals(-1, tflite(knots(256, 0, -1), 65));
    // slope 1: (63 + 64) >> 7 = 0, (64 + 64) >> 7 = 1
    assertEquals(0, tflite(knots(256, 0, 1), 63));
    assertEquals(1, tflite(knots(256, 0, 1), 64));
  }

  @Test
  void negativeCodesFloorToTheirKnot() {
    assertEquals(7, tflite(knots(255, 7, 135), -128));
    assertEquals(134, tflite(knots(255, 7, 135), -1));
    assertEquals(7, tflite(knots(0, 7, 135), -32768));
  }

  @Test
  void theLastSlotIsReadByTheSlopeAlone() {
    assertEquals(7 + 127, tflite(knots(511, 7, 135), 32767));
    assertEquals(7, tflite(knots(511, 7, 135), 32640));
    assertEquals((7 << 7) + 128 * 127, tosa(knots(511, 7, 135), 32767));
  }

  @Test
  void tosaInt16KeepsSevenBits() {
    assertEquals(-3 * 128 + 8 * 7, tosa(knots(256, -3, 5), 7));
    assertEquals(-32768 * 128, tosa(knots(0, -32768, -32768), -32768));
    // RESCALE by 2^14 and a shift of 21 rounds to what TensorFlow Lite gives
    for (int code = 0; code < 128; code++) {
      int[] table = knots(256, -300, 1234);
      assertEquals(tflite(table, code), (tosa(table, code) + 64) >> 7, "code " + code);
    }
  }

  @Test
  void aSlopeBeyond16BitsIsSeen() {
    assertTrue(LookupFormat.TFLITE_INT16.tooSteep(-32768, 0));
    assertTrue(LookupFormat.TOSA_INT16.tooSteep(-1, 32767));
    assertFalse(LookupFormat.TOSA_INT16.tooSteep(0, -32768));
    // TensorFlow Lite keeps the slope in 16 bits, where 65535 is -1: (-127 + 64) >> 7 = -1, and
    // -32769 wraps
    assertEquals(32767, tflite(knots(256, -32768, 32767), 127));
  }

  @ParameterizedTest
  @EnumSource
  void anEntryIsTheOneThatItsCodeReads(LookupFormat format) {
    int looked = format.interpolates() ? 512 : 256;
    for (int i = 0; i < looked; i++) {
      assertEquals(i, format.indexOf(format.codeOf(i)), format + " entry " + i);
    }
    assertEquals(looked - 1, format.interpolates() ? format.indexOf(format.max()) : 255);
    if (format.interpolates()) {
      assertEquals(format.max() + 1, format.codeOf(512));
    }
  }
}
