// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.Certifier;
import io.quarterwave.export.CNames;
import io.quarterwave.export.OutputFiles;
import io.quarterwave.export.SineExport;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.nio.file.Path;
import java.util.List;

/** Approximations of the catalogue and artefacts as C. */
record SineExportRun(
    Console console, List<String> names, boolean all, String prefix, boolean singleHeader) {

  OutputFiles files() {
    if (all == !names.isEmpty()) {
      throw new UserException(
          "give the NAMEs of what to export, or --all for every entry of the catalogue");
    }
    List<String> chosen = all ? Catalogue.all().stream().map(Preset::name).toList() : names;
    SineExport export = new SineExport(prefix, singleHeader, command());
    for (String name : chosen) {
      PresetFile file = PresetFile.open(name);
      export.add(file.preset(), file.promised().orElseGet(() -> certified(file.preset())));
    }
    return export.files();
  }

  private Certificate certified(Preset preset) {
    return Certifier.certify(
        preset,
        (done, units) ->
            console.progress("proving " + preset.name() + ": " + 100L * done / units + " %"));
  }

  /** The command that makes it again, wherever the artefacts are. */
  private String command() {
    StringBuilder command = new StringBuilder("quarterwave export");
    if (all) {
      command.append(" --all");
    }
    for (String name : names) {
      command
          .append(' ')
          .append(PresetFile.isPath(name) ? Path.of(name).getFileName().toString() : name);
    }
    command.append(" --c");
    if (!prefix.equals(CNames.DEFAULT_PREFIX)) {
      command.append(" --prefix ").append(prefix);
    }
    if (singleHeader) {
      command.append(" --single-header");
    }
    return command.append(" -o DIR").toString();
  }
}
