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
 * int8 data, neighbours in pairs, short multiplicands: a pair to a 16-bit lane, sums in 16 bits.
 *
 * <p>Data are taken as x + 128, which needs no sign extension: a c - b s + 64 = (a + 128) c - (b + 128) s + 128 (s - c) + 64, all modulo 2^16. The sums
 * fit 16 bits where the scaling is at most {@code INT8_FAST_MAX_SCALE_Q30}.
 */
final class Int8FastInterleaved extends VectorLoop<byte[]> {
  private static final int FRACTION_BITS = 7;
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Byte> B = VectorSpecies.of(byte.class, SHAPE);
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final Class<? extends ByteVector> BC = B.vectorType().asSubclass(ByteVector.class);
  private static final Class<? extends ShortVector> SC =
      S.vectorType().asSubclass(ShortVector.class);
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);

  Int8FastInterleaved(Rotation rotation) {
    super(rotation, I.length(), 2);
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
    for (int chunk = 0; chunk < count; chunk++) {
      int t = table + chunk * S.length();
      IntVector c0 = IC.cast(IC.cast(IntVector.fromArray(I, cos, t)).and(lower));
      IntVector c1 =
          IC.cast(IC.cast(IntVector.fromArray(I, cos, t + I.length())).lanewise(LSHL, 16));
      ShortVector c = SC.cast(IC.cast(c0.or(c1)).reinterpretAsShorts());
      IntVector s0 = IC.cast(IC.cast(IntVector.fromArray(I, sin, t)).and(lower));
      IntVector s1 =
          IC.cast(IC.cast(IntVector.fromArray(I, sin, t + I.length())).lanewise(LSHL, 16));
      ShortVector s = SC.cast(IC.cast(s0.or(s1)).reinterpretAsShorts());
      ShortVector kp = SC.cast(s.sub(c).lanewise(LSHL, 7).add(round));
      ShortVector kq = SC.cast(round.sub(s.add(c).lanewise(LSHL, 7)));
      int from = inAt + chunk * B.length();
      int to = outAt + chunk * B.length();
      for (int head = 0; head < heads; head++) {
        IntVector v = IC.cast(BC.cast(ByteVector.fromArray(B, in, from)).reinterpretAsInts());
        v = IC.cast(v.lanewise(XOR, offset));
        ShortVector a = SC.cast(IC.cast(v.and(evenBytes)).reinterpretAsShorts());
        ShortVector b = SC.cast(IC.cast(v.lanewise(LSHR, 8).and(evenBytes)).reinterpretAsShorts());
        ShortVector p = SC.cast(a.mul(c).sub(b.mul(s)).add(kp).min(high).max(low));
        ShortVector q = SC.cast(a.mul(s).add(b.mul(c)).add(kq).min(high).max(low));
        IntVector y0 = IC.cast(IC.cast(p.reinterpretAsInts()).lanewise(LSHR, FRACTION_BITS));
        IntVector y1 = IC.cast(IC.cast(q.reinterpretAsInts()).lanewise(LSHL, 8 - FRACTION_BITS));
        IntVector y = IC.cast(IC.cast(y0.lanewise(XOR, y1).and(evenBytes)).lanewise(XOR, y1));
        BC.cast(y.reinterpretAsBytes()).intoArray(out, to);
        from += inStride;
        to += outStride;
      }
    }
  }
}
