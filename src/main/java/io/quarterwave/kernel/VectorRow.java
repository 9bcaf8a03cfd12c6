// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.I2L;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Rows of the pinned sine with the Vector API: a phase to a 64-bit lane, every operation that of the scalar sine.
 *
 * <p>With f = 2^30 - |phase|, |f| is the distance to the peak of the sine and 2^30 - |f| that to the peak of the cosine, whose rounded squares differ by
 * 2^31 - 4 |f| exactly. The sine has the sign of the phase, the cosine that of f.
 */
final class VectorRow implements RowLoop {
  /** Coefficients that the loop has. */
  static final int COEFFICIENTS = 5;

  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Long> L = VectorSpecies.of(long.class, SHAPE);
  private static final VectorSpecies<Integer> HALF =
      VectorSpecies.of(int.class, VectorShape.forBitSize(SHAPE.vectorBitSize() / 2));
  private static final Class<? extends LongVector> LC = L.vectorType().asSubclass(LongVector.class);
  private static final Class<? extends IntVector> HC =
      HALF.vectorType().asSubclass(IntVector.class);

  private final long[] coefficients;

  VectorRow(long[] coefficients) {
    this.coefficients = coefficients;
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
    if (scaleQ30 == 1L << 30) {
      sines(count, coefficients, steps, position, fractionBits, negate, cos, sin);
    } else {
      sines(count, coefficients, steps, position, 30, 0, cos, sin);
      scale(count, scaleQ30, fractionBits, 0, cos);
      scale(count, scaleQ30, fractionBits, negate, sin);
    }
  }

  private static void sines(
      int count,
      long[] c,
      long[] steps,
      long position,
      int fractionBits,
      int negate,
      int[] cos,
      int[] sin) {
    LongVector at = LC.cast(LongVector.broadcast(L, position));
    LongVector half = LC.cast(LongVector.broadcast(L, 1L << 31));
    LongVector quarter = LC.cast(LongVector.broadcast(L, 1L << 30));
    LongVector halfSquare = LC.cast(LongVector.broadcast(L, 1L << 28));
    LongVector one = LC.cast(LongVector.broadcast(L, (1L << 62) + (1L << 31)));
    LongVector c1 = LC.cast(LongVector.broadcast(L, c[0]));
    LongVector c2 = LC.cast(LongVector.broadcast(L, c[1]));
    LongVector c3 = LC.cast(LongVector.broadcast(L, c[2]));
    LongVector c4 = LC.cast(LongVector.broadcast(L, c[3]));
    LongVector c5 = LC.cast(LongVector.broadcast(L, c[4]));
    LongVector inverse = LC.cast(LongVector.broadcast(L, negate));
    int cut = 30 - fractionBits;
    LongVector round = LC.cast(LongVector.broadcast(L, cut == 0 ? 0 : 1L << (cut - 1)));
    for (int i = 0; i < count; i += L.length()) {
      LongVector phase =
          LC.cast(LC.cast(LongVector.fromArray(L, steps, i)).mul(at).add(half));
      phase = LC.cast(phase.lanewise(ASHR, 32));
      LongVector f = LC.cast(quarter.sub(phase.lanewise(ABS)));
      LongVector u = LC.cast(f.lanewise(ABS));
      LongVector z = LC.cast(u.mul(u).add(halfSquare).lanewise(LSHR, 29));
      LongVector h = LC.cast(c4.sub(z.mul(c5).lanewise(LSHR, 32)));
      h = LC.cast(c3.sub(z.mul(h).lanewise(LSHR, 32)));
      h = LC.cast(c2.sub(z.mul(h).lanewise(LSHR, 32)));
      h = LC.cast(c1.sub(z.mul(h).lanewise(LSHR, 32)));
      LongVector y = LC.cast(one.sub(z.mul(h)).lanewise(LSHR, 32));
      LongVector sign = LC.cast(phase.lanewise(ASHR, 63));
      y = LC.cast(y.lanewise(XOR, sign).sub(sign).add(round).lanewise(ASHR, cut));
      y = LC.cast(y.lanewise(XOR, inverse).sub(inverse));
      HC.cast(y.convertShape(L2I, HALF, 0)).intoArray(sin, i);
      z = LC.cast(z.add(half).sub(u.lanewise(LSHL, 2)));
      h = LC.cast(c4.sub(z.mul(c5).lanewise(LSHR, 32)));
      h = LC.cast(c3.sub(z.mul(h).lanewise(LSHR, 32)));
      h = LC.cast(c2.sub(z.mul(h).lanewise(LSHR, 32)));
      h = LC.cast(c1.sub(z.mul(h).lanewise(LSHR, 32)));
      y = LC.cast(one.sub(z.mul(h)).lanewise(LSHR, 32));
      sign = LC.cast(f.lanewise(ASHR, 63));
      y = LC.cast(y.lanewise(XOR, sign).sub(sign).add(round).lanewise(ASHR, cut));
      HC.cast(y.convertShape(L2I, HALF, 0)).intoArray(cos, i);
    }
  }

  /** Multiplies a table in Q30 by the scaling, in 64 bits, rounded once. */
  private static void scale(int count, long scaleQ30, int fractionBits, int negate, int[] table) {
    LongVector scale = LC.cast(LongVector.broadcast(L, scaleQ30));
    LongVector round = LC.cast(LongVector.broadcast(L, 1L << (59 - fractionBits)));
    LongVector inverse = LC.cast(LongVector.broadcast(L, negate));
    int cut = 60 - fractionBits;
    for (int i = 0; i < count; i += L.length()) {
      IntVector sine = HC.cast(IntVector.fromArray(HALF, table, i));
      LongVector y = LC.cast(LC.cast(sine.convertShape(I2L, L, 0)).mul(scale).add(round));
      y = LC.cast(y.lanewise(ASHR, cut));
      y = LC.cast(y.lanewise(XOR, inverse).sub(inverse));
      HC.cast(y.convertShape(L2I, HALF, 0)).intoArray(table, i);
    }
  }
}
