// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.CNames;
import io.quarterwave.export.LookupExport;
import io.quarterwave.export.LookupFormat;
import io.quarterwave.export.NamedTable;
import io.quarterwave.export.OutputFiles;
import io.quarterwave.export.TableForm;
import io.quarterwave.export.TableReadme;
import io.quarterwave.trig.Function;
import java.util.ArrayList;
import java.util.List;

/** Lookup tables of TensorFlow Lite and TOSA. */
record LookupExportRun(
    List<String> names,
    TableArguments arguments,
    LookupArguments scales,
    List<TableForm> forms,
    String prefix,
    String command) {

  OutputFiles files() {
    CNames.prefix(prefix);
    OutputFiles files = new OutputFiles();
    List<NamedTable> tables = new ArrayList<>();
    for (LookupFormat format : formats()) {
      for (Function function : functions()) {
        LookupExport export = LookupExport.of(prefix, scales.spec(format, function));
        tables.add(export.table());
        forms.forEach(form -> form.add(files, export.table(), command, prefix));
        files.text(
            export.table().name() + ".json", Json.text(LookupJson.of(export, command)) + "\n");
      }
    }
    if (forms.contains(TableForm.C)) {
      TableReadme.add(files, tables, command, prefix);
    }
    return files;
  }

  private List<LookupFormat> formats() {
    List<LookupFormat> formats = new ArrayList<>();
    if (arguments.tflite != null) {
      formats.add(format("tflite", arguments.tflite));
    }
    if (arguments.tosa != null) {
      formats.add(format("tosa", arguments.tosa));
    }
    return formats;
  }

  private static LookupFormat format(String runtime, String type) {
    return LookupFormat.of(runtime + "-" + type)
        .orElseThrow(
            () -> new UserException("--" + runtime + " '" + type + "' is not int8 or int16"));
  }

  private List<Function> functions() {
    List<Function> functions = new ArrayList<>();
    for (String name : names) {
      functions.add(
          switch (name) {
            case "sin" -> Function.SIN;
            case "cos" -> Function.COS;
            default ->
              throw new UserException(
                  "'" + name + "' is no function of a lookup table: sin or cos");
          });
    }
    if (functions.isEmpty()) {
      throw new UserException("give the function of the lookup table, sin or cos");
    }
    return functions;
  }
}
