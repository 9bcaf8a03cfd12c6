// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static jdk.incubator.vector.VectorOperators.LSHL;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Half a vector of bytes to a vector of shorts; what fills none, one by one. */
final class VectorWiden implements WidenLoop {
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Byte> B =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(SHAPE.vectorBitSize() / 2));
  private static final Class<? extends ShortVector> SC =
      S.vectorType().asSubclass(ShortVector.class);
  private static final Class<? extends ByteVector> BC = B.vectorType().asSubclass(ByteVector.class);

  private final ScalarWiden plain;

  VectorWiden(ScalarWiden plain) {
    this.plain = plain;
  }

  @Override
  public void widen(byte[] in, int from, short[] out, int at, int count) {
    if (count < S.length()) {
      plain.widen(in, from, out, at, count);
      return;
    }
    int shift = plain.shift();
    for (int next = 0; next < count; next += S.length()) {
      int i = Math.min(next, count - S.length()); // the last ones may be made twice
      ByteVector v = BC.cast(ByteVector.fromArray(B, in, from + i));
      ShortVector w = SC.cast(v.convertShape(VectorOperators.B2S, S, 0));
      SC.cast(w.lanewise(LSHL, shift)).intoArray(out, at + i);
    }
  }
}
