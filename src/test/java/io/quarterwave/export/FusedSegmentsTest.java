// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.PackedLinearTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FusedSegmentsTest {
  private static PackedLinearTable table(String name) {
    return (PackedLinearTable) Catalogue.byName(name).evaluator();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sin_q14_lut128_fused_linear", "sin_q15_lut128_fused_linear",
            "sin_q15sat_lut128_fused_linear",
        "sin_q14_lut1024_linear_cr", "sin_q15_lut1024_linear_cr", "sin_q15sat_lut1024_linear_cr"
      })
  void joinedSegmentsFit(String name) {
    assertTrue(FusedSegments.fit(table(name)));
  }

  @Test
  void aCoarserInterceptDoesNot() {
    assertFalse(FusedSegments.fit(table("sin_q15_lut128_packed_linear")));
  }

  @Test
  void aSegmentWhoseEndIsNotTheNextStartDoesNot() {
    PackedLinearTable table = table("sin_q15_lut1024_linear_cr");
    int[] words = table.words();
    words[500] += 40; // a steeper slope: its end is beyond the start of the next
    assertFalse(FusedSegments.fit(new PackedLinearTable(
        table.format(), table.indexBits(), table.slopeBits(), table.guardBits(), words)));
  }
}
