// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.Map;

/** What a table alone is written as. */
public enum TableForm {
  /** An array of C in a source, declared in a header. */
  C,
  /** A constant of Rust. */
  RUST,
  /** Words in hex for {@code $readmemh} of Verilog. */
  MEM,
  /** A NumPy file. */
  NPY,
  /** The elements alone, little endian. */
  BIN,
  /** Decimal numbers, one a line. */
  CSV;

  /**
   * Adds the files of a table.
   *
   * @param command what makes them again
   * @param prefix prefix of the macros of C
   */
  public void add(OutputFiles files, NamedTable table, String command, String prefix) {
    String name = table.name();
    switch (this) {
      case C -> {
        files.text(
            name + ".h",
            Templates.render(
                "common/header",
                Map.of(
                    "guard",
                    CNames.macro(name) + "_H",
                    "body",
                    Templates.render("tables/header", Map.of("t", table, "command", command)))));
        files.text(
            name + ".c",
            Templates.render("tables/source", Map.of("t", table, "macro", CNames.macro(prefix))));
      }
      case RUST ->
        files.text(
            name + ".rs", Templates.render("tables/rust", Map.of("t", table, "command", command)));
      case MEM ->
        files.text(
            name + ".mem", Templates.render("tables/mem", Map.of("t", table, "command", command)));
      case NPY -> files.bytes(name + ".npy", table.file(TensorFormat.NPY));
      case BIN -> files.bytes(name + ".bin", table.file(TensorFormat.BIN));
      case CSV -> files.bytes(name + ".csv", table.file(TensorFormat.CSV));
    }
  }
}
