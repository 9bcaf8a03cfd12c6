// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Integers of one width in the order of C: the last index runs fastest.
 *
 * @param bits width of an element: 8, 16, 32 or 64
 * @param signed whether elements are signed
 * @param shape lengths, one or two
 * @param values the element of an index into the flattened tensor
 */
public record Tensor(int bits, boolean signed, int[] shape, IntToLongFunction values) {
  /** Copies the shape. */
  public Tensor {
    shape = shape.clone();
  }

  /** Returns a table as a tensor of one dimension. */
  public static Tensor of(CTable table) {
    long[] values = table.values();
    return new Tensor(table.bits(), table.signed(), new int[] {values.length}, i -> values[i]);
  }

  /** Returns a copy of the shape. */
  @Override
  public int[] shape() {
    return shape.clone();
  }

  /** Returns how many elements there are. */
  public int length() {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  /** Returns the name of the type of an element, such as {@code int16}. */
  public String type() {
    return (signed ? "int" : "uint") + bits;
  }

  /** Returns the digest of the elements in order, by value. */
  public int digest() {
    Fnv1a digest = new Fnv1a();
    int length = length();
    for (int i = 0; i < length; i++) {
      long value = values.applyAsLong(i);
      for (int byteOf = 0; byteOf < bits / 8; byteOf++) {
        digest.add8((int) (value >> (8 * byteOf)));
      }
    }
    return digest.value();
  }

  /** Returns the elements, the low byte of each first. */
  byte[] littleEndian() {
    int size = bits / 8;
    int length = length();
    byte[] bytes = new byte[Math.multiplyExact(length, size)];
    for (int i = 0, at = 0; i < length; i++) {
      long value = values.applyAsLong(i);
      for (int byteOf = 0; byteOf < size; byteOf++) {
        bytes[at++] = (byte) (value >> (8 * byteOf));
      }
    }
    return bytes;
  }
}
