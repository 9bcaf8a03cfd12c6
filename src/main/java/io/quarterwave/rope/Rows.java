// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Kernels;
import io.quarterwave.kernel.RowLoop;
import io.quarterwave.trig.PinnedSine;

/** Fills rows one pair after the other: the definition of a row. */
final class Rows implements RowLoop {
  private static final class Chosen {
    static final RowLoop LOOP = of(Kernels.chosen());
  }

  private Rows() {}

  /**
   * Returns what fills rows in this JVM.
   *
   * @throws IllegalStateException as {@link Kernels#chosen()}
   */
  static RowLoop chosen() {
    Kernels.chosen();
    return Chosen.LOOP;
  }

  /** Returns what fills rows with a kernel. */
  static RowLoop of(Kernel kernel) {
    return kernel.rows(new Rows(), PinnedSine.SINCOS.coefficients());
  }

  @Override
  public void fill(
      int count,
      long[] steps,
      long position,
      long scaleQ30,
      int fractionBits,
      int negate,
      int[] cos,
      int[] sin) {
    for (int index = 0; index < count; index++) {
      int phase = Phase.cut(position * steps[index]);
      cos[index] = scaled(PinnedSine.cosQ30(phase), scaleQ30, fractionBits);
      sin[index] =
          FixedPoint.negateIf(negate, scaled(PinnedSine.sinQ30(phase), scaleQ30, fractionBits));
    }
  }

  private static int scaled(int sineQ30, long scaleQ30, int fractionBits) {
    // |sine * scale| <= 2^30 * 2.75 * 2^30 < 2^62; the result is at most 2.75 * 2^29 below Q30 and
    // scaleQ30 < 2^31 in Q30
    return (int) FixedPoint.roundShift(sineQ30 * scaleQ30, 60 - fractionBits);
  }
}
