// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The text of instruction counts. */
class InstructionCountsTest {
  private static InstructionCount count(String target, String function, String mean) {
    BigDecimal number = new BigDecimal(mean);
    return new InstructionCount(target, function, "call", number, number, number, 60, 512);
  }

  @Test
  void whatWasWrittenIsRead() {
    Map<String, String> targets = new LinkedHashMap<>();
    targets.put("cortex-m4", "gcc 12: -O2");
    targets.put("cortex-m0", "gcc 12; -O2");
    InstructionCounts counts = new InstructionCounts(
        targets, List.of(count("cortex-m0", "sin_a", "1.50"), count("cortex-m4", "sin_b", "2.00")));
    InstructionCounts read = InstructionCounts.parse(counts.write("make"));
    assertEquals(counts, read);
    assertEquals("cortex-m4", read.counts().get(0).target());
    assertEquals(
        new BigDecimal("1.50"), read.of("cortex-m0", "sin_a").orElseThrow().mean());
    assertTrue(read.of("cortex-m4", "sin_a").isEmpty());
    assertEquals(1, read.only("cortex-m0").counts().size());
  }

  @Test
  void aLineThatIsNoCountIsNamed() {
    for (String line : List.of("sin_a call 1 1", "sin_a call 1 1 1 1 x")) {
      Exception refused =
          assertThrows(IllegalArgumentException.class, () -> InstructionCounts.parse(line));
      assertTrue(refused.getMessage().contains(line), refused.getMessage());
    }
  }
}
