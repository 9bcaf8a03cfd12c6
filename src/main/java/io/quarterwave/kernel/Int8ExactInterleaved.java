// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;
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
 * int8 data, neighbours in pairs, long multiplicands: two pairs to an int lane, sums in 32 bits from three products as in
 * {@link Int16FastInterleaved}.
 *
 * <p>The sums of two pairs, cut to their upper 16 bits, share a lane where they are clamped: floor(floor(p / 2^16) / 2^(f-16)) = floor(p / 2^f).
 */
final class Int8ExactInterleaved extends VectorLoop<byte[]> {
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Byte> B = VectorSpecies.of(byte.class, SHAPE);
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final Class<? extends ByteVector> BC = B.vectorType().asSubclass(ByteVector.class);
  private static final Class<? extends ShortVector> SC =
      S.vectorType().asSubclass(ShortVector.class);
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);

  Int8ExactInterleaved(Rotation rotation) {
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
    IntVector round = IC.cast(IntVector.broadcast(I, 1 << (r.fractionBits() - 1)));
    int cut = r.fractionBits() - 16;
    ShortVector low = SC.cast(ShortVector.broadcast(S, (short) (r.min() << cut)));
    ShortVector high =
        SC.cast(ShortVector.broadcast(S, (short) ((r.max() << cut) + (1 << cut) - 1)));
    IntVector upper = IC.cast(IntVector.broadcast(I, 0xffff0000));
    IntVector evenBytes = IC.cast(IntVector.broadcast(I, 0x00ff00ff));
    for (int chunk = 0; chunk < count; chunk++) {
      int t = table + chunk * S.length();
      IntVector c0 = IC.cast(IntVector.fromArray(I, cos, t));
      IntVector c1 = IC.cast(IntVector.fromArray(I, cos, t + I.length()));
      IntVector s0 = IC.cast(IntVector.fromArray(I, sin, t));
      IntVector s1 = IC.cast(IntVector.fromArray(I, sin, t + I.length()));
      IntVector sum0 = IC.cast(c0.add(s0));
      IntVector sum1 = IC.cast(c1.add(s1));
      IntVector difference0 = IC.cast(s0.sub(c0));
      IntVector difference1 = IC.cast(s1.sub(c1));
      int from = inAt + chunk * B.length();
      int to = outAt + chunk * B.length();
      for (int head = 0; head < heads; head++) {
        IntVector v = IC.cast(BC.cast(ByteVector.fromArray(B, in, from)).reinterpretAsInts());
        IntVector a = IC.cast(v.lanewise(LSHL, 24).lanewise(ASHR, 24));
        IntVector b = IC.cast(v.lanewise(LSHL, 16).lanewise(ASHR, 24));
        IntVector k = IC.cast(a.add(b).mul(c0).add(round));
        IntVector p0 = IC.cast(k.sub(b.mul(sum0)));
        IntVector q0 = IC.cast(k.add(a.mul(difference0)));
        a = IC.cast(v.lanewise(LSHL, 8).lanewise(ASHR, 24));
        b = IC.cast(v.lanewise(ASHR, 24));
        k = IC.cast(a.add(b).mul(c1).add(round));
        IntVector p1 = IC.cast(k.sub(b.mul(sum1)));
        IntVector q1 = IC.cast(k.add(a.mul(difference1)));
        p0 = IC.cast(p0.lanewise(LSHR, 16).or(p1.and(upper)));
        q0 = IC.cast(q0.lanewise(LSHR, 16).or(q1.and(upper)));
        p0 = IC.cast(
            SC.cast(SC.cast(p0.reinterpretAsShorts()).min(high).max(low)).reinterpretAsInts());
        q0 = IC.cast(
            SC.cast(SC.cast(q0.reinterpretAsShorts()).min(high).max(low)).reinterpretAsInts());
        p0 = IC.cast(p0.lanewise(LSHR, cut));
        q0 = IC.cast(q0.lanewise(LSHL, 8 - cut));
        IntVector y = IC.cast(IC.cast(p0.lanewise(XOR, q0).and(evenBytes)).lanewise(XOR, q0));
        BC.cast(y.reinterpretAsBytes()).intoArray(out, to);
        from += inStride;
        to += outStride;
      }
    }
  }
}
