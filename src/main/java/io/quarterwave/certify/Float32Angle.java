// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

/** What an angle in float32, as model code computes it, costs against the exact one. */
public final class Float32Angle {
  private static final int POSITIONS = 4096;

  private Float32Angle() {}

  /**
   * Returns the largest error of {@code (float) position * (float) w} seen at the last 4,096 positions up to {@code maxPosition}, over all pairs, in rad;
   * sampled. The frequencies are the real ones rounded once to float32, the best that float32 code can have.
   *
   * @param frequencies radians per token, one per pair
   * @param maxPosition largest position
   */
  public static double worstError(double[] frequencies, long maxPosition) {
    double worst = 0;
    for (long position = Math.max(0, maxPosition - POSITIONS + 1);
        position <= maxPosition;
        position++) {
      for (double frequency : frequencies) {
        float angle = (float) position * (float) frequency;
        worst = Math.max(worst, Math.abs(angle - position * frequency));
      }
    }
    return worst;
  }
}
