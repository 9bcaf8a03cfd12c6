// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.Specification;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Function;
import io.quarterwave.trig.Preset;
import io.quarterwave.truth.ExactSine;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The tables of an approximation, and tables of nearest values in its format. */
public final class CatalogueTables {
  /** The most samples of a turn. */
  public static final int MOST_SAMPLES = 1 << 20;

  private CatalogueTables() {}

  /**
   * Returns the tables that an approximation is made of, each in the narrowest type that holds it.
   *
   * @throws IllegalArgumentException where it has none: polynomials
   */
  public static List<NamedTable> of(String prefix, Preset preset, Certificate certificate) {
    Object record = preset.evaluator();
    List<NamedTable> tables = new ArrayList<>();
    if (preset.evaluator().cost().tableBytes() > 0) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        if (component.getType().isArray()) {
          tables.add(table(prefix, preset, certificate, component));
        }
      }
    }
    if (tables.isEmpty()) {
      throw new IllegalArgumentException(preset.name()
          + " has no table; --samples N writes the nearest values of its format at N phases");
    }
    return tables;
  }

  private static NamedTable table(
      String prefix, Preset preset, Certificate certificate, RecordComponent component) {
    Object array = Specification.read(component, preset.evaluator());
    return new NamedTable(
        prefix + "_" + preset.name() + "_" + component.getName(),
        "The " + component.getName() + " of " + preset.name() + ".",
        List.of(
            "record     " + Specification.of(preset.evaluator()).text(),
            "read       as in the first function of the C that 'export " + preset.name()
                + " --c' writes",
            "error      of what it is a part of: at most "
                + certificate.boundUlp().toPlainString() + " ulp, exhaustive over all 2^"
                + preset.evaluator().phaseBits() + " phases"),
        CTable.narrowest(array));
  }

  /**
   * Returns the nearest values of a format at {@code samples} phases of a turn, or at those of its first quarter and the quarter turn itself.
   *
   * @param preset whose format and function it is
   * @param samples a power of two, 4 to {@link #MOST_SAMPLES}
   * @throws IllegalArgumentException for another number of samples
   */
  public static List<NamedTable> sampled(
      String prefix, Preset preset, int samples, boolean quarter) {
    if (samples < 4 || samples > MOST_SAMPLES || Integer.bitCount(samples) != 1) {
      throw new IllegalArgumentException(
          "--samples (" + samples + ") must be a power of two in [4, " + MOST_SAMPLES + "]");
    }
    List<NamedTable> tables = new ArrayList<>();
    for (Function function : List.of(Function.SIN, Function.COS)) {
      if (preset.function() == Function.SINCOS || preset.function() == function) {
        tables.add(sampled(prefix, function, preset.evaluator().format(), samples, quarter));
      }
    }
    return tables;
  }

  private static NamedTable sampled(
      String prefix, Function function, QFormat format, int samples, boolean quarter) {
    long[] values = new long[quarter ? samples / 4 + 1 : samples];
    for (int k = 0; k < values.length; k++) {
      int phase = k << (1 + Integer.numberOfLeadingZeros(samples));
      values[k] = function == Function.SIN
          ? ExactSine.rounded(phase, format)
          : ExactSine.roundedCosine(phase, format);
    }
    return new NamedTable(
        prefix + "_" + function.label() + "_" + Words.format(format) + "_" + samples
            + (quarter ? "_quarter" : ""),
        (function == Function.SIN ? "The sine" : "The cosine") + " at "
            + (quarter ? "the first " + values.length + " of " : "") + samples
            + " phases of a turn.",
        List.of(
            "element    k is " + function.label() + "(k / " + samples + " turns)"
                + (quarter ? ", to a quarter turn inclusive" : ""),
            "format     " + Words.described(format),
            "error      every element is the nearest: at most half an ulp"
                + (format.max() < format.one() ? ", but 1 where +1.0 is clamped" : "")),
        new CTable(format.bits(), true, values));
  }
}
