// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a sweep over some work units of a domain found. Sweeps of the same approximation merge, in any order; the merged
 * sweep of all units is the same whatever the split was.
 *
 * @param name name of the approximation
 * @param digest its {@link Specification#digest}
 * @param domain its phases
 * @param units the work units swept, in text as {@code 0-1023,2048-4095}
 * @param statistics the errors
 * @param laws the laws
 * @param deviation the worst {@code |sin^2 + cos^2 - one^2|}
 */
public record PartialSweep(
    String name,
    String digest,
    Domain domain,
    UnitRanges units,
    ErrorStatistics statistics,
    Map<Law, LawResult> laws,
    Deviation deviation) {
  private static final String WHAT = "partial sweep";

  /**
   * Checks that the numbers belong together.
   *
   * @throws IllegalArgumentException where the histogram does not count the phases of the units
   */
  public PartialSweep {
    laws = Map.copyOf(laws);
    long phases = domain.phases() / domain.units() * units.count();
    if (statistics.histogram().count() != phases) {
      throw new IllegalArgumentException(
          "the histogram counts " + statistics.histogram().count() + " phases, but units " + units
              + " of " + domain.units() + " have " + phases);
    }
  }

  /**
   * Returns both sweeps as one.
   *
   * @throws IllegalArgumentException where they are of different approximations or share a unit
   */
  public PartialSweep merge(PartialSweep other) {
    if (!name.equals(other.name) || !digest.equals(other.digest) || !domain.equals(other.domain)) {
      throw new IllegalArgumentException("sweeps of " + name + " (" + digest + ") and " + other.name
          + " (" + other.digest + ") cannot be merged: they are different approximations");
    }
    Map<Law, LawResult> merged = new EnumMap<>(Law.class);
    laws.forEach((law, result) -> merged.put(law, result.merge(other.laws.get(law))));
    return new PartialSweep(
        name,
        digest,
        domain,
        units.plus(other.units),
        statistics.merge(other.statistics),
        merged,
        deviation.merge(other.deviation));
  }

  /** Returns whether every unit of the domain has been swept. */
  public boolean isComplete() {
    return units.isWhole(domain.units());
  }

  /** Returns the sweep as text that {@link #parse} reads. */
  public String write() {
    QFormat format = statistics.format();
    Histogram h = statistics.histogram();
    StringBuilder text = new StringBuilder()
        .append("partial-sweep: 1\n")
        .append("name: " + name + "\n")
        .append("digest: " + digest + "\n")
        .append("phase-bits: " + domain.phaseBits() + "\n")
        .append(
            "format: " + format.bits() + " " + format.fractionBits() + " " + format.scale() + "\n")
        .append("units: " + units + "\n")
        .append("histogram: " + h.zero() + " " + h.half() + " " + h.one() + " " + h.two() + " "
            + h.more() + "\n")
        .append("sum: " + statistics.sum() + "\n")
        .append("squares: " + statistics.squares() + "\n")
        .append("worst-phase: " + KeyedLines.phase(statistics.worstPhase()) + "\n")
        .append("worst-got: " + statistics.worstGot() + "\n");
    for (Law law : Law.values()) {
      LawResult result = laws.get(law);
      text.append(law.key() + ": " + result.failures() + " " + KeyedLines.phase(result.firstPhase())
          + "\n");
    }
    return text.append(
            "deviation: " + deviation.units() + " " + KeyedLines.phase(deviation.phase()) + "\n")
        .toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException naming the line that is not as it must be
   */
  public static PartialSweep parse(String text) {
    KeyedLines lines = new KeyedLines(WHAT, text);
    lines.next(WHAT.replace(' ', '-'), version -> version);
    String name = lines.next("name", value -> value);
    String digest = lines.next("digest", value -> value);
    Domain domain = lines.next("phase-bits", value -> new Domain(Integer.parseInt(value)));
    QFormat format = lines.next("format", PartialSweep::format);
    UnitRanges units = lines.next("units", UnitRanges::parse);
    Histogram histogram = lines.next("histogram", PartialSweep::histogram);
    ErrorStatistics statistics = new ErrorStatistics(
        format,
        histogram,
        lines.next("sum", BigInteger::new),
        lines.next("squares", BigInteger::new),
        lines.next("worst-phase", KeyedLines::phase),
        lines.next("worst-got", Long::parseLong));
    Map<Law, LawResult> laws = new EnumMap<>(Law.class);
    for (Law law : Law.values()) {
      laws.put(law, lines.next(law.key(), PartialSweep::lawResult));
    }
    Deviation deviation = lines.next("deviation", PartialSweep::deviation);
    PartialSweep sweep = new PartialSweep(name, digest, domain, units, statistics, laws, deviation);
    lines.requireEqual(sweep.write());
    return sweep;
  }

  private static QFormat format(String text) {
    String[] parts = parts(text, 3);
    return new QFormat(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Scale.valueOf(parts[2]));
  }

  private static Histogram histogram(String text) {
    String[] parts = parts(text, 5);
    return new Histogram(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        Long.parseLong(parts[4]));
  }

  private static LawResult lawResult(String text) {
    String[] parts = parts(text, 2);
    return new LawResult(Long.parseLong(parts[0]), KeyedLines.phase(parts[1]));
  }

  private static Deviation deviation(String text) {
    String[] parts = parts(text, 2);
    return new Deviation(Long.parseLong(parts[0]), KeyedLines.phase(parts[1]));
  }

  private static String[] parts(String text, int count) {
    String[] parts = text.split(" ", -1);
    if (parts.length != count) {
      throw new IllegalArgumentException("it must have " + count + " parts");
    }
    return parts;
  }
}
