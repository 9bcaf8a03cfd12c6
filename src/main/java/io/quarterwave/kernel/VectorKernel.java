// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import java.util.Arrays;
import jdk.incubator.vector.VectorShape;

/**
 * Rotations and rows with the Vector API, at one width, or a narrower one where a slice has fewer pairs than a chunk. Slices
 * that fill no chunk of the narrowest take the plain loops.
 */
final class VectorKernel implements Kernel {
  private static final int NARROWEST = 128;
  private static final int BITS_OF_A_LANE = 32;

  private static final VectorClass ROWS = new VectorClass(VectorRow.class, long[].class);
  private static final VectorClass CENTRED = new VectorClass(VectorCentred.class);
  private static final VectorClass FACTORED = new VectorClass(VectorFactored.class);
  private static final VectorClass HIGH_WORD = new VectorClass(VectorHighWord.class);
  private static final VectorClass INT8_FAST_INTERLEAVED = loops(Int8FastInterleaved.class);
  private static final VectorClass INT8_FAST_HALF = loops(Int8FastHalf.class);
  private static final VectorClass INT8_EXACT_INTERLEAVED = loops(Int8ExactInterleaved.class);
  private static final VectorClass INT8_EXACT_HALF = loops(Int8ExactHalf.class);
  private static final VectorClass INT16_FAST_INTERLEAVED = loops(Int16FastInterleaved.class);
  private static final VectorClass INT16_FAST_INTERLEAVED_STREAM =
      new VectorClass(Int16FastInterleavedStream.class, VectorLoop.class);
  private static final VectorClass INT16_FAST_HALF = loops(Int16FastHalf.class);
  private static final VectorClass INT16_EXACT_INTERLEAVED = loops(Int16ExactInterleaved.class);
  private static final VectorClass INT16_EXACT_HALF = loops(Int16ExactHalf.class);

  private static final VectorClass MOVE8 = new VectorClass(Int8Move.class, ScalarMove8.class);
  private static final VectorClass MOVE16 = new VectorClass(Int16Move.class, ScalarMove16.class);

  private static final VectorClass NARROW = new VectorClass(VectorNarrow.class, ScalarNarrow.class);
  private static final VectorClass WIDEN = new VectorClass(VectorWiden.class, ScalarWiden.class);

  private final int bits;

  private VectorKernel(int bits) {
    this.bits = bits;
  }

  /** Returns the kernel of a width; 0 is the width that the machine prefers. */
  static VectorKernel of(int bits) {
    int preferred = VectorShape.preferredShape().vectorBitSize();
    if (preferred < NARROWEST || bits > preferred) {
      throw new IllegalStateException(Kernels.BITS_PROPERTY + " (" + bits
          + ") must be at most the width of this machine's vectors, " + preferred);
    }
    return new VectorKernel(bits == 0 ? Math.min(preferred, 512) : bits);
  }

  /** Returns the widths of this machine, ascending. */
  static int[] widths() {
    int preferred = VectorShape.preferredShape().vectorBitSize();
    int count = preferred < NARROWEST ? 0 : Math.min(3, preferred / 256 + 1);
    return Arrays.copyOf(new int[] {NARROWEST, 256, 512}, count);
  }

  private static VectorClass loops(Class<?> type) {
    return new VectorClass(type, Rotation.class);
  }

  @Override
  public String name() {
    return "vector " + bits;
  }

  @Override
  @SuppressWarnings("unchecked") // each class of loops below is of byte[]
  public RotationLoop<byte[]> int8(Rotation r) {
    int pairsOfALane = r.interleaved() ? 2 : 4;
    int width = width(r.pairs(), pairsOfALane);
    boolean possible =
        r.exact() ? r.fractionBits() >= 16 && r.fractionBits() <= 24 : r.fractionBits() == 7;
    if (!possible || width < NARROWEST) {
      return Kernels.scalar().int8(r);
    }
    VectorClass loops = r.interleaved()
        ? r.exact() ? INT8_EXACT_INTERLEAVED : INT8_FAST_INTERLEAVED
        : r.exact() ? INT8_EXACT_HALF : INT8_FAST_HALF;
    return (RotationLoop<byte[]>) loops.instance(width, r);
  }

  @Override
  @SuppressWarnings("unchecked") // each class of loops below is of short[]
  public RotationLoop<short[]> int16(Rotation r) {
    int pairsOfALane = r.interleaved() ? 1 : 2;
    int width = width(r.pairs(), pairsOfALane);
    boolean possible =
        r.exact() ? r.fractionBits() >= 16 && r.fractionBits() <= 24 : r.fractionBits() == 14;
    if (!possible || width < NARROWEST) {
      return Kernels.scalar().int16(r);
    }
    VectorClass loops = r.interleaved()
        ? r.exact() ? INT16_EXACT_INTERLEAVED : INT16_FAST_INTERLEAVED
        : r.exact() ? INT16_EXACT_HALF : INT16_FAST_HALF;
    return (RotationLoop<short[]>) loops.instance(width, r);
  }

  @Override
  @SuppressWarnings("unchecked") // the class is of short[]
  public RotationLoop<short[]> int16Streaming(Rotation r) {
    RotationLoop<short[]> loop = int16(r);
    boolean other = r.interleaved() && !r.exact() && loop instanceof VectorLoop;
    return other
        ? (RotationLoop<short[]>) INT16_FAST_INTERLEAVED_STREAM.instance(width(r.pairs(), 1), loop)
        : loop;
  }

  @Override
  @SuppressWarnings("unchecked") // the class is of byte[]
  public ChannelMove<byte[]> move8(int pairs, boolean apart) {
    ScalarMove8 plain = new ScalarMove8(pairs, apart);
    int width = width(pairs, 4);
    return width < NARROWEST ? plain : (ChannelMove<byte[]>) MOVE8.instance(width, plain);
  }

  @Override
  @SuppressWarnings("unchecked") // the class is of short[]
  public ChannelMove<short[]> move16(int pairs, boolean apart) {
    ScalarMove16 plain = new ScalarMove16(pairs, apart);
    int width = width(pairs, 2);
    return width < NARROWEST ? plain : (ChannelMove<short[]>) MOVE16.instance(width, plain);
  }

  @Override
  public NarrowLoop narrow(int shift, int min, int max) {
    return (NarrowLoop) NARROW.instance(bits, new ScalarNarrow(shift, min, max));
  }

  @Override
  public WidenLoop widen(int shift) {
    return (WidenLoop) WIDEN.instance(bits, new ScalarWiden(shift));
  }

  @Override
  public RowLoop rows(RowLoop plain, long[] coefficients) {
    return coefficients.length == VectorRow.COEFFICIENTS
        ? (RowLoop) ROWS.instance(bits, coefficients)
        : plain;
  }

  @Override
  public SineLoops centredSines() {
    return (SineLoops) CENTRED.instance(bits);
  }

  @Override
  public SineLoops factoredSines() {
    return (SineLoops) FACTORED.instance(bits);
  }

  @Override
  public SineLoops highWordSines() {
    return (SineLoops) HIGH_WORD.instance(bits);
  }

  /** Returns the widest vectors of which a slice fills one chunk; 0 if it fills none. */
  private int width(int pairs, int pairsOfALane) {
    int width = bits;
    while (width >= NARROWEST && width / BITS_OF_A_LANE * pairsOfALane > pairs) {
      width /= 2;
    }
    return width;
  }
}
