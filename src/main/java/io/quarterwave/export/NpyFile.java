// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.openlca.npy.NpyDataType;
import org.openlca.npy.NpyHeader;

/**
 * Integers as a NumPy file, version 1.0, little endian, in the order of C: the bytes that {@code numpy.save} writes.
 *
 * <p>The header is written here because the library for it names int8 {@code 'b'}, which NumPy reads and simpler readers do not; it is read by the library.
 */
final class NpyFile {
  /** What every such file begins with. */
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  private static final int ALIGNMENT = 64;
  private static final int PREFIX = 10; // magic, version, length of the header
  private static final int MOST_ELEMENTS = 1 << 20;
  private static final int LONGEST_HEADER = 1000;

  private NpyFile() {}

  /** Returns a tensor as a file. */
  static byte[] write(Tensor tensor) {
    String descr =
        (tensor.bits() == 8 ? "|" : "<") + (tensor.signed() ? "i" : "u") + tensor.bits() / 8;
    String shape = Arrays.stream(tensor.shape())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "(", tensor.shape().length == 1 ? ",)" : ")"));
    String header = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }";
    int length = PREFIX + header.length() + 1;
    int padded = (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    byte[] data = tensor.littleEndian();
    return ByteBuffer.allocate(Math.addExact(padded, data.length))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .put(new byte[] {1, 0})
        .putShort((short) (padded - PREFIX))
        .put((header + " ".repeat(padded - length) + "\n").getBytes(StandardCharsets.US_ASCII))
        .put(data)
        .array();
  }

  /** Keeps what the library reads of a header to what a row of numbers needs; its length has two bytes in version 1, four in later ones. */
  private static void requireShortHeader(byte[] file) {
    if (file.length < 2 * MAGIC.length) {
      throw new UnreadableTableException("the NumPy file ends in its header");
    }
    ByteBuffer start = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
    int version = start.get();
    start.get();
    int length = version == 1 ? start.getShort() & 0xffff : start.getInt();
    if (length < 0 || length > LONGEST_HEADER) {
      throw new UnreadableTableException("the header of the NumPy file is too long");
    }
  }

  /** Returns whether a file begins as NumPy files do. */
  static boolean is(byte[] file) {
    return file.length >= MAGIC.length
        && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /**
   * Returns the integers of a file of one dimension, or of more of which one only is above 1.
   *
   * @throws UnreadableTableException in a sentence, where it has other contents
   */
  static long[] read(byte[] file) {
    requireShortHeader(file);
    NpyHeader header;
    try {
      header = NpyHeader.read(new ByteArrayInputStream(file));
    } catch (IOException | RuntimeException e) {
      throw new UnreadableTableException("the header of the NumPy file cannot be read");
    }
    int[] shape = header.dict().shape();
    long elements = 1;
    long longest = 1;
    for (int length : shape) {
      elements = length < 0 || elements > MOST_ELEMENTS ? Long.MAX_VALUE : elements * length;
      longest = Math.max(longest, length);
    }
    if (elements != longest || elements > MOST_ELEMENTS) {
      throw new UnreadableTableException(
          "the NumPy file has the shape " + Arrays.toString(shape) + ", not one row of numbers");
    }
    NpyDataType type = header.dict().dataType();
    String name = type.name();
    if (!name.matches("[iu][1248]") || type == NpyDataType.u8) {
      throw new UnreadableTableException(
          "the NumPy file has elements of type " + name + ", not integers of up to 64 bits");
    }
    ByteBuffer data = ByteBuffer.wrap(file).order(header.byteOrder());
    if (file.length - header.dataOffset() != elements * type.size()) {
      throw new UnreadableTableException("the NumPy file has " + (file.length - header.dataOffset())
          + " bytes of data, " + elements * type.size() + " are announced");
    }
    data.position((int) header.dataOffset());
    long[] values = new long[(int) elements];
    for (int i = 0; i < values.length; i++) {
      values[i] = switch (type) {
        case i1 -> data.get();
        case u1 -> data.get() & 0xff;
        case i2 -> data.getShort();
        case u2 -> data.getShort() & 0xffff;
        case i4 -> data.getInt();
        case u4 -> data.getInt() & 0xffff_ffffL;
        default -> data.getLong();
      };
    }
    return values;
  }
}
