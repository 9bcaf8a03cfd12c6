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
 * int16 data, pairs split over the halves, short multiplicands: two neighbouring pairs to an int lane, sums in 32 bits as in
 * {@link Int16FastInterleaved}, those of the second pair clamped before their cut.
 */
final class Int16FastHalf extends VectorLoop<short[]> {
  private static final int FRACTION_BITS = 14;
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final Class<? extends ShortVector> SC =
      S.vectorType().asSubclass(ShortVector.class);
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);

  Int16FastHalf(Rotation rotation) {
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
    IntVector round = IC.cast(IntVector.broadcast(I, 1 << (FRACTION_BITS - 1)));
    IntVector least = IC.cast(IntVector.broadcast(I, r.min()));
    IntVector most = IC.cast(IntVector.broadcast(I, r.max()));
    IntVector low = IC.cast(IntVector.broadcast(I, r.min() << FRACTION_BITS));
    IntVector high = IC.cast(IntVector.broadcast(I, (r.max() + 1 << FRACTION_BITS) - 1));
    IntVector mask = IC.cast(IntVector.broadcast(I, 0xffff));
    int pairs = r.pairs();
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
      int from = inAt + chunk * S.length();
      int to = outAt + chunk * S.length();
      for (int head = 0; head < heads; head++) {
        IntVector v = IC.cast(SC.cast(ShortVector.fromArray(S, in, from)).reinterpretAsInts());
        IntVector w =
            IC.cast(SC.cast(ShortVector.fromArray(S, in, from + pairs)).reinterpretAsInts());
        IntVector a = IC.cast(v.lanewise(LSHL, 16).lanewise(ASHR, 16));
        IntVector b = IC.cast(w.lanewise(LSHL, 16).lanewise(ASHR, 16));
        IntVector k = IC.cast(a.add(b).mul(c0).add(round));
        IntVector p0 =
            IC.cast(k.sub(b.mul(sum0)).lanewise(ASHR, FRACTION_BITS).min(most).max(least));
        IntVector q0 = IC.cast(
            k.add(a.mul(difference0)).lanewise(ASHR, FRACTION_BITS).min(most).max(least));
        a = IC.cast(v.lanewise(ASHR, 16));
        b = IC.cast(w.lanewise(ASHR, 16));
        k = IC.cast(a.add(b).mul(c1).add(round));
        IntVector p1 =
            IC.cast(k.sub(b.mul(sum1)).min(high).max(low).lanewise(LSHL, 16 - FRACTION_BITS));
        IntVector q1 = IC.cast(
            k.add(a.mul(difference1)).min(high).max(low).lanewise(LSHL, 16 - FRACTION_BITS));
        SC.cast(IC.cast(IC.cast(p0.lanewise(XOR, p1).and(mask)).lanewise(XOR, p1))
                .reinterpretAsShorts())
            .intoArray(out, to);
        SC.cast(IC.cast(IC.cast(q0.lanewise(XOR, q1).and(mask)).lanewise(XOR, q1))
                .reinterpretAsShorts())
            .intoArray(out, to + pairs);
        from += inStride;
        to += outStride;
      }
    }
  }
}
