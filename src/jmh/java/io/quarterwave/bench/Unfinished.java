// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file in the making, beside the one that it will replace whole; gone when closed. */
final class Unfinished implements AutoCloseable {
  private final Path file;
  private final Path path;

  /** Makes an empty file, so that a place that cannot be written is known before measuring. */
  Unfinished(Path file) throws IOException {
    this.file = file;
    this.path = Files.createFile(
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp"));
  }

  /** Returns where to write. */
  Path path() {
    return path;
  }

  /** Moves what was written into place. */
  void finish() throws IOException {
    Files.move(path, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
