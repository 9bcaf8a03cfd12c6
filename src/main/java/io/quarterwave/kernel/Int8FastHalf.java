// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * int8 data, pairs split over the halves, short multiplicands: two neighbouring pairs to a 16-bit lane, otherwise as
 * {@link Int8FastInterleaved}.
 */
final class Int8FastHalf extends VectorLoop<byte[]> {
  private static final int FRACTION_BITS = 7;
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Byte> B = VectorSpecies.of(byte.class, SHAPE);
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final Class<? extends ByteVector> BC = B.vectorType().asSubclass(ByteVector.class);
  private static final Class<? extends ShortVector> SC =
      S.vectorType().asSubclass(ShortVector.class);
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);

  Int8FastHalf(Rotation rotation) {
    super(rotation, I.length(), 4);
  }

  @Override
  void chunks(
      int[] cos,
      int[] sin,
      int table,
      int count,
      byte[] in,
      int inAt,
      int inStride,
      byte[] out,
      int outAt,
      int outStride,
      int heads) {
    ShortVector low = SC.cast(ShortVector.broadcast(S, (short) (r.min() << FRACTION_BITS)));
    ShortVector high =
        SC.cast(ShortVector.broadcast(S, (short) ((r.max() + 1 << FRACTION_BITS) - 1)));
    ShortVector round = SC.cast(ShortVector.broadcast(S, (short) (1 << (FRACTION_BITS - 1))));
    IntVector offset = IC.cast(IntVector.broadcast(I, 0x80808080));
    IntVector lower = IC.cast(IntVector.broadcast(I, 0xffff));
    IntVector evenBytes = IC.cast(IntVector.broadcast(I, 0x00ff00ff));
    int pairs = r.pairs();
    for (int chunk = 0; chunk < count; chunk++) {
      int t = table + chunk * B.length();
      ShortVector c0 = SC.cast(IC.cast(IC.cast(IntVector.fromArray(I, cos, t))
              .and(lower)
              .or(IC.cast(IntVector.fromArray(I, cos, t + 2 * I.length())).lanewise(LSHL, 16)))
          .reinterpretAsShorts());
      ShortVector s0 = SC.cast(IC.cast(IC.cast(IntVector.fromArray(I, sin, t))
              .and(lower)
              .or(IC.cast(IntVector.fromArray(I, sin, t + 2 * I.length())).lanewise(LSHL, 16)))
          .reinterpretAsShorts());
      ShortVector c1 = SC.cast(IC.cast(IC.cast(IntVector.fromArray(I, cos, t + I.length()))
              .and(lower)
              .or(IC.cast(IntVector.fromArray(I, cos, t + 3 * I.length())).lanewise(LSHL, 16)))
          .reinterpretAsShorts());
      ShortVector s1 = SC.cast(IC.cast(IC.cast(IntVector.fromArray(I, sin, t + I.length()))
              .and(lower)
              .or(IC.cast(IntVector.fromArray(I, sin, t + 3 * I.length())).lanewise(LSHL, 16)))
          .reinterpretAsShorts());
      ShortVector kp0 = SC.cast(s0.sub(c0).lanewise(LSHL, 7).add(round));
      ShortVector kq0 = SC.cast(round.sub(s0.add(c0).lanewise(LSHL, 7)));
      ShortVector kp1 = SC.cast(s1.sub(c1).lanewise(LSHL, 7).add(round));
      ShortVector kq1 = SC.cast(round.sub(s1.add(c1).lanewise(LSHL, 7)));
      int from = inAt + chunk * B.length();
      int to = outAt + chunk * B.length();
      for (int head = 0; head < heads; head++) {
        IntVector v = IC.cast(BC.cast(ByteVector.fromArray(B, in, from)).reinterpretAsInts());
        IntVector w =
            IC.cast(BC.cast(ByteVector.fromArray(B, in, from + pairs)).reinterpretAsInts());
        v = IC.cast(v.lanewise(XOR, offset));
        w = IC.cast(w.lanewise(XOR, offset));
        ShortVector a = SC.cast(IC.cast(v.and(evenBytes)).reinterpretAsShorts());
        ShortVector b = SC.cast(IC.cast(w.and(evenBytes)).reinterpretAsShorts());
        ShortVector p0 = SC.cast(a.mul(c0).sub(b.mul(s0)).add(kp0).min(high).max(low));
        ShortVector q0 = SC.cast(a.mul(s0).add(b.mul(c0)).add(kq0).min(high).max(low));
        a = SC.cast(IC.cast(v.lanewise(LSHR, 8).and(evenBytes)).reinterpretAsShorts());
        b = SC.cast(IC.cast(w.lanewise(LSHR, 8).and(evenBytes)).reinterpretAsShorts());
        ShortVector p1 = SC.cast(a.mul(c1).sub(b.mul(s1)).add(kp1).min(high).max(low));
        ShortVector q1 = SC.cast(a.mul(s1).add(b.mul(c1)).add(kq1).min(high).max(low));
        IntVector even = IC.cast(IC.cast(p0.reinterpretAsInts()).lanewise(LSHR, FRACTION_BITS));
        IntVector odd = IC.cast(IC.cast(p1.reinterpretAsInts()).lanewise(LSHL, 8 - FRACTION_BITS));
        IntVector y = IC.cast(IC.cast(even.lanewise(XOR, odd).and(evenBytes)).lanewise(XOR, odd));
        BC.cast(y.reinterpretAsBytes()).intoArray(out, to);
        even = IC.cast(IC.cast(q0.reinterpretAsInts()).lanewise(LSHR, FRACTION_BITS));
        odd = IC.cast(IC.cast(q1.reinterpretAsInts()).lanewise(LSHL, 8 - FRACTION_BITS));
        y = IC.cast(IC.cast(even.lanewise(XOR, odd).and(evenBytes)).lanewise(XOR, odd));
        BC.cast(y.reinterpretAsBytes()).intoArray(out, to + pairs);
        from += inStride;
        to += outStride;
      }
    }
  }
}
