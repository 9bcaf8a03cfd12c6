// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.I2S;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** {@code CentredPolynomial} with the Vector API: a phase to an int lane, the operations of the record. */
final class VectorCentred implements SineLoops {
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final VectorSpecies<Short> HALF =
      VectorSpecies.of(short.class, VectorShape.forBitSize(SHAPE.vectorBitSize() / 2));
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);
  private static final Class<? extends ShortVector> HC =
      HALF.vectorType().asSubclass(ShortVector.class);

  @Override
  public int centred(
      int centre,
      int curvature,
      int level,
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
    IntVector middle = IC.cast(IntVector.broadcast(I, centre));
    IntVector curve = IC.cast(IntVector.broadcast(I, curvature));
    IntVector base = IC.cast(IntVector.broadcast(I, level));
    IntVector most = IC.cast(IntVector.broadcast(I, max));
    int count = I.loopBound(to - from);
    for (int i = 0; i < count; i += I.length()) {
      IntVector phase =
          IC.cast(IC.cast(IntVector.fromArray(I, phases, from + i)).add(ahead));
      IntVector sign = IC.cast(phase.lanewise(ASHR, 31));
      IntVector z = IC.cast(phase.and(below).sub(quarter).lanewise(ASHR, 16));
      IntVector v = IC.cast(middle.sub(z.mul(z)));
      IntVector s = IC.cast(v.lanewise(ASHR, 12));
      IntVector t = IC.cast(s.mul(s).lanewise(LSHR, 14));
      IntVector slope = IC.cast(v.add(v.lanewise(ASHR, 2)).sub(v.lanewise(ASHR, 5)));
      slope = IC.cast(slope.add(t.lanewise(LSHL, 6)).lanewise(ASHR, 16).add(curve));
      IntVector y = IC.cast(t.mul(slope).lanewise(LSHR, 8).add(base).add(v).lanewise(ASHR, shift));
      y = IC.cast(y.lanewise(XOR, sign).sub(sign).min(most));
      HC.cast(y.convertShape(I2S, HALF, 0)).intoArray(out, outFrom + i);
    }
    return count;
  }
}
