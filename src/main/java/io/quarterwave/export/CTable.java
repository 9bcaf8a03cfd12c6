// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of integers as C has it.
 *
 * @param bits width of an element: 8, 16, 32 or 64
 * @param signed whether elements are signed
 * @param values the elements
 */
public record CTable(int bits, boolean signed, long[] values) {
  private static final int COLUMNS = 100;

  /** Checks that every element fits. */
  public CTable {
    for (int i = 0; i < values.length; i++) {
      long cut = values[i] << (64 - bits);
      if ((signed ? cut >> (64 - bits) : cut >>> (64 - bits)) != values[i]) {
        throw new IllegalArgumentException("element " + i + " (" + values[i] + ") does not fit "
            + (signed ? "a signed" : "an unsigned") + " integer of " + bits + " bits");
      }
    }
    values = values.clone();
  }

  /** Returns the elements of a Java array of integers in the narrowest type that holds all of them. */
  public static CTable narrowest(Object array) {
    long[] values = values(array);
    long least = 0;
    long most = 0;
    for (long value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    for (int bits = 8; bits < 64; bits *= 2) {
      if (least == 0 && most >>> bits == 0) {
        return new CTable(bits, false, values);
      }
      if (least >= -1L << (bits - 1) && most < 1L << (bits - 1)) {
        return new CTable(bits, true, values);
      }
    }
    return new CTable(64, true, values);
  }

  /** Returns the elements of a Java array as unsigned integers of a width; only their low bits count. */
  public static CTable unsigned(int bits, Object array) {
    long[] values = values(array);
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] << (64 - bits) >>> (64 - bits);
    }
    return new CTable(bits, false, values);
  }

  /** Returns integers of 64 bits as their halves of 32, the low one first. */
  public static CTable halves(long[] array) {
    long[] halves = new long[2 * array.length];
    for (int i = 0; i < array.length; i++) {
      halves[2 * i] = array[i] & 0xffff_ffffL;
      halves[2 * i + 1] = array[i] >>> 32;
    }
    return new CTable(32, false, halves);
  }

  /** Returns the elements of a Java array of integers. */
  public static long[] longs(Object array) {
    return values(array);
  }

  /** Returns a 32-bit integer as eight hexadecimal digits. */
  static String hex(int value) {
    return String.format("0x%08x", value);
  }

  private static long[] values(Object array) {
    long[] values = new long[Array.getLength(array)];
    for (int i = 0; i < values.length; i++) {
      Object element = Array.get(array, i);
      values[i] = element instanceof Character c ? c : ((Number) element).longValue();
    }
    return values;
  }

  /** Returns the type of an element. */
  public String type() {
    return (signed ? "int" : "uint") + bits + "_t";
  }

  /** Returns the bytes of the table. */
  public int bytes() {
    return values.length * bits / 8;
  }

  /** Returns the number of elements. */
  public int length() {
    return values.length;
  }

  /** Returns the elements as constants of C, in lines of at most 100 columns. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      String number = constant(values[i]) + (i + 1 < values.length ? "," : "");
      if (line.length() > 0 && line.length() + 3 + number.length() > COLUMNS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(number);
    }
    lines.add(line.toString());
    return lines;
  }

  private String constant(long value) {
    if (bits <= 16) {
      return value < 0 || signed ? Long.toString(value) : value + "u";
    }
    return signed ? signed(bits, value) : unsignedConstant(bits, value);
  }

  /** Returns a signed integer as an expression of C; the least one is no constant there. */
  public static String signed(int bits, long value) {
    String macro = "INT" + bits + "_C(";
    if (value == -1L << (bits - 1)) {
      return "(-" + macro + ~value + ") - 1)";
    }
    return value < 0 ? "(-" + macro + -value + "))" : macro + value + ")";
  }

  /** Returns an unsigned integer as an expression of C. */
  public static String unsignedConstant(int bits, long value) {
    return "UINT" + bits + "_C(0x" + Long.toHexString(value) + ")";
  }
}
