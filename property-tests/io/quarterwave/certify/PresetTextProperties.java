// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

class PresetTextProperties {
  private static final int MOST_CHARACTERS = 10_000; // the large tables take long to digest

  private static final List<Preset> PRESETS = Catalogue.all().stream()
      .filter(preset -> PresetText.write(preset).length() < MOST_CHARACTERS)
      .toList();

  @Provide
  Arbitrary<Preset> presets() {
    return Arbitraries.of(PRESETS);
  }

  @Property(tries = 300)
  void noOtherCharacterAnywhereGivesAnotherApproximation(
      @ForAll("presets") Preset preset,
      @ForAll @IntRange(max = MOST_CHARACTERS) int place,
      @ForAll @CharRange(from = ' ', to = '~') char other) {
    StringBuilder text = new StringBuilder(PresetText.write(preset));
    text.setCharAt(place % text.length(), other);
    Preset read;
    try {
      read = PresetText.parse(text.toString());
    } catch (IllegalArgumentException refused) {
      return;
    }
    assertEquals(
        Specification.of(preset.evaluator()), Specification.of(read.evaluator()), text::toString);
    assertEquals(text.toString(), PresetText.write(read));
  }
}
