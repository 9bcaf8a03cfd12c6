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
 * {@code HighWordPolynomial} with the Vector API: a phase to a 64-bit lane, folded as in {@link VectorRow}, otherwise the operations of the record.
 */
final class VectorHighWord implements SineLoops {
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Long> L = VectorSpecies.of(long.class, SHAPE);
  private static final VectorSpecies<Integer> HALF =
      VectorSpecies.of(int.class, VectorShape.forBitSize(SHAPE.vectorBitSize() / 2));
  private static final Class<? extends LongVector> LC = L.vectorType().asSubclass(LongVector.class);
  private static final Class<? extends IntVector> HC =
      HALF.vectorType().asSubclass(IntVector.class);

  @Override
  public int highWord(long[] c, int lead, int[] phases, int from, int to, int[] out, int outFrom) {
    if (c.length != VectorRow.COEFFICIENTS) {
      return 0;
    }
    IntVector ahead = HC.cast(IntVector.broadcast(HALF, lead));
    LongVector quarter = LC.cast(LongVector.broadcast(L, 1L << 30));
    LongVector halfSquare = LC.cast(LongVector.broadcast(L, 1L << 28));
    LongVector one = LC.cast(LongVector.broadcast(L, (1L << 62) + (1L << 31)));
    LongVector c1 = LC.cast(LongVector.broadcast(L, c[0]));
    LongVector c2 = LC.cast(LongVector.broadcast(L, c[1]));
    LongVector c3 = LC.cast(LongVector.broadcast(L, c[2]));
    LongVector c4 = LC.cast(LongVector.broadcast(L, c[3]));
    LongVector c5 = LC.cast(LongVector.broadcast(L, c[4]));
    int count = L.loopBound(to - from);
    for (int i = 0; i < count; i += L.length()) {
      IntVector code =
          HC.cast(HC.cast(IntVector.fromArray(HALF, phases, from + i)).add(ahead));
      LongVector phase = LC.cast(code.convertShape(I2L, L, 0));
      LongVector far = LC.cast(LC.cast(quarter.sub(phase.lanewise(ABS))).lanewise(ABS));
      LongVector z = LC.cast(far.mul(far).add(halfSquare).lanewise(LSHR, 29));
      LongVector y = LC.cast(c4.sub(z.mul(c5).lanewise(LSHR, 32)));
      y = LC.cast(c3.sub(z.mul(y).lanewise(LSHR, 32)));
      y = LC.cast(c2.sub(z.mul(y).lanewise(LSHR, 32)));
      y = LC.cast(c1.sub(z.mul(y).lanewise(LSHR, 32)));
      y = LC.cast(one.sub(z.mul(y)).lanewise(LSHR, 32));
      LongVector sign = LC.cast(phase.lanewise(ASHR, 63));
      y = LC.cast(y.lanewise(XOR, sign).sub(sign));
      HC.cast(y.convertShape(L2I, HALF, 0)).intoArray(out, outFrom + i);
    }
    return count;
  }

  @Override
  public int highWordPair(
      long[] c, int[] phases, int from, int to, int[] sinOut, int[] cosOut, int outFrom) {
    if (c.length != VectorRow.COEFFICIENTS) {
      return 0;
    }
    LongVector quarter = LC.cast(LongVector.broadcast(L, 1L << 30));
    LongVector halfSquare = LC.cast(LongVector.broadcast(L, 1L << 28));
    LongVector one = LC.cast(LongVector.broadcast(L, (1L << 62) + (1L << 31)));
    LongVector c1 = LC.cast(LongVector.broadcast(L, c[0]));
    LongVector c2 = LC.cast(LongVector.broadcast(L, c[1]));
    LongVector c3 = LC.cast(LongVector.broadcast(L, c[2]));
    LongVector c4 = LC.cast(LongVector.broadcast(L, c[3]));
    LongVector c5 = LC.cast(LongVector.broadcast(L, c[4]));
    LongVector half = LC.cast(LongVector.broadcast(L, 1L << 31));
    int count = L.loopBound(to - from);
    for (int i = 0; i < count; i += L.length()) {
      IntVector code = HC.cast(IntVector.fromArray(HALF, phases, from + i));
      LongVector phase = LC.cast(code.convertShape(I2L, L, 0));
      LongVector fromPeak = LC.cast(quarter.sub(phase.lanewise(ABS)));
      LongVector far = LC.cast(fromPeak.lanewise(ABS));
      LongVector z = LC.cast(far.mul(far).add(halfSquare).lanewise(LSHR, 29));
      LongVector y = LC.cast(c4.sub(z.mul(c5).lanewise(LSHR, 32)));
      y = LC.cast(c3.sub(z.mul(y).lanewise(LSHR, 32)));
      y = LC.cast(c2.sub(z.mul(y).lanewise(LSHR, 32)));
      y = LC.cast(c1.sub(z.mul(y).lanewise(LSHR, 32)));
      y = LC.cast(one.sub(z.mul(y)).lanewise(LSHR, 32));
      LongVector sign = LC.cast(phase.lanewise(ASHR, 63));
      y = LC.cast(y.lanewise(XOR, sign).sub(sign));
      HC.cast(y.convertShape(L2I, HALF, 0)).intoArray(sinOut, outFrom + i);
      z = LC.cast(z.add(half).sub(far.lanewise(LSHL, 2)));
      LongVector x = LC.cast(c4.sub(z.mul(c5).lanewise(LSHR, 32)));
      x = LC.cast(c3.sub(z.mul(x).lanewise(LSHR, 32)));
      x = LC.cast(c2.sub(z.mul(x).lanewise(LSHR, 32)));
      x = LC.cast(c1.sub(z.mul(x).lanewise(LSHR, 32)));
      x = LC.cast(one.sub(z.mul(x)).lanewise(LSHR, 32));
      sign = LC.cast(fromPeak.lanewise(ASHR, 63));
      x = LC.cast(x.lanewise(XOR, sign).sub(sign));
      HC.cast(x.convertShape(L2I, HALF, 0)).intoArray(cosOut, outFrom + i);
    }
    return count;
  }
}
