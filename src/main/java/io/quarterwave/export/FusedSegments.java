// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.fixed.Phase;
import io.quarterwave.trig.PackedLinearTable;

/**
 * Whether the segments of a table may be evaluated without taking their words apart: {@code word + slope * distance}, with as many bits
 * in the distance below a code as a slope has. The slope that stays in the sum is below a unit then, and so is what a complement in place
 * of a negation takes away, so neither is seen in the sine. What has to be looked at is the start of a segment, which a complement reads as the end
 * of the one before; all phases are.
 */
public final class FusedSegments {
  private static final int CODE_BITS = 14;

  private FusedSegments() {}

  /** Returns whether that gives the same sines, for every 16-bit phase, in sums below 2<sup>32</sup>. */
  public static boolean fit(PackedLinearTable table) {
    if (table.interceptGuardBits() != table.guardBits()) {
      return false;
    }
    int[] words = table.words();
    for (int code = 0; code <= 0xffff; code++) {
      int halfTurns = code << 17;
      int x = halfTurns ^ (halfTurns >> 31);
      long sum = sum(table, words, x);
      int magnitude = (int) (sum >> (table.slopeBits() + table.guardBits()));
      int sine = code < 0x8000 ? magnitude : -magnitude;
      int clamped = Math.min(sine, (int) table.format().max());
      if (sum >>> 32 != 0 || clamped != table.sin(Phase.of16(code))) {
        return false;
      }
    }
    return true;
  }

  private static long sum(PackedLinearTable table, int[] words, int x) {
    int drop = CODE_BITS - table.indexBits();
    int word = words[x >>> (31 - CODE_BITS + drop)];
    long slope = word & ((1 << table.slopeBits()) - 1);
    long distance =
        (x >>> (31 - CODE_BITS - table.slopeBits())) & ((1L << (drop + table.slopeBits())) - 1);
    return Integer.toUnsignedLong(word) + slope * distance;
  }
}
