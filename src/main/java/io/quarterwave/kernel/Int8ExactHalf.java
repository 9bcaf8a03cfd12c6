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
 * int8 data, pairs split over the halves, long multiplicands: four neighbouring pairs to an int lane, otherwise as
 * {@link Int8ExactInterleaved}.
 */
final class Int8ExactHalf extends VectorLoop<byte[]> {
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Byte> B = VectorSpecies.of(byte.class, SHAPE);
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final Class<? extends ByteVector> BC = B.vectorType().asSubclass(ByteVector.class);
  private static final Class<? extends ShortVector> SC =
      S.vectorType().asSubclass(ShortVector.class);
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);

  Int8ExactHalf(Rotation rotation) {
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
    IntVector round = IC.cast(IntVector.broadcast(I, 1 << (r.fractionBits() - 1)));
    int cut = r.fractionBits() - 16;
    ShortVector low = SC.cast(ShortVector.broadcast(S, (short) (r.min() << cut)));
    ShortVector high =
        SC.cast(ShortVector.broadcast(S, (short) ((r.max() << cut) + (1 << cut) - 1)));
    IntVector upper = IC.cast(IntVector.broadcast(I, 0xffff0000));
    IntVector evenBytes = IC.cast(IntVector.broadcast(I, 0x00ff00ff));
    int pairs = r.pairs();
    for (int chunk = 0; chunk < count; chunk++) {
      int t = table + chunk * B.length();
      IntVector c0 = IC.cast(IntVector.fromArray(I, cos, t));
      IntVector s0 = IC.cast(IntVector.fromArray(I, sin, t));
      IntVector c1 = IC.cast(IntVector.fromArray(I, cos, t + I.length()));
      IntVector s1 = IC.cast(IntVector.fromArray(I, sin, t + I.length()));
      IntVector c2 = IC.cast(IntVector.fromArray(I, cos, t + 2 * I.length()));
      IntVector s2 = IC.cast(IntVector.fromArray(I, sin, t + 2 * I.length()));
      IntVector c3 = IC.cast(IntVector.fromArray(I, cos, t + 3 * I.length()));
      IntVector s3 = IC.cast(IntVector.fromArray(I, sin, t + 3 * I.length()));
      IntVector sum0 = IC.cast(c0.add(s0));
      IntVector difference0 = IC.cast(s0.sub(c0));
      IntVector sum1 = IC.cast(c1.add(s1));
      IntVector difference1 = IC.cast(s1.sub(c1));
      IntVector sum2 = IC.cast(c2.add(s2));
      IntVector difference2 = IC.cast(s2.sub(c2));
      IntVector sum3 = IC.cast(c3.add(s3));
      IntVector difference3 = IC.cast(s3.sub(c3));
      int from = inAt + chunk * B.length();
      int to = outAt + chunk * B.length();
      for (int head = 0; head < heads; head++) {
        IntVector v = IC.cast(BC.cast(ByteVector.fromArray(B, in, from)).reinterpretAsInts());
        IntVector w =
            IC.cast(BC.cast(ByteVector.fromArray(B, in, from + pairs)).reinterpretAsInts());
        IntVector a = IC.cast(v.lanewise(LSHL, 24).lanewise(ASHR, 24));
        IntVector b = IC.cast(w.lanewise(LSHL, 24).lanewise(ASHR, 24));
        IntVector k = IC.cast(a.add(b).mul(c0).add(round));
        IntVector p0 = IC.cast(k.sub(b.mul(sum0)));
        IntVector q0 = IC.cast(k.add(a.mul(difference0)));
        a = IC.cast(v.lanewise(LSHL, 8).lanewise(ASHR, 24));
        b = IC.cast(w.lanewise(LSHL, 8).lanewise(ASHR, 24));
        k = IC.cast(a.add(b).mul(c2).add(round));
        IntVector p2 = IC.cast(k.sub(b.mul(sum2)));
        IntVector q2 = IC.cast(k.add(a.mul(difference2)));
        p0 = IC.cast(p0.lanewise(LSHR, 16).or(p2.and(upper)));
        p0 = IC.cast(
            SC.cast(SC.cast(p0.reinterpretAsShorts()).min(high).max(low)).reinterpretAsInts());
        q0 = IC.cast(q0.lanewise(LSHR, 16).or(q2.and(upper)));
        q0 = IC.cast(
            SC.cast(SC.cast(q0.reinterpretAsShorts()).min(high).max(low)).reinterpretAsInts());
        a = IC.cast(v.lanewise(LSHL, 16).lanewise(ASHR, 24));
        b = IC.cast(w.lanewise(LSHL, 16).lanewise(ASHR, 24));
        k = IC.cast(a.add(b).mul(c1).add(round));
        IntVector p1 = IC.cast(k.sub(b.mul(sum1)));
        IntVector q1 = IC.cast(k.add(a.mul(difference1)));
        a = IC.cast(v.lanewise(ASHR, 24));
        b = IC.cast(w.lanewise(ASHR, 24));
        k = IC.cast(a.add(b).mul(c3).add(round));
        IntVector p3 = IC.cast(k.sub(b.mul(sum3)));
        IntVector q3 = IC.cast(k.add(a.mul(difference3)));
        p1 = IC.cast(p1.lanewise(LSHR, 16).or(p3.and(upper)));
        p1 = IC.cast(
            SC.cast(SC.cast(p1.reinterpretAsShorts()).min(high).max(low)).reinterpretAsInts());
        q1 = IC.cast(q1.lanewise(LSHR, 16).or(q3.and(upper)));
        q1 = IC.cast(
            SC.cast(SC.cast(q1.reinterpretAsShorts()).min(high).max(low)).reinterpretAsInts());
        p1 = IC.cast(p1.lanewise(LSHL, 8 - cut));
        q1 = IC.cast(q1.lanewise(LSHL, 8 - cut));
        p0 = IC.cast(IC.cast(IC.cast(p0.lanewise(LSHR, cut)).lanewise(XOR, p1).and(evenBytes))
            .lanewise(XOR, p1));
        q0 = IC.cast(IC.cast(IC.cast(q0.lanewise(LSHR, cut)).lanewise(XOR, q1).and(evenBytes))
            .lanewise(XOR, q1));
        BC.cast(p0.reinterpretAsBytes()).intoArray(out, to);
        BC.cast(q0.reinterpretAsBytes()).intoArray(out, to + pairs);
        from += inStride;
        to += outStride;
      }
    }
  }
}
