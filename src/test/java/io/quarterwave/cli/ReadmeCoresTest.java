// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.export.InstructionCount;
import io.quarterwave.export.InstructionCounts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of rotations, which is made of what the file has. */
class ReadmeCoresTest {
  private static InstructionCount count(String target, String function, String mean, int code) {
    BigDecimal number = new BigDecimal(mean);
    return new InstructionCount(target, function, "pair", number, number, number, code, 0);
  }

  private static ReadmeCores cores(InstructionCount... counts) {
    Map<String, String> targets = new LinkedHashMap<>();
    targets.put("cortex-m4", "gcc; -O2");
    targets.put("rv32i", "gcc; -O2");
    return new ReadmeCores(new InstructionCounts(targets, List.of(counts)));
  }

  @Test
  void withoutRotationsThereIsNoTable() {
    assertEquals("", cores(count("cortex-m4", "sin_q15_poly_cr", "30.00", 104)).rotations());
  }

  @Test
  void rotationsComeBeforeRowsAndTheSameFiguresStandOnce() {
    String table = cores(
            count("cortex-m4", "rope_int16_fast_half", "11.50", 1096),
            count("cortex-m4", "rope_int16_fast_half_inverse", "11.50", 96),
            count("cortex-m4", "rope_int16_exact_half_row", "61.02", 300),
            count("cortex-m4", "rope_int8_exact_half_row", "61.02", 300),
            count("rv32i", "rope_int8_exact_half_row", "900.00", 500),
            count("rv32i", "rope_int16_exact_half_row", "900.00", 400))
        .rotations();
    assertTrue(table.endsWith("""

            | rotation | code | M4 | RV32I |
            |---|--:|--:|--:|
            | `rope_int16_fast_half` | 1,096 | 11.5 |  |
            | `rope_int16_exact_half_row` | 300 | 61.02 | 900 |
            """), table);
  }
}
