// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.certify.Certificates;
import io.quarterwave.design.CommittedFile;
import io.quarterwave.trig.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CertifyCommandTest {
  private static final String NAME = "sin_q15_poly_cr";

  @Test
  void printsTheCommittedCertificate() throws IOException {
    String committed = Files.readString(CommittedFile.at(Certificates.path(NAME)));
    assertEquals(committed, Cli.run("certify", NAME).passes().out());
  }

  @Test
  void overTheBudgetIsExitCodeOne() {
    assertEquals(0, Cli.run("certify", NAME, "--max-ulp", "0.5").code());
    Cli over = Cli.run("certify", NAME, "--max-ulp", "0.4999");
    assertEquals(1, over.code());
    assertTrue(over.err().contains("over the budget: " + NAME), over.err());
  }

  @Test
  void aTinyBudgetIsShownAsItWasGiven() {
    Cli over = Cli.run("certify", NAME, "--max-ulp", "1e-999999");
    assertEquals(1, over.code());
    assertTrue(
        over.err().contains("1E-999999 are allowed") && over.err().length() < 200, over.err());
  }

  @Test
  void partsMergeToTheCommittedCertificate(@TempDir Path dir) throws IOException {
    Path first = dir.resolve("first");
    Path second = dir.resolve("second");
    Files.writeString(first, Cli.run("certify", NAME, "--part", "1/2").passes().out());
    Files.writeString(second, Cli.run("certify", NAME, "--part", "2/2").passes().out());
    Cli merged =
        Cli.run("certify", NAME, "--merge", second.toString(), first.toString()).passes();
    assertEquals(Files.readString(CommittedFile.at(Certificates.path(NAME))), merged.out());
    Cli.run("certify", NAME, "--merge", first.toString()).refusesNaming(NAME);
    Cli.run("certify", NAME, "--merge", first.toString(), first.toString()).refusesNaming();
    Cli.run("certify", "sin_q14_poly_cr", "--merge", first.toString(), second.toString())
        .refusesNaming("sin_q14_poly_cr");
    Cli.run("certify", NAME, "--merge", dir.resolve("absent").toString()).refusesNaming("absent");
  }

  @Test
  void anEntryIsCertifiedUnderItsOtherNames() throws IOException {
    String committed = Files.readString(CommittedFile.at(Certificates.path("sin_q15_poly10_cr")));
    Cli cosine = Cli.run("certify", "cos_q15_poly10_cr").passes();
    assertEquals(
        committed
            .replace("sin_q15_poly10_cr", "cos_q15_poly10_cr")
            .replace("function: sin\n", "function: cos\n"),
        cosine.out());
    assertTrue(
        cosine.err().contains("no committed certificate of its own")
            && cosine.err().contains("sin_q15_poly10_cr"),
        cosine.err());
    // listed itself: its own certificate
    assertEquals("", Cli.run("certify", "cos_q15_poly_cr").passes().err());
  }

  @Test
  void derivesABoundWithoutEnumeration() throws IOException {
    String committed = Files.readString(CommittedFile.at("tables/sin_q31_poly12.derived"));
    assertEquals(
        committed, Cli.run("certify", "--derive", "sin_q31_poly12").passes().out());
    Cli over = Cli.run("certify", "--derive", "sin_q31_poly12", "--max-ulp", "0.501606");
    assertEquals(1, over.code());
    assertEquals(
        "over the budget: sin_q31_poly12 is up to 0.501607 ulp off, 0.501606 are allowed",
        over.err().strip());
    Cli.run("certify", "--derive", "sin_q15_cordic").refusesNaming("sin_q15_cordic", "ShortCordic");
    Cli.run("certify", "--derive", "--all").refusesNaming("--derive", "--all");
    Cli.run("certify", "--derive", NAME, "--json").refusesNaming("--derive", "--json");
    Cli.run("certify", "--derive", NAME, "--part", "1/2").refusesNaming("--derive", "--part");
    Cli.run("certify", "--derive").refusesNaming("NAME");
  }

  @Test
  void boundsTheSineOfAnAngle() {
    Cli radians = Cli.run("certify", "cos_q31_poly_cr", "--radians", "28").passes();
    assertTrue(radians.out().startsWith("angle-bound: cos_q31_poly_cr\n"), radians.out());
    assertTrue(radians.out().contains("\nmax-error-ulp: 2.070797\n"), radians.out());
    Cli over = Cli.run("certify", "sin_q31_poly_cr", "--degrees", "--max-ulp", "2");
    assertEquals(1, over.code());
    assertTrue(over.err().contains("up to 2.070797 ulp off, 2 are allowed"), over.err());
    Cli.run("certify", NAME, "--radians", "28", "--derive").refusesNaming("--radians", "--derive");
    Cli.run("certify", NAME, "--radians", "30").refusesNaming("30", "[8, 28]");
  }

  @Test
  void badUsageIsRefused() {
    Cli.run("certify").refusesNaming("NAME", "--all");
    Cli.run("certify", NAME, "--all").refusesNaming("--all");
    Cli.run("certify", NAME, "--part", "1/2", "--json").refusesNaming("--part", "--json");
    Cli.run("certify", NAME, "--part", "1/2", "--merge", "x").refusesNaming("--merge");
    Cli.run("certify", "sin_q15_nothing").refusesNaming("sin_q15_nothing");
    Cli.run("certify", NAME, "--max-ulp", "-1").refusesNaming("-1");
    Cli.run("certify", NAME, "--max-ulp", "NaN").refusesNaming("--max-ulp", "'NaN'", "decimal");
    for (String part : new String[] {"0/2", "3/2", "1", "1/0", "a/b", "1/2/3", "1/999999"}) {
      Cli.run("certify", NAME, "--part", part).refusesNaming("'" + part + "'");
    }
  }

  @Test
  void listHasARowForEveryEntry() {
    JsonNode rows = new JsonMapper().readTree(Cli.run("list", "--json").passes().out());
    assertEquals(Catalogue.all().size(), rows.size());
    assertEquals(Catalogue.all().size() + 1, Cli.run("list").passes().lines().size());
    for (JsonNode row : rows) {
      for (String key : new String[] {
        "name",
        "function",
        "family",
        "format",
        "scale",
        "phaseBits",
        "maxErrorUlp",
        "rmsErrorUlp",
        "biasUlp",
        "correctlyRounded",
        "proof",
        "inputs",
        "tableBytes",
        "multiplies"
      }) {
        assertTrue(row.has(key), key + " is missing in " + row);
      }
      assertEquals(
          row.get("correctlyRounded").booleanValue(), row.get("maxErrorUlp").doubleValue() <= 0.5);
    }
  }
}
