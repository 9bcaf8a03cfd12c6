// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  private static final String NAME = "sin_q15_poly_cr";

  @TempDir
  private Path temporary;

  private Path target() {
    return temporary.resolve("out");
  }

  private Cli export(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "export";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "-o";
    all[words.length + 2] = target().toString();
    return Cli.run(all);
  }

  private void refused(String[] words, String... named) {
    export(words).refusesNaming(named);
    assertFalse(Files.exists(target()), "something was written");
  }

  @Test
  void writesWhatSaysHowItIsMadeAgain() throws IOException {
    Cli written = export(NAME, "--c").passes();
    assertEquals("", written.out());
    assertTrue(written.err().contains("wrote 6 files"), written.err());
    String header = Files.readString(target().resolve("qw_" + NAME + ".h"));
    assertTrue(header.contains("quarterwave export " + NAME + " --c -o DIR"), header);
    assertTrue(header.contains("int16_t qw_sin_q15_poly_cr(uint16_t phase);"), header);
    assertTrue(Files.readString(target().resolve("README.md")).contains("add_library"));
  }

  @Test
  void anArtefactIsExportedWithTheCertificateBesideIt() throws IOException {
    Path designs = temporary.resolve("designs");
    Cli.run(
            "design",
            "--out",
            "q10",
            "--max-error",
            "0.6",
            "--families",
            "table",
            "-o",
            designs.toString())
        .passes();
    Path artefact;
    try (var files = Files.list(designs)) {
      artefact =
          files.filter(path -> path.toString().endsWith(".txt")).findAny().orElseThrow();
    }
    export(artefact.toString(), "--c", "--prefix", "dsp", "--single-header").passes();
    String name = "dsp_" + artefact.getFileName().toString().replace(".txt", ".h");
    String header = Files.readString(target().resolve(name));
    assertTrue(header.contains(artefact.getFileName().toString()), header);
    assertFalse(header.contains(designs.toString()), "a path of this machine is in the header");
  }

  @Test
  void badInputIsOneSentenceAndNothingIsWritten() {
    refused(new String[] {NAME}, "--c");
    refused(new String[] {"--c"}, "NAME", "--all");
    refused(new String[] {"--c", "--all", NAME}, "--all");
    refused(new String[] {"sin_q15_nosuch", "--c"}, "sin_q15_nosuch");
    refused(new String[] {"no/such.txt", "--c"}, "no/such.txt");
    refused(new String[] {NAME, "--c", "--prefix", "int"}, "'int'", "keyword");
    refused(new String[] {NAME, "--c", "--prefix", "a-b"}, "'a-b'", "identifier");
    refused(new String[] {NAME, "--pdf"}, "--pdf");
    refused(new String[] {NAME, "--c", NAME + "x"}, NAME + "x");
    Cli.run("export", NAME, "--c").refusesNaming("-o");
  }

  @Test
  void aDirectoryWithFilesIsRefused() throws IOException {
    Files.createDirectories(target());
    Files.writeString(target().resolve("mine"), "mine");
    export(NAME, "--c").refusesNaming("not empty", "--force");
    assertEquals(1, target().toFile().list().length);
    export(NAME, "--c", "--force").passes();
    assertEquals("mine", Files.readString(target().resolve("mine")));
  }
}
