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
 * int16 data, neighbours in pairs, long multiplicands: a pair to an int lane.
 *
 * <p>A multiplicand c = 256 ch + cl, with cl in [0, 255], splits a sum into 256 A + B: (256 A + B + 2^(f-1)) >> f = (A + (B >> 8) + 2^(f-9)) >> (f - 8), because
 * 2^(f-1) is a multiple of 256. A is made from three products as in {@link Int16FastInterleaved}, B from four: |B| <= 2^15 * 2 * 255, and A + (B >> 8) is 2^-8 of a sum below
 * 2^15 * 2.75 sqrt(2) 2^22, so 32 bits hold it.
 */
final class Int16ExactInterleaved extends VectorLoop<short[]> {
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final Class<? extends ShortVector> SC =
      S.vectorType().asSubclass(ShortVector.class);
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);

  Int16ExactInterleaved(Rotation rotation) {
    super(rotation, I.length(), 1);
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
    for (int chunk = 0; chunk < count; chunk++) {
      int t = table + chunk * I.length();
      IntVector c = IC.cast(IntVector.fromArray(I, cos, t));
      IntVector s = IC.cast(IntVector.fromArray(I, sin, t));
      IntVector cl = IC.cast(c.and(byteMask));
      IntVector sl = IC.cast(s.and(byteMask));
      IntVector ch = IC.cast(c.lanewise(ASHR, 8));
      IntVector sh = IC.cast(s.lanewise(ASHR, 8));
      IntVector sum = IC.cast(ch.add(sh));
      IntVector difference = IC.cast(sh.sub(ch));
      int from = inAt + chunk * S.length();
      int to = outAt + chunk * S.length();
      for (int head = 0; head < heads; head++) {
        IntVector v = IC.cast(SC.cast(ShortVector.fromArray(S, in, from)).reinterpretAsInts());
        IntVector a = IC.cast(v.lanewise(LSHL, 16).lanewise(ASHR, 16));
        IntVector b = IC.cast(v.lanewise(ASHR, 16));
        IntVector k = IC.cast(a.add(b).mul(ch).add(round));
        IntVector p = IC.cast(a.mul(cl).sub(b.mul(sl)).lanewise(ASHR, 8).add(k).sub(b.mul(sum)));
        IntVector q =
            IC.cast(a.mul(sl).add(b.mul(cl)).lanewise(ASHR, 8).add(k).add(a.mul(difference)));
        p = IC.cast(p.lanewise(ASHR, cut).min(most).max(least));
        q = IC.cast(q.min(high).max(low).lanewise(LSHL, 16 - cut));
        SC.cast(IC.cast(IC.cast(p.lanewise(XOR, q).and(mask)).lanewise(XOR, q))
                .reinterpretAsShorts())
            .intoArray(out, to);
        from += inStride;
        to += outStride;
      }
    }
  }
}
