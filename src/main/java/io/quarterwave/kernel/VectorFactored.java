// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.I2S;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code FactoredPolynomial} with the Vector API: a phase to an int lane, the products in the 64-bit lanes of even and odd phases, the operations of
 * the record.
 */
final class VectorFactored implements SineLoops {
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Long> L = VectorSpecies.of(long.class, SHAPE);
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final VectorSpecies<Short> HALF =
      VectorSpecies.of(short.class, VectorShape.forBitSize(SHAPE.vectorBitSize() / 2));
  private static final Class<? extends LongVector> LC = L.vectorType().asSubclass(LongVector.class);
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);
  private static final Class<? extends ShortVector> HC =
      HALF.vectorType().asSubclass(ShortVector.class);

  @Override
  public int factored(
      int a,
      int b,
      int c,
      int d,
      long f,
      int shift,
      int max,
      int lead,
      int[] phases,
      int from,
      int to,
      short[] out,
      int outFrom) {
    IntVector ahead = IC.cast(IntVector.broadcast(I, lead));
    IntVector below = IC.cast(IntVector.broadcast(I, Integer.MAX_VALUE));
    IntVector quarter = IC.cast(IntVector.broadcast(I, 1 << 30));
    IntVector most = IC.cast(IntVector.broadcast(I, max));
    LongVector a0 = LC.cast(LongVector.broadcast(L, a));
    LongVector b0 = LC.cast(LongVector.broadcast(L, b));
    LongVector c0 = LC.cast(LongVector.broadcast(L, c));
    LongVector d0 = LC.cast(LongVector.broadcast(L, d));
    LongVector f0 = LC.cast(LongVector.broadcast(L, f));
    LongVector one = LC.cast(LongVector.broadcast(L, 1L << 28));
    LongVector lower = LC.cast(LongVector.broadcast(L, 0xffff_ffffL));
    int count = I.loopBound(to - from);
    for (int i = 0; i < count; i += I.length()) {
      IntVector phase =
          IC.cast(IC.cast(IntVector.fromArray(I, phases, from + i)).add(ahead));
      IntVector sign = IC.cast(phase.lanewise(ASHR, 31));
      IntVector z = IC.cast(phase.and(below).sub(quarter).lanewise(ASHR, 16));
      IntVector y = IC.cast(z.mul(z));
      LongVector sinee =
          LC.cast(LC.cast(y.reinterpretAsLongs()).lanewise(LSHL, 32).lanewise(ASHR, 32));
      LongVector sineet = LC.cast(sinee.mul(sinee.lanewise(ASHR, 7).add(a0)).lanewise(ASHR, 30));
      LongVector sineev = LC.cast(sineet.add(sinee.lanewise(ASHR, 5)).add(b0).mul(sineet.add(c0)));
      sineev = LC.cast(
          one.sub(sinee).mul(sineev.lanewise(ASHR, 26).add(d0)).add(f0).lanewise(ASHR, shift));
      LongVector sineo = LC.cast(LC.cast(y.reinterpretAsLongs()).lanewise(ASHR, 32));
      LongVector sineot = LC.cast(sineo.mul(sineo.lanewise(ASHR, 7).add(a0)).lanewise(ASHR, 30));
      LongVector sineov = LC.cast(sineot.add(sineo.lanewise(ASHR, 5)).add(b0).mul(sineot.add(c0)));
      sineov = LC.cast(
          one.sub(sineo).mul(sineov.lanewise(ASHR, 26).add(d0)).add(f0).lanewise(ASHR, shift));
      IntVector sine =
          IC.cast(LC.cast(sineev.and(lower).or(sineov.lanewise(LSHL, 32))).reinterpretAsInts());
      sine = IC.cast(sine.lanewise(XOR, sign).sub(sign).min(most));
      HC.cast(sine.convertShape(I2S, HALF, 0)).intoArray(out, outFrom + i);
    }
    return count;
  }
}
