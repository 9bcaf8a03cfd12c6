// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.certify.RescaleBound;
import io.quarterwave.truth.FastSine;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The derived bounds of rotations that change the scale, against enumeration: all int8 pairs, and the int16 pairs within two of the extremes and of 0, on stratified
 * phases and at the quadrants, to both types, for ratios below, at and above 1.
 */
@Tag("enumeration")
class RescaleBoundEnumerationTest {
  private static final int STRATA = 16;

  private static final RopePlan PHASES = new RopePlan(
      2, 0, PairLayout.INTERLEAVED, RopePlan.UNIT_SCALE_Q30, new long[][] {{1L << 32}});

  private static final List<Rescale> RATIOS = List.of(
      Rescale.of(1, 256),
      Rescale.of(1, 3),
      Rescale.of(999, 1000),
      Rescale.ONE,
      Rescale.of(7, 3),
      Rescale.of(200, 1));

  @ParameterizedTest
  @EnumSource
  void allInt8Pairs(DataType out) {
    int[] pairs = new int[2 << 16];
    for (int i = 0; i < 1 << 16; i++) {
      pairs[2 * i] = (byte) (i >> 8);
      pairs[2 * i + 1] = (byte) i;
    }
    sweep(DataType.INT8, out, pairs);
  }

  @ParameterizedTest
  @EnumSource
  void extremeInt16Pairs(DataType out) {
    int[] values = {-32768, -32767, -32766, -2, -1, 0, 1, 2, 32765, 32766, 32767};
    int[] pairs = new int[2 * values.length * values.length];
    for (int i = 0; i < pairs.length / 2; i++) {
      pairs[2 * i] = values[i / values.length];
      pairs[2 * i + 1] = values[i % values.length];
    }
    sweep(DataType.INT16, out, pairs);
  }

  private static void sweep(DataType in, DataType out, int[] pairs) {
    SplittableRandom random = new SplittableRandom(11);
    for (Rescale ratio : RATIOS) {
      double bound = RescaleBound.of(PHASES, in, ratio, 0).ofPhase().doubleValue();
      IntRescaledRope rope = IntRescaledRope.of(PHASES, in, out, OutputRange.FULL, ratio);
      for (int stratum = 0; stratum < STRATA; stratum++) {
        int first = stratum << 28;
        for (int phase : new int[] {first - 1, first, first + 1, first + random.nextInt(1 << 28)}) {
          assertBelow(bound, rope, ratio, out, pairs, phase);
        }
      }
    }
  }

  private static void assertBelow(
      double bound, IntRescaledRope rope, Rescale ratio, DataType out, int[] in, int phase) {
    TensorView view = TensorView.packed(1, in.length / 2, 2);
    int[] got = rope.rotate(in, view, new int[in.length], view, phase);
    double real = Math.scalb((double) ratio.multiplierQ30(), -30 - ratio.shift());
    double cos = real * FastSine.cos(phase);
    double sin = real * FastSine.sin(phase);
    // two products with a sine within 2^-52, relative errors of the ratio's products included
    double truthError = real * RotationEnumeration.TRUTH_ERROR;
    double largest = 0;
    for (int i = 0; i < in.length; i += 2) {
      double y0 = Math.max(out.min(), Math.min(out.max(), in[i] * cos - in[i + 1] * sin));
      double y1 = Math.max(out.min(), Math.min(out.max(), in[i] * sin + in[i + 1] * cos));
      largest = Math.max(largest, Math.max(Math.abs(got[i] - y0), Math.abs(got[i + 1] - y1)));
    }
    double error = largest;
    assertTrue(
        error + truthError <= bound,
        () -> ratio + " to " + out + ", phase " + phase + ": error " + error + " ulp, bound "
            + bound);
  }
}
