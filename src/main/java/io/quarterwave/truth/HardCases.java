// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The hardest-to-round phases of a format and a width of phases: all those inside the first quarter turn whose sine is
 * within {@link #boundBits} bits of a midpoint, hardest first. An approximation with an absolute error below the first
 * distance is correctly rounded.
 *
 * @param format format of the results
 * @param phaseBits leading bits of the phase that count, 16 to 32; the lower ones are zero
 * @param cases the phases with the right answers
 */
public record HardCases(QFormat format, int phaseBits, List<HardCase> cases) {
  /** Copies the list. */
  public HardCases {
    cases = List.copyOf(cases);
  }

  /** Returns b where the list has every phase within 2<sup>-b</sup> ulp of a midpoint: about 128, for any width. */
  public static int boundBits(int phaseBits) {
    return phaseBits - 8;
  }

  /** Returns where the list is, from the project root: {@code tables/q15sat.wc}, {@code tables/q15_phase32.wc}. */
  public static String path(QFormat format, int phaseBits) {
    String scale = format.scale() == Scale.POW2_SATURATED ? "sat" : "";
    String width = phaseBits == (format.bits() > 16 ? 32 : 16) ? "" : "_phase" + phaseBits;
    return "tables/" + format.label().toLowerCase(Locale.ROOT) + scale + width + ".wc";
  }

  /**
   * Returns the list as text: comment lines, then a line a phase.
   *
   * @param command the command that writes it anew
   */
  public String write(String command) {
    StringBuilder text = new StringBuilder()
        .append("# Hardest-to-round sines in " + format.label() + " " + format.scale() + " (1.0 is "
            + format.one() + ", the most " + format.max() + ") of " + phaseBits + "-bit phases.\n")
        .append("# Every p inside the first quarter turn, 0 < p < 2^" + (phaseBits - 2) + ", where "
            + format.one() + " * sin(2 pi p / 2^" + phaseBits + ") is\n")
        .append("# within 2^-" + boundBits(phaseBits)
            + " of k + 1/2, k an integer; found by enumeration, distances in exact arithmetic.\n")
        .append("# The other quarters: sin(half - p) = sin p, sin(half + p) = sin(-p);"
            + " cos(quarter - p) = sin p.\n")
        .append("# Again by: " + command + "\n")
        .append("# p, sin p rounded, sin(-p) rounded, distance to the midpoint in ulp (cut)\n");
    for (HardCase hard : cases) {
      text.append(code(hard.phase()) + " " + hard.sine() + " " + hard.negated() + " "
          + hard.distance() + "\n");
    }
    return text.toString();
  }

  private int code(int phase) {
    return phase >>> 32 - phaseBits;
  }

  /**
   * Reads what {@link #write} wrote; lines that start with {@code #} are skipped.
   *
   * @throws IllegalArgumentException naming the line that has not four numbers
   */
  public static HardCases parse(QFormat format, int phaseBits, String text) {
    List<HardCase> cases = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (!line.startsWith("#")) {
        cases.add(parse(line, 32 - phaseBits));
      }
    }
    return new HardCases(format, phaseBits, cases);
  }

  private static HardCase parse(String line, int shift) {
    String[] parts = line.split(" ", -1);
    try {
      if (parts.length == 4) {
        return new HardCase(
            Integer.parseInt(parts[0]) << shift,
            Long.parseLong(parts[1]),
            Long.parseLong(parts[2]),
            new BigDecimal(parts[3]));
      }
    } catch (NumberFormatException e) {
      // said below, with the same words
    }
    throw new IllegalArgumentException("a hard case is four numbers, not \"" + line + "\"");
  }
}
