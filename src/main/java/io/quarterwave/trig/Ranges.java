// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/** Argument checks of the array methods; plain string building, since the messages of the JDK's own checks go through a formatter. */
final class Ranges {
  private Ranges() {}

  /**
   * Checks {@code [from, to)} against an input of {@code length} and the same count from {@code outFrom} against an output of {@code
   * outLength}.
   *
   * @throws IndexOutOfBoundsException naming the range that does not fit
   */
  static void check(int from, int to, int length, int outFrom, int outLength) {
    if (from < 0 || to < from || to > length) {
      throw new IndexOutOfBoundsException(
          "phases [" + from + ", " + to + ") must lie in [0, " + length + ")");
    }
    if (outFrom < 0 || outFrom > outLength - (to - from)) {
      throw new IndexOutOfBoundsException("results [" + outFrom + ", "
          + ((long) outFrom + to - from) + ") must lie in [0, " + outLength + ")");
    }
  }
}
