// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;

/** A phase as the nearest quarter turn and a residue of at most an eighth of a turn about it, and the way back. */
final class EighthFold {
  /** An eighth of a turn. */
  static final int EIGHTH = 1 << 29;

  private EighthFold() {}

  /** Returns the nearest quarter turn, 0 to 3; half way between two the later one. */
  static int quarter(int phase) {
    return (phase + EIGHTH) >>> 30;
  }

  /** Returns what is left of the phase, in [-2<sup>29</sup>, 2<sup>29</sup>). */
  static int residue(int phase, int quarter) {
    return phase - (quarter << 30);
  }

  /** Returns -1 where sine and cosine of the residue change places, in the odd quarters, else 0. */
  static int swap(int quarter) {
    return -(quarter & 1);
  }

  /** Returns the sine of a phase from its magnitude. */
  static int signedSine(int quarter, int residue, int magnitude) {
    int half = (quarter << 30) >> 31;
    return FixedPoint.negateIf(half ^ ((residue >> 31) & ~swap(quarter)), magnitude);
  }

  /** Returns the cosine of a phase from its magnitude: in an odd quarter that of the residue's sine, with the other sign. */
  static int signedCosine(int quarter, int residue, int magnitude) {
    int half = (quarter << 30) >> 31;
    return FixedPoint.negateIf(half ^ (~(residue >> 31) & swap(quarter)), magnitude);
  }

  /** Returns {@code a} where the mask is 0 and {@code b} where it is -1. */
  static int select(int mask, int a, int b) {
    return a ^ ((a ^ b) & mask);
  }
}
