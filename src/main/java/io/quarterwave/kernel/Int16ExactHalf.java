// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * int16 data, pairs split over the halves, long multiplicands: two neighbouring pairs to an int lane, with the split of
 * {@link Int16ExactInterleaved}.
 */
final class Int16ExactHalf extends VectorLoop<short[]> {
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final Class<? extends ShortVector> SC =
      S.vectorType().asSubclass(ShortVector.class);
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);

  Int16ExactHalf(Rotation rotation) {
    super(rotation, I.length(), 2);
  }

  @Override
  void chunks(
      int[] cos,
      int[] sin,
      int table,
      int count,
      short[] in,
      int inAt,
      int inStride,
      short[] out,
      int outAt,
      int outStride,
      int heads) {
    IntVector round = IC.cast(IntVector.broadcast(I, 1 << (r.roundBits() - 9)));
    IntVector least = IC.cast(IntVector.broadcast(I, r.min()));
    IntVector most = IC.cast(IntVector.broadcast(I, r.max()));
    IntVector mask = IC.cast(IntVector.broadcast(I, 0xffff));
    IntVector byteMask = IC.cast(IntVector.broadcast(I, 0xff));
    int cut = r.fractionBits() - 8;
    IntVector low = IC.cast(IntVector.broadcast(I, r.min() << cut));
    IntVector high = IC.cast(IntVector.broadcast(I, (r.max() << cut) + (1 << cut) - 1));
    int pairs = r.pairs();
    for (int chunk = 0; chunk < count; chunk++) {
      int t = table + chunk * S.length();
      IntVector c0 = IC.cast(IntVector.fromArray(I, cos, t));
      IntVector c1 = IC.cast(IntVector.fromArray(I, cos, t + I.length()));
      IntVector s0 = IC.cast(IntVector.fromArray(I, sin, t));
      IntVector s1 = IC.cast(IntVector.fromArray(I, sin, t + I.length()));
      IntVector cl0 = IC.cast(c0.and(byteMask));
      IntVector sl0 = IC.cast(s0.and(byteMask));
      IntVector ch0 = IC.cast(c0.lanewise(ASHR, 8));
      IntVector sum0 = IC.cast(ch0.add(s0.lanewise(ASHR, 8)));
      IntVector difference0 = IC.cast(s0.lanewise(ASHR, 8).sub(ch0));
      IntVector cl1 = IC.cast(c1.and(byteMask));
      IntVector sl1 = IC.cast(s1.and(byteMask));
      IntVector ch1 = IC.cast(c1.lanewise(ASHR, 8));
      IntVector sum1 = IC.cast(ch1.add(s1.lanewise(ASHR, 8)));
      IntVector difference1 = IC.cast(s1.lanewise(ASHR, 8).sub(ch1));
      int from = inAt + chunk * S.length();
      int to = outAt + chunk * S.length();
      for (int head = 0; head < heads; head++) {
        IntVector v = IC.cast(SC.cast(ShortVector.fromArray(S, in, from)).reinterpretAsInts());
        IntVector w =
            IC.cast(SC.cast(ShortVector.fromArray(S, in, from + pairs)).reinterpretAsInts());
        IntVector a = IC.cast(v.lanewise(LSHL, 16).lanewise(ASHR, 16));
        IntVector b = IC.cast(w.lanewise(LSHL, 16).lanewise(ASHR, 16));
        IntVector k = IC.cast(a.add(b).mul(ch0).add(round));
        IntVector p =
            IC.cast(a.mul(cl0).sub(b.mul(sl0)).lanewise(ASHR, 8).add(k).sub(b.mul(sum0)));
        IntVector q =
            IC.cast(a.mul(sl0).add(b.mul(cl0)).lanewise(ASHR, 8).add(k).add(a.mul(difference0)));
        IntVector p0 = IC.cast(p.lanewise(ASHR, cut).min(most).max(least));
        IntVector q0 = IC.cast(q.lanewise(ASHR, cut).min(most).max(least));
        a = IC.cast(v.lanewise(ASHR, 16));
        b = IC.cast(w.lanewise(ASHR, 16));
        k = IC.cast(a.add(b).mul(ch1).add(round));
        p = IC.cast(a.mul(cl1).sub(b.mul(sl1)).lanewise(ASHR, 8).add(k).sub(b.mul(sum1)));
        q = IC.cast(a.mul(sl1).add(b.mul(cl1)).lanewise(ASHR, 8).add(k).add(a.mul(difference1)));
        p = IC.cast(p.min(high).max(low).lanewise(LSHL, 16 - cut));
        q = IC.cast(q.min(high).max(low).lanewise(LSHL, 16 - cut));
        SC.cast(IC.cast(IC.cast(p0.lanewise(XOR, p).and(mask)).lanewise(XOR, p))
                .reinterpretAsShorts())
            .intoArray(out, to);
        SC.cast(IC.cast(IC.cast(q0.lanewise(XOR, q).and(mask)).lanewise(XOR, q))
                .reinterpretAsShorts())
            .intoArray(out, to + pairs);
        from += inStride;
        to += outStride;
      }
    }
  }
}
