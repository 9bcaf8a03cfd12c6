// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.trig.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalogue costs on a target. */
class ListTargetTest {
  @ParameterizedTest
  @ValueSource(strings = {"cortex-m0", "cortex-m4", "rv32imac"})
  void everyEntryHasItsLineAndItsCount(String target) {
    Cli list = Cli.run("list", "--target", target).passes();
    assertEquals(2 + Catalogue.all().size(), list.lines().size());
    for (String line : list.lines().subList(1, list.lines().size())) {
      assertTrue(line.length() <= 132, line);
      assertTrue(!line.contains(" - "), () -> "not counted: " + line);
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
