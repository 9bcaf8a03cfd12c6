// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.PackedLinearTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Linear segments of the least error for a core that adds the whole word, slope and all, to the product, and that complements a mirrored
 * phase instead of negating it: a word has 9 bits of slope and 22 of intercept, equally fine, and the end of a segment gives the same
 * magnitude as the start of the next.
 *
 * <p>From the first segment on, for each magnitude that is within the error at its end, the widest interval of intercepts that any slope
 * near the chord's leaves is kept, the narrowest on the way being what counts. The least error that leaves a way to the peak is found by bisection.
 */
final class FusedLinearDesigns {
  private static final int INDEX_BITS = 7;
  private static final int SLOPE_BITS = 9;
  private static final int INTERCEPT_BITS = 31 - SLOPE_BITS;
  private static final int SLOPE_RADIUS = 4; // two ulp at the end of a segment of 128 phases
  private static final int LENGTH = (1 << 14) >> INDEX_BITS;

  private final QuarterWindows windows;
  private final int guardBits;
  private final double unit;

  private FusedLinearDesigns(QFormat format, double maxError) {
    windows = QuarterWindows.within(format, maxError).peakAsTheCodeBefore();
    guardBits = guardBits(format);
    unit = (double) (format.one() << guardBits) * Math.PI / (2 * QuarterWindows.PEAK);
  }

  static List<Artefact> all() {
    return List.of(
        artefact("sin_q14_lut128_fused_linear", QFormat.Q14),
        artefact("sin_q15_lut128_fused_linear", QFormat.Q15),
        artefact("sin_q15sat_lut128_fused_linear", QFormat.Q15_SATURATED));
  }

  private static int guardBits(QFormat format) {
    return INTERCEPT_BITS - format.fractionBits();
  }

  /**
   * Returns segments within an error.
   *
   * @throws IllegalStateException naming the first segment to which no way leads
   */
  static PackedLinearTable design(QFormat format, double maxError) {
    int[] words = new FusedLinearDesigns(format, maxError).words();
    return new PackedLinearTable(format, INDEX_BITS, SLOPE_BITS, guardBits(format), words);
  }

  /** Segments so far that end in a magnitude, and the narrowest interval of intercepts among them. */
  private record Way(Way before, int word, long end, long width) {}

  private int[] words() {
    List<Way> ways = List.of(new Way(null, 0, 0, Long.MAX_VALUE));
    for (int i = 0; i < 1 << INDEX_BITS; i++) {
      ways = extended(ways, i);
    }
    int[] words = new int[1 << INDEX_BITS];
    Way way = ways.get(0);
    for (int i = words.length - 1; i >= 0; i--, way = way.before()) {
      words[i] = way.word();
    }
    return words;
  }

  private List<Way> extended(List<Way> ways, int index) {
    int last = (index + 1) * LENGTH;
    List<Way> longer = new ArrayList<>();
    for (long end = windows.least()[last]; end <= windows.most()[last]; end++) {
      Way best = null;
      for (Way way : ways) {
        Way next = segment(way, index, end);
        if (next != null && (best == null || next.width() > best.width())) {
          best = next;
        }
      }
      if (best != null) {
        longer.add(best);
      }
    }
    if (longer.isEmpty()) {
      throw new IllegalStateException("no linear segment " + index + " is within the error");
    }
    return longer;
  }

  /** The widest segment from the end of a way to a magnitude, or null. */
  private Way segment(Way way, int index, long end) {
    long chord =
        Math.round(unit * StrictMath.cos((index + 0.5) / (1 << INDEX_BITS) * (Math.PI / 2)));
    Way best = null;
    for (long slope = Math.max(0, chord - SLOPE_RADIUS); slope <= chord + SLOPE_RADIUS; slope++) {
      long least = way.end() << guardBits;
      long most = least + (1 << guardBits) - 1;
      for (int f = 1; f <= LENGTH && least <= most; f++) {
        int x = index * LENGTH + f;
        long lowest = f == LENGTH ? end : windows.least()[x];
        long highest = f == LENGTH ? end : windows.most()[x];
        least = Math.max(least, (lowest << guardBits) - slope * f);
        most = Math.min(most, (highest + 1 << guardBits) - 1 - slope * f);
      }
      if (least <= most && (best == null || most - least > best.width())) {
        int word = (int) ((least + most >> 1) << SLOPE_BITS | slope);
        best = new Way(way, word, end, most - least);
      }
    }
    return best == null || best.width() <= way.width()
        ? best
        : new Way(way, best.word(), end, way.width());
  }

  private static Artefact artefact(String name, QFormat format) {
    PackedLinearTable table = LeastError.of(error -> design(format, error));
    int[] words = table.words();
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
                + words.length + " of " + LENGTH + " phases, " + table.guardBits()
                + " guard bits.",
            "sine = floor((intercept + slope * f) / 2^" + table.guardBits()
                + ") at phase f of its segment; packed, intercept * 2^" + SLOPE_BITS + " + slope.",
            "The least error, by bisection, with which the end of each segment gives what the next one begins with."),
        List.of(Numbers.ints("intercepts", intercepts), Numbers.ints("slopes", slopes)));
  }
}
