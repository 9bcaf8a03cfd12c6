// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.TableForm;
import io.quarterwave.export.TensorFormat;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What tensors and tables are written as. */
final class FormArguments {
  @Option(names = "--npy", description = "A NumPy file.")
  private boolean npy;

  @Option(names = "--bin", description = "The numbers alone, little endian.")
  private boolean bin;

  @Option(names = "--csv", description = "Decimal numbers.")
  private boolean csv;

  @Option(names = "--mem", description = "Of tables: words in hex for $$readmemh of Verilog.")
  private boolean mem;

  @Option(names = "--rust", description = "Of tables: constants of Rust.")
  private boolean rust;

  /** Returns the formats of tensors asked for, at least one. */
  List<TensorFormat> tensors() {
    if (mem || rust) {
      throw new UserException("--rows are written as --npy, --bin or --csv only");
    }
    List<TensorFormat> formats = new ArrayList<>();
    add(formats, npy, TensorFormat.NPY);
    add(formats, bin, TensorFormat.BIN);
    add(formats, csv, TensorFormat.CSV);
    if (formats.isEmpty()) {
      throw new UserException("say what to write: --npy, --bin or --csv");
    }
    return formats;
  }

  /** Returns the forms of tables asked for, at least one. */
  List<TableForm> tables(boolean c) {
    List<TableForm> forms = new ArrayList<>();
    add(forms, c, TableForm.C);
    add(forms, rust, TableForm.RUST);
    add(forms, mem, TableForm.MEM);
    add(forms, npy, TableForm.NPY);
    add(forms, bin, TableForm.BIN);
    add(forms, csv, TableForm.CSV);
    if (forms.isEmpty()) {
      throw new UserException("say what to write: --c, --rust, --mem, --npy, --bin or --csv");
    }
    return forms;
  }

  private static <T> void add(List<T> list, boolean asked, T element) {
    if (asked) {
      list.add(element);
    }
  }
}
