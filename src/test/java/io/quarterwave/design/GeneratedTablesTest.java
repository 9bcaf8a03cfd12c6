// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every committed generated file equals, byte for byte, what its generator makes; {@code -Dregenerate=true} writes them instead. */
class GeneratedTablesTest {
  private static final Path ROOT = Path.of(System.getProperty("user.dir"));
  private static final List<GeneratedFile> FILES = DesignedFiles.all();

  @TestFactory
  Stream<DynamicTest> everyGeneratedFileIsCurrent() {
    return FILES.stream().map(file -> DynamicTest.dynamicTest(file.path(), () -> check(file)));
  }

  @Test
  void pathsAreUnique() {
    assertEquals(
        FILES.size(), FILES.stream().map(GeneratedFile::path).distinct().count());
  }

  private static void check(GeneratedFile file) throws IOException {
    Path path = ROOT.resolve(file.path());
    byte[] made = file.content().get().getBytes(StandardCharsets.UTF_8);
    if (Boolean.getBoolean("regenerate")) {
      Files.createDirectories(path.getParent());
      Files.write(path, made);
      return;
    }
    String again =
        file.path() + " is not what its generator makes; write it anew: " + GeneratedFile.COMMAND;
    assertEquals(true, Files.exists(path), again);
    // Latin-1 keeps every byte, so the texts are equal only if the bytes are
    assertEquals(
        new String(made, StandardCharsets.ISO_8859_1),
        Files.readString(path, StandardCharsets.ISO_8859_1),
        again);
  }
}
