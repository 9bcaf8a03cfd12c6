// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.Certificates;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SineExportTest {
  private static OutputFiles whole(boolean single) {
    SineExport export = new SineExport("qw", single, "quarterwave export --all --c -o DIR");
    for (Preset preset : Catalogue.all()) {
      export.add(preset, Certificates.of(preset));
    }
    return export.files();
  }

  private static OutputFiles one(String name, boolean single) {
    Preset preset = Catalogue.byName(name);
    return new SineExport("dsp", single, "quarterwave export " + name + " --c -o DIR")
        .add(preset, Certificates.of(preset))
        .files();
  }

  @Test
  void everyEntryHasAHeaderThatSaysWhatItsCertificateSays() {
    OutputFiles files = whole(false);
    for (Preset preset : Catalogue.all()) {
      Certificate certificate = Certificates.of(preset);
      String header = files.text("qw_" + preset.name() + ".h");
      String source = files.text("qw_" + preset.name() + ".c");
      if (header.contains("#include \"qw_")) {
        continue; // the same functions as of another entry
      }
      for (String said : new String[] {
        "at most " + certificate.boundUlp().toPlainString(),
        "RMS " + certificate.rmsErrorUlp().toPlainString(),
        certificate.specification().digest(),
        certificate.cost().tableBytes() + " bytes of tables",
        "overflow   none:",
        "exhaustive: all"
      }) {
        assertTrue(header.contains(said), preset.name() + " does not say " + said);
      }
      String reason = header
          .substring(header.indexOf("overflow"), header.indexOf(" * memory"))
          .strip();
      assertEquals(0, reason.chars().filter(c -> c == '|').count() % 2, reason);
      assertFalse(source.contains("float") || source.contains("double"), preset.name());
      assertFalse(header.contains("null") || source.contains("null"), preset.name());
    }
  }

  @Test
  void everyHeaderSaysWhatWasCounted() {
    OutputFiles files = whole(false);
    InstructionCounts counts = InstructionCounts.committed();
    for (Preset preset : Catalogue.all()) {
      String header = files.text("qw_" + preset.name() + ".h").replaceAll("\\n \\* {12}", " ");
      if (header.contains("#include \"qw_")) {
        continue; // the same functions as of another entry
      }
      String method = preset.name().substring(preset.name().indexOf('_'));
      InstructionCount core = counts.of("cortex-m4", "sin" + method).orElseThrow();
      InstructionCount small = counts.of("cortex-m0", "sin" + method).orElseThrow();
      for (String said : List.of(
          " * code       " + core.codeBytes() + " bytes, " + CodeFacts.number(core.mean())
              + " instructions of a sine on Cortex-M4 (",
          " -O2); " + CodeFacts.number(small.mean()) + " on Cortex-M0, ")) {
        assertTrue(header.contains(said), preset.name() + " does not say " + said);
      }
    }
  }

  /** Another approximation under the name of an entry was not counted. */
  @Test
  void aHeaderOfWhatWasNotCountedSaysNothingOfIt() {
    Preset table = Catalogue.byName("sin_q15_lut1024_linear_cr");
    for (String name : List.of("sin_q15_poly_cr", "sin_q15_of_my_own")) {
      Preset own = new Preset(name, table.function(), table.family(), table.evaluator());
      String header = new SineExport("qw", false, "")
          .add(own, Certificates.of(table))
          .files()
          .text("qw_" + name + ".h");
      assertFalse(header.contains("instructions") || header.contains(" code "), header);
    }
  }

  @Test
  void twoExportsAreTheSameBytes() {
    OutputFiles first = whole(false);
    OutputFiles second = whole(false);
    assertEquals(first.names(), second.names());
    first.names().forEach(name -> assertEquals(first.text(name), second.text(name)));
  }

  @Test
  void theWholeCatalogueIsOneHeaderThatPassesItsSelftest(@TempDir Path directory) {
    HostCompiler.require("gcc");
    whole(true).writeTo(directory, false);
    String said = HostCompiler.selftest(
        directory, "gcc", "-std=c99", "-O0", "-DQW_TABLE=__attribute__((aligned(8)))");
    assertTrue(said.startsWith("self-test: passed"), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sin_q15_lut128_fused_linear", "sincos_q30_poly", "sin_q15sat_cordic"})
  void oneHeaderAlsoCompilesAsCpp(String name, @TempDir Path directory) {
    HostCompiler.require("g++");
    one(name, true).writeTo(directory, false);
    HostCompiler.selftest(directory, "g++", "-x", "c++", "-std=c++11", "-O1");
  }

  @Test
  void theMakeSnippetOfTheReadmeBuilds(@TempDir Path directory) throws IOException {
    HostCompiler.require("make");
    OutputFiles files = one("sin_q15_poly_cr", false);
    files.writeTo(directory, false);
    String readme = files.text("README.md");
    int from = readme.indexOf("```make\n") + "```make\n".length();
    Files.writeString(
        directory.resolve("Makefile"), readme.substring(from, readme.indexOf("```", from)));
    HostCompiler.Result made =
        HostCompiler.run(directory, List.of("make", "CC=gcc", "CFLAGS=-std=c99 -O1", "selftest"));
    assertEquals(0, made.code(), made.output());
    assertEquals(0, HostCompiler.run(directory, List.of("./selftest")).code());
  }

  @Test
  void anAlteredConstantFailsTheSelftest(@TempDir Path directory) {
    HostCompiler.require("gcc");
    OutputFiles files = one("sin_q15_poly_cr", false);
    OutputFiles altered = new OutputFiles();
    for (String name : files.names()) {
      String text = files.text(name);
      altered.text(name, text.replace("INT32_C(119766225)", "INT32_C(119766230)"));
    }
    altered.writeTo(directory, false);
    AssertionError failed = assertThrows(
        AssertionError.class, () -> HostCompiler.selftest(directory, "gcc", "-std=c99", "-O1"));
    assertTrue(failed.getMessage().contains("self-test: check"), failed.getMessage());
  }

  @Test
  void differentApproximationsOfOneNameAreRefused() {
    Preset poly = Catalogue.byName("sin_q15_poly_cr");
    Preset table = Catalogue.byName("sin_q15_lut1024_linear_cr");
    Preset impostor =
        new Preset("cos_q15_poly_cr", table.function(), table.family(), table.evaluator());
    SineExport export = new SineExport("qw", false, "").add(poly, Certificates.of(poly));
    assertThrows(
        IllegalArgumentException.class, () -> export.add(impostor, Certificates.of(table)));
    assertThrows(IllegalArgumentException.class, () -> export.add(table, Certificates.of(poly)));
  }
}
