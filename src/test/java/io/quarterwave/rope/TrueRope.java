// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import java.math.BigInteger;

/**
 * The real rotation, written down a second time: real frequencies in whole units of 2^-96 turns, exact angles, cosine and
 * sine of StrictMath. An output is within {@link #ERROR} of the real one for data of up to 16 bits.
 *
 * @param scaling attention scaling, any real number that a double can be
 * @param frequencies {@code [axes][pairs]}
 */
public record TrueRope(
    int headDim, int offset, PairLayout layout, double scaling, BigInteger[][] frequencies) {
  /** The angle of at most pi rad has a relative error of 2^-51; data and scaling make it 2^15 * 2 * 2.75 * pi * 2^-51 at most. */
  public static final double ERROR = 1e-9;

  private static final BigInteger TURN = BigInteger.ONE.shiftLeft(96);

  /** Returns the plan with steps and scaling rounded to nearest. */
  public RopePlan plan() {
    long[][] steps = new long[frequencies.length][pairs()];
    BigInteger half = BigInteger.ONE.shiftLeft(31);
    for (int axis = 0; axis < steps.length; axis++) {
      for (int pair = 0; pair < pairs(); pair++) {
        steps[axis][pair] = frequencies[axis][pair].add(half).shiftRight(32).longValue();
      }
    }
    return new RopePlan(headDim, offset, layout, Math.round(scaling * 0x1p30), steps);
  }

  public int pairs() {
    return frequencies[0].length;
  }

  public int axes() {
    return frequencies.length;
  }

  /** Returns the real angle of a pair in radians, in [-pi, pi). */
  public double angle(int pair, long... position) {
    BigInteger turns = BigInteger.ZERO;
    for (int axis = 0; axis < axes(); axis++) {
      long at = position.length == 1 ? position[0] : position[axis];
      turns = turns.add(frequencies[axis][pair].multiply(BigInteger.valueOf(at)));
    }
    BigInteger wrapped = turns.mod(TURN);
    if (wrapped.testBit(95)) {
      wrapped = wrapped.subtract(TURN);
    }
    return Math.scalb(wrapped.doubleValue(), -96) * 2 * Math.PI;
  }

  /** Returns a head rotated at a position (one number for all axes, or one an axis). */
  public double[] rotate(int[] head, long... position) {
    return turn(head, 1, layout, position);
  }

  /** Returns a head rotated back: by the negative angle, into the layout before the rotation. */
  public double[] rotateBack(int[] head, long... position) {
    return turn(head, -1, layout.inverse(), position);
  }

  private double[] turn(int[] head, int direction, PairLayout layout, long... position) {
    double[] out = new double[headDim];
    for (int channel = 0; channel < headDim; channel++) {
      out[channel] = head[channel];
    }
    int n = pairs();
    for (int i = 0; i < n; i++) {
      int[] at = switch (layout) {
        case INTERLEAVED -> new int[] {2 * i, 2 * i + 1, 2 * i, 2 * i + 1};
        case HALF -> new int[] {i, i + n, i, i + n};
        case DEINTERLEAVE -> new int[] {2 * i, 2 * i + 1, i, i + n};
        case INTERLEAVE -> new int[] {i, i + n, 2 * i, 2 * i + 1};
      };
      double x0 = head[offset + at[0]];
      double x1 = head[offset + at[1]];
      double cos = scaling * StrictMath.cos(angle(i, position));
      double sin = scaling * direction * StrictMath.sin(angle(i, position));
      out[offset + at[2]] = x0 * cos - x1 * sin;
      out[offset + at[3]] = x0 * sin + x1 * cos;
    }
    return out;
  }
}
