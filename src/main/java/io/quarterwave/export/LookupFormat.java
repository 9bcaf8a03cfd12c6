// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a runtime reads a table of a function of one quantized number: what an entry is for, and what a code gives.
 *
 * <p>The models of the look-ups follow TensorFlow Lite for Microcontrollers ({@code LUTLookup} in {@code kernels/internal/common.h}) and the TOSA specification 1.0
 * (operator TABLE and its {@code apply_lookup_s}); every line is integer arithmetic, as there.
 */
public enum LookupFormat {
  /** 256 entries in the order of the code as an unsigned byte: 0 to 127, then -128 to -1. */
  TFLITE_INT8(8, 256, 0),
  /** 513 knots, every 128 codes; {@code base + ((slope * (code & 127) + 64) >> 7)} in 16 bits, the slope in 16 bits too. */
  TFLITE_INT16(16, 513, 0),
  /** 256 entries in the order of the code as a signed byte: -128 to 127. */
  TOSA_INT8(8, 256, 0),
  /** 513 knots, every 128 codes; {@code (base << 7) + slope * (code & 127)}: 7 bits below the unit of an entry. */
  TOSA_INT16(16, 513, 7);

  private static final int STEP_BITS = 7;

  private final int bits;
  private final int entries;
  private final int resultBits;

  LookupFormat(int bits, int entries, int resultBits) {
    this.bits = bits;
    this.entries = entries;
    this.resultBits = resultBits;
  }

  /** Returns the name in lower case with a hyphen, such as {@code tflite-int8}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns in words what a look-up reads and gives. */
  public String reading() {
    return switch (this) {
      case TFLITE_INT8 -> "entry code & 255: the codes 0 to 127, then -128 to -1";
      case TOSA_INT8 -> "entry code + 128";
      case TFLITE_INT16 ->
        "entries i = (code + 32768) >> 7 and i + 1: t[i] + (((t[i+1] - t[i]) * (code & 127) + 64) >> 7)";
      case TOSA_INT16 ->
        "entries i = (code + 32768) >> 7 and i + 1: (t[i] << 7) + (t[i+1] - t[i]) * (code & 127)";
    };
  }

  /** Returns the format of a name. */
  public static Optional<LookupFormat> of(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(label))
        .findFirst();
  }

  /** Returns the width of a code and of an entry. */
  public int bits() {
    return bits;
  }

  /** Returns how many entries a table has. */
  public int entries() {
    return entries;
  }

  /** Returns whether a result is made of two entries. */
  public boolean interpolates() {
    return entries == 513;
  }

  /** Returns the bits of a result below the unit of an entry. */
  public int resultBits() {
    return resultBits;
  }

  /** Returns the least code, which is the least entry too. */
  public int min() {
    return -1 << (bits - 1);
  }

  /** Returns the largest code, which is the largest entry too. */
  public int max() {
    return -1 - min();
  }

  /** Returns the code that an entry is for; of the last of 513 one that is never looked up, {@code max() + 1}. */
  public int codeOf(int index) {
    return switch (this) {
      case TFLITE_INT8 -> (byte) index;
      case TOSA_INT8 -> index + min();
      case TFLITE_INT16, TOSA_INT16 -> (index << STEP_BITS) + min();
    };
  }

  /** Returns the first entry that a code reads; where the format interpolates it reads the next one too. */
  public int indexOf(int code) {
    return switch (this) {
      case TFLITE_INT8 -> code & 0xff;
      case TOSA_INT8 -> code - min();
      case TFLITE_INT16, TOSA_INT16 -> (code - min()) >> STEP_BITS;
    };
  }

  /**
   * Returns what a table gives for a code, in units of 2<sup>-{@link #resultBits()}</sup> of an entry.
   *
   * @param table {@code entries()} numbers in [{@code min()}, {@code max()}]
   * @param code in [{@code min()}, {@code max()}]
   */
  public int lookup(int[] table, int code) {
    int index = indexOf(code);
    return interpolates() ? between(table[index], table[index + 1], code) : table[index];
  }

  /** Returns what a code gives between two neighbouring knots of a format that interpolates. */
  int between(int base, int next, int code) {
    int fraction = code & ((1 << STEP_BITS) - 1);
    // |slope| < 2^16 and |base| <= 2^15: all is below 2^24
    return this == TOSA_INT16
        ? (base << STEP_BITS) + (next - base) * fraction
        : (short) (base + (((short) (next - base) * fraction + 64) >> STEP_BITS));
  }

  /** Returns whether two neighbouring knots are too far apart: their difference must be a 16-bit integer. */
  boolean tooSteep(int base, int next) {
    return (short) (next - base) != next - base;
  }
}
