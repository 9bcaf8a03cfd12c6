// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarterwave.design.CommittedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of the README that a measurement replaces. */
class ReadmeSpeedTest {
  @TempDir
  private Path dir;

  @Test
  void onlyThePartOfTheJdkIsReplaced() throws Exception {
    Path file = dir.resolve("README.md");
    String other = "<!-- speed jdk25 -->\nkept\n<!-- /speed jdk25 -->\nend\n";
    Files.writeString(file, "begin\n<!-- speed jdk17 -->\nold\n<!-- /speed jdk17 -->\n" + other);
    new ReadmeSpeed(file, 17).write("new\n");
    assertEquals(
        "begin\n<!-- speed jdk17 -->\nnew\n<!-- /speed jdk17 -->\n" + other,
        Files.readString(file));
    try (Stream<Path> files = Files.list(dir)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aMissingPartIsAProblem() throws Exception {
    Path file = dir.resolve("README.md");
    assertEquals("there is no '" + file + "' here", new ReadmeSpeed(file, 17).problem());
    Files.writeString(file, "<!-- /speed jdk17 -->\n<!-- speed jdk17 -->\n");
    assertEquals(
        "'" + file + "' has no part from <!-- speed jdk17 --> to <!-- /speed jdk17 -->",
        new ReadmeSpeed(file, 17).problem());
  }

  @Test
  void theReadmeHasBothParts() throws Exception {
    assertNull(new ReadmeSpeed(CommittedFile.at("README.md"), 17).problem());
    assertNull(new ReadmeSpeed(CommittedFile.at("README.md"), 25).problem());
  }
}
