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
 * {@link Int16FastInterleaved} in the order of memory: two heads and four chunks at a time, the tables loaded once for both. A fixed number of chunks is
 * what lets the compiler unroll the inner loop; chunks and heads that are left over go through the other loop.
 */
final class Int16FastInterleavedStream extends VectorLoop<short[]> {
  private static final int FRACTION_BITS = 14;
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final Class<? extends ShortVector> SC =
      S.vectorType().asSubclass(ShortVector.class);
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);

  private final VectorLoop<short[]> rest;

  /** Takes the other loop, of the same width. */
  Int16FastInterleavedStream(VectorLoop<short[]> rest) {
    super(rest.r, I.length(), 1);
    this.rest = rest;
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
    int twos = heads & -2;
    int fours = count & -4;
    for (int chunk = 0; chunk < fours; chunk += 4) {
      int at = chunk * S.length();
      int t = table + chunk * I.length();
      fourChunks(cos, sin, t, in, inAt + at, inStride, out, outAt + at, outStride, twos);
    }
    if (twos < heads) {
      rest.chunks(
          cos,
          sin,
          table,
          fours,
          in,
          inAt + twos * inStride,
          inStride,
          out,
          outAt + twos * outStride,
          outStride,
          heads - twos);
    }
    if (fours < count) {
      rest.chunks(
          cos,
          sin,
          table + fours * I.length(),
          count - fours,
          in,
          inAt + fours * S.length(),
          inStride,
          out,
          outAt + fours * S.length(),
          outStride,
          heads);
    }
  }

  private void fourChunks(
      int[] cos,
      int[] sin,
      int table,
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
    int from = inAt;
    int to = outAt;
    for (int head = 0; head < heads; head += 2) {
      int secondFrom = from + inStride;
      int secondTo = to + outStride;
      for (int chunk = 0; chunk < 4; chunk++) {
        int t = table + chunk * I.length();
        int at = chunk * S.length();
        IntVector c = IC.cast(IntVector.fromArray(I, cos, t));
        IntVector s = IC.cast(IntVector.fromArray(I, sin, t));
        IntVector sum = IC.cast(c.add(s));
        IntVector difference = IC.cast(s.sub(c));
        IntVector v = IC.cast(SC.cast(ShortVector.fromArray(S, in, from + at)).reinterpretAsInts());
        IntVector a = IC.cast(v.lanewise(LSHL, 16).lanewise(ASHR, 16));
        IntVector b = IC.cast(v.lanewise(ASHR, 16));
        IntVector k = IC.cast(a.add(b).mul(c).add(round));
        IntVector p =
            IC.cast(k.sub(b.mul(sum)).lanewise(ASHR, FRACTION_BITS).min(most).max(least));
        IntVector q =
            IC.cast(k.add(a.mul(difference)).min(high).max(low).lanewise(LSHL, 16 - FRACTION_BITS));
        SC.cast(IC.cast(IC.cast(p.lanewise(XOR, q).and(mask)).lanewise(XOR, q))
                .reinterpretAsShorts())
            .intoArray(out, to + at);
        v = IC.cast(SC.cast(ShortVector.fromArray(S, in, secondFrom + at)).reinterpretAsInts());
        a = IC.cast(v.lanewise(LSHL, 16).lanewise(ASHR, 16));
        b = IC.cast(v.lanewise(ASHR, 16));
        k = IC.cast(a.add(b).mul(c).add(round));
        p = IC.cast(k.sub(b.mul(sum)).lanewise(ASHR, FRACTION_BITS).min(most).max(least));
        q = IC.cast(k.add(a.mul(difference)).min(high).max(low).lanewise(LSHL, 16 - FRACTION_BITS));
        SC.cast(IC.cast(IC.cast(p.lanewise(XOR, q).and(mask)).lanewise(XOR, q))
                .reinterpretAsShorts())
            .intoArray(out, secondTo + at);
      }
      from = secondFrom + inStride;
      to = secondTo + outStride;
    }
  }
}
