// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.CNames;
import io.quarterwave.export.OutputFiles;
import io.quarterwave.export.RopeExport;
import io.quarterwave.export.RopeUnit;
import io.quarterwave.plan.PlannedRope;
import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import io.quarterwave.rope.OutputRange;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/**
 * A model's rotation as C.
 *
 * @param model as the user named it
 * @param arguments what says which of its encodings is meant
 * @param dtype the word of the type of the data; null where the user gave none
 * @param rowTable rows that are stored; null for none
 */
record RopeExportRun(
    Console console,
    String model,
    ModelArguments arguments,
    String dtype,
    Accuracy accuracy,
    OutputRange range,
    Integer rowTable,
    String prefix,
    boolean singleHeader) {

  OutputFiles files() {
    DataType type = type();
    if (rowTable != null && rowTable < 1) {
      throw new UserException("--row-table (" + rowTable + ") must be at least 1");
    }
    CNames.prefix(prefix);
    PlannedRope planned = arguments.plan(model, console);
    int stored = rowTable == null ? 0 : rowTable;
    RopeUnit unit = new RopeUnit(prefix, planned, type, accuracy, range, stored);
    return new RopeExport(unit, PlanText.describe(planned), command(), singleHeader).files();
  }

  private DataType type() {
    if (dtype == null) {
      throw new UserException("say which data is rotated: --dtype int8 or --dtype int16");
    }
    try {
      return new EnumWord.OfDataType().convert(dtype);
    } catch (TypeConversionException e) {
      throw new UserException("--dtype " + e.getMessage());
    }
  }

  /** The command that makes it again, wherever the model's file is. */
  private String command() {
    StringBuilder command = new StringBuilder("quarterwave export --model ")
        .append(Path.of(model).getFileName())
        .append(" --dtype ")
        .append(EnumWord.word(type()))
        .append(" --accuracy ")
        .append(EnumWord.word(accuracy));
    if (range != OutputRange.FULL) {
      command.append(" --range ").append(EnumWord.word(range));
    }
    arguments.words().forEach(word -> command.append(' ').append(word));
    command.append(" --c");
    if (!prefix.equals(CNames.DEFAULT_PREFIX)) {
      command.append(" --prefix ").append(prefix);
    }
    if (singleHeader) {
      command.append(" --single-header");
    }
    if (rowTable != null) {
      command.append(" --row-table ").append(rowTable);
    }
    return command.append(" -o DIR").toString();
  }
}
