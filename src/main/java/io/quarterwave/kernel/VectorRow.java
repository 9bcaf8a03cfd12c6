// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.ASHR;
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
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final Class<? extends LongVector> LC = L.vectorType().asSubclass(LongVector.class);
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);

  private final long[] coefficients;

  VectorRow(long[] coefficients) {
    this.coefficients = coefficients;
  }

  @Override
  public void fill(
      int count,
      long[] even,
      long[] odd,
      long position,
      long scaleQ30,
      int fractionBits,
      int negate,
      int[] cos,
      int[] sin) {
    if (scaleQ30 == 1L << 30) {
      sines(count, coefficients, even, odd, position, fractionBits, negate, cos, sin);
    } else {
      sines(count, coefficients, even, odd, position, 30, 0, cos, sin);
      scale(count, scaleQ30, fractionBits, 0, cos);
      scale(count, scaleQ30, fractionBits, negate, sin);
    }
  }

  private static void sines(
      int count,
      long[] c,
      long[] even,
      long[] odd,
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
    LongVector lower = LC.cast(LongVector.broadcast(L, 0xffff_ffffL));
    LongVector inverse = LC.cast(LongVector.broadcast(L, negate));
    int cut = 30 - fractionBits;
    LongVector round = LC.cast(LongVector.broadcast(L, cut == 0 ? 0 : 1L << (cut - 1)));
    for (int i = 0; 2 * i < count; i += L.length()) {
      LongVector phase = LC.cast(LongVector.fromArray(L, even, i)).mul(at).add(half);
      phase = phase.lanewise(ASHR, 32);
      LongVector f = quarter.sub(phase.lanewise(ABS));
      LongVector u = f.lanewise(ABS);
      LongVector z = u.mul(u).add(halfSquare).lanewise(LSHR, 29);
      LongVector h = c4.sub(z.mul(c5).lanewise(LSHR, 32));
      h = c3.sub(z.mul(h).lanewise(LSHR, 32));
      h = c2.sub(z.mul(h).lanewise(LSHR, 32));
      h = c1.sub(z.mul(h).lanewise(LSHR, 32));
      LongVector y = one.sub(z.mul(h)).lanewise(LSHR, 32);
      LongVector sign = phase.lanewise(ASHR, 63);
      LongVector evenSin = y.lanewise(XOR, sign).sub(sign).add(round).lanewise(ASHR, cut);
      evenSin = evenSin.lanewise(XOR, inverse).sub(inverse);
      z = z.add(half).sub(u.lanewise(LSHL, 2));
      h = c4.sub(z.mul(c5).lanewise(LSHR, 32));
      h = c3.sub(z.mul(h).lanewise(LSHR, 32));
      h = c2.sub(z.mul(h).lanewise(LSHR, 32));
      h = c1.sub(z.mul(h).lanewise(LSHR, 32));
      y = one.sub(z.mul(h)).lanewise(LSHR, 32);
      sign = f.lanewise(ASHR, 63);
      LongVector evenCos = y.lanewise(XOR, sign).sub(sign).add(round).lanewise(ASHR, cut);

      phase = LC.cast(LongVector.fromArray(L, odd, i)).mul(at).add(half).lanewise(ASHR, 32);
      f = quarter.sub(phase.lanewise(ABS));
      u = f.lanewise(ABS);
      z = u.mul(u).add(halfSquare).lanewise(LSHR, 29);
      h = c4.sub(z.mul(c5).lanewise(LSHR, 32));
      h = c3.sub(z.mul(h).lanewise(LSHR, 32));
      h = c2.sub(z.mul(h).lanewise(LSHR, 32));
      h = c1.sub(z.mul(h).lanewise(LSHR, 32));
      y = one.sub(z.mul(h)).lanewise(LSHR, 32);
      sign = phase.lanewise(ASHR, 63);
      LongVector oddSin = y.lanewise(XOR, sign).sub(sign).add(round).lanewise(ASHR, cut);
      oddSin = oddSin.lanewise(XOR, inverse).sub(inverse);
      z = z.add(half).sub(u.lanewise(LSHL, 2));
      h = c4.sub(z.mul(c5).lanewise(LSHR, 32));
      h = c3.sub(z.mul(h).lanewise(LSHR, 32));
      h = c2.sub(z.mul(h).lanewise(LSHR, 32));
      h = c1.sub(z.mul(h).lanewise(LSHR, 32));
      y = one.sub(z.mul(h)).lanewise(LSHR, 32);
      sign = f.lanewise(ASHR, 63);
      LongVector oddCos = y.lanewise(XOR, sign).sub(sign).add(round).lanewise(ASHR, cut);

      IC.cast(evenSin.and(lower).or(oddSin.lanewise(LSHL, 32)).reinterpretAsInts())
          .intoArray(sin, 2 * i);
      IC.cast(evenCos.and(lower).or(oddCos.lanewise(LSHL, 32)).reinterpretAsInts())
          .intoArray(cos, 2 * i);
    }
  }

  /** Multiplies a table in Q30 by the scaling, in 64 bits, rounded once. */
  private static void scale(int length, long scaleQ30, int fractionBits, int negate, int[] table) {
    LongVector scale = LC.cast(LongVector.broadcast(L, scaleQ30));
    LongVector round = LC.cast(LongVector.broadcast(L, 1L << (59 - fractionBits)));
    LongVector lower = LC.cast(LongVector.broadcast(L, 0xffff_ffffL));
    LongVector inverse = LC.cast(LongVector.broadcast(L, negate));
    int cut = 60 - fractionBits;
    for (int i = 0; i < length; i += I.length()) {
      LongVector v = LC.cast(IC.cast(IntVector.fromArray(I, table, i)).reinterpretAsLongs());
      LongVector even = v.lanewise(LSHL, 32).lanewise(ASHR, 32).mul(scale).add(round);
      LongVector odd = v.lanewise(ASHR, 32).mul(scale).add(round);
      even = even.lanewise(ASHR, cut).lanewise(XOR, inverse).sub(inverse);
      odd = odd.lanewise(ASHR, cut).lanewise(XOR, inverse).sub(inverse);
      IC.cast(even.and(lower).or(odd.lanewise(LSHL, 32)).reinterpretAsInts()).intoArray(table, i);
    }
  }
}
