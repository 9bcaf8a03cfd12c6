// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Cost;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.Function;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Certificates as {@code key: value} lines of fixed order.
 *
 * <p>The reader is strict: it rebuilds the certificate from the exact integers and the worst case, and every derived figure
 * (bound, RMS, percentage, expected value) must come out as written.
 */
public final class CertificateText {
  private static final Pattern FORMAT = Pattern.compile("Q(\\d+) in (\\d+) bits, (\\w+)");
  private static final Pattern BINS =
      Pattern.compile("0: (\\d+), to 0\\.5: (\\d+), to 1: (\\d+), to 2: (\\d+), more: (\\d+)");
  private static final Pattern FAILS =
      Pattern.compile("fails at (\\d+) phases, first (0x[0-9a-f]{8})");
  private static final Pattern NORM =
      Pattern.compile("[0-9.E+-]+ of 1, (\\d+) square units at (0x[0-9a-f]{8})");
  private static final Pattern COST = Pattern.compile(
      "(\\d+) multiplies of up to (\\d+) bits, (\\d+) additions, (\\d+) shifts, (\\d+) loads");

  private static final String RECORD = SignalFigures.LENGTH + " samples, " + SignalFigures.CYCLES
      + " cycles from phase " + KeyedLines.phase(SignalFigures.FIRST_PHASE) + ", harmonics 2 to "
      + SignalFigures.LAST_HARMONIC;

  private CertificateText() {}

  /** Returns a certificate as text. */
  public static String write(Certificate c) {
    ErrorStatistics s = c.statistics();
    Histogram h = s.histogram();
    Cost cost = c.cost();
    StringBuilder text = new StringBuilder();
    line(text, "certificate", c.name());
    line(text, "function", c.function().label());
    line(text, "family", c.family().label());
    line(text, "format", format(c.format()));
    line(text, "phase-bits", c.phaseBits());
    line(text, "specification", c.specification().text());
    line(text, "sha256", c.specification().digest());
    line(text, "max-error-ulp", c.maxErrorUlp().toPlainString());
    line(text, "rms-error-ulp", c.rmsErrorUlp().toPlainString());
    line(text, "bias-ulp", c.biasUlp().toPlainString());
    line(text, "correctly-rounded-percent", percent(h));
    line(text, "worst-phase", KeyedLines.phase(s.worstPhase()));
    line(text, "worst-got", s.worstGot());
    line(text, "worst-want", s.worstWant(12).toPlainString());
    line(
        text,
        "histogram",
        "0: " + h.zero() + ", to 0.5: " + h.half() + ", to 1: " + h.one() + ", to 2: " + h.two()
            + ", more: " + h.more());
    line(text, "sum-of-errors", s.sum() + " / 2^" + ErrorStatistics.UNIT_BITS);
    line(text, "sum-of-squares", s.squares() + " / 2^" + 2 * ErrorStatistics.UNIT_BITS);
    for (Law law : Law.values()) {
      line(text, law.key(), lawText(law, c.laws().get(law), c.format()));
    }
    line(text, "peak", c.peak());
    line(text, "trough", c.trough());
    line(
        text,
        "norm-deviation",
        c.deviation().relative(c.format()) + " of 1, " + c.deviation().units() + " square units at "
            + KeyedLines.phase(c.deviation().phase()));
    line(text, "signal", RECORD);
    line(text, "snr-db", c.signal().snrDb().toPlainString());
    line(text, "sfdr-db", c.signal().sfdrDb().toPlainString());
    line(text, "thd-db", c.signal().thdDb().toPlainString());
    line(text, "inputs", c.inputs());
    line(text, "proof", Certificate.EXHAUSTIVE);
    line(text, "table-bytes", cost.tableBytes());
    line(text, "cost", costText(cost));
    line(text, "pair-cost", costText(c.pairCost()));
    line(
        text,
        "repeat",
        "./quarterwave certify "
            + (Catalogue.has(c.name()) ? c.name() : PresetText.fileName(c.name())));
    return text.toString();
  }

  static String format(QFormat format) {
    return format.label() + " in " + format.bits() + " bits, " + format.scale();
  }

  private static void line(StringBuilder text, String key, Object value) {
    text.append(key).append(": ").append(value).append('\n');
  }

  private static String costText(Cost cost) {
    return cost.multiplies() + " multiplies of up to " + cost.productBits() + " bits, "
        + cost.additions() + " additions, " + cost.shifts() + " shifts, " + cost.loads()
        + " loads";
  }

  private static String percent(Histogram h) {
    // rounded down, so that 100 means all
    return BigDecimal.valueOf(h.correctlyRounded())
        .movePointRight(2)
        .divide(BigDecimal.valueOf(h.count()), 4, RoundingMode.FLOOR)
        .toPlainString();
  }

