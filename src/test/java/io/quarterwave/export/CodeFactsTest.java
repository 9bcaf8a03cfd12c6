// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts in words. */
class CodeFactsTest {
  private static InstructionCounts counts(String... targetsAndMeans) {
    Map<String, String> targets = new LinkedHashMap<>();
    List<InstructionCount> counts = new java.util.ArrayList<>();
    for (int i = 0; i < targetsAndMeans.length; i += 2) {
      targets.put(
          targetsAndMeans[i], "any-gcc (15:12.2.rel1-1) 12.2.1 20221205; -mthumb -O2 -mcpu=any");
      BigDecimal mean = new BigDecimal(targetsAndMeans[i + 1]);
      counts.add(new InstructionCount(
          targetsAndMeans[i], "rope_int16_fast_half", "pair", mean, mean, mean, 96, 0));
    }
    return new InstructionCounts(targets, counts);
  }

  @Test
  void theCoreIsFirstAndTheOthersFollow() {
    assertEquals(
        List.of(
            "96 bytes, 11.5 instructions a pair on Cortex-M4 (any-gcc 12.2.1 -O2); 40 on Cortex-M0, 15.05 on",
            "RV32IMAC"),
        CodeFacts.lines(
            counts("cortex-m0", "40.00", "cortex-m4", "11.50", "rv32imac", "15.05"),
            "rope_int16_fast_half",
            "a pair"));
  }

  @Test
  void oneTargetIsEnoughWhereItIsTheCore() {
    assertEquals(
        List.of("96 bytes, 100 instructions a pair on Cortex-M4 (any-gcc 12.2.1 -O2)"),
        CodeFacts.lines(counts("cortex-m4", "100.00"), "rope_int16_fast_half", "a pair"));
  }

  @Test
  void aRotationIsSaidWhereOneOfItsKindWasCounted() {
    for (RopeCase odd : RopeCase.all()) {
      RopeUnit unit = odd.unit(0);
      boolean counted = InstructionCounts.committed()
          .of(
              CodeFacts.CORE,
              "rope_int" + unit.bits() + (unit.exact() ? "_exact_" : "_fast_") + unit.layoutName())
          .isPresent();
      assertEquals(
          counted && !unit.scaled() && !unit.symmetric(),
          !CodeFacts.ofRope(unit).isEmpty(),
          odd.toString());
    }
  }

  @Test
  void nothingIsSaidOfWhatWasNotCounted() {
    InstructionCounts counts = counts("cortex-m4", "11.50");
    assertTrue(CodeFacts.lines(counts, "rope_int16_fast", "a pair").isEmpty());
    assertTrue(CodeFacts.lines(counts("cortex-m0", "40.00"), "rope_int16_fast_half", "a pair")
        .isEmpty());
  }
}
