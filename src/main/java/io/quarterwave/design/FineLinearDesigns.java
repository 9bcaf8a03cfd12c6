// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.FineLinearTable;
import io.quarterwave.truth.ExactSine;
import java.math.BigInteger;
import java.util.List;

/** Knots of linear interpolation over 32-bit phases, lifted by half the sag of a chord and moved by half of what a cut phase loses. */
final class FineLinearDesigns {
  private static final int LIFT_BITS = 40;

  private FineLinearDesigns() {}

  static List<Artefact> all() {
    return List.of(
        artefact("sin_q14p32_lut1024_linear", QFormat.Q14, 10, 11),
        artefact("sin_q15p32_lut1024_linear", QFormat.Q15, 10, 10),
        artefact("sin_q15satp32_lut1024_linear", QFormat.Q15_SATURATED, 10, 10));
  }

  /**
   * Returns the table of {@code 2^indexBits} segments.
   *
   * @throws IllegalArgumentException where neighbouring knots are too far apart for a 32-bit product, or the table breaks a law
   */
  static FineLinearTable design(QFormat format, int indexBits, int guardBits) {
    int segments = 1 << indexBits;
    double h = Math.PI / 2 / segments;
    long lift = (1L << LIFT_BITS) + Math.round(h * h / 16 * (1L << LIFT_BITS));
    BigInteger one =
        BigInteger.valueOf(format.one()).shiftLeft(guardBits).multiply(BigInteger.valueOf(lift));
    int half = 1 << (guardBits - 1);
    int halfStep = 1 << (13 - indexBits); // f counts 2^(14 - indexBits) phases
    int[] knots = new int[segments + 2];
    for (int i = 0; i <= segments; i++) {
      knots[i] = half
          + ExactSine.sine((i << (30 - indexBits)) + (i < segments ? halfStep : 0))
              .multiply(one)
              .shiftRight(ExactSine.FRACTION_BITS + LIFT_BITS)
              .intValueExact()
          + 1; // what is cut from the knot, and half of what is cut from the product
    }
    knots[segments + 1] = knots[segments];
    return new FineLinearTable(format, indexBits, guardBits, knots);
  }

  private static Artefact artefact(String name, QFormat format, int indexBits, int guardBits) {
    FineLinearTable table = design(format, indexBits, guardBits);
    int segments = 1 << indexBits;
    return new Artefact(
        name,
        List.of(
            "Knots of linear interpolation of 32-bit phases on the quarter wave, "
                + Formats.describe(format) + ", " + segments + " segments, " + guardBits
                + " guard bits.",
            "Knot i is " + format.one() + " * 2^" + guardBits
                + " * (1 + h^2/16) * sin(h (i + 2^-17)), cut, and half an ulp and 1, h = pi / "
                + 2 * segments + ": half the sag",
            "of a chord and half of what is cut from a phase are given back. The last entry repeats the peak."),
        Numbers.ints(
            "knots", java.util.Arrays.stream(table.knots()).asLongStream().toArray()));
  }
}
