// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
  @TempDir
  private Path temporary;

  private static OutputFiles files() {
    return new OutputFiles().text("a.h", "a\n").text("example/main.c", "main\n");
  }

  private List<String> tree() throws IOException {
    try (Stream<Path> walk = Files.walk(temporary)) {
      return walk.filter(Files::isRegularFile)
          .map(path -> temporary.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void newDirectoriesAreMadeOnTheWay() throws IOException {
    files().writeTo(temporary.resolve("x/y"), false);
    assertEquals(List.of("x/y/a.h", "x/y/example/main.c"), tree());
    assertEquals("main\n", Files.readString(temporary.resolve("x/y/example/main.c")));
  }

  @Test
  void anEmptyDirectoryIsTaken() throws IOException {
    files().writeTo(temporary, false);
    assertEquals(List.of("a.h", "example/main.c"), tree());
  }

  @Test
  void aDirectoryWithFilesIsLeftAloneUnlessForced() throws IOException {
    Files.writeString(temporary.resolve("a.h"), "mine");
    Files.writeString(temporary.resolve("other"), "mine");
    String refused = refusal(temporary, false);
    assertTrue(refused.contains("not empty") && refused.contains("--force"), refused);
    assertEquals(List.of("a.h", "other"), tree());
    assertEquals("mine", Files.readString(temporary.resolve("a.h")));
    files().writeTo(temporary, true);
    assertEquals("a\n", Files.readString(temporary.resolve("a.h")));
    assertEquals(List.of("a.h", "example/main.c", "other"), tree());
  }

  @Test
  void aFileIsNoDirectory() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "mine");
    assertTrue(refusal(file, true).contains("not a directory"));
    assertEquals("mine", Files.readString(file));
    refusal(file.resolve("below"), false);
    assertEquals(List.of("file"), tree());
  }

  @Test
  void nothingIsLeftWhereAFileCannotBeReplaced() throws IOException {
    Files.createDirectories(temporary.resolve("a.h"));
    assertTrue(refusal(temporary, true).contains("a.h is a directory"));
    Files.createDirectories(temporary.resolve("b"));
    Files.writeString(temporary.resolve("b/example"), "mine");
    refusal(temporary.resolve("b"), true);
    assertEquals(List.of("b/example"), tree());
    assertFalse(Files.exists(temporary.resolve("b/a.h")));
  }

  @Test
  void whatWasReplacedIsPutBackWhereALaterFileCannotBeWritten() throws IOException {
    Files.writeString(temporary.resolve("a.h"), "mine");
    Files.writeString(temporary.resolve("example"), "a file where a directory must be");
    refusal(temporary, true);
    assertEquals("mine", Files.readString(temporary.resolve("a.h")));
    assertEquals(List.of("a.h", "example"), tree());
  }

  @Test
  void namesAreUnique() {
    assertThrows(IllegalArgumentException.class, () -> files().text("a.h", ""));
  }

  private static String refusal(Path directory, boolean force) {
    return assertThrows(IllegalArgumentException.class, () -> files().writeTo(directory, force))
        .getMessage();
  }
}
