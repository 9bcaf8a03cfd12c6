// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.CNames;
import io.quarterwave.export.OutputFiles;
import io.quarterwave.export.RopeExport;
import io.quarterwave.export.RopeUnit;
import io.quarterwave.plan.PlannedRope;
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
 * @param rope accuracy, range and stored rows
 */
record RopeExportRun(
    Console console,
    String model,
    ModelArguments arguments,
    String dtype,
    RopeArguments rope,
    String prefix,
    boolean singleHeader) {

  OutputFiles files() {
    DataType type = type();
    CNames.prefix(prefix);
    PlannedRope planned = arguments.plan(model, console);
    RopeUnit unit =
        new RopeUnit(prefix, planned, type, rope.accuracy(), rope.range(), rope.rowTable());
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
        .append(EnumWord.word(rope.accuracy()));
    if (rope.range() != OutputRange.FULL) {
      command.append(" --range ").append(EnumWord.word(rope.range()));
    }
    arguments.words().forEach(word -> command.append(' ').append(word));
    command.append(" --c");
    if (!prefix.equals(CNames.DEFAULT_PREFIX)) {
      command.append(" --prefix ").append(prefix);
    }
    if (singleHeader) {
      command.append(" --single-header");
    }
    if (rope.rowTable() > 0) {
      command.append(" --row-table ").append(rope.rowTable());
    }
    return command.append(" -o DIR").toString();
  }
}
