// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.WideCordic;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;

/** Angles and starting lengths of the CORDICs, from their formulas. */
final class CordicDesigns {
  private CordicDesigns() {}

  static List<Artefact> all() {
    List<Artefact> all = new ArrayList<>();
    all.add(new Artefact(
        "cordic_two_pi",
        List.of("2 pi * 2^28, rounded: radians of a turn in the final rotation of the CORDICs."),
        Numbers.longs("value", PolynomialDesigns.round(Remez.FIELD.getPi().multiply(2), 28))));
    all.add(narrow("sin_q7_cordic", QFormat.Q7, 10, 6));
    all.add(narrow("sin_q14_cordic", QFormat.Q14, 16, 8));
    all.add(narrow("sin_q15_cordic", QFormat.Q15, 17, 8));
    all.add(narrow("sin_q15_cordic_linear", QFormat.Q15, 9, 6));
    all.add(wide("sin_q30_cordic_linear", QFormat.Q30, 16));
    all.add(wide("sin_q31_cordic_linear", QFormat.Q31, 16));
    return all;
  }

  private static Artefact narrow(String name, QFormat format, int rotations, int guardBits) {
    long start = PolynomialDesigns.round(
        shrink(rotations).multiply(Remez.FIELD.newDfp(format.one())), guardBits);
    return new Artefact(
        name,
        about(format, rotations, "guard bits " + guardBits, 32),
        List.of(Numbers.ints("start", start), Numbers.ints("angles", angles(rotations, 32))));
  }

  private static Artefact wide(String name, QFormat format, int rotations) {
    Dfp one =
        Remez.FIELD.newDfp(format.one()).divide(Remez.FIELD.newDfp(1L << format.fractionBits()));
    long start = PolynomialDesigns.round(shrink(rotations).multiply(one), WideCordic.REGISTER_BITS);
    return new Artefact(
        name,
        about(format, rotations, "registers of Q" + WideCordic.REGISTER_BITS, 48),
        List.of(Numbers.longs("start", start), Numbers.longs("angles", angles(rotations, 48))));
  }

  private static List<String> about(
      QFormat format, int rotations, String registers, int angleBits) {
    return List.of(
        "CORDIC in rotation mode, " + Formats.describe(format) + ", " + rotations + " rotations, "
            + registers + ".",
        "start = 1.0 / product of sqrt(1 + 4^-i); angles[i - 1] = atan(2^-i) / (2 pi) * 2^"
            + angleBits + ", rounded; i = 1 .. " + rotations + ".");
  }

  /** The product of cos(atan(2^-i)), by which the rotations lengthen. */
  private static Dfp shrink(int rotations) {
    Dfp product = Remez.FIELD.getOne();
    for (int i = 1; i <= rotations; i++) {
      Dfp tangent = Remez.FIELD.getOne().divide(Remez.FIELD.newDfp(1L << i));
      product = product.multiply(tangent.multiply(tangent).add(Remez.FIELD.getOne()));
    }
    return Remez.FIELD.getOne().divide(product.sqrt());
  }

  private static long[] angles(int rotations, int bits) {
    long[] angles = new long[rotations];
    Dfp turn = Remez.FIELD.getPi().multiply(2);
    for (int i = 1; i <= rotations; i++) {
      Dfp tangent = Remez.FIELD.getOne().divide(Remez.FIELD.newDfp(1L << i));
      angles[i - 1] = PolynomialDesigns.round(DfpMath.atan(tangent).divide(turn), bits);
    }
    return angles;
  }
}
