// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.CNames;
import io.quarterwave.export.OutputFiles;
import io.quarterwave.export.RopeExport;
import io.quarterwave.export.RopeUnit;
import io.quarterwave.plan.PlannedRope;
import io.quarterwave.rope.DataType;
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
    boolean singleHeader,
    String command) {

  OutputFiles files() {
    DataType type = type();
    CNames.prefix(prefix);
    PlannedRope planned = arguments.plan(model, console);
    RopeUnit unit =
        new RopeUnit(prefix, planned, type, rope.accuracy(), rope.range(), rope.rowTable());
    return new RopeExport(unit, PlanText.describe(planned), command, singleHeader).files();
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
}
