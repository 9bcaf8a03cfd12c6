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
 * int16 data, neighbours in pairs, short multiplicands: a pair to an int lane, sums in 32 bits.
 *
 * <p>Three products instead of four, modulo 2^32: with k = (a + b) c + 2^13 the sums are a c - b s + 2^13 = k - b (c + s) and
 * a s + b c + 2^13 = k + a (s - c). They fit 32 bits, so nothing is lost where an operand wraps. The second is clamped before its cut and moved to the
 * upper half of the lane, where the first overwrites its fraction.
 */
final class Int16FastInterleaved extends VectorLoop<short[]> {
  private static final int FRACTION_BITS = 14;
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final Class<? extends ShortVector> SC =
      S.vectorType().asSubclass(ShortVector.class);
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);

  Int16FastInterleaved(Rotation rotation) {
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
    IntVector round = IC.cast(IntVector.broadcast(I, 1 << (FRACTION_BITS - 1)));
    IntVector least = IC.cast(IntVector.broadcast(I, r.min()));
    IntVector most = IC.cast(IntVector.broadcast(I, r.max()));
    IntVector low = IC.cast(IntVector.broadcast(I, r.min() << FRACTION_BITS));
    IntVector high = IC.cast(IntVector.broadcast(I, (r.max() + 1 << FRACTION_BITS) - 1));
    IntVector mask = IC.cast(IntVector.broadcast(I, 0xffff));
    for (int chunk = 0; chunk < count; chunk++) {
      int t = table + chunk * I.length();
      IntVector c = IC.cast(IntVector.fromArray(I, cos, t));
      IntVector s = IC.cast(IntVector.fromArray(I, sin, t));
      IntVector sum = IC.cast(c.add(s));
      IntVector difference = IC.cast(s.sub(c));
      int from = inAt + chunk * S.length();
      int to = outAt + chunk * S.length();
      for (int head = 0; head < heads; head++) {
        IntVector v = IC.cast(SC.cast(ShortVector.fromArray(S, in, from)).reinterpretAsInts());
        IntVector a = IC.cast(v.lanewise(LSHL, 16).lanewise(ASHR, 16));
        IntVector b = IC.cast(v.lanewise(ASHR, 16));
        IntVector k = IC.cast(a.add(b).mul(c).add(round));
        IntVector p =
            IC.cast(k.sub(b.mul(sum)).lanewise(ASHR, FRACTION_BITS).min(most).max(least));
        IntVector q =
            IC.cast(k.add(a.mul(difference)).min(high).max(low).lanewise(LSHL, 16 - FRACTION_BITS));
        SC.cast(IC.cast(IC.cast(p.lanewise(XOR, q).and(mask)).lanewise(XOR, q))
                .reinterpretAsShorts())
            .intoArray(out, to);
        from += inStride;
        to += outStride;
      }
    }
  }
}
