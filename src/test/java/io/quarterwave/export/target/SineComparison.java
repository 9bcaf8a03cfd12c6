// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.trig.Preset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Approximations, in as many programs as a target needs. */
record SineComparison(List<Preset> presets) implements Comparison {
  @Override
  public String name() {
    return "sines";
  }

  @Override
  public List<String> counted() {
    return List.of("sin_q15_poly_cr", "sin_q15_lut128_fused_linear");
  }

  @Override
  public Result on(Target target) {
    int entries = 0;
    int tested = 0;
    List<String> differences = new ArrayList<>();
    SectionSizes bytes = SectionSizes.NONE;
    for (SineBatch batch : SineBatch.of(presets, target.room())) {
      Program program = SineProgram.of(batch, target.effort());
      Path made = Toolchain.build(target, program);
      bytes = bytes.plus(SectionSizes.of(made.resolveSibling("unity.o")));
      List<String> printed =
          target.machine().run(made, made.resolveSibling("output.txt"), List.of());
      differences.addAll(Lines.differences(SineProgram.expected(batch, target.effort()), printed));
      entries += batch.presets().size();
      tested +=
          SineProgram.runsSelfTest(batch, target.effort()) ? batch.presets().size() : 0;
    }
    String text = entries + " entries";
    if (tested < entries) {
      text += ", self-test of " + tested;
    }
    text += ", " + target.effort().text();
    return new Result(text, differences, bytes);
  }
}
