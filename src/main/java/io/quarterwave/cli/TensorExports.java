// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.OutputFiles;
import java.util.List;
import picocli.CommandLine.ArgGroup;

/** The exports that are numbers alone: rows of a model, tables of the catalogue, lookup tables of other formats. */
final class TensorExports {
  @ArgGroup(validate = false, heading = "%nRows of a model as tensors:%n")
  private RowArguments rows = new RowArguments();

  @ArgGroup(
      validate = false,
      heading = "%nWhat tensors and tables are written as, --c besides for tables:%n")
  private FormArguments forms = new FormArguments();

  @ArgGroup(validate = false, heading = "%nTables alone:%n")
  private TableArguments tables = new TableArguments();

  @ArgGroup(validate = false, heading = "%nLookup tables, with --tflite or --tosa:%n")
  private LookupArguments scales = new LookupArguments();

  /**
   * What the options that all exports share say.
   *
   * @param names what is named
   * @param c whether {@code --c} is given
   * @param model what {@code --model} names, or null
   * @param modelArguments which rotation of the model
   * @param dataType what {@code --dtype} says, or null
   * @param prefix what exported names begin with
   * @param command what makes it again
   */
  record Request(
      Console console,
      List<String> names,
      boolean c,
      String model,
      ModelArguments modelArguments,
      String dataType,
      String prefix,
      String command) {}

  /** Returns which of these is asked for, or null. */
  ExportMode mode() {
    if (rows.asked()) {
      return ExportMode.ROWS;
    }
    if (tables.table) {
      return ExportMode.TABLES;
    }
    return tables.lookup() ? ExportMode.LOOKUPS : null;
  }

  /** Returns the files of the export asked for. */
  OutputFiles files(ExportMode mode, Request request) {
    return switch (mode) {
      case ROWS -> rows(request);
      case TABLES -> tables(request);
      case LOOKUPS -> lookup(request);
      default -> throw new IllegalArgumentException(mode + " writes neither tensors nor tables");
    };
  }

  private OutputFiles rows(Request request) {
    if (request.model() == null || !request.names().isEmpty()) {
      throw new UserException("--rows are those of a --model, not of NAMEs");
    }
    return new RowExportRun(
            request.modelArguments().plan(request.model(), request.console()),
            rows,
            request.dataType(),
            forms.tensors(),
            request.prefix(),
            request.command())
        .files();
  }

  private OutputFiles tables(Request request) {
    return new TableExportRun(
            request.console(),
            request.names(),
            tables,
            forms.tables(request.c()),
            request.prefix(),
            request.command())
        .files();
  }

  private OutputFiles lookup(Request request) {
    return new LookupExportRun(
            request.names(),
            tables,
            scales,
            forms.tables(request.c()),
            request.prefix(),
            request.command())
        .files();
  }
}
