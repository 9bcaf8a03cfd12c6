// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a generated file with the committed one, or writes it. */
public final class CommittedFile {
  private static final Path ROOT = Path.of(System.getProperty("user.dir"));

  private CommittedFile() {}

  /** Returns where a path from the project root is. */
  public static Path at(String path) {
    return ROOT.resolve(path);
  }

  /**
   * Asserts that the committed file equals what its generator makes, byte for byte; with {@code -Dregenerate=true} writes it.
   *
   * @param command the command that writes it, for the message
   */
  public static void check(GeneratedFile file, String command) throws IOException {
    Path path = at(file.path());
    byte[] made = file.content().get().getBytes(StandardCharsets.UTF_8);
    if (Boolean.getBoolean("regenerate")) {
      Files.createDirectories(path.getParent());
      Files.write(path, made);
      return;
    }
    String again = file.path() + " is not what its generator makes; write it anew: " + command;
    assertTrue(Files.exists(path), again);
    // Latin-1 keeps every byte, so the texts are equal only if the bytes are
    assertEquals(
        new String(made, StandardCharsets.ISO_8859_1),
        Files.readString(path, StandardCharsets.ISO_8859_1),
        again);
  }
}
