// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.OutputFiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
   * @param all whether {@code --all} is given
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
      boolean all,
      boolean c,
      String model,
      ModelArguments modelArguments,
      String dataType,
      String prefix,
      String command) {}

  /** Returns the files of the export asked for, or nothing where it is none of these. */
  Optional<OutputFiles> files(Request request) {
    long modes = Stream.of(rows.asked(), tables.table, tables.lookup())
        .filter(asked -> asked)
        .count();
    if (modes > 1) {
      throw new UserException("choose one of --rows, --table and --tflite or --tosa");
    }
    requireNoStray();
    if (rows.asked() && request.c() && request.model() != null) {
      throw new UserException(
          "--rows are tensors, --npy, --bin or --csv; --c without --rows writes the rotation");
    }
    if (rows.asked() && !request.c()) {
      return Optional.of(rows(request));
    }
    if (tables.table || tables.lookup()) {
      if (request.all() || request.model() != null) {
        throw new UserException("tables are those of NAMEs, not of --all or of a --model");
      }
      return Optional.of(tables.table ? tables(request) : lookup(request));
    }
    if (forms.any()) {
      throw new UserException(
          "say of what: --rows FROM:TO of a --model, --table, --tflite or --tosa");
    }
    return Optional.empty();
  }

  private void requireNoStray() {
    if (!rows.asked() && rows.stray()) {
      throw new UserException("--scale, --duplicate and --unscaled are options of --rows");
    }
    if (!tables.table && tables.stray()) {
      throw new UserException("--samples and --quarter are options of --table");
    }
    if (!tables.lookup() && !scales.words().isEmpty()) {
      throw new UserException(
          "scales and zero points of input and output are options of --tflite and --tosa");
    }
  }

  private OutputFiles rows(Request request) {
    if (request.model() == null || !request.names().isEmpty() || request.all()) {
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
