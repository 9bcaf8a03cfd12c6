// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.FactoredQuartics;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;

/**
 * The polynomials of three multiplications and several sets of constants over all 32-bit phases: on each part of the quarter wave the
 * best quartic in y whose leading coefficient is {@code (1/32 - 1/512 + 2^-m - 2^-n)^2}, m and n such that it is nearest to the best of all, adapted
 * and rounded. With one leading coefficient for all sets, 15/16 squared, the error of eight sets beyond half an ulp is about nine times as large.
 */
final class FactoredQuarticsDesigns {
  private static final int DEGREE = 4;
  private static final int LEAST_SHIFT = 6;
  private static final int MOST_SHIFT = 14; // 2^-14 is far below what the leading coefficient needs

  private FactoredQuarticsDesigns() {}

  static List<Artefact> all() {
    List<Artefact> all = new ArrayList<>();
    List<QFormat> formats = List.of(QFormat.Q30, QFormat.Q31);
    for (int setBits : new int[] {2, 3, 4}) {
      for (FactoredQuartics form : design(formats, setBits)) {
        String name = "sin_" + Formats.token(form.format()) + "_poly8x" + (1 << setBits);
        all.add(artefact(name, form));
      }
    }
    return all;
  }

  /** Returns the polynomials of formats of 32 bits with {@code 2^setBits} sets. */
  static List<FactoredQuartics> design(List<QFormat> formats, int setBits) {
    long[][] constants = new long[formats.size()][4 << setBits];
    for (int part = 0; part < 1 << setBits; part++) {
      SquareGrid grid = new SquareGrid(part, setBits, DEGREE);
      int[] shifts = shiftsOf(grid.best()[DEGREE].sqrt());
      for (int i = 0; i < constants.length; i++) {
        long[] set = set(grid, formats.get(i), shifts);
        System.arraycopy(set, 0, constants[i], 4 * part, 4);
      }
    }
    List<FactoredQuartics> forms = new ArrayList<>();
    for (int i = 0; i < constants.length; i++) {
      forms.add(new FactoredQuartics(formats.get(i), setBits, constants[i]));
    }
    return forms;
  }

  /** Returns the square root of the leading coefficient. */
  private static Dfp lead(int m, int n) {
    return Dyadic.of(15, 9).add(Dyadic.of(1, m)).subtract(Dyadic.of(1, n));
  }

  /** Returns m and n whose {@link #lead} is nearest to the wanted one. */
  private static int[] shiftsOf(Dfp wanted) {
    int[] best = {MOST_SHIFT, MOST_SHIFT};
    Dfp least = lead(MOST_SHIFT, MOST_SHIFT).subtract(wanted).abs();
    for (int m = LEAST_SHIFT; m <= MOST_SHIFT; m++) {
      for (int n = LEAST_SHIFT; n <= MOST_SHIFT; n++) {
        Dfp off = lead(m, n).subtract(wanted).abs();
        if (off.lessThan(least)) {
          least = off;
          best = new int[] {m, n};
        }
      }
    }
    return best;
  }

  private static long[] set(SquareGrid grid, QFormat format, int[] shifts) {
    Dfp l = lead(shifts[0], shifts[1]);
    Dfp one = Dyadic.of(format.one(), format.fractionBits());
    Dfp[] c =
        AdaptedCoefficients.quartic(grid.bestWithLead(one, l.multiply(l)), l, Dyadic.of(1, 2));
    return new long[] {
      withShift(Dyadic.round(c[0], 62), shifts[0]),
      withShift(Dyadic.round(c[1], 60), shifts[1]),
      Dyadic.round(c[2], 60),
      Dyadic.round(c[3], 56) + (1L << (55 - format.fractionBits()))
    };
  }

  private static long withShift(long constant, int shift) {
    return (constant & (-1L << FactoredQuartics.SHIFT_BITS)) | shift;
  }

  private static Artefact artefact(String name, FactoredQuartics form) {
    int sets = 1 << form.setBits();
    return new Artefact(
        name,
        List.of(
            "Even polynomials of degree 8 in the distance z to the peak with adapted coefficients, "
                + Formats.describe(form.format()) + ",",
            sets + " sets of constants for equal parts of y = z*z, that of the peak first.",
            "t = y*(y/32 - y/512 + y/2^m - y/2^n + k0); sine = (t + y/4 + k1)*(t + k2) + k3.",
            "k0 .. k3 in Q62, Q60, Q60 and Q56, the last with the rounding half; m is in the lowest six bits",
            "of k0, n of k1.",
            "Minimax with the leading coefficient (1/32 - 1/512 + 1/2^m - 1/2^n)^2 by Remez, m and n for the one nearest",
            "to the best, adapted in closed form, rounded."),
        Numbers.longs("constants", form.constants()));
  }
}
