// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.design.CommittedFile;
import io.quarterwave.design.GeneratedFile;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The committed files that certificates make: those of 16-bit phases by enumeration here and now, and the bounds of all. */
public final class CertifiedFiles {
  /** The command that writes the certificates of 32-bit phases anew. */
  static final String EXHAUSTIVE_COMMAND =
      "mvn -B -Pexhaustive verify -Dtest=ExhaustiveCertificatesTest -Dregenerate=true";

  private CertifiedFiles() {}

  /** Returns the certificates of 16-bit phases, the derived bounds of 32-bit phases, then the class of bounds. */
  public static List<GeneratedFile> all() {
    Map<String, Certificate> narrow = new HashMap<>();
    List<GeneratedFile> files = new ArrayList<>();
    for (Preset preset : Catalogue.all()) {
      if (preset.evaluator().phaseBits() == 16) {
        Certificate certificate = Certifier.certify(preset);
        narrow.put(preset.name(), certificate);
        files.add(file(preset, certificate));
      }
    }
    for (Preset preset : Catalogue.all()) {
      if (preset.evaluator().phaseBits() == 32) {
        Derivation.find(preset).ifPresent(derivation -> files.add(file(preset, derivation)));
      }
    }
    files.add(new GeneratedFile(BoundsSource.PATH, () -> bounds(narrow)));
    return files;
  }

  private static String bounds(Map<String, Certificate> narrow) {
    List<Certificate> certificates = Catalogue.all().stream()
        .map(preset ->
            narrow.containsKey(preset.name()) ? narrow.get(preset.name()) : committed(preset))
        .toList();
    return BoundsSource.write(certificates, GeneratedFile.COMMAND);
  }

  static GeneratedFile file(Preset preset, Certificate certificate) {
    return new GeneratedFile(
        Certificates.path(preset.name()), () -> CertificateText.write(certificate));
  }

  private static GeneratedFile file(Preset preset, Derivation derivation) {
    return new GeneratedFile(
        DerivationText.path(preset.name()),
        () -> DerivationText.write(derivation, committed(preset)));
  }

  private static Certificate committed(Preset preset) {
    String path = Certificates.path(preset.name());
    try {
      return CertificateText.parse(Files.readString(CommittedFile.at(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " must be there; make it: " + EXHAUSTIVE_COMMAND, e);
    }
  }
}
