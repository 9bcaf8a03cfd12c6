// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.fixed.Phase;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The phases of {@code src/test/c/phases.h}: hard ones, then an even spread. */
final class PhaseSpread {
  private static final int STEP_16 = 40503;
  private static final int STEP_32 = 0x9e3779b9;
  private static final int[] HARD_16 =
      IntStream.concat(edges(1 << 16), HardPhases.of(16)).toArray();
  private static final int[] HARD_32 = IntStream.concat(edges(1), HardPhases.of(32)).toArray();

  private PhaseSpread() {}

  /** Returns the hard phases, in 32 bits, of entries that read 16 or 32 bits. */
  static int[] hard(int phaseBits) {
    return Arrays.copyOf(
        phaseBits == 16 ? HARD_16 : HARD_32, phaseBits == 16 ? HARD_16.length : HARD_32.length);
  }

  /** Returns a phase of the spread, in 32 bits. */
  static int spread(int phaseBits, int index) {
    return phaseBits == 16 ? index * STEP_16 << 16 : index * STEP_32;
  }

  /** The quadrants and their neighbours. */
  private static IntStream edges(int unit) {
    return IntStream.range(0, 4)
        .map(quadrant -> quadrant * Phase.QUARTER)
        .flatMap(phase -> IntStream.of(phase - unit, phase, phase + unit));
  }
}
