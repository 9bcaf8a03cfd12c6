// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  private static final long[] NUMBERS = {1, -2, 127, -128, 0};

  private static long[] read(String name, String text) {
    return TableReader.read(name, text.getBytes(StandardCharsets.UTF_8), 8);
  }

  private static void refuses(String name, byte[] file, String word) {
    UnreadableTableException e =
        assertThrows(UnreadableTableException.class, () -> TableReader.read(name, file, 16));
    assertTrue(e.getMessage().contains(word), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,-2,127,-128,0",
        "1\n-2\n127\n-128\n0\n",
        "  1 ; -2 ;\t127 ; -128 ; 0",
        "1,-2,127,-128,0,\r\n",
        "[1, -2, 127, -128, 0]",
        "[ 1, -2,\n 127, -128,\n 0 ]\n",
        "# numpy.savetxt\n1 -2 127 -128 0",
        "#include <stdint.h>\n/* 99 */ const int8_t lut[5] = {1, -2, 0x7f, -128, 0}; // {7}",
        "static const int8_t lut[] PROGMEM = {\n  1, -2, 127, -128, 0,\n};",
        "pub const LUT: [i8; 5] = [1, -2, 127i8, -128, 0];",
        "const int32_t t[5] = { INT32_C(1), -INT32_C(2), INT32_C(0x7f), -128, 0 };",
        "const int16_t t[5] = { 1, -2, 127L, -128, 0u };"
      })
  void textIsRead(String text) {
    assertArrayEquals(NUMBERS, read("table.txt", text));
  }

  @Test
  void wordsInHexAreTwosComplementOfTheirWidth() {
    assertArrayEquals(NUMBERS, read("t.mem", "// depth 5\n01\nfe\n7F\n80\n00\n"));
    assertArrayEquals(new long[] {-32768, 128}, read("t.HEX", "8000 0080"));
  }

  @Test
  void rawIntegersAreOfTheWidthOfTheFormat() {
    byte[] bytes = {1, -2, 127, -128, 0, 0};
    assertArrayEquals(new long[] {1, -2, 127, -128, 0, 0}, TableReader.read("t.bin", bytes, 8));
    assertArrayEquals(new long[] {-511, -32641, 0}, TableReader.read("t.BIN", bytes, 16));
    refuses("t.bin", new byte[5], "16 bits");
    refuses("t.bin", new byte[0], "0 bytes");
  }

  static Stream<Arguments> tensors() {
    return Stream.of(8, 16, 32)
        .flatMap(bits -> Stream.of(true, false).map(signed -> Arguments.of(bits, signed)));
  }

  @ParameterizedTest
  @MethodSource("tensors")
  void aNumpyFileIsReadAsItWasWritten(int bits, boolean signed) {
    long least = signed ? -1L << (bits - 1) : 0;
    long[] values = {least, 0, 1, least + (1L << bits) - 1};
    byte[] file = NpyFile.write(new Tensor(bits, signed, new int[] {4}, i -> values[i]));
    assertArrayEquals(values, TableReader.read("x", file, 8));
    byte[] column = NpyFile.write(new Tensor(bits, signed, new int[] {4, 1}, i -> values[i]));
    assertArrayEquals(values, TableReader.read("x.npy", column, 8));
  }

  @Test
  void otherContentsAreRefused() {
    refuses("a", new byte[0], "no numbers");
    refuses("a", " , \n".getBytes(StandardCharsets.UTF_8), "no numbers");
    refuses("a", new byte[] {0, 1, 2}, "neither");
    refuses("a", "1, two".getBytes(StandardCharsets.UTF_8), "'two'");
    refuses("a", "1 2.5".getBytes(StandardCharsets.UTF_8), "'2.5'");
    refuses("a", "99999999999999999999".getBytes(StandardCharsets.UTF_8), "64 bits");
    refuses("a", "x = {1}; y = {2};".getBytes(StandardCharsets.UTF_8), "more than one");
    refuses("a.mem", "0g".getBytes(StandardCharsets.UTF_8), "'0g'");
    byte[] square = NpyFile.write(new Tensor(8, true, new int[] {2, 2}, i -> i));
    refuses("a", square, "shape");
    byte[] good = NpyFile.write(new Tensor(16, true, new int[] {3}, i -> i));
    refuses("a", Arrays.copyOf(good, good.length - 1), "announced");
    refuses("a", Arrays.copyOf(good, 20), "header");
    refuses("a", Arrays.copyOf(good, 7), "ends in its header");
    String text = new String(good, StandardCharsets.ISO_8859_1);
    byte[] floats = text.replace("<i2", "<f2").getBytes(StandardCharsets.ISO_8859_1);
    refuses("a", floats, "f2");
    byte[] hostile = Arrays.copyOf(good, 60);
    hostile[6] = 2; // the length has four bytes now
    hostile[11] = 0x7f;
    refuses("a", hostile, "too long");
  }
}
