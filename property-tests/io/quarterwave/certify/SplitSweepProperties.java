// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Preset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SplitSweepProperties {
  private static final List<Preset> PRESETS = List.of(
      TestPresets.doctored(QFormat.Q14, 0, 0, 0),
      TestPresets.doctored(QFormat.Q15_SATURATED, 0x3ff0_0000, 0x4010_0000, -1),
      TestPresets.doctored(QFormat.Q15, 0x7000_0000, 0xa000_0000, 1));
  private static final List<String> WHOLE = PRESETS.stream()
      .map(preset -> CertificateText.write(Certifier.certify(preset)))
      .toList();

  /** Parts of any lengths, written, read back and merged in any order, give the bytes of the whole sweep. */
  @Property(tries = 40)
  void anySplitGivesTheSameCertificate(
      @ForAll @IntRange(max = 2) int which,
      @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 15) Integer> cuts,
      @ForAll long order) {
    Preset preset = PRESETS.get(which);
    TreeSet<Integer> ends = new TreeSet<>(cuts);
    ends.add(16);
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int to : ends) {
      parts.add(Certifier.sweep(preset, from, to).write());
      from = to;
    }
    Collections.shuffle(parts, new Random(order));
    PartialSweep merged =
        parts.stream().map(PartialSweep::parse).reduce(PartialSweep::merge).orElseThrow();
    assertEquals(
        WHOLE.get(which), CertificateText.write(Certificate.of(preset, merged)), "cuts " + ends);
  }
}
