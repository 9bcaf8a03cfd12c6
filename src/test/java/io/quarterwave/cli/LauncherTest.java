// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.design.CommittedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a finished build of its own, with a {@code java} that prints its locale and its arguments. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String JAVA = "#!/bin/sh\nprintf '%s\\n' \"${LC_ALL-}\" \"$@\"\n";

  @TempDir
  private Path dir;

  private Path home;

  @BeforeEach
  void build() throws IOException {
    home = Files.createDirectories(dir.resolve("a checkout"));
    Files.copy(CommittedFile.at("quarterwave"), home.resolve("quarterwave"));
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("tables"));
    Files.createFile(home.resolve("pom.xml"));
    Files.createDirectories(home.resolve("target"));
    Path java = Files.createDirectories(dir.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA);
    assertTrue(java.toFile().setExecutable(true));
    Files.createFile(home.resolve("target/launcher.stamp"));
  }

  private String run(int code, Map<String, String> environment, Path launcher, String... args)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", launcher.toString());
    builder.command().addAll(List.of(args));
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
    builder.environment().put("JAVA_HOME", dir.resolve("jdk").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(code, process.waitFor(), said);
    return said;
  }

  @Test
  void aFinishedBuildNeedsNothingWritten() throws IOException, InterruptedException {
    // a directory cannot be opened as a lock, not even by root
    Files.createDirectory(home.resolve("target/launcher.lock"));
    String said = run(0, Map.of(), home.resolve("quarterwave"), "eval", "a  b", "*");
    assertTrue(said.endsWith("\neval\na  b\n*\n"), said);
    // a newer source must be seen, also where the path has blanks
    Files.setLastModifiedTime(
        home.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(60)));
    assertEquals(
        "quarterwave: cannot write to " + home.toRealPath().resolve("target") + "\n",
        run(2, Map.of(), home.resolve("quarterwave")));
  }

  @Test
  void theCLocaleIsUtf8() throws IOException, InterruptedException {
    Path launcher = home.resolve("quarterwave");
    for (String plain : new String[] {"C", "POSIX", ""}) {
      assertTrue(run(0, Map.of("LANG", plain), launcher).startsWith("C.UTF-8\n"), plain);
    }
    assertTrue(run(0, Map.of("LC_ALL", "C"), launcher).startsWith("C.UTF-8\n"));
    assertTrue(run(0, Map.of("LANG", "de_DE.UTF-8"), launcher).startsWith("\n"));
    assertTrue(run(0, Map.of("LC_ALL", "de_DE.UTF-8", "LANG", "C"), launcher).startsWith("de_DE"));
  }

  @Test
  void linksAreFollowed() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(dir.resolve("link"), home.resolve("quarterwave"));
    Path relative = Files.createSymbolicLink(dir.resolve("relative"), Path.of("link"));
    assertTrue(run(0, Map.of(), link).contains("a checkout/target/quarterwave-all.jar"));
    assertTrue(run(0, Map.of(), relative).contains("a checkout/target/quarterwave-all.jar"));
  }

  @Test
  void aMissingJavaIsOneSentence() throws IOException, InterruptedException {
    String said =
        run(2, Map.of("JAVA_HOME", dir.resolve("none").toString()), home.resolve("quarterwave"));
    assertTrue(said.startsWith("quarterwave: needs a JDK, 17 or later: "), said);
    assertEquals(1, said.lines().count(), said);
  }

  private void java(String script) throws IOException {
    Files.writeString(dir.resolve("jdk/bin/java"), "#!/bin/sh\n" + script);
  }

  @Test
  void theWarningOfTheIncubatorIsDroppedAndNothingElse() throws IOException, InterruptedException {
    Path filtered = dir.resolve("filtered");
    java("""
        case $* in *--version | *'rope --json') exit 0 ;; esac
        echo 'WARNING: Using incubator modules: jdk.incubator.vector' >&2
        echo 'Picked up options' >&2
        echo 'from the program' >&3
        echo "$2"
        until grep -q options "$FILTERED"; do sleep 0.1; done
        exit 7
        """);
    String launcher = home.resolve("quarterwave").toString();
    ProcessBuilder builder = new ProcessBuilder("sh", launcher, "eval");
    builder.environment().put("JAVA_HOME", dir.resolve("jdk").toString());
    builder.environment().put("FILTERED", filtered.toString());
    Process process = builder.redirectError(filtered.toFile()).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(7, process.exitValue());
    assertEquals(
        List.of("Picked up options", "from the program"),
        Files.readString(filtered).lines().sorted().toList());
    assertEquals(
        "--add-modules=jdk.incubator.vector\n",
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void aJvmWithoutTheVectorApiGetsNoFlag() throws IOException, InterruptedException {
    java("case $1 in --add-modules=*) exit 1 ;; esac\nprintf '%s\\n' \"$@\"\n");
    String said = run(0, Map.of(), home.resolve("quarterwave"), "list");
    assertTrue(said.endsWith("\nlist\n"), said);
    assertFalse(said.contains("incubator"), said);
  }
}
