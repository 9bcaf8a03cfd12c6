// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TensorFormatTest {
  private static final Tensor INT16 = new Tensor(16, true, new int[] {2, 3}, i -> i * 300 - 600);

  @Test
  void aNumpyFileIsWhatNumpyWrites() {
    // numpy.save of numpy.array([[-600, -300, 0], [300, 600, 900]], dtype=numpy.int16), NumPy 2.4.6
    String header = "\u0093NUMPY\u0001\u0000v\u0000"
        + "{'descr': '<i2', 'fortran_order': False, 'shape': (2, 3), }" + " ".repeat(58) + "\n";
    byte[] file = TensorFormat.NPY.write(INT16);
    assertEquals(header, new String(file, 0, 128, StandardCharsets.ISO_8859_1));
    assertEquals("a8fdd4fe00002c0158028403", HexFormat.of().formatHex(file, 128, file.length));
  }

  @Test
  void aNumpyFileOfOneDimensionNamesItAsNumpyDoes() {
    String file = new String(
        TensorFormat.NPY.write(new Tensor(8, true, new int[] {5}, i -> -i)),
        StandardCharsets.ISO_8859_1);
    assertTrue(file.contains("{'descr': '|i1', 'fortran_order': False, 'shape': (5,), }"), file);
    String unsigned = new String(
        TensorFormat.NPY.write(new Tensor(16, false, new int[] {1, 2}, i -> 65535 - i)),
        StandardCharsets.ISO_8859_1);
    assertTrue(unsigned.contains("'<u2'"), unsigned);
    assertTrue(unsigned.endsWith("\u00ff\u00ff\u00fe\u00ff"), unsigned);
  }

  @Test
  void rawBytesAreLittleEndian() {
    Tensor wide = new Tensor(32, true, new int[] {2}, i -> i == 0 ? 1 : -2);
    assertArrayEquals(new byte[] {1, 0, 0, 0, -2, -1, -1, -1}, TensorFormat.BIN.write(wide));
  }

  @Test
  void aLineOfTextIsARow() {
    assertEquals(
        "-600,-300,0\n300,600,900\n",
        new String(TensorFormat.CSV.write(INT16), StandardCharsets.UTF_8));
    assertEquals(
        "7\n8\n",
        new String(
            TensorFormat.CSV.write(new Tensor(8, true, new int[] {2}, i -> 7 + i)),
            StandardCharsets.UTF_8));
  }

  @Test
  void theLongestNumberFitsItsBytes() {
    Tensor least = new Tensor(32, true, new int[] {1, 2}, i -> Integer.MIN_VALUE);
    assertTrue(TensorFormat.CSV.write(least).length <= 2 * TensorFormat.CSV.mostBytes(32));
    Tensor narrow = new Tensor(16, true, new int[] {1, 2}, i -> Short.MIN_VALUE);
    assertTrue(TensorFormat.CSV.write(narrow).length <= 2 * TensorFormat.CSV.mostBytes(16));
  }

  @Test
  void theDigestIsThatOfTheBytes() {
    // FNV-1a of the bytes 1 and 2
    Fnv1a bytes = new Fnv1a();
    bytes.add8(1);
    bytes.add8(2);
    assertEquals(bytes.value(), new Tensor(16, true, new int[] {1}, i -> 0x201).digest());
  }
}
