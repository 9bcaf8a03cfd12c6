// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

/**
 * The knots that TensorFlow Lite's own {@code LUTPopulate} for int16 aims at, in exact arithmetic instead of its floats, so that single knots may differ by a unit.
 *
 * <p>It cuts the 65,535 codes from the least to the largest into 512 steps, though the look-up steps by 128; it multiplies by 65536 / 65535 of the units of the output;
 * it takes half the error at the middle of a step off its first knot; and the last knot is the value at the largest code, not at the one after it.
 */
final class TfliteRecipe {
  private static final int STEPS = 512;
  private static final long HALF = 1L << 31;

  private TfliteRecipe() {}

  /** Returns the 513 knots. */
  static int[] knots(LookupTruth truth) {
    LookupFormat format = truth.spec().format();
    int[] table = new int[STEPS + 1];
    for (int i = 0; i < STEPS; i++) {
      long value = value(truth, 2L * i);
      long sample = rounded(value);
      // round((next + round(value)) / 2) - round(middle), half of it taken off
      long middle = rounded((value(truth, 2L * i + 2) + (sample << 32)) >> 1);
      long error = middle - rounded(value(truth, 2L * i + 1));
      table[i] = clamp(format, sample - rounded(error << 31));
    }
    table[STEPS] = clamp(format, rounded(value(truth, 2L * STEPS)));
    return table;
  }

  /** The function times its gain after some half steps of 65535/1024 codes, in units of 2^-32. */
  private static long value(LookupTruth truth, long halfSteps) {
    LookupFormat format = truth.spec().format();
    long codes1024 = ((long) format.min() << QuantizedAngle.PART_BITS) + halfSteps * 65535;
    long value = truth.beside(codes1024);
    return value + value / 65535; // the gain 65536/65535
  }

  /** Ties away from zero, as std::round does. */
  private static long rounded(long value) {
    return value < 0 ? -((HALF - value) >> 32) : (value + HALF) >> 32;
  }

  private static int clamp(LookupFormat format, long value) {
    return (int) Math.max(format.min(), Math.min(format.max(), value));
  }
}
