// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** A vector of shorts to half a vector of bytes; what fills no vector, one by one. */
final class VectorNarrow implements NarrowLoop {
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Byte> B =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(SHAPE.vectorBitSize() / 2));
  private static final Class<? extends ShortVector> SC =
      S.vectorType().asSubclass(ShortVector.class);
  private static final Class<? extends ByteVector> BC = B.vectorType().asSubclass(ByteVector.class);

  private final ScalarNarrow plain;

  VectorNarrow(ScalarNarrow plain) {
    this.plain = plain;
  }

  @Override
  public void narrow(short[] in, int from, byte[] out, int at, int count) {
    if (count < S.length()) {
      plain.narrow(in, from, out, at, count);
      return;
    }
    int shift = plain.shift();
    ShortVector least = SC.cast(ShortVector.broadcast(S, (short) plain.min()));
    ShortVector most = SC.cast(ShortVector.broadcast(S, (short) plain.max()));
    for (int next = 0; next < count; next += S.length()) {
      int i = Math.min(next, count - S.length()); // the last ones may be made twice
      ShortVector v = SC.cast(ShortVector.fromArray(S, in, from + i));
      ShortVector w = SC.cast(v.lanewise(ASHR, shift).min(most).max(least));
      BC.cast(w.convertShape(VectorOperators.S2B, B, 0)).intoArray(out, at + i);
    }
  }
}
