// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.Certifier;
import io.quarterwave.export.CNames;
import io.quarterwave.export.CatalogueTables;
import io.quarterwave.export.NamedTable;
import io.quarterwave.export.OutputFiles;
import io.quarterwave.export.TableForm;
import io.quarterwave.export.TableReadme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of the catalogue alone, or the nearest values of its formats. */
record TableExportRun(
    Console console,
    List<String> names,
    TableArguments arguments,
    List<TableForm> forms,
    String prefix,
    String command) {

  OutputFiles files() {
    if (names.isEmpty()) {
      throw new UserException("give the NAMEs of the entries whose tables are wanted");
    }
    if (arguments.quarter && arguments.samples == null) {
      throw new UserException("--quarter needs --samples");
    }
    CNames.prefix(prefix);
    OutputFiles files = new OutputFiles();
    List<NamedTable> tables = new ArrayList<>();
    names.forEach(name -> tables.addAll(tables(PresetFile.open(name))));
    for (NamedTable table : tables) {
      forms.forEach(form -> form.add(files, table, command, prefix));
    }
    List<Map<String, Object>> rows = tables.stream().map(TableExportRun::row).toList();
    files.text(stem(prefix) + "tables.json", Json.text(json(rows)) + "\n");
    if (forms.contains(TableForm.C)) {
      TableReadme.add(files, tables, command, prefix);
    }
    return files;
  }

  private List<NamedTable> tables(PresetFile file) {
    return arguments.samples == null
        ? CatalogueTables.of(prefix, file.preset(), certificate(file))
        : CatalogueTables.sampled(prefix, file.preset(), arguments.samples, arguments.quarter);
  }

  private Certificate certificate(PresetFile file) {
    return file.promised()
        .orElseGet(() -> Certifier.certify(
            file.preset(),
            (done, units) -> console.progress(
                "proving " + file.preset().name() + ": " + 100L * done / units + " %")));
  }

  private Map<String, Object> json(List<Map<String, Object>> rows) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("what", "tables of sines and cosines");
    json.put("command", command);
    json.put("tables", rows);
    return json;
  }

  /** Returns what stands in JSON about a table. */
  static Map<String, Object> row(NamedTable table) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", table.name());
    row.put("title", table.title());
    row.put("dtype", (table.table().signed() ? "int" : "uint") + table.table().bits());
    row.put("length", table.table().length());
    for (String line : table.about()) {
      String key = line.substring(0, Math.max(0, line.indexOf(' ')));
      if (!key.isEmpty()) {
        row.put(key, line.substring(key.length()).strip());
      }
    }
    row.put("digest", table.digest());
    return row;
  }

  /** Returns what the names of files begin with: nothing where the user gave no prefix. */
  static String stem(String prefix) {
    return prefix.equals(CNames.DEFAULT_PREFIX) ? "" : prefix + "_";
  }
}
