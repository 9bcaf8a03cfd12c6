// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;

/** Files that lie beside the project on some machines and are copied nowhere. */
final class SharedFiles {
  private SharedFiles() {}

  /** Returns a folder of them if it is there: in the directory of the system property, or beside the project. */
  static Optional<Path> folder(String name) {
    Path folder = Path.of(System.getProperty("quarterwave.shared", "../shared")).resolve(name);
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }

  /** Returns the JSON files of a folder by name. */
  static TreeMap<String, byte[]> json(Path folder) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (var paths = Files.list(folder)) {
      for (Path path : paths.sorted(Comparator.naturalOrder()).toList()) {
        if (path.toString().endsWith(".json")) {
          files.put(path.getFileName().toString(), Files.readAllBytes(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
