// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Every figure that JMH can measure, in the order of the report. */
final class BenchRows {
  private static final List<BenchRow> ALL = join();

  private BenchRows() {}

  private static List<BenchRow> join() {
    List<BenchRow> rows = new ArrayList<>(SineRows.all());
    rows.addAll(RotationRows.all());
    return List.copyOf(rows);
  }

  /** Returns all rows. */
  static List<BenchRow> all() {
    return ALL;
  }

  /** Returns the rows whose names contain a match, and the baselines that they need. */
  static List<BenchRow> matching(Pattern pattern) {
    Set<String> wanted = new LinkedHashSet<>();
    for (BenchRow row : ALL) {
      if (pattern.matcher(row.name()).find()) {
        wanted.add(row.name());
        wanted.addAll(row.baselines());
      }
    }
    return named(wanted);
  }

  /** Returns the rows of some names. */
  static List<BenchRow> named(Collection<String> names) {
    return ALL.stream().filter(row -> names.contains(row.name())).toList();
  }
}
