// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Exported C computes the bits of Java on every target: every entry of the catalogue, alone, both at once, and in arrays. */
class TargetsTest {
  private static List<Preset> presets() {
    return Catalogue.all().stream()
        .filter(p -> {
          try {
            Class.forName("io.quarterwave.export.template.sine.Jte"
                + p.evaluator().getClass().getSimpleName() + "Generated");
            return true;
          } catch (ClassNotFoundException e) {
            return false;
          }
        })
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> sines() {
    return Targets.all().stream()
        .map(target -> DynamicTest.dynamicTest(target.name(), () -> {
          long t = System.nanoTime();
          for (SineBatch batch : SineBatch.of(presets(), target.limits())) {
            assertEquals(List.of(), SineProgram.differences(target, batch));
          }
          System.out.println(target.name() + " " + (System.nanoTime() - t) / 1_000_000);
        }));
  }
}
