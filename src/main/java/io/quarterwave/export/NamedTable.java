// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table with what is said about it.
 *
 * @param name its identifier, prefix included, and the name of its files without what they end with
 * @param title what it is, in a line
 * @param about how it is read and how exact it is, in lines
 * @param table its elements
 */
public record NamedTable(String name, String title, List<String> about, CTable table) {
  private static final int COLUMNS = 100;

  /** Copies the lines. */
  public NamedTable {
    about = List.copyOf(about);
  }

  /** Returns the table as a file. */
  byte[] file(TensorFormat format) {
    return format.write(Tensor.of(table));
  }

  /** Returns the digest of the elements as eight digits in hex. */
  public String digest() {
    return CTable.hex(Tensor.of(table).digest());
  }

  /** Returns the name as Rust writes a constant. */
  public String constant() {
    return name.toUpperCase(Locale.ROOT);
  }

  /** Returns the type of an element in Rust. */
  public String rustType() {
    return (table.signed() ? "i" : "u") + table.bits();
  }

  /** Returns the elements in decimal, in lines of at most 100 columns, a comma after each. */
  public List<String> decimals() {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (long value : table.values()) {
      String number = (table.signed() ? Long.toString(value) : Long.toUnsignedString(value)) + ",";
      if (line.length() > 0 && line.length() + 5 + number.length() > COLUMNS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(number);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Returns the elements in hex, as wide as the type. */
  public List<String> words() {
    int digits = table.bits() / 4;
    List<String> words = new ArrayList<>();
    for (long value : table.values()) {
      String all = String.format(Locale.ROOT, "%016x", value);
      words.add(all.substring(16 - digits));
    }
    return words;
  }
}
