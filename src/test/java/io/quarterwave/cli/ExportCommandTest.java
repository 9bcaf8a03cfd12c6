// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    Cli.run("export", NAME, "--c", "-o", "").refusesNaming("-o");
  }

  @Test
  void optionsThatMeanNothingAreRefused() {
    String[] table = {"sin_q15_lut256_linear", "--table", "--csv"};
    refused(new String[] {NAME, "--c", "--rows", "0:4"}, "--c", "--rows");
    refused(new String[] {NAME, "--c", "--npy"}, "--npy", "--rows");
    refused(new String[] {NAME, "--c", "--dtype", "int8"}, "--dtype", "--model");
    refused(new String[] {NAME, "--c", "--row-table", "4"}, "--row-table", "--model");
    for (String[] stray : new String[][] {
      {"--single-header"}, {"--dtype", "int16"}, {"--layout", "half"}, {"--accuracy", "fast"}
    }) {
      String[] words = Arrays.copyOf(table, table.length + stray.length);
      System.arraycopy(stray, 0, words, table.length, stray.length);
      refused(words, stray[0], "--table");
    }
    String[] rows = {"--model", "llama-2-7b", "--rows", "0:4", "--dtype", "int16", "--npy"};
    String[] single = Arrays.copyOf(rows, rows.length + 1);
    single[rows.length] = "--single-header";
    refused(single, "--single-header", "--rows");
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
