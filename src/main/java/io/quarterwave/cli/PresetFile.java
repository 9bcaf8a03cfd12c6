// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.CertificateText;
import io.quarterwave.certify.Certificates;
import io.quarterwave.certify.PresetText;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Function;

/**
 * An approximation by its name in the catalogue or by the path of its artefact, and the certificate that was made with it.
 *
 * @param preset the approximation
 * @param promised its certificate in the catalogue or beside the artefact, if there is one
 */
record PresetFile(Preset preset, Optional<Certificate> promised) {
  private static final int MOST_BYTES = 8 << 20;
  private static final String TEXT = ".txt";
  private static final String CERTIFICATE = ".cert";

  /** Returns whether a word cannot be a name, which has lower-case letters, digits and {@code _} only. */
  static boolean isPath(String nameOrPath) {
    return !nameOrPath.matches("\\w*");
  }

  /** Returns the approximation alone, as {@link #open} does; a certificate beside it is not looked at. */
  static Preset preset(String nameOrPath) {
    return isPath(nameOrPath)
        ? parse("artefact", path(nameOrPath), PresetText::parse)
        : Catalogue.byName(nameOrPath);
  }

  /**
   * Reads an artefact, or takes a preset of the catalogue.
   *
   * @throws UserException in one sentence, where the file cannot be read or is not as it must be
   * @throws IllegalArgumentException where the catalogue has no such name
   */
  static PresetFile open(String nameOrPath) {
    Preset preset = preset(nameOrPath);
    if (!isPath(nameOrPath)) {
      return new PresetFile(preset, Optional.of(Certificates.of(preset)));
    }
    Path beside = beside(path(nameOrPath));
    return new PresetFile(
        preset,
        Files.exists(beside)
            ? Optional.of(parse("certificate", beside, CertificateText::parse))
            : Optional.empty());
  }

  private static Path path(String path) {
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw new UserException("'" + path + "' is neither a name nor a path");
    }
  }

  private static Path beside(Path artefact) {
    String file = artefact.getFileName() == null ? "" : artefact.getFileName().toString();
    String stem = file.endsWith(TEXT) ? file.substring(0, file.length() - TEXT.length()) : file;
    return artefact.resolveSibling(stem + CERTIFICATE);
  }

  private static <T> T parse(String what, Path path, Function<String, T> parser) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new UserException("there is no file '" + path + "'");
    } catch (IOException e) {
      throw new UserException("cannot read the " + what + " " + path + ": " + reason(e));
    }
    try {
      if (bytes.length > MOST_BYTES) {
        throw new IllegalArgumentException("it has more than " + MOST_BYTES + " bytes");
      }
      return parser.apply(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new UserException("the " + what + " " + path + " cannot be used: " + e.getMessage());
    }
  }

  /**
   * Writes an approximation and its certificate into a directory, which is made if need be; each file is whole or not there.
   *
   * @return the path of the artefact
   */
  static Path write(Path directory, Preset preset, Certificate certificate) {
    try {
      Files.createDirectories(directory);
      move(directory.resolve(preset.name() + CERTIFICATE), CertificateText.write(certificate));
      return move(directory.resolve(PresetText.fileName(preset.name())), PresetText.write(preset));
    } catch (IOException e) {
      throw new UserException("cannot write to " + directory + ": " + reason(e));
    }
  }

  private static Path move(Path path, String text) throws IOException {
    Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
    try {
      Files.writeString(temporary, text);
      return Files.move(
          temporary, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException ? "access is denied" : e.getMessage();
  }
}
