// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.RotationSample;
import io.quarterwave.kernel.Kernels;
import io.quarterwave.rope.DataType;
import io.quarterwave.rope.Rope;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A {@link RopeReport} for people. */
final class RopeText {
  private RopeText() {}

  static List<String> of(RopeReport report) {
    List<String> lines = new ArrayList<>(PlanText.describe(report.planned()));
    lines.add(PlanText.row(
        "stored",
        PlanText.grouped(report.planBytes())
            + " bytes of phase steps; the sine is a polynomial, 0 bytes of tables"));
    lines.add("");
    lines.add(
        "  error of one output, in units of the data     proved at every    largest seen to position");
    lines.add(String.format(
        Locale.ROOT,
        "  %-44s  position < 2^32  %12s %12s   tokens/s here",
        "",
        PlanText.grouped(RopeReport.REACHES.get(0)),
        PlanText.grouped(RopeReport.REACHES.get(1))));
    for (RopeReport.ClassLine line : report.classes()) {
      String name = name(line);
      if (line.refusal().isPresent()) {
        lines.add(String.format(
            Locale.ROOT,
            "  %-13s not for this plan: an attention scaling above %.4f overflows 16-bit sums",
            name,
            Rope.INT8_FAST_MAX_SCALE_Q30 * 0x1p-30));
        continue;
      }
      lines.add(String.format(
          Locale.ROOT,
          "  %-13s %-30s  %15s  %12.6f %12.6f  %14s",
          name,
          multiplicands(line),
          line.proved().toPlainString(),
          line.measured().get(0).maxErrorUlp(),
          line.measured().get(1).maxErrorUlp(),
          PlanText.grouped(twoDigits(line.tokensPerSecond()))));
    }
    long outputs = report.classes().stream()
        .flatMap(line -> line.measured().stream())
        .mapToLong(RotationSample::outputs)
        .min()
        .orElse(0);
    lines.add(
        "  proved: derived from the exhaustive certificate of the Q30 sine. seen: sampled against double precision,");
    lines.add("  n = " + PlanText.grouped(outputs) + " outputs a figure or more. tokens/s: "
        + Throughput.HEADS + " heads, one thread, kernel " + Kernels.chosen().name()
        + ", a quick look.");
    lines.add("");
    for (int i = 0; i < RopeReport.REACHES.size(); i++) {
      double angle = report.float32().get(i);
      lines.add(String.format(
          Locale.ROOT,
          "  a float32 angle at position %9s is off by %.1e rad: %.1f units of int16, %.2f of int8",
          PlanText.grouped(RopeReport.REACHES.get(i)),
          angle,
          units(angle, DataType.INT16),
          units(angle, DataType.INT8)));
    }
    return lines;
  }

  /** Returns what an error of the angle does to a vector of the largest length, sqrt(2) 2^(bits-1). */
  static double units(double angle, DataType type) {
    return 2 * Math.sin(Math.min(angle, Math.PI) / 2) * Math.sqrt(2) * -type.min();
  }

  private static String name(RopeReport.ClassLine line) {
    return (line.type() + " " + line.accuracy()).toLowerCase(Locale.ROOT);
  }

  /** Two significant digits are all that a quick look gives. */
  private static long twoDigits(double value) {
    return new BigDecimal(value).round(new MathContext(2)).longValue();
  }

  private static String multiplicands(RopeReport.ClassLine line) {
    return "(Q" + line.type().fractionBits(line.accuracy()) + " cosine and sine)";
  }
}
