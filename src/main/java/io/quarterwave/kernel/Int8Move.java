// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Moves int8 channels by whole vectors: inside a 32-bit lane first (a0 b0 a1 b1 to a0 a1 b0 b1), which leaves 16-bit lanes to move as {@link Int16Move} does;
 * and back. Shuffles of 16-bit lanes are one instruction on more machines than those of bytes.
 */
final class Int8Move implements ChannelMove<byte[]> {
  private static final VectorShape SHAPE = VectorClass.shape(MethodHandles.lookup());
  private static final VectorSpecies<Byte> B = VectorSpecies.of(byte.class, SHAPE);
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, SHAPE);
  private static final Class<? extends ByteVector> BC = B.vectorType().asSubclass(ByteVector.class);
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
  Int8Move(ScalarMove8 move) {
    pairs = move.pairs();
    apart = move.apart();
  }

  @Override
  public void move(
      byte[] in, int inAt, int inStride, byte[] out, int outAt, int outStride, int heads) {
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

  private static void apart(int pairs, byte[] in, int from, byte[] out, int to) {
    IntVector low = IC.cast(IntVector.fromArray(I, LOW_HALF, 0));
    IntVector evenBytes = IC.cast(IntVector.broadcast(I, 0x00ff00ff));
    IntVector lower = IC.cast(IntVector.broadcast(I, 0x0000ffff));
    for (int next = 0; next < pairs; next += B.length()) {
      int pair = Math.min(next, pairs - B.length()); // the last ones may be moved twice
      IntVector v =
          IC.cast(BC.cast(ByteVector.fromArray(B, in, from + 2 * pair)).reinterpretAsInts());
      IntVector v0 = IC.cast(v.and(evenBytes));
      IntVector v1 = IC.cast(v.lanewise(LSHR, 8).and(evenBytes));
      v0 = IC.cast(v0.or(v0.lanewise(LSHR, 8)).and(lower));
      v1 = IC.cast(v1.or(v1.lanewise(LSHR, 8)).lanewise(LSHL, 16));
      v = IC.cast(v0.or(v1));
      IntVector w = IC.cast(
          BC.cast(ByteVector.fromArray(B, in, from + 2 * pair + B.length())).reinterpretAsInts());
      IntVector w0 = IC.cast(w.and(evenBytes));
      IntVector w1 = IC.cast(w.lanewise(LSHR, 8).and(evenBytes));
      w0 = IC.cast(w0.or(w0.lanewise(LSHR, 8)).and(lower));
      w1 = IC.cast(w1.or(w1.lanewise(LSHR, 8)).lanewise(LSHL, 16));
      w = IC.cast(w0.or(w1));
      v = IC.cast(
          SC.cast(SC.cast(v.reinterpretAsShorts()).rearrange(EVEN_ODD)).reinterpretAsInts());
      w = IC.cast(
          SC.cast(SC.cast(w.reinterpretAsShorts()).rearrange(ODD_EVEN)).reinterpretAsInts());
      IntVector even = IC.cast(v.and(low).or(w.and(low.not())));
      IntVector odd = IC.cast(v.and(low.not()).or(w.and(low)));
      odd =
          IC.cast(SC.cast(SC.cast(odd.reinterpretAsShorts()).rearrange(SWAP)).reinterpretAsInts());
      BC.cast(even.reinterpretAsBytes()).intoArray(out, to + pair);
      BC.cast(odd.reinterpretAsBytes()).intoArray(out, to + pairs + pair);
    }
  }

  private static void together(int pairs, byte[] in, int from, byte[] out, int to) {
    IntVector low = IC.cast(IntVector.fromArray(I, LOW_HALF, 0));
    IntVector lower = IC.cast(IntVector.broadcast(I, 0x000000ff));
    IntVector second = IC.cast(IntVector.broadcast(I, 0x0000ff00));
    IntVector third = IC.cast(IntVector.broadcast(I, 0x00ff0000));
    IntVector upper = IC.cast(IntVector.broadcast(I, 0xff000000));
    for (int next = 0; next < pairs; next += B.length()) {
      int pair = Math.min(next, pairs - B.length());
      ByteVector x0 = BC.cast(ByteVector.fromArray(B, in, from + pair));
      ByteVector x1 = BC.cast(ByteVector.fromArray(B, in, from + pairs + pair));
      IntVector a = IC.cast(x0.reinterpretAsInts());
      IntVector b =
          IC.cast(SC.cast(SC.cast(x1.reinterpretAsShorts()).rearrange(SWAP)).reinterpretAsInts());
      IntVector v = IC.cast(a.and(low).or(b.and(low.not())));
      IntVector w = IC.cast(a.and(low.not()).or(b.and(low)));
      v = IC.cast(
          SC.cast(SC.cast(v.reinterpretAsShorts()).rearrange(LOW_HIGH)).reinterpretAsInts());
      IntVector v1 =
          IC.cast(v.lanewise(LSHL, 8).and(third).or(v.lanewise(LSHR, 8).and(second)));
      v = IC.cast(v.and(lower).or(v.and(upper)).or(v1));
      BC.cast(v.reinterpretAsBytes()).intoArray(out, to + 2 * pair);
      w = IC.cast(
          SC.cast(SC.cast(w.reinterpretAsShorts()).rearrange(HIGH_LOW)).reinterpretAsInts());
      IntVector w1 =
          IC.cast(w.lanewise(LSHL, 8).and(third).or(w.lanewise(LSHR, 8).and(second)));
      w = IC.cast(w.and(lower).or(w.and(upper)).or(w1));
      BC.cast(w.reinterpretAsBytes()).intoArray(out, to + 2 * pair + B.length());
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
