// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import java.util.EnumMap;
import java.util.Map;

/** Counts failures of laws, phase by phase. */
final class LawCounter {
  private final long[] failures = new long[Law.values().length];
  private final int[] first = new int[failures.length];

  void fail(Law law, int phase) {
    int k = law.ordinal();
    if (failures[k]++ == 0 || Integer.compareUnsigned(phase, first[k]) < 0) {
      first[k] = phase;
    }
  }

  Map<Law, LawResult> results() {
    Map<Law, LawResult> results = new EnumMap<>(Law.class);
    for (Law law : Law.values()) {
      results.put(law, new LawResult(failures[law.ordinal()], first[law.ordinal()]));
    }
    return results;
  }
}