  private static String lawText(Law law, LawResult result, QFormat format) {
    if (!result.holds()) {
      return "fails at " + result.failures() + " phases, first "
          + KeyedLines.phase(result.firstPhase());
    }
    boolean clamps = format.scale() == Scale.POW2_SATURATED;
    return clamps && (law == Law.ODD || law == Law.HALF_TURN) ? "holds below the clamp" : "holds";
  }

  /**
   * Reads a certificate.
   *
   * @throws IllegalArgumentException naming the first line that is malformed or does not follow from the others
   */
  public static Certificate parse(String text) {
    KeyedLines lines = new KeyedLines("certificate", text);
    String name = lines.next("certificate", value -> value);
    Function function = lines.next("function", CertificateText::function);
    Family family = lines.next("family", CertificateText::family);
    QFormat format = lines.next("format", CertificateText::format);
    int phaseBits = lines.next("phase-bits", Integer::parseInt);
    Specification specification = new Specification(
        lines.next("specification", value -> value), lines.next("sha256", value -> value));
    for (String derived :
        new String[] {"max-error-ulp", "rms-error-ulp", "bias-ulp", "correctly-rounded-percent"}) {
      lines.next(derived, BigDecimal::new);
    }
    int worstPhase = lines.next("worst-phase", KeyedLines::phase);
    long worstGot = lines.next("worst-got", Long::parseLong);
    lines.next("worst-want", BigDecimal::new);
    Histogram histogram = lines.next("histogram", CertificateText::histogram);
    ErrorStatistics statistics = new ErrorStatistics(
        format,
        histogram,
        lines.next("sum-of-errors", CertificateText::numerator),
        lines.next("sum-of-squares", CertificateText::numerator),
        worstPhase,
        worstGot);
    Map<Law, LawResult> laws = new EnumMap<>(Law.class);
    for (Law law : Law.values()) {
      laws.put(law, lines.next(law.key(), CertificateText::lawResult));
    }
    int peak = lines.next("peak", Integer::parseInt);
    int trough = lines.next("trough", Integer::parseInt);
    Deviation deviation = lines.next("norm-deviation", CertificateText::deviation);
    lines.next("signal", value -> value);
    SignalFigures signal = new SignalFigures(
        lines.next("snr-db", BigDecimal::new),
        lines.next("sfdr-db", BigDecimal::new),
        lines.next("thd-db", BigDecimal::new));
    lines.next("inputs", Long::parseLong);
    lines.next("proof", value -> value);
    int tableBytes = lines.next("table-bytes", Integer::parseInt);
    Cost cost = lines.next("cost", value -> cost(value, tableBytes));
    Cost pairCost = lines.next("pair-cost", value -> cost(value, tableBytes));
    lines.next("repeat", value -> value);
    Certificate certificate = new Certificate(
        name,
        function,
        family,
        phaseBits,
        specification,
        statistics,
        laws,
        deviation,
        signal,
        peak,
        trough,
        cost,
        pairCost);
    lines.requireEqual(write(certificate));
    return certificate;
  }

  private static Matcher match(Pattern pattern, String value) {
    Matcher matcher = pattern.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("it must match " + pattern);
    }
    return matcher;
  }

  static Function function(String value) {
    return Function.valueOf(value.toUpperCase(Locale.ROOT));
  }

  static Family family(String value) {
    return Family.valueOf(value.toUpperCase(Locale.ROOT));
  }

  static QFormat format(String value) {
    Matcher m = match(FORMAT, value);
    return new QFormat(
        Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)), Scale.valueOf(m.group(3)));
  }

  private static Histogram histogram(String value) {
    Matcher m = match(BINS, value);
    return new Histogram(
        Long.parseLong(m.group(1)),
        Long.parseLong(m.group(2)),
        Long.parseLong(m.group(3)),
        Long.parseLong(m.group(4)),
        Long.parseLong(m.group(5)));
  }

  private static BigInteger numerator(String value) {
    return new BigInteger(value.split(" ", 2)[0]);
  }

  private static LawResult lawResult(String value) {
    if (value.startsWith("holds")) {
      return LawResult.HOLDS;
    }
    Matcher m = match(FAILS, value);
    return new LawResult(Long.parseLong(m.group(1)), KeyedLines.phase(m.group(2)));
  }

  private static Deviation deviation(String value) {
    Matcher m = match(NORM, value);
    return new Deviation(Long.parseLong(m.group(1)), KeyedLines.phase(m.group(2)));
  }

  private static Cost cost(String value, int tableBytes) {
    Matcher m = match(COST, value);
    return new Cost(
        Integer.parseInt(m.group(1)),
        Integer.parseInt(m.group(3)),
        Integer.parseInt(m.group(4)),
        Integer.parseInt(m.group(5)),
        tableBytes,
        Integer.parseInt(m.group(2)));
  }
}
