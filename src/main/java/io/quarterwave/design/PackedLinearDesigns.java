// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.PackedLinearTable;
import io.quarterwave.truth.ExactSine;
import java.util.ArrayList;
import java.util.List;

/**
 * Linear segments that are correctly rounded at every phase: each slope leaves an interval of intercepts for which all phases of a
 * segment round right, and all slopes are tried, so that the search also proves where no segment exists. The end of a segment, which
 * the next one gives, rounds right too: exported C may then complement a mirrored phase instead of negating it.
 */
final class PackedLinearDesigns implements DesignFamily {
  private static final int PRESET_INDEX_BITS = 10; // 512 segments leave no margin at all
  private static final int LEAST_INDEX_BITS = 4;
  private static final int MOST_INDEX_BITS = 13;
  private static final int SLOPE_BITS = 9;
  private static final int GUARD_BITS = 7;

  static List<Artefact> all() {
    return List.of(
        artefact("sin_q14_lut1024_linear_cr", QFormat.Q14),
        artefact("sin_q15_lut1024_linear_cr", QFormat.Q15),
        artefact("sin_q15sat_lut1024_linear_cr", QFormat.Q15_SATURATED));
  }

  @Override
  public List<Candidate> candidates(Target target) {
    List<Candidate> candidates = new ArrayList<>();
    for (int k = LEAST_INDEX_BITS; k <= MOST_INDEX_BITS && target.isNarrow(); k++) {
      int bits = k;
      candidates.add(new Candidate(
          Family.TABLE,
          "packed-linear",
          "index-bits=" + bits,
          () -> design(target.format(), bits)));
    }
    return candidates;
  }

  /**
   * Segments that round right at every phase.
   *
   * @throws NoDesignException where {@code 2^indexBits} of them cannot
   */
  static PackedLinearTable design(QFormat format, int indexBits) {
    int length = 1 << (14 - indexBits);
    int[] words = new int[1 << indexBits];
    for (int i = 0; i < words.length; i++) {
      long[] wanted = magnitudes(format, i * length, length + 1);
      long width = -1;
      for (int slope = 0; slope < 1 << SLOPE_BITS; slope++) {
        long least = 0; // intercepts are unsigned
        long most = Integer.MAX_VALUE;
        for (int f = 0; f <= length; f++) {
          long lowest = (wanted[f] << GUARD_BITS) - (long) slope * f;
          least = Math.max(least, lowest);
          most = Math.min(most, lowest + (1 << GUARD_BITS) - 1);
        }
        if (most - least > width) {
          width = most - least;
          words[i] = (int) (least + most >> 1) << SLOPE_BITS | slope;
        }
      }
      if (width < 0) {
        throw new NoDesignException("no linear segment " + i + " of " + words.length + " with "
            + GUARD_BITS + " guard bits rounds right at every phase");
      }
    }
    return new PackedLinearTable(format, indexBits, SLOPE_BITS, GUARD_BITS, words);
  }

  private static Artefact artefact(String name, QFormat format) {
    int[] words = design(format, PRESET_INDEX_BITS).words();
    int[] intercepts = new int[words.length];
    int[] slopes = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      intercepts[i] = words[i] >>> SLOPE_BITS;
      slopes[i] = words[i] & ((1 << SLOPE_BITS) - 1);
    }
    return new Artefact(
        name,
        List.of(
            "Linear segments of the quarter wave, " + Formats.describe(format) + ", "
                + words.length + " of " + (1 << 14) / words.length + " phases, " + GUARD_BITS
                + " guard bits.",
            "sine = floor((intercept + slope * f) / 2^" + GUARD_BITS
                + ") at phase f of its segment; packed, intercept * 2^" + SLOPE_BITS + " + slope.",
            "Of all slopes the one that leaves the widest interval of intercepts, of that the middle."),
        List.of(Numbers.ints("intercepts", intercepts), Numbers.ints("slopes", slopes)));
  }

  /** The magnitudes that codes of the quarter wave should have. */
  static long[] magnitudes(QFormat format, int first, int count) {
    long[] wanted = new long[count];
    for (int f = 0; f < count; f++) {
      // the trough: its magnitude is not clamped where the format saturates
      wanted[f] = -ExactSine.rounded(Phase.HALF + Phase.of16(first + f), format);
    }
    return wanted;
  }
}
