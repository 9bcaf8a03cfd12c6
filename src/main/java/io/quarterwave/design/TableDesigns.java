// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.truth.ExactSine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The tables, from the exact sine. */
final class TableDesigns {
  private TableDesigns() {}

  /** Quarter waves with an entry for every 16-bit phase, which are correctly rounded by construction. */
  static List<Artefact> complete() {
    List<Artefact> tables = new ArrayList<>();
    for (QFormat format : Formats.SHORT) {
      tables.add(nearest("sin_" + Formats.token(format) + "_lut16384_cr", format, 14));
    }
    tables.add(nearest("sin_q7_lut1024", QFormat.Q7, 10));
    return tables;
  }

  /** Knots of linear interpolation on the quarter wave. */
  static List<Artefact> linear() {
    return List.of(
        knots("sin_q7_lut16_linear", QFormat.Q7, 4, 8),
        knots("sin_q7sat_lut16_linear", QFormat.Q7_SATURATED, 4, 8),
        knots("sin_q14_lut128_linear", QFormat.Q14, 7, 8),
        knots("sin_q15_lut128_linear", QFormat.Q15, 7, 8),
        knots("sin_q15_lut256_linear", QFormat.Q15, 8, 8),
        knots("sin_q15sat_lut256_linear", QFormat.Q15_SATURATED, 8, 8));
  }

  private static Artefact nearest(String name, QFormat format, int indexBits) {
    long[] table = new long[(1 << indexBits) + 1];
    for (int i = 0; i < table.length; i++) {
      // the trough: its magnitude is not clamped where the format saturates
      table[i] = -ExactSine.rounded(Phase.HALF + (i << (30 - indexBits)), format);
    }
    return new Artefact(
        name,
        List.of(
            "Quarter wave, " + Formats.describe(format) + ", " + table.length + " entries.",
            "Entry i is " + format.one() + " * sin(2 pi i / " + (4L << indexBits)
                + "), correctly rounded."),
        new Numbers("table", Numbers.Form.STEPS, table));
  }

  private static Artefact knots(String name, QFormat format, int indexBits, int guardBits) {
    int segments = 1 << indexBits;
    double h = Math.PI / 2 / segments;
    long liftQ40 = (1L << 40) + Math.round(h * h / 16 * 0x1p40);
    BigInteger one =
        BigInteger.valueOf(format.one()).shiftLeft(guardBits).multiply(BigInteger.valueOf(liftQ40));
    long[] knots = new long[segments + 2];
    for (int i = 0; i <= segments; i++) {
      int shift = ExactSine.FRACTION_BITS + 40;
      knots[i] = ExactSine.sine(i << (30 - indexBits))
          .multiply(one)
          .add(BigInteger.ONE.shiftLeft(shift - 1))
          .shiftRight(shift)
          .longValueExact();
    }
    knots[segments + 1] = knots[segments];
    return new Artefact(
        name,
        List.of(
            "Knots of linear interpolation on the quarter wave, " + Formats.describe(format) + ", "
                + segments + " segments, " + guardBits + " guard bits.",
            "Knot i is " + format.one() + " * 2^" + guardBits
                + " * (1 + h^2/16) * sin(h i), rounded, h = pi / " + 2 * segments
                + "; the factor halves the",
            "sag of the chords, which is h^2/8 of the sine. The last entry repeats the peak."),
        Numbers.ints("knots", knots));
  }
}
