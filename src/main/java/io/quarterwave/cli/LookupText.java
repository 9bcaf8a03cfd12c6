// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.LookupAccuracy;
import io.quarterwave.export.LookupFinding;
import io.quarterwave.export.LookupSpec;
import io.quarterwave.export.LookupVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found about a lookup table, for people. */
final class LookupText {
  private LookupText() {}

  /** Returns the lines. */
  static List<String> of(String file, LookupVerdict verdict) {
    LookupSpec spec = verdict.spec();
    List<String> lines = new ArrayList<>();
    lines.add(file + " as " + spec.format().label() + ": " + (verdict.within() ? "good" : "BAD"));
    lines.add("  function       " + spec.function().label() + " of " + spec.input());
    lines.add("  output         " + spec.output());
    verdict.accuracy().ifPresent(accuracy -> figures(lines, spec, accuracy));
    lines.add("  budget         " + verdict.budget().toPlainString() + "; the best table has "
        + verdict.best());
    String label = "  broken rule    ";
    for (LookupFinding finding : verdict.findings()) {
      lines.add(label + finding.rule().label() + ": " + finding.sentence());
      label = "  or             ";
    }
    return lines;
  }

  private static void figures(List<String> lines, LookupSpec spec, LookupAccuracy accuracy) {
    String codes = String.format(Locale.ROOT, "%,d", 1 << spec.format().bits());
    lines.add("  largest error  " + accuracy.maxError() + " units at code " + accuracy.code()
        + ": got " + accuracy.got() + ", wanted " + accuracy.wanted());
    lines.add("  mean, RMS      " + accuracy.meanError() + ", " + accuracy.rmsError() + " over all "
        + codes + " codes");
    lines.add("  "
        + (spec.format().resultBits() == 0 ? "not nearest    " : "over 1/2       ")
        + String.format(Locale.ROOT, "%,d", accuracy.notNearest()) + " of " + codes + " codes; "
        + accuracy.clamped() + " are clamped");
  }
}
