// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.CertificateText;
import io.quarterwave.certify.Certificates;
import io.quarterwave.design.CommittedFile;
import io.quarterwave.design.GeneratedFile;
import io.quarterwave.export.InstructionCounts;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** The README with its tables of the catalogue made from the committed certificates; the rest of it stays. */
public final class ReadmeCatalogue {
  private ReadmeCatalogue() {}

  /** Returns the whole README as it must be. */
  public static GeneratedFile file() {
    return new GeneratedFile("README.md", () -> {
      List<Certificate> certificates = Catalogue.all().stream()
          .map(preset -> CertificateText.parse(read(Certificates.path(preset.name()))))
          .toList();
      String readme = read("README.md");
      readme = with(readme, "front q15", Fronts.markdown(certificates, QFormat.Q15, 16));
      readme = with(readme, "front q31", Fronts.markdown(certificates, QFormat.Q31, 32));
      InstructionCounts counts = InstructionCounts.parse(read(InstructionCounts.PATH));
      ReadmeCores cores = new ReadmeCores(counts);
      readme = with(readme, "cores", cores.sines(certificates));
      readme = with(readme, "cores rope", cores.rotations());
      return with(readme, "catalogue", CatalogueTable.markdown(certificates, counts));
    });
  }

  private static String with(String readme, String mark, String table) {
    String opening = "<!-- " + mark + " -->\n";
    int begin = readme.indexOf(opening);
    int end = readme.indexOf("<!-- /" + mark + " -->\n");
    if (begin < 0 || end < begin) {
      throw new IllegalStateException("README.md has lost the marks of its " + mark);
    }
    return readme.substring(0, begin + opening.length()) + table + readme.substring(end);
  }

  private static String read(String path) {
    try {
      return Files.readString(CommittedFile.at(path)).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
