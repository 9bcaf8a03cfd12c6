// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.Arrays;
import java.util.Optional;

/** The rules that a table must keep to be looked up at all. */
final class LookupShape {
  private LookupShape() {}

  /** Returns the first rule that entries break. */
  static Optional<LookupFinding> broken(LookupFormat format, long[] entries) {
    if (entries.length != format.entries()) {
      return Optional.of(new LookupFinding(LookupRule.LENGTH, length(format, entries.length)));
    }
    for (int i = 0; i < entries.length; i++) {
      if (entries[i] < format.min() || entries[i] > format.max()) {
        return Optional.of(new LookupFinding(LookupRule.RANGE, range(format, entries, i)));
      }
    }
    for (int i = 1; format.interpolates() && i < entries.length; i++) {
      if (format.tooSteep((int) entries[i - 1], (int) entries[i])) {
        return Optional.of(
            new LookupFinding(
                LookupRule.SLOPE,
                "entries " + (i - 1) + " and " + i + " (" + entries[i - 1] + ", " + entries[i]
                    + ") are farther apart than a 16-bit slope: the result is not defined between them"));
      }
    }
    return Optional.empty();
  }

  private static String length(LookupFormat format, int length) {
    String sentence = "the table has " + length + (length == 1 ? " entry, " : " entries, ")
        + format.label() + " has " + format.entries();
    if (format.interpolates() && length == format.entries() - 1) {
      return sentence
          + ": the last slot, which only the slope of the last segment reads, is missing";
    }
    int other = format.interpolates() ? 256 : 513;
    return length == other
        ? sentence + "; so many has "
            + format
                .label()
                .replace(
                    format.interpolates() ? "int16" : "int8",
                    format.interpolates() ? "int8" : "int16")
        : sentence;
  }

  private static String range(LookupFormat format, long[] entries, int index) {
    String sentence = "entry " + index + " (" + entries[index] + ") is not in [" + format.min()
        + ", " + format.max() + "]";
    long turn = 1L << format.bits();
    if (entries[index] == format.max() + 1) {
      boolean alone = Arrays.stream(entries).noneMatch(entry -> entry > format.max() + 1);
      if (alone) {
        return sentence + ": +1.0 must be clamped to " + format.max();
      }
    }
    boolean unsigned = Arrays.stream(entries).allMatch(entry -> entry >= 0 && entry < turn);
    return unsigned
        ? sentence + ": the entries look unsigned; from " + (format.max() + 1)
            + " on they stand for " + turn + " less"
        : sentence;
  }
}
