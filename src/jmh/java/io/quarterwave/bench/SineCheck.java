// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.fixed.Phase;
import io.quarterwave.trig.Function;
import io.quarterwave.trig.Preset;

/**
 * Checks that a benchmark times the right thing: values near StrictMath, arrays equal to values. A sanity check with a wide
 * margin; the proofs are elsewhere.
 */
final class SineCheck {
  private static final double MARGIN_ULP = 4.5;

  private final Preset preset;
  private final double one;
  private final int mask;

  SineCheck(Preset preset) {
    this.preset = preset;
    this.one = preset.evaluator().format().one();
    this.mask = preset.evaluator().phaseBits() == 16 ? 0xffff_0000 : 0xffff_ffff;
  }

  void value(int phase, int sine, int cosine) {
    near("sine", phase, phase & mask, sine);
    near("cosine", phase, (phase & mask) + Phase.QUARTER, cosine);
  }

  private void near(String what, int phase, int angle, int got) {
    double want = StrictMath.sin(Phases.radians(angle)) * one;
    if (!(Math.abs(got - want) < MARGIN_ULP)) {
      throw new IllegalStateException(preset.name() + ": " + what + " of phase "
          + Integer.toHexString(phase) + " is " + got + ", should be near " + want);
    }
  }

  void array(int phase, int sine, int cosine) {
    Function function = preset.function();
    boolean sinesAgree = function == Function.COS || sine == preset.evaluator().sin(phase);
    boolean cosinesAgree =
        function == Function.SIN || cosine == preset.evaluator().cos(phase);
    if (!sinesAgree || !cosinesAgree) {
      throw new IllegalStateException(
          preset.name() + ": array and value differ at phase " + Integer.toHexString(phase));
    }
  }
}
