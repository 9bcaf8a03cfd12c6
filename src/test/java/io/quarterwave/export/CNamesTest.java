// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"qw", "q", "DSP_1", "a1_b2"})
  void identifiersArePrefixes(String prefix) {
    assertEquals(prefix, CNames.prefix(prefix));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1a",
        "a-b",
        "a b",
        "ä",
        "int",
        "class",
        "restrict",
        "_a",
        "a_",
        "a__b",
        "a;b",
        "a\nb",
        "_Bool",
        "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee"
      })
  void othersAreRefusedByName(String prefix) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> CNames.prefix(prefix));
    assertTrue(
        refused.getMessage().contains(prefix) || refused.getMessage().contains("characters"),
        refused.getMessage());
  }

  @Test
  void macrosAreUpperCaseInEveryLocale() {
    assertEquals("DSP_SIN_I", CNames.macro("dsp_sin_i"));
  }
}
