// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How a tensor stands in a file. */
public enum TensorFormat {
  /** A NumPy file. */
  NPY("npy"),
  /** The elements alone, little endian. */
  BIN("bin"),
  /** Decimal numbers, a line for each index of the first dimension, commas between the others; no line of names. */
  CSV("csv");

  private final String extension;

  TensorFormat(String extension) {
    this.extension = extension;
  }

  /** Returns what the name of a file ends with, without the point. */
  public String extension() {
    return extension;
  }

  /** Returns the most bytes that an element of a width takes. */
  int mostBytes(int bits) {
    int digits = bits * 30103 / 100_000 + 1; // log10(2) rounded up
    return this == CSV ? digits + 2 : bits / 8; // sign and comma
  }

  /** Returns a tensor as a file. */
  public byte[] write(Tensor tensor) {
    return switch (this) {
      case NPY -> NpyFile.write(tensor);
      case BIN -> tensor.littleEndian();
      case CSV -> csv(tensor).getBytes(StandardCharsets.US_ASCII);
    };
  }

  private static String csv(Tensor tensor) {
    StringWriter text = new StringWriter();
    String[] line = new String[tensor.shape().length == 1 ? 1 : tensor.shape()[1]];
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      int length = tensor.length();
      for (int i = 0; i < length; i += line.length) {
        for (int j = 0; j < line.length; j++) {
          line[j] = Long.toString(tensor.values().applyAsLong(i + j));
        }
        writer.writeRecord(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
