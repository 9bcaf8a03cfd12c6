// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.model.Layouts;
import io.quarterwave.plan.PlannedRope;
import io.quarterwave.plan.RopeSpec;
import io.quarterwave.rope.RopePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan in words, for people. */
final class PlanText {
  private static final double TWO_POW_64 = 0x1p64;

  private PlanText() {}

  /** Returns what the encoding is, a line each. */
  static List<String> describe(PlannedRope planned) {
    RopeSpec spec = planned.spec();
    RopePlan plan = planned.plan();
    List<String> lines = new ArrayList<>();
    String length = planned.sequenceLength().isPresent()
        ? " at " + grouped(planned.sequenceLength().getAsLong()) + " tokens"
        : "";
    lines.add(row(
        "encoding",
        spec.scaling().ropeType() + ", theta " + spec.theta().toPlainString() + length));
    String scaling = ScalingText.of(spec);
    if (!scaling.isEmpty()) {
      lines.add(row("scaling", scaling));
    }
    String where = plan.offset() == 0 ? "" : " from channel " + plan.offset();
    lines.add(row(
        "head",
        plan.headDim() + " channels, " + plan.rotaryDim() + " rotate" + where + ": " + plan.pairs()
            + " pairs, " + Layouts.name(plan.layout()) + " layout"));
    if (plan.axes() > 1) {
      lines.add(row("position", plan.axes() + " numbers"));
    }
    lines.add(row("wavelength", wavelengths(plan)));
    lines.add(row("attention scaling", plain(planned.attentionScaling())));
    planned
        .softmaxScale()
        .ifPresent(scale -> lines.add(
            row("softmax scale", plain(scale) + " (for the logits, not part of the rotation)")));
    return lines;
  }

  /** Returns the steps, a pair a line. */
  static List<String> steps(PlannedRope planned) {
    RopePlan plan = planned.plan();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("pair  axis  step (2^-64 turns)   tokens per turn");
    for (int pair = 0; pair < plan.pairs(); pair++) {
      for (int axis = 0; axis < plan.axes(); axis++) {
        long step = plan.step(axis, pair);
        if (step != 0 || plan.axes() == 1) {
          lines.add(String.format(
              Locale.ROOT,
              "%4d  %4d  0x%016x  %s",
              pair,
              axis,
              step,
              step == 0 ? "never turns" : tokens(step)));
        }
      }
    }
    return lines;
  }

  private static String wavelengths(RopePlan plan) {
    long fastest = 0;
    long slowest = 0;
    int still = 0;
    for (int pair = 0; pair < plan.pairs(); pair++) {
      boolean turns = false;
      for (int axis = 0; axis < plan.axes(); axis++) {
        long step = Math.abs(plan.step(axis, pair));
        if (step != 0) {
          turns = true;
          fastest = Math.max(fastest, step);
          slowest = slowest == 0 ? step : Math.min(slowest, step);
        }
      }
      still += turns ? 0 : 1;
    }
    if (fastest == 0) {
      return "none: no pair turns";
    }
    String range = tokens(fastest) + " to " + tokens(slowest) + " tokens per turn";
    return still == 0 ? range : range + ", " + still + " pairs never turn";
  }

  private static String tokens(long step) {
    double tokens = TWO_POW_64 / Math.abs((double) step);
    return tokens < 1000
        ? String.format(Locale.ROOT, "%.3f", tokens)
        : String.format(Locale.ROOT, "%,.0f", tokens);
  }

  /** Returns a labelled line. */
  static String row(String label, String value) {
    return String.format(Locale.ROOT, "  %-18s %s", label, value);
  }

  /** Returns a whole number with its thousands apart. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns a number without a needless fraction. */
  static String plain(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
