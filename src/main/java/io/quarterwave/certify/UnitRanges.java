// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import java.util.ArrayList;
import java.util.List;

/** A set of work units as disjoint rising ranges, with neighbours joined: {@code 0-1023,2048-4095} in text. */
public record UnitRanges(List<Range> ranges) {
  /** From the first to the last unit, both in it. */
  public record Range(int first, int last) {}

  public UnitRanges {
    ranges = List.copyOf(ranges);
  }

  static UnitRanges of(int fromUnit, int toUnit) {
    return new UnitRanges(List.of(new Range(fromUnit, toUnit - 1)));
  }

  /**
   * Returns the units of both.
   *
   * @throws IllegalArgumentException where they share a unit
   */
  UnitRanges plus(UnitRanges other) {
    List<Range> all = new ArrayList<>(ranges);
    all.addAll(other.ranges);
    all.sort((a, b) -> Integer.compare(a.first, b.first));
    List<Range> joined = new ArrayList<>();
    for (Range next : all) {
      Range before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (before != null && next.first <= before.last) {
        throw new IllegalArgumentException(
            "work unit " + next.first + " is in both sweeps; each may be merged only once");
      }
      if (before != null && next.first == before.last + 1) {
        joined.set(joined.size() - 1, new Range(before.first, next.last));
      } else {
        joined.add(next);
      }
    }
    return new UnitRanges(joined);
  }

  /** Returns whether these are all units from 0 on. */
  boolean isWhole(int units) {
    return ranges.equals(of(0, units).ranges);
  }

  int count() {
    return ranges.stream().mapToInt(r -> r.last - r.first + 1).sum();
  }

  static UnitRanges parse(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String[] ends = part.split("-", -1);
      if (ends.length != 2) {
        throw new IllegalArgumentException(
            "units \"" + text + "\" must look like 0-1023,2048-4095");
      }
      ranges.add(new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }
    return new UnitRanges(ranges);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Range range : ranges) {
      text.append(text.isEmpty() ? "" : ",").append(range.first).append('-').append(range.last);
    }
    return text.toString();
  }
}
