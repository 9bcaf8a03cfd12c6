// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.truth.FastSine;

/**
 * Rotates many pairs at one phase through a public {@link Rope} and finds the largest error of an output against the real
 * rotation by that phase, saturated alike. A plan of one pair and one phase unit per token makes the phase the position;
 * each pair is a head of its own.
 *
 * @param <A> {@code byte[]} or {@code short[]}
 */
abstract class RotationEnumeration<A> {
  /** Error of the comparison itself: two products with a sine within 2^-52, and two additions, of numbers up to 2^16. */
  static final double TRUTH_ERROR = 4 * 0x1p16 * FastSine.ERROR_BOUND;

  private static final RopePlan PHASES = new RopePlan(
      2, 0, PairLayout.INTERLEAVED, RopePlan.UNIT_SCALE_Q30, new long[][] {{1L << 32}});

  private final Rope<A> rope;
  private final RopeRow row;

  private RotationEnumeration(Rope<A> rope) {
    this.rope = rope;
    this.row = rope.newRow();
  }

  /** Returns the largest error over all 65,536 int8 pairs at a phase. */
  static RotationEnumeration<byte[]> int8(Accuracy accuracy) {
    return new Int8(accuracy);
  }

  /** Returns the largest error over the pairs of int16 numbers within {@code reach} of the extremes. */
  static RotationEnumeration<short[]> int16(Accuracy accuracy, int reach) {
    return new Int16(accuracy, reach);
  }

  abstract double largestError(int phase);

  void rotate(A in, A out, int heads, int phase) {
    TensorView view = TensorView.packed(1, heads, 2);
    rope.rotate(in, view, out, view, phase, row);
  }

  private static final class Int8 extends RotationEnumeration<byte[]> {
    private static final int PAIRS = 1 << 16;
    private final byte[] in = new byte[2 * PAIRS];
    private final byte[] out = new byte[2 * PAIRS];

    Int8(Accuracy accuracy) {
      super(Rope.int8(PHASES, accuracy, OutputRange.FULL));
      for (int i = 0; i < PAIRS; i++) {
        in[2 * i] = (byte) (i >> 8);
        in[2 * i + 1] = (byte) i;
      }
    }

    @Override
    double largestError(int phase) {
      rotate(in, out, PAIRS, phase);
      double cos = FastSine.cos(phase);
      double sin = FastSine.sin(phase);
      double largest = 0;
      for (int i = 0; i < in.length; i += 2) {
        double y0 = Math.max(-128.0, Math.min(127.0, in[i] * cos - in[i + 1] * sin));
        double y1 = Math.max(-128.0, Math.min(127.0, in[i] * sin + in[i + 1] * cos));
        largest = Math.max(largest, Math.abs(out[i] - y0));
        largest = Math.max(largest, Math.abs(out[i + 1] - y1));
      }
      return largest;
    }
  }

  private static final class Int16 extends RotationEnumeration<short[]> {
    private final short[] in;
    private final short[] out;

    Int16(Accuracy accuracy, int reach) {
      super(Rope.int16(PHASES, accuracy, OutputRange.FULL));
      int[] values = new int[2 * reach];
      for (int i = 0; i < reach; i++) {
        values[i] = Short.MIN_VALUE + i;
        values[reach + i] = Short.MAX_VALUE - i;
      }
      in = new short[2 * values.length * values.length];
      out = new short[in.length];
      int at = 0;
      for (int x0 : values) {
        for (int x1 : values) {
          in[at++] = (short) x0;
          in[at++] = (short) x1;
        }
      }
    }

    @Override
    double largestError(int phase) {
      rotate(in, out, in.length / 2, phase);
      double cos = FastSine.cos(phase);
      double sin = FastSine.sin(phase);
      double largest = 0;
      for (int i = 0; i < in.length; i += 2) {
        double y0 = Math.max(-32768.0, Math.min(32767.0, in[i] * cos - in[i + 1] * sin));
        double y1 = Math.max(-32768.0, Math.min(32767.0, in[i] * sin + in[i + 1] * cos));
        largest = Math.max(largest, Math.abs(out[i] - y0));
        largest = Math.max(largest, Math.abs(out[i + 1] - y1));
      }
      return largest;
    }
  }
}
