// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.QFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The polynomials for cores without a 32x32-&gt;64 multiply, evaluated again in 64 bits: no product reaches 2^32 on any phase. */
@Tag("enumeration")
class NarrowProductsTest {
  private static long product(long a, long b) {
    long product = a * b;
    assertTrue(product >= 0 && product < 1L << 32, () -> a + " * " + b + " must be below 2^32");
    return product;
  }

  private static long inner(long distance, int[] c, int[] shifts) {
    long y = (product(distance, distance) + (1 << 11)) >> 12;
    long h = c[c.length - 1];
    for (int k = c.length - 2; k >= 1; k--) {
      h = c[k] - (product(y, h) >> shifts[k - 1]);
    }
    return h;
  }

  @Test
  void everyProductOfTheEvenFormFits32Bits() {
    for (Preset preset : NarrowPolynomialPresets.all()) {
      if (preset.evaluator() instanceof NarrowEvenPolynomial even) {
        int[] c = even.coefficients();
        for (int x = 0; x <= 1 << 14; x++) {
          long z = (1 << 14) - x;
          long h = inner(z, c, even.shifts());
          long sine = (c[0] & 0xffff_ffffL) - product(z, product(z, h) >> 14);
          assertEquals(
              even.sin(x << 16),
              Math.min(
                  sine >> (31 - even.format().fractionBits()), even.format().max()),
              preset.name() + " at " + x);
        }
      }
    }
  }

  @Test
  void everyProductOfTheOddFormFits32Bits() {
    for (Preset preset : NarrowPolynomialPresets.all()) {
      if (preset.evaluator() instanceof NarrowOddPolynomial odd) {
        int[] c = odd.coefficients();
        int drop = 31 - odd.format().fractionBits();
        for (int x = 0; x <= 1 << 14; x++) {
          long h = inner(x, c, odd.shifts());
          long sine = product(x, c[0] - (product(x, product(x, h) >> 14) >> 15));
          assertEquals(
              odd.sin(x << 16),
              Math.min((sine + (1L << (drop - 1))) >> drop, odd.format().max()),
              preset.name() + " at " + x);
        }
      }
    }
  }

  @Test
  void everyProductOfTheCentredFormFits32Bits() {
    for (Preset preset : CentredPresets.all()) {
      CentredPolynomial form = (CentredPolynomial) preset.evaluator();
      QFormat format = form.format();
      for (int x = 0; x <= 1 << 14; x++) {
        long z = (1 << 14) - x;
        long v = form.centre() - product(z, z);
        long s = v >> 12;
        long t = product(Math.abs(s), Math.abs(s)) >> 14;
        long slope = form.curvature() + ((v + (v >> 2) - (v >> 5) + (t << 6)) >> 16);
        long sine = form.level() + v + (product(t, slope) >> 8);
        assertEquals(
            form.sin(x << 16),
            Math.min(sine >> (28 - format.fractionBits()), format.max()),
            preset.name() + " at " + x);
      }
    }
  }

  @Test
  void theProductOfAFineTableFits32Bits() {
    for (Preset preset : FineLinearPresets.all()) {
      FineLinearTable table = (FineLinearTable) preset.evaluator();
      int[] knots = table.knots();
      for (int i = 0; i < knots.length - 1; i++) {
        product(knots[i + 1] - knots[i], 0xffff);
      }
    }
  }

  @Test
  void constantsAtTheirLimitsKeepTheProductsWithin32Bits() {
    for (long centre : new long[] {(1 << 27) - (1 << 23), 1 << 27}) {
      for (long curvature : new long[] {1 << 12, 59_000}) {
        for (long y = 0; y <= 1 << 28; y += 1 << 10) {
          long v = centre - y;
          long t = product(Math.abs(v >> 12), Math.abs(v >> 12)) >> 14;
          product(t, curvature + ((v + (v >> 2) - (v >> 5) + (t << 6)) >> 16));
        }
      }
    }
  }
}
