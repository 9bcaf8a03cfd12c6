// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.export.InstructionCount;
import io.quarterwave.export.InstructionCounts;
import io.quarterwave.trig.Catalogue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the catalogue costs on a target. */
class ListTargetTest {
  @ParameterizedTest
  @ValueSource(strings = {"cortex-m0", "cortex-m4", "cortex-m55", "rv32i", "rv32imac"})
  void everyEntryHasItsLineAndItsCount(String target) {
    List<String> lines = Cli.run("list", "--target", target).passes().lines();
    assertEquals(3 + Catalogue.all().size(), lines.size());
    assertTrue(lines.get(0).startsWith(target + ": "), lines.get(0));
    for (String line : lines) {
      assertTrue(line.length() <= 120, line);
    }
    for (int i = 0; i < Catalogue.all().size(); i++) {
      String line = lines.get(3 + i);
      assertTrue(line.startsWith(Catalogue.all().get(i).name() + " "), line);
      assertTrue(!line.contains(" - ") && !line.endsWith(" -"), () -> "not counted: " + line);
    }
  }

  /** The figures of a line are those of the file. */
  @Test
  void aLineHasErrorBytesAndInstructions() {
    String[] cells = line("cortex-m4", "sin_q15_poly_cr");
    InstructionCounts counts = InstructionCounts.committed();
    InstructionCount sine = counts.of("cortex-m4", "sin_q15_poly_cr").orElseThrow();
    InstructionCount both = counts.of("cortex-m4", "sincos_q15_poly_cr").orElseThrow();
    assertEquals("0.499993", cells[1]);
    assertEquals("yes", cells[2]);
    assertEquals(sine.tableBytes(), Integer.parseInt(cells[3]));
    assertEquals(sine.codeBytes(), Integer.parseInt(cells[4]));
    assertEquals(0, sine.mean().compareTo(new BigDecimal(cells[5])));
    assertEquals(0, both.mean().compareTo(new BigDecimal(cells[6])), "no `at most` in between");
  }

  @Test
  void theMostInstructionsAreSaidWhereTheyDiffer() {
    String[] cells = line("cortex-m4", "sin_q15_cordic");
    InstructionCount sine =
        InstructionCounts.committed().of("cortex-m4", "sin_q15_cordic").orElseThrow();
    assertTrue(sine.most().compareTo(sine.mean()) > 0, sine.toString());
    assertEquals(0, sine.most().compareTo(new BigDecimal(cells[6])));
  }

  @Test
  void arraysAreSaidWhereTheyWereCounted() {
    assertTrue(Cli.run("list", "--target", "cortex-m55").out().contains("sin, array"));
    assertFalse(Cli.run("list", "--target", "cortex-m4").out().contains("sin, array"));
  }

  private static String[] line(String target, String name) {
    return Cli.run("list", "--target", target).passes().lines().stream()
        .filter(line -> line.startsWith(name + " "))
        .findFirst()
        .orElseThrow()
        .split(" +");
  }

  @Test
  void withoutATargetALineSaysWhichThereAre() {
    Cli list = Cli.run("list").passes();
    assertEquals(1, list.err().lines().count(), list.err());
    assertTrue(list.err().contains("--target cortex-m0|"), list.err());
  }

  @Test
  void jsonHasTheCountsOfEveryTarget() {
    JsonNode entries =
        new JsonMapper().readTree(Cli.run("list", "--json").passes().out());
    InstructionCounts counts = InstructionCounts.committed();
    for (JsonNode entry : entries) {
      String name = entry.get("name").stringValue();
      assertEquals(
          counts.targets().keySet(), Set.copyOf(entry.get("targets").propertyNames()), name);
      for (String target : counts.targets().keySet()) {
        for (String function : List.of("sin", "sincos")) {
          InstructionCount count =
              counts.of(target, function + name.substring(name.indexOf('_'))).orElseThrow();
          JsonNode json = entry.get("targets").get(target).get(function);
          assertEquals(0, count.mean().compareTo(json.get("instructions").decimalValue()), name);
          assertEquals(
              0, count.most().compareTo(json.get("mostInstructions").decimalValue()), name);
          assertEquals(count.codeBytes(), json.get("codeBytes").intValue(), name);
        }
      }
    }
  }

  @Test
  void aTargetThatWasNotCountedIsRefusedWithTheNamesOfThoseThatWere() {
    Cli.run("list", "--target", "z80").refusesNaming("z80", "cortex-m4", "rv32i");
  }

  @Test
  void aTargetAndJsonExcludeEachOther() {
    Cli.run("list", "--target", "cortex-m4", "--json").refusesNaming("--json", "--target");
  }
}
