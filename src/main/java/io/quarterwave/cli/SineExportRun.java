// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.Certifier;
import io.quarterwave.export.OutputFiles;
import io.quarterwave.export.SineExport;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.util.List;

/** Approximations of the catalogue and artefacts as C. */
record SineExportRun(
    Console console,
    List<String> names,
    boolean all,
    String prefix,
    boolean singleHeader,
    String command) {

  OutputFiles files() {
    if (all == !names.isEmpty()) {
      throw new UserException(
          "give the NAMEs of what to export, or --all for every entry of the catalogue");
    }
    List<String> chosen = all ? Catalogue.all().stream().map(Preset::name).toList() : names;
    SineExport export = new SineExport(prefix, singleHeader, command);
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
}
