// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import org.junit.jupiter.api.Test;

class PresetTextTest {
  private static final String TEXT = PresetText.write(Catalogue.byName("sin_q15_lut128_linear"));

  @Test
  void everyPresetComesBackWithTheSameDigest() {
    for (Preset preset : Catalogue.all()) {
      Preset read = PresetText.parse(PresetText.write(preset));
      assertEquals(preset.name(), read.name());
      assertEquals(preset.function(), read.function(), preset.name());
      assertEquals(preset.family(), read.family(), preset.name());
      assertEquals(
          Specification.of(preset.evaluator()), Specification.of(read.evaluator()), preset.name());
    }
  }

  @Test
  void aLineIsAtMost120Characters() {
    for (Preset preset : Catalogue.all()) {
      PresetText.write(preset)
          .lines()
          .forEach(line -> assertTrue(line.length() <= 122, preset.name() + ": " + line));
    }
  }

  @Test
  void aCutFileIsRefused() {
    for (int length = 0; length < TEXT.length(); length++) {
      String cut = TEXT.substring(0, length);
      assertThrows(IllegalArgumentException.class, () -> PresetText.parse(cut), cut);
    }
  }

  @Test
  void whatIsWrongIsNamed() {
    assertRefused("artefact: 1", "artefact: 2", "line 1", "version 1");
    assertRefused("name: sin", "name: Sin", "line 2", "lower-case");
    assertRefused("function: sin", "function: tan", "line 3");
    assertRefused("function: sin", "function: cos", "must begin with its function, cos_");
    assertRefused("family: table", "family: chair", "line 4");
    assertRefused("record: Quarter", "record: Eighth", "line 5", "EighthLinearTable", "catalogue");
    assertRefused("record: QuarterLinearTable", "record: java.lang.String", "line 5", "catalogue");
    assertRefused("Q15 in 16 bits", "Q15 in 12 bits", "line 6", "fractionBits (15)");
    assertRefused("guardBits: 8", "guardBits: 9", "sha256");
    assertRefused("guardBits: 8", "guardBits: 99", "guardBits (99) must be in [0, 12]");
    assertRefused("guardBits: 8", "guardBits: 4294967304", "line 8", "overflow");
    assertRefused("guardBits: 8", "guardBits: eight", "line 8", "eight");
    assertRefused("130 numbers", "131 numbers", "must be \"knots: ...\"");
    assertRefused("130 numbers", "129 numbers", "more numbers than were announced");
    assertRefused("130 numbers", "999999 numbers", "at most 131072");
    assertRefused("130 numbers", "many numbers", "N numbers");
    assertRefused("sha256: ", "sha257: ", "must be \"sha256: ...\"");
    assertRefused("\nsha256", "\nbelow: 1\nsha256", "must be \"sha256: ...\"");
  }

  @Test
  void whatFollowsTheEndIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> PresetText.parse(TEXT + "more: 1\n"));
    assertThrows(
        IllegalArgumentException.class, () -> PresetText.parse(TEXT.replace("\n", "\r\n")));
  }

  @Test
  void aNameOfTheCatalogueIsForItsOwnerOnly() {
    String other = TEXT.replace("name: sin_q15_lut128_linear", "name: sin_q15_poly_cr");
    Exception refused = assertThrows(IllegalArgumentException.class, () -> PresetText.parse(other));
    assertTrue(refused.getMessage().contains("sin_q15_poly_cr"), refused.getMessage());
    String own = TEXT.replace("name: sin_q15_lut128_linear", "name: sin_q15_mine");
    assertEquals("sin_q15_mine", PresetText.parse(own).name());
  }

  private static void assertRefused(String text, String instead, String... words) {
    assertTrue(TEXT.contains(text), text);
    String changed = TEXT.replaceFirst(java.util.regex.Pattern.quote(text), instead);
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> PresetText.parse(changed), instead);
    for (String word : words) {
      assertTrue(refused.getMessage().contains(word), word + " in: " + refused.getMessage());
    }
  }
}
