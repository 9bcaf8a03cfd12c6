// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Moves int16 channels by whole vectors: two vectors of neighbours become one of even and one of odd channels by a shuffle of each, the exchange of
 * halves between them and a last shuffle; and back.
 */
final class Int16Move implements ChannelMove<short[]> {
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final Class<? extends ShortVector> SC =
      S.vectorType().asSubclass(ShortVector.class);
  private static final Class<? extends IntVector> IC = I.vectorType().asSubclass(IntVector.class);
  private static final int HALF = S.length() / 2;

  /** Lanes of even numbers to the lower half, those of odd numbers to the upper one; and the other way round. */
  private static final VectorShuffle<Short> EVEN_ODD = shuffle(2, 0, 1);

  private static final VectorShuffle<Short> ODD_EVEN = shuffle(2, 1, 0);

  /** The halves exchanged. */
  private static final VectorShuffle<Short> SWAP = shuffle(1, HALF, 0);

  /** The lower half to lanes of even numbers, the upper one to those of odd numbers; and the other way round. */
  private static final VectorShuffle<Short> LOW_HIGH = zip(0, HALF);

  private static final VectorShuffle<Short> HIGH_LOW = zip(HALF, 0);

  /** All bits of the lanes of the lower half. */
  private static final int[] LOW_HALF = lowHalf();

  private final int pairs;
  private final boolean apart;

  /** Takes the pairs of a head, at least as many as a vector has lanes, and whether neighbours move apart. */
  Int16Move(ScalarMove16 move) {
    pairs = move.pairs();
    apart = move.apart();
  }

  @Override
  public void move(
      short[] in, int inAt, int inStride, short[] out, int outAt, int outStride, int heads) {
    for (int head = 0; head < heads; head++) {
      int from = inAt + head * inStride;
      int to = outAt + head * outStride;
      if (apart) {
        apart(pairs, in, from, out, to);
      } else {
        together(pairs, in, from, out, to);
      }
    }
  }

  private static void apart(int pairs, short[] in, int from, short[] out, int to) {
    IntVector low = IC.cast(IntVector.fromArray(I, LOW_HALF, 0));
    for (int next = 0; next < pairs; next += S.length()) {
      int pair = Math.min(next, pairs - S.length()); // the last ones may be moved twice
      ShortVector v = SC.cast(ShortVector.fromArray(S, in, from + 2 * pair));
      ShortVector w = SC.cast(ShortVector.fromArray(S, in, from + 2 * pair + S.length()));
      IntVector a = IC.cast(SC.cast(v.rearrange(EVEN_ODD)).reinterpretAsInts());
      IntVector b = IC.cast(SC.cast(w.rearrange(ODD_EVEN)).reinterpretAsInts());
      IntVector even = IC.cast(a.and(low).or(b.and(low.not())));
      IntVector odd = IC.cast(a.and(low.not()).or(b.and(low)));
      SC.cast(even.reinterpretAsShorts()).intoArray(out, to + pair);
      SC.cast(SC.cast(odd.reinterpretAsShorts()).rearrange(SWAP)).intoArray(out, to + pairs + pair);
    }
  }

  private static void together(int pairs, short[] in, int from, short[] out, int to) {
    IntVector low = IC.cast(IntVector.fromArray(I, LOW_HALF, 0));
    for (int next = 0; next < pairs; next += S.length()) {
      int pair = Math.min(next, pairs - S.length());
      ShortVector x0 = SC.cast(ShortVector.fromArray(S, in, from + pair));
      ShortVector x1 = SC.cast(ShortVector.fromArray(S, in, from + pairs + pair));
      IntVector a = IC.cast(x0.reinterpretAsInts());
      IntVector b = IC.cast(SC.cast(x1.rearrange(SWAP)).reinterpretAsInts());
      IntVector v = IC.cast(a.and(low).or(b.and(low.not())));
      IntVector w = IC.cast(a.and(low.not()).or(b.and(low)));
      SC.cast(SC.cast(v.reinterpretAsShorts()).rearrange(LOW_HIGH)).intoArray(out, to + 2 * pair);
      SC.cast(SC.cast(w.reinterpretAsShorts()).rearrange(HIGH_LOW))
          .intoArray(out, to + 2 * pair + S.length());
    }
  }

  private static int[] lowHalf() {
    int[] bits = new int[I.length()];
    Arrays.fill(bits, 0, I.length() / 2, -1);
    return bits;
  }

  /** The lower half from lanes first, first + step ..., the upper one from second, second + step ... */
  private static VectorShuffle<Short> shuffle(int step, int first, int second) {
    int[] from = new int[S.length()];
    for (int lane = 0; lane < HALF; lane++) {
      from[lane] = first + step * lane;
      from[HALF + lane] = second + step * lane;
    }
    return VectorShuffle.fromArray(S, from, 0);
  }

  /** Lanes of even numbers from first, first + 1 ..., those of odd numbers from second, second + 1 ... */
  private static VectorShuffle<Short> zip(int first, int second) {
    int[] from = new int[S.length()];
    for (int lane = 0; lane < HALF; lane++) {
      from[2 * lane] = first + lane;
      from[2 * lane + 1] = second + lane;
    }
    return VectorShuffle.fromArray(S, from, 0);
  }
}
