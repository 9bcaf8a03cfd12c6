// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.CertificateText;
import io.quarterwave.certify.Certificates;
import io.quarterwave.design.CommittedFile;
import io.quarterwave.design.GeneratedFile;
import io.quarterwave.trig.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The README with its table of the catalogue made from the committed certificates; the rest of it stays. */
public final class ReadmeCatalogue {
  private static final String BEGIN = "<!-- catalogue -->\n";
  private static final String END = "<!-- /catalogue -->\n";

  private ReadmeCatalogue() {}

  /** Returns the whole README as it must be. */
  public static GeneratedFile file() {
    return new GeneratedFile("README.md", () -> {
      String readme = read("README.md");
      int begin = readme.indexOf(BEGIN);
      int end = readme.indexOf(END);
      if (begin < 0 || end < begin) {
        throw new IllegalStateException("README.md has lost the marks of its catalogue");
      }
      return readme.substring(0, begin + BEGIN.length())
          + CatalogueTable.markdown(Catalogue.all().stream()
              .map(preset -> CertificateText.parse(read(Certificates.path(preset.name()))))
              .toList())
          + readme.substring(end);
    });
  }

  private static String read(String path) {
    try {
      return Files.readString(CommittedFile.at(path)).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
